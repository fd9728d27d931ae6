"""Names are listed as people look them up: with `fold`, by which é stands beside e, not behind z."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BY_CASE_ALONE = re.compile(r"key=lambda[^\n]*\.(casefold|lower)\(\)")


@pytest.mark.parametrize("path", sorted((ROOT / "designer").rglob("*.py")), ids=lambda path: path.stem)
def test_nothing_is_sorted_by_its_case_alone(path):
    assert not BY_CASE_ALONE.search(path.read_text(encoding="utf-8"))
