"""From YAML to a knowledge base: reading with positions, the schema, building, assembling and the cache."""
