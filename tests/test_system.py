"""Tests that need a package of the system: the README and CI name them, and when one is skipped that is seen."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.running import environment

ROOT = Path(__file__).parent.parent
README, CI = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", ".ci/run"))
SPELLING = "tests/knowledge/test_language.py::test_every_text_is_spelled_right"


def system_tests() -> Iterator[tuple[str, str]]:
    """Every test marked `system`, with the packages that its reason for skipping names."""
    for path in sorted(Path(__file__).parent.rglob("test_*.py")):
        for item in ast.parse(path.read_text(encoding="utf-8")).body:
            marks = [ast.unparse(mark) for mark in item.decorator_list] if isinstance(item, ast.FunctionDef) else []
            if isinstance(item, ast.FunctionDef) and "pytest.mark.system" in marks:
                yield item.name, re.findall(r"\(Debian: (.*?)\)", " ".join(marks))[0]


def test_the_readme_names_every_test_that_is_skipped_without_a_package_and_what_it_needs() -> None:
    rows = re.findall(r"^\| `(test_\w+)` \| `([^`]+)`.*\| \w.* \|$", README, re.MULTILINE)
    assert rows == list(system_tests()) != []


def test_ci_installs_what_those_tests_need() -> None:
    (packages,) = re.findall(r"^packages=\((.*)\)$", CI, re.MULTILINE)
    assert set(packages.split()) == {package for _, needs in system_tests() for package in needs.split()}


def test_a_test_that_is_skipped_is_shown_with_its_reason() -> None:
    command = [sys.executable, "-m", "pytest", "--no-cov", "-q", "-p", "no:cacheprovider", SPELLING]
    shown = subprocess.run(
        command, cwd=ROOT, env=environment(PATH=""), capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert shown.returncode == 0
    assert re.search(r"SKIPPED \[\d+\] .*test_language\.py:\d+: hunspell is not installed", shown.stdout)
