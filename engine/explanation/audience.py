"""For whom something is told: a client hears plain sentences, a consultant also rules, counts and sources, an audit everything."""

from typing import Literal, get_args

Audience = Literal["client", "consultant", "audit"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
FEW = 3  # reasons that a client hears first
