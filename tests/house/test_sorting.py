"""Names are listed as people look them up: with `fold`, by which é stands beside e, not behind z."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path for part in ("designer", "runtime") for path in (ROOT / part).rglob("*.py"))
BY_CASE_ALONE = re.compile(r"key=(lambda[^\n]*\.(casefold|lower)\(\)|str\.(casefold|lower)\b)")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_nothing_is_sorted_by_its_case_alone(path):
    assert not BY_CASE_ALONE.search(path.read_text(encoding="utf-8"))
