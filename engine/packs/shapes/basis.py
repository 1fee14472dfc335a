"""On what something rests: exactly one of stated, derived (with how), literature and proposal."""

from typing import Any

from pydantic_core import core_schema as core

from engine.packs.shapes.parts import CLAIM_ID, TEXT, WORDS, YEAR, described, held, many, maybe, present


def _exactly_one(basis: dict[str, Any]) -> str | None:
    if len(basis.keys() - {"how"}) != 1:
        return "one_basis"
    if ("derived" in basis) == ("how" in basis):
        return None
    return "how_without_derived" if "how" in basis else "derived_without_how"


_CLAIMS = many(CLAIM_ID, least=1)
_LITERATURE = described("literature", {"author": WORDS, "title": WORDS, "year": YEAR, "place": WORDS})
# `reviewed-by` stays empty until a named person did
_PROPOSAL = described("proposal", {"why": TEXT, "reviewed-by": maybe(core.str_schema(max_length=300), "")})

BASIS = held(
    _exactly_one,
    {
        "oneOf": [present("stated"), present("derived"), present("literature"), present("proposal")],
        "dependentRequired": {"derived": ["how"], "how": ["derived"]},
    },
    described(
        "basis",
        {
            "stated": maybe(_CLAIMS),
            "derived": maybe(_CLAIMS),
            "how": maybe(TEXT),
            "literature": maybe(_LITERATURE),
            "proposal": maybe(_PROPOSAL),
        },
    ),
)
