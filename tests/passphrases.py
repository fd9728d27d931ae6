"""Passphrases of the people in tests, and what hashing them costs there: next to nothing."""

from __future__ import annotations

from runtime.store.passwords import Cost

CHEAP = Cost(passes=1, memory=8, lanes=1)
GOOD, OTHER = "three green kettles whistle", "four brown teapots answer"
