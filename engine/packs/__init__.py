"""From YAML to a knowledge base: reading with positions, the shapes, building, assembling and the cache."""
