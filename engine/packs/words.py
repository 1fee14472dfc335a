"""The words by which a pack changes another: which of them a change uses, on what, and what an update may change."""

from typing import Any

MOST_OPTIONS = 30  # of a question, also with what packs add to it
WORDS = ("add-options", "update", "replace", "switch-off", "rereads")

# Each word with what it can be about; an update with the keys that it may change there.
UPDATES: dict[str, tuple[str, ...]] = {
    "question": ("ask", "help"),
    "option": ("text", "help", "because", "strength"),
    "rule": ("says",),
    "advice": ("what", "why", "how", "priority"),
    "term": ("term", "says"),
    "relation-kind": ("text",),
    "theme": ("title", "opening"),
}
KINDS: dict[str, tuple[str, ...]] = {
    "add-options": ("question",),
    "update": tuple(UPDATES),
    "replace": ("rule", "advice"),
    "switch-off": ("rule", "advice"),
}


def word_of(change: Any) -> tuple[str, str]:
    """The word of a change, and the id that it is about."""
    (word,) = (word for word in WORDS if word in change)
    return word, change[word]


def name_of(change: Any) -> str:
    """What a change goes by in its pack: it does a thing once."""
    word, target = word_of(change)
    return f"{word} {target} {change['relation']}" if word == "rereads" else f"{word} {target}"
