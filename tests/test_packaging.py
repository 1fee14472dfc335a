"""What lands in the wheel, pinned: the engine, the knowledge inside it and the command, and nothing else."""

import re
import zipfile
from email import message_from_string
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parent.parent
PACKS = "engine/packs"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built as pip builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    (path,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    return zipfile.ZipFile(path)


def test_the_wheel_holds_the_engine_the_knowledge_and_the_command(wheel: zipfile.ZipFile) -> None:
    names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    engine = {f"engine/{path.relative_to(ROOT / 'engine').as_posix()}" for path in (ROOT / "engine").rglob("*.py")}
    knowledge = {
        f"engine/_knowledge/{path.relative_to(ROOT / 'knowledge').as_posix()}"
        for path in (ROOT / "knowledge").rglob("*.*")
    }
    template = {path.relative_to(ROOT).as_posix() for path in (ROOT / PACKS / "template").rglob("*.*")}
    assert len(template) == 8
    looks = {
        path.relative_to(ROOT).as_posix()
        for kind in ("*.css", "*.xml")
        for path in (ROOT / "engine" / "report").rglob(kind)
    }
    beside = {"cli.py", "engine/py.typed", "engine/_knowledge/README.md", f"{PACKS}/shapes/descriptions.yaml"}
    assert names == engine | knowledge | template | looks | beside


def test_knowledge_is_data_only() -> None:
    assert {path.suffix for path in (ROOT / "knowledge").rglob("*") if path.is_file()} <= {".yaml", ".md"}


def test_the_wheel_asks_for_the_six_packages_and_no_more(wheel: zipfile.ZipFile) -> None:
    (name,) = (name for name in wheel.namelist() if name.endswith("METADATA"))
    metadata = message_from_string(wheel.read(name).decode("utf-8"))
    needed = [need for need in metadata.get_all("Requires-Dist", []) if "extra ==" not in need]
    assert sorted(re.split(r"[<>=]", need)[0] for need in needed) == [
        "click",
        "experta",
        "pydantic",
        "pyyaml",
        "rich",
        "ruamel-yaml",
    ]
    assert "experta==1.9.4" in needed


def test_the_wheel_installs_one_command(wheel: zipfile.ZipFile) -> None:
    (name,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert wheel.read(name).decode("utf-8").split() == ["[console_scripts]", "kompas", "=", "cli:main"]


def test_nothing_in_the_project_names_a_machine_a_registry_or_a_locked_address() -> None:
    suspicious = re.compile(r"/root/|/home/|/work/|/tmp/w|pypi\.org|files\.pythonhosted|registry\.npmjs|deb\.debian")
    shown = [
        path for kind in ("*.py", "*.yaml", "*.md", "*.toml") for path in ROOT.rglob(kind) if ".venv" not in path.parts
    ]
    found = [
        str(path.relative_to(ROOT))
        for path in shown
        if path != Path(__file__) and suspicious.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
