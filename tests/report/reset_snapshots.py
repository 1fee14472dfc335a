"""`python -m tests.report.reset_snapshots` writes the reports in Markdown anew; the diff is what there is to review."""

from collections.abc import Iterator
from pathlib import Path

from engine.explanation.audience import AUDIENCES
from engine.language import LANGUAGES
from engine.report.markdown import markdown
from tests.report.reporting import MIXED, SNAPSHOTS, reported

KINDS = [("client", "nl"), ("client", "en"), ("consultant", "nl"), ("audit", "en")]


def snapshots() -> Iterator[tuple[Path, str]]:
    """The path and the text of every snapshot."""
    for audience in AUDIENCES:
        for language in LANGUAGES:
            if (audience, language) in KINDS:
                yield SNAPSHOTS / f"{audience}-{language}.md", markdown(reported(MIXED, audience, language))


if __name__ == "__main__":
    for path, text in snapshots():
        path.write_text(text, encoding="utf-8", newline="\n")
