"""Pictures: values that a drawing is made from, and writers for each form of picture."""
