"""`python -m tests.packs.reset_bad_packs` writes what is said of every bad pack anew; the diff is what there is to review."""

from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from tests.packs.bad_packs import BAD, described, says


class _Lines(yaml.SafeDumper):
    """Writes a text of several lines as lines."""


_Lines.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, "|" if "\n" in text else None)
)


def reset(file: Path) -> bool:
    """Writes what is said of one bad pack; whether that is anything new."""
    before = file.read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        now = says(described(file)["files"], Path(folder))
    told = yaml.dump({"says": now}, Dumper=_Lines, allow_unicode=True, sort_keys=False, width=10_000)
    after = before.partition("\nsays:")[0].rstrip("\n") + "\n" + told
    file.write_text(after, encoding="utf-8", newline="\n")
    return after != before


if __name__ == "__main__":
    files = sorted(BAD.glob("*.yaml"))
    changed = [file.name for file in files if reset(file)]
    print(f"{len(files)} bad packs, {len(changed)} changed", *changed, sep="\n")
