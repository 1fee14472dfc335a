"""What every explanation is asked with, and for whom it is answered: people or machines."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from engine.commands import opening
from engine.commands.options import audience_option, format_option, language_option, pack_option, relation_option
from engine.language import as_language

if TYPE_CHECKING:
    from engine.console.explaining.inquiry import Inquiry
    from engine.machine.results import Opened

Asked = TypeVar("Asked")


@dataclass(frozen=True, slots=True)
class Asking:
    """What every explanation is asked with: of which case and relation, for whom, in what form and language."""

    case: Path
    relation: str | None
    audience: str
    form: str
    packs: tuple[str, ...]
    lang: str | None

    def explain(
        self,
        show: "Callable[[Inquiry], None]",
        asked: Callable[..., Asked],
        result: "Callable[[Asked, Opened], object]",
    ) -> None:
        """Shows the explanation to people, or writes for machines the result of what is asked."""
        if self.form == "text":
            show(self.inquiry())
            return
        from engine.machine.results import reasoned

        opened = reasoned(*opening.open_case(self.case, self.packs))
        opening.write(result(asked(language=opened.spoken(as_language(self.lang)), relation=self.relation), opened))

    def inquiry(self) -> "Inquiry":
        """The case with what follows from it, ready to be explained."""
        from engine.console.explaining.inquiry import inquire

        file, knowledge = opening.open_case(self.case, self.packs)
        return inquire(
            file, self.relation, opening.audience(self.audience), as_language(self.lang), knowledge, opening.terminal
        )


def explanation(command: Callable[..., None]) -> Callable[..., None]:
    """Adds the options that every explanation has; the command is given them and its case as one `Asking`."""

    @relation_option
    @audience_option
    @format_option
    @pack_option
    @language_option
    @wraps(command)
    def asked(
        case: Path,
        relation: str | None,
        audience: str,
        form: str,
        packs: tuple[str, ...],
        lang: str | None,
        **own: object,
    ) -> None:
        command(Asking(case, relation, audience, form, packs, lang), **own)

    return asked
