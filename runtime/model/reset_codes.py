"""Codes that are handed to people: written so that they can be read out and typed, and understood as they are typed."""

from __future__ import annotations

import secrets

_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No two look alike: without 0 and O, 1 and I."""
_GROUPS, _GROUP = 5, 5
_BETWEEN = "-"


def new_reset_code() -> str:
    """A code nobody guesses: 125 random bits, such as “K7QMX-3XPA9-…”."""
    return _BETWEEN.join("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))


def as_meant(typed: str) -> str:
    """The code somebody typed, whatever its case and whatever stands between its letters; anything else as it is."""
    letters = "".join(letter for letter in typed if letter.isascii() and letter.isalnum()).upper()
    if len(letters) != _GROUPS * _GROUP or not set(letters) <= set(_LETTERS):
        return typed
    return _BETWEEN.join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))
