"""A page of explanation: for whom it is, how much of a list is shown, and what the names of forms mean."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from engine.console.terminal import Terminal
from engine.explanation.audience import FEW, Audience
from engine.explanation.provenance import Changes
from engine.explanation.wording.grounds import changed
from engine.explanation.wording.phrases import more
from engine.language import Text
from engine.model.changes import Change
from engine.model.knowledge_base import KnowledgeBase

Item = TypeVar("Item")


@dataclass
class Page:
    """Writes to a terminal for one audience, and keeps what was said so that it can say what the words mean."""

    terminal: Terminal
    knowledge: KnowledgeBase
    audience: Audience = "client"
    words: list[Text | str] = field(default_factory=list)
    told: set[Change] = field(default_factory=set)

    @property
    def plain(self) -> bool:
        """Whether this is for a client: plain sentences, without ids."""
        return self.audience == "client"

    @property
    def everything(self) -> bool:
        """Whether this is for an audit: nothing left out."""
        return self.audience == "audit"

    def say(self, text: Text | str = "", style: str = "", indent: int = 0) -> None:
        """One paragraph."""
        self.words.append(text)
        self.terminal.say(text, style, indent)

    def item(self, label: str, text: Text | str, style: str = "", indent: int = 2) -> None:
        """A label with a text beside it."""
        self.words.append(text)
        self.terminal.item(label, text, style, indent)

    def heading(self, text: Text | str) -> None:
        """A line that opens a part, with a blank line before it."""
        self.told.clear()
        self.terminal.say()
        self.terminal.rule(f"━━ {text if isinstance(text, str) else text[self.terminal.language]} ")

    def changes(self, changes: Changes, indent: int) -> None:
        """What packs changed and why, each once in a part; not for a client."""
        for change in () if self.plain else changes:
            if change not in self.told:
                self.told.add(change)
                self.item("±", changed(change), style="dim", indent=indent)

    def some(
        self,
        items: Sequence[Item],
        show: Callable[[Item], None],
        what: tuple[Text, Text],
        indent: int = 4,
        few: int = FEW,
    ) -> None:
        """The items, for a client only the first few; the others are counted. `what` is one of them, and several."""
        shown = items[:few] if self.plain else items
        for item in shown:
            show(item)
        if len(items) > len(shown):
            self.say(more(len(items) - len(shown), *what), style="dim", indent=indent)

    def legend(self) -> None:
        """What the names of forms mean that were used and not explained."""
        language = self.terminal.language
        said = " ".join(text if isinstance(text, str) else text[language] for text in self.words).lower()
        unexplained = [
            form
            for form in self.knowledge.forms
            if form.name[language].lower() in said and form.plain[language].lower() not in said
        ]
        if unexplained:
            self.terminal.say()
        for form in unexplained:
            self.item(f"{form.name[language]}:", Text(f"{form.plain.nl}.", f"{form.plain.en}."), style="dim", indent=0)
