"""Explanations on the terminal: one value, told to a client, to a consultant or for an audit."""
