"""Coalitiekompas: how it is reasoned with. What is known lives in `knowledge/`."""

__version__ = "0.1.0"
