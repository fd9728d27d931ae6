"""French is set as French is: ’ for an apostrophe, and no line ends before : ; ? ! » or after «."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOT_SPOKEN = {"runtime/model/replies.py", "runtime/model/sms.py"}
"""How other programs quote, and an alphabet."""
FRENCH = re.compile("[éèàçêùâîôœ«»É]")
LOOSE = re.compile(r"(?<=[^\s]) [:;?!»]|« |\w'\w")

CATALOGUE = ROOT / "resources" / "translations" / "blueprint_fr.ts"
TEMPLATES = sorted(ROOT.glob("resources/templates/*.fr.json"))
MODULES = sorted(path for path in ROOT.glob("runtime/**/*.py") if path.relative_to(ROOT).as_posix() not in NOT_SPOKEN)


def texts(source: str) -> Iterator[str]:
    """What a module says: its strings, without the docstrings."""
    tree = ast.parse(source)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_templates_are_set_as_french_is(path):
    assert [line for line in path.read_text().splitlines() if "'" in line or re.search(r"\S [:;?!»]|« ", line)] == []


def test_what_the_runtime_says_in_french_is_set_so():
    loose = {
        (path.name, text)
        for path in MODULES
        for text in texts(path.read_text())
        if FRENCH.search(text) and LOOSE.search(text)
    }
    assert loose == set()


def test_what_the_window_says_in_french_is_set_so():
    told = [form for message in ET.parse(CATALOGUE).iter("message") for form in message.iter() if form.tag != "source"]  # noqa: S314  our own file
    loose = {form.text for form in told if form.text and (LOOSE.search(form.text) or "« " in form.text)}
    assert loose == set()
