"""What the program says in English is set with ’, never with ': texts, translations' sources, the guide, templates."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOT_SPOKEN = re.compile(r"runtime/store/migrations/|runtime/model/(replies|sms)\.py")
"""Statements of SQL, how other programs quote, and an alphabet."""
STRAIGHT = re.compile(r"(?:(?<=[^\W_])|(?<=”))'(?=[^\W_])|(?<=[a-z]s)'(?= [a-z])")

MODULES = [
    path
    for tree in ("designer", "runtime")
    for path in sorted((ROOT / tree).rglob("*.py"))
    if not NOT_SPOKEN.search(path.relative_to(ROOT).as_posix())
]
PAGES = sorted((ROOT / "docs").glob("guide/**/*.md"))
FILES = sorted([*ROOT.glob("resources/templates/*.json"), *ROOT.glob("resources/samples/*.json")])
CATALOGUES = sorted(ROOT.glob("resources/translations/*.ts"))


def texts(source: str) -> Iterator[str]:
    """What a module says: its strings, those with values in them whole, without the docstrings."""
    tree = ast.parse(source)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(part.value if isinstance(part, ast.Constant) else "”" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def spoken(page: str) -> str:
    """A page of the guide without what is typed or pasted."""
    without = re.sub(r"^```.*?^```", "", page, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"^ {4}.*$|`[^`\n]*`", "", without, flags=re.MULTILINE)


def test_texts_of_the_program():
    straight = {
        (path.name, text)
        for path in MODULES
        for text in texts(path.read_text(encoding="utf-8"))
        if STRAIGHT.search(text)
    }
    assert straight == set()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_what_is_translated_and_what_it_becomes(path):
    told = [form.text for form in ET.parse(path).iter() if form.tag in {"source", "translation", "numerusform"}]  # noqa: S314  our own file
    assert [text for text in told if text and STRAIGHT.search(text)] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_pages_of_the_guide(path):
    assert STRAIGHT.findall(spoken(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_templates_and_samples(path):
    assert STRAIGHT.findall(path.read_text(encoding="utf-8")) == []
