"""The guide in two languages: the same pages, built alike; every link leads somewhere; the index lists every page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
ENGLISH = sorted((DOCS / "guide").glob("*.md"))
FRENCH = sorted((DOCS / "guide" / "fr").glob("*.md"))
INDEXES = [DOCS / "guide.md", DOCS / "guide.fr.md"]
PAIRS = [tuple(INDEXES), *((page, page.parent / "fr" / page.name) for page in ENGLISH)]
PAGES = [*INDEXES, *ENGLISH, *FRENCH]

_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"(?<=\n\n)(?: {4}.*\n)+")
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
_SPOKEN = re.compile(r"`[^`]*`|\]\([^)]*\)")


def named(path: Path) -> str:
    return str(path.relative_to(DOCS))


def blocks(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return [*_FENCED.findall(text), *_INDENTED.findall(_FENCED.sub("", text))]


def prose(path: Path) -> str:
    return _INDENTED.sub("", _FENCED.sub("", path.read_text(encoding="utf-8")))


def headings(path: Path) -> list[str]:
    return re.findall(r"^(#+)\s", prose(path), re.MULTILINE)


def anchors(path: Path) -> set[str]:
    titles = re.findall(r"^#+\s+(.+)$", prose(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def commands(path: Path) -> list[str]:
    """What one types, without what is said beside it."""
    lines = "\n".join(blocks(path)).splitlines()
    return [re.split(r" {2,}|\s#", line.strip())[0] for line in lines if "main.py " in line]


def test_every_page_is_there_in_both_languages():
    assert ENGLISH
    assert [page.name for page in FRENCH] == [page.name for page in ENGLISH]


@pytest.mark.parametrize(("english", "french"), PAIRS, ids=[named(pair[0]) for pair in PAIRS])
def test_a_french_page_is_built_as_its_english_one(english, french):
    assert headings(french) == headings(english)
    assert len(blocks(french)) == len(blocks(english))
    assert commands(french) == commands(english)
    rows = re.compile(r"^\|", re.MULTILINE)
    assert len(rows.findall(prose(french))) == len(rows.findall(prose(english))), "a table has other rows"


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_leads_somewhere(page):
    for target in _LINK.findall(prose(page)):
        if target.startswith(("https://", "http://", "mailto:")):
            continue
        place, _, anchor = target.partition("#")
        there = (page.parent / place).resolve() if place else page
        assert there.exists(), target
        if anchor:
            assert anchor in anchors(there), target


@pytest.mark.parametrize(("index", "folder"), [*zip(INDEXES, ("guide", "guide/fr"), strict=True)], ids=["en", "fr"])
def test_the_index_lists_every_page(index, folder):
    listed = {target for target in _LINK.findall(prose(index)) if target.startswith("guide/")}
    assert listed == {f"{folder}/{page.name}" for page in ENGLISH}


def test_no_two_french_pages_bear_the_same_title():
    titles = [page.read_text(encoding="utf-8").splitlines()[0] for page in FRENCH]
    assert sorted(titles) == sorted(set(titles))


@pytest.mark.parametrize("page", [INDEXES[1], *FRENCH], ids=named)
def test_french_is_set_as_french(page):
    spoken = _SPOKEN.sub("x", prose(page))
    spoken = re.sub(r"^\|.*English.*\|$|^\| x \|.*$", "", spoken, flags=re.MULTILINE)  # tables that quote English
    assert "'" not in spoken, "the apostrophe is ’"
    assert not re.findall(r".{0,20}[ \n][:;!?»](?=\s|$).{0,10}", spoken), "a sign may not begin a line"
    assert not re.findall(r"«[ \n].{0,20}", spoken), "« may not end a line"
    assert not re.findall(r".{0,20}[a-zé)][;!?»](?=\s|$)", spoken), "a space is missing"
