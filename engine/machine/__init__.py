"""Results for machines: plain data with a receipt, as canonical JSON, and the schemas that say what is in it."""
