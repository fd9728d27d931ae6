"""Every text is there in French, plurals in English too, and compiled; and figures mean what insight says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from designer.dashboard.definitions import definition
from runtime.insight.figures import DEFINITIONS

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def run(*command: object) -> None:
    subprocess.run([str(word) for word in command], check=True, cwd=ROOT, capture_output=True, timeout=60)


@pytest.mark.parametrize(("code", "only"), [("fr", ()), ("en", ("-pluralonly",))])
def test_the_texts_are_complete_and_up_to_date(code, only, tmp_path):
    kept, fresh = TEXTS / f"blueprint_{code}.ts", tmp_path / f"blueprint_{code}.ts"
    fresh.write_bytes(kept.read_bytes())
    sources = sorted((ROOT / "designer").rglob("*.py"))
    options = ("-silent", "-locations", "none", "-no-obsolete", *only, "-source-language", "en")
    run(TOOLS / "pyside6-lupdate", *options, "-target-language", code, *sources, "-ts", fresh)
    assert fresh.read_text() == kept.read_text(), "run pyside6-lupdate"
    assert "unfinished" not in kept.read_text()
    run(TOOLS / "pyside6-lrelease", "-silent", fresh, "-qm", tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == kept.with_suffix(".qm").read_bytes(), "run pyside6-lrelease"


def test_a_translation_fills_in_what_its_source_does():
    messages = re.findall(r"<message.*?</message>", (TEXTS / "blueprint_fr.ts").read_text(), re.DOTALL)
    for message in messages:
        source = re.search(r"<source>(.*?)</source>", message, re.DOTALL)[1]
        places = set(re.findall(r"\{\w+\}", source))
        for text in re.findall(r"<translation>([^<]+)</translation>|<numerusform>(.*?)</numerusform>", message):
            assert set(re.findall(r"\{\w+\}", "".join(text))) == places, source


_OF_MANY = re.compile(r"^[^.:;]*%L?n\b[^.:;]*\b(?<!would )(?<!to )(are|were|have|bear|rest|belong|stay|lose|wait|go)\b")
_RIGHT = "The texts of %Ln ticket are indexed anew."


def test_what_is_said_of_one_is_said_in_the_singular():
    """Who fills in the form for one takes the s from the noun, and forgets the verb."""
    kept = (TEXTS / "blueprint_en.ts").read_text()
    ones = re.findall(r"<translation>\s*<numerusform>(.*?)</numerusform>", kept, re.DOTALL)
    assert len(ones) > 100 and {one for one in ones if _OF_MANY.search(one)} == {_RIGHT}


@pytest.mark.parametrize(
    "figure",
    ["active", "over_limit", "full_time", "sla_broken", "transitions", "back", "visits", "open", "bottlenecks"],
)
def test_a_tooltip_says_what_insight_says(figure, qapp):
    assert definition(figure) == DEFINITIONS[figure]
