"""One word for one thing: what the glossary says is never written is written nowhere in French."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from tests.house.test_guide import FRENCH, INDEXES, prose

ROOT = Path(__file__).resolve().parents[2]
GLOSSARY = ROOT / "docs" / "glossary.md"
CATALOGUE = ROOT / "resources" / "translations" / "blueprint_fr.ts"
CHECKS = ROOT / "runtime" / "model" / "checks" / "words_fr.py"


def never() -> list[str]:
    """The third column, word by word."""
    rows = re.findall(r"^\|(?!-)([^|]*)\|([^|]*)\|([^|]*)\|", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE)
    return [word.strip() for row in rows[1:] for word in row[2].split(",") if word.strip()]


def written() -> dict[str, str]:
    """What is written in French, by where."""
    told = {page.name: re.sub(r"`[^`]*`", "", prose(page)) for page in [INDEXES[1], *FRENCH]} | {
        CHECKS.name: CHECKS.read_text(encoding="utf-8")
    }
    for message in ET.parse(CATALOGUE).iter("message"):  # noqa: S314  our own file
        translation = message.find("translation")
        if translation is not None:
            told[message.findtext("source") or ""] = " ".join(translation.itertext())
    return told


def test_no_word_is_written_that_the_glossary_has_another_for():
    words = re.compile(rf"\b({'|'.join(never())})s?\b", re.IGNORECASE)
    assert len(never()) > 10
    found = {place: words.findall(" ".join(text.split())) for place, text in written().items()}
    assert {place: words for place, words in found.items() if words} == {}
