"""The one door to Experta 1.9.4, which needs a hand to be imported on Python 3.10 and newer.

Its dependency frozendict 1.2 still asks for `collections.Mapping`, so that name exists while frozendict is imported and
no longer. Experta also calls `logging.basicConfig()`; its loggers are set to warnings. The names are imported one by
one because `experta/__init__.py` swallows an ImportError.
"""

import collections
import collections.abc
import logging
import sys

if "frozendict" not in sys.modules:
    _gap = not hasattr(collections, "Mapping")
    if _gap:
        collections.Mapping = collections.abc.Mapping  # type: ignore[attr-defined]
    try:
        import frozendict  # noqa: F401
    finally:
        if _gap:
            del collections.Mapping  # type: ignore[attr-defined]

_handlers = list(logging.root.handlers)
from experta import AS, Fact, KnowledgeEngine, P, Rule  # noqa: E402
from experta.abstract import Strategy  # noqa: E402
from experta.fact import InitialFact  # noqa: E402
from experta.fieldconstraint import FieldConstraint, L  # noqa: E402
from experta.matchers import ReteMatcher  # noqa: E402
from experta.matchers.rete.check import FactCapture, TypeCheck  # noqa: E402
from experta.matchers.rete.nodes import ConflictSetNode, FeatureTesterNode  # noqa: E402
from experta.matchers.rete.utils import generate_checks  # noqa: E402

for _handler in [h for h in logging.root.handlers if h not in _handlers]:
    logging.root.removeHandler(_handler)
logging.getLogger("experta").setLevel(logging.WARNING)

__all__ = [
    "AS",
    "ConflictSetNode",
    "Fact",
    "FactCapture",
    "FeatureTesterNode",
    "FieldConstraint",
    "InitialFact",
    "KnowledgeEngine",
    "L",
    "P",
    "ReteMatcher",
    "Rule",
    "Strategy",
    "TypeCheck",
    "generate_checks",
]
