"""A document as a Word file, through a template that a consultancy can replace by its own."""
