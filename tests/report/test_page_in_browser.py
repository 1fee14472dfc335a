"""The page in a real browser: accessible by axe's rules, by keyboard, on a phone and on a wide screen."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from engine.explanation.audience import Audience
from engine.language import Language
from engine.report.html.writing import html
from tests.report.reporting import MIXED, reported

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WIDE, PHONE = 1200, 360  # pixels
READERS: tuple[tuple[Audience, Language], ...] = (("client", "nl"), ("audit", "en"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser without a window, that is kept from the network."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def opened(browser: Browser, path: Path, width: int) -> Page:
    """A page in a window of this width."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.route("http*://**", lambda route: route.abort())
    page.goto(path.as_uri())
    return page


@pytest.mark.system
@pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed (Debian: chromium)")
def test_the_page_passes_axe_and_can_be_used_by_keyboard_and_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    for audience, language in READERS:
        path = tmp_path / f"{audience}-{language}.html"
        path.write_text(html(reported(MIXED, audience, language)), encoding="utf-8")
        for width in (WIDE, PHONE):
            page = opened(browser, path, width)
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
            assert page.evaluate("document.documentElement.scrollWidth") == width
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            assert page.url.endswith("#content")
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.closest('main') !== null")
            page.close()
