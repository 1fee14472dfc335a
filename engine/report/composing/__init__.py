"""What a document says, put together from the values of the explanations."""
