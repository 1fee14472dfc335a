"""Packs as workbooks for people who think in rows: out of a pack and back, without a change in what it says."""
