"""Why things were concluded: values without layout, made from the derivation."""
