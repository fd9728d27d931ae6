"""Telephone numbers as machines dial them: E.164, “+” and country code, at most fifteen digits."""

from __future__ import annotations

import re

LONGEST_NUMBER = 15
SHORTEST_NUMBER = 7
"""Country code included: of the shortest numbers that are in use (Niue, Saint Helena)."""

_SEPARATORS = re.compile(r"[\s\u00a0\u202f().\-/\u2010-\u2013]+")
_TRUNK_IN_BRACKETS = re.compile(r"\(\s*0\s*\)")
_INTERNATIONAL = re.compile(rf"[1-9][0-9]{{{SHORTEST_NUMBER - 1},{LONGEST_NUMBER - 1}}}")
_COUNTRY = re.compile(r"[1-9][0-9]{0,2}")
_USUAL_TRUNK = "0"
_TRUNKS = {"1": "1", "7": "8", "36": "06", "39": "", "378": ""}
"""What comes before a number dialled within its country, where that is not 0 (ITU-T, "Dialling procedures").

In Italy and San Marino the 0 belongs to the number.
"""


def is_country_code(text: str) -> bool:
    """Whether a text is a country's calling code, written without a plus: “33”."""
    return _COUNTRY.fullmatch(text) is not None


def international(number: str, country: str = "") -> str | None:
    """The number as E.164 writes it (“+33612345678”); None for what is none.

    `country`: the calling code of numbers that name none, such as “33”; without it, they are no numbers. What is not
    told from writing alone, such as whether a number is in use, is not looked at.
    """
    plain = _SEPARATORS.sub("", _TRUNK_IN_BRACKETS.sub("", number) if _names_country(number) else number)
    if plain.startswith("+"):
        digits = plain[1:]
    elif plain.startswith("00"):
        digits = plain[2:]
    elif country and plain.isascii() and plain.isdecimal():
        digits = f"{country}{_without_trunk(plain, country)}"
    else:
        return None
    return f"+{digits}" if _INTERNATIONAL.fullmatch(digits) else None


def _names_country(number: str) -> bool:
    return number.lstrip().startswith(("+", "00"))


def _without_trunk(digits: str, country: str) -> str:
    return digits.removeprefix(_TRUNKS.get(country, _USUAL_TRUNK))
