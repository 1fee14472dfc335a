"""Is the knowledge any good? What is found is a value; the console says it."""
