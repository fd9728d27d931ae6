"""What the guide calls by name is called so: texts of the program, pages F1 opens."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from designer.widgets.assistance import HOME
from tests.house.test_guide import ENGLISH, FRENCH, INDEXES, named, prose

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = [ROOT / "resources" / "translations" / f"blueprint_{code}.ts" for code in ("en", "fr")]
PAGES = [*INDEXES, *ENGLISH, *FRENCH]

STRESSED = {
    "en": {
        *("before", "during", "after", "stays", "you", "then", "asks", "all", "any", "value", "others", "code", "made"),
        *("resumes", "restarted", "restricted", "no", "yes", "customer label", "followers", "my work"),
    },
    "fr": {
        *("avant", "pendant", "après", "séjours", "vous", "alors", "demande", "soit", "fini", "valeur", "d’autres"),
        *("reprendre", "restreint", "gardée", "relancée", "code", "accordé", "abonnés", "mon travail"),
        "nom pour le client",
    },
}
"""Words that are set apart for their weight, not because they stand on the screen."""
EXAMPLES = re.compile(
    r"Karim|Nora|^2 (of|sur) 3$|process cycle efficiency|^(Price list|Article|Price|Liste de prix|Prix)$"
)
"""People, functions and figures of an example, and terms of others."""
_EMPHASIS = re.compile(r"(?<![\w*])\*([^*\n](?:[^*]*[^*\s])?)\*(?![\w*])")
_PARTED = re.compile(r"\s*(?:[,▸▾›>]|→|: )\s*")


def texts(language: str) -> Iterator[str]:
    """Everything the program says in a language, as the catalogues have it."""
    english, french = (list(ET.parse(path).iter("message")) for path in CATALOGUES)  # noqa: S314  our own files
    if language == "en":
        yield from (message.findtext("source") or "" for message in french)
    for message in english if language == "en" else french:
        translation = message.find("translation")
        assert translation is not None
        yield from (form.text or "" for form in translation.findall("numerusform") or [translation])


def bare(text: str) -> str:
    """A text without its mnemonic, its ellipsis, the amounts in it, and how it is set."""
    text = re.sub(r"&(?=\w)", "", text.replace("&&", "＆").split("\t")[0]).replace("＆", "&")
    text = re.sub(r"%L?n|\{\w*\}|\d+", "#", text).replace("’", "'")
    return re.sub(r"\s+", " ", text).strip().strip("…:. ").casefold()


@cache
def known(language: str) -> tuple[frozenset[str], str]:
    """The texts, and all of them in one to look for a part."""
    found = frozenset(bare(text) for text in texts(language))
    return found, "\n" + "\n".join(sorted(found))


def is_said(name: str, language: str) -> bool:
    """Whether the program says this: as it is, as a part of a longer text, or part by part on the way there."""
    found, begun = known(language)
    if bare(name) in found or name in STRESSED[language] or EXAMPLES.search(name):
        return True
    if (len(bare(name)) > 3 and f"\n{bare(name)}" in begun) or (len(bare(name)) > 14 and bare(name) in begun):
        return True
    parts = [part for part in _PARTED.split(name) if part.strip("⋯ ")]
    return parts != [name] and all(is_said(part, language) for part in parts)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_what_the_guide_sets_apart_is_said_by_the_program(page):
    language = "fr" if page in FRENCH or page.stem.endswith(".fr") else "en"
    text = re.sub(r"`[^`]*`", "x", prose(page)).replace("**", "")
    assert [name for name in _EMPHASIS.findall(text) if not is_said(" ".join(name.split()), language)] == []


def explained() -> Iterator[tuple[str, str]]:
    """Each page that F1 opens somewhere, and the module that says so."""
    for path in (ROOT / "designer").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        if "widgets.assistance import explain" not in source:
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "explain":
                yield from (
                    (each.value, path.name) for each in ast.walk(node.args[1]) if isinstance(each, ast.Constant)
                )
            if isinstance(node, ast.Dict):
                yield from (
                    (each.value, path.name)
                    for each in node.values
                    if isinstance(each, ast.Constant) and (ROOT / "docs" / "guide" / f"{each.value}.md").exists()
                )


def test_f1_opens_pages_that_are_there_and_every_page_is_opened_by_it_somewhere():
    told = set(explained())
    pages = {page.stem for page in ENGLISH}
    assert {(page, module) for page, module in told if page not in pages} == set()
    assert pages - {page for page, _ in told} == {HOME}, "HOME is where F1 leads from everywhere else"
