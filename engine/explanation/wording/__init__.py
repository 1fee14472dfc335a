"""What was found, in sentences: the same words on the terminal, in a report and for machines; no layout."""
