"""Packs that an installed distribution brings, found by the name of their entry point. Nothing of it is imported or run."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, EntryPoint, distributions
from pathlib import Path

GROUP = "coalitiekompas.packs"


@dataclass(frozen=True, slots=True)
class Installed:
    """A pack that a distribution announces. `folder` is None where its files have no pack.yaml at the path it names."""

    name: str
    distribution: str
    path: str
    folder: Path | None


def installed() -> tuple[Installed, ...]:
    """What the distributions on this machine announce, by name; the same distribution found twice counts once."""
    found = {
        (each.name, each.distribution): each for dist in distributions() for each in reversed(list(_packs_of(dist)))
    }
    return tuple(found[key] for key in sorted(found))


def _packs_of(dist: Distribution) -> Iterator[Installed]:
    try:
        announced = [entry for entry in dist.entry_points if entry.group == GROUP]
        for entry in announced:
            yield Installed(entry.name, dist.name, entry.value, _folder(dist, entry))
    except (
        OSError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
    ):  # metadata that is not whole announces nothing
        return


def _folder(dist: Distribution, entry: EntryPoint) -> Path | None:
    """The folder that an entry point names, slashed or dotted, where the distribution has a pack.yaml among its files."""
    parts = entry.value.split("/" if "/" in entry.value else ".")
    if any(part in ("", ".", "..") or set(part) & set("\\:\0") for part in parts):
        return None
    wanted = "/".join((*parts, "pack.yaml"))
    for file in dist.files or ():
        if file.as_posix() == wanted:
            return Path(str(dist.locate_file(file))).parent
    return None
