"""The values that everything else speaks in: knowledge, cases and derivations. Frozen, typed, without effects."""
