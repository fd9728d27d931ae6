"""What makes a password too weak: its length, and being one that everybody tries first. No rules of composition."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from itertools import product

from runtime.model.people import Person
from runtime.model.reasons import Reason

SHORTEST, LONGEST = 12, 128

_STEMS = (
    *("password", "passwort", "passw0rd", "p@ssword", "p@ssw0rd", "motdepasse", "contrasena", "wachtwoord"),
    *("qwertyuiop", "qwertzuiop", "azertyuiop", "1q2w3e4r5t", "qazwsxedc", "zaq12wsx", "asdfghjkl", "qwerty", "azerty"),
    *("welcome", "bienvenue", "willkommen", "changeme", "letmein", "iloveyou", "jetaime", "monkey", "dragon"),
    *("football", "baseball", "superman", "batman", "pokemon", "starwars", "princess", "sunshine", "trustno1"),
    *("administrator", "administrateur", "admin", "root", "support", "servicedesk", "helpdesk"),
    *("default", "secret", "temporary", "provisoire", "computer", "internet", "company", "master"),
    *("january", "february", "october", "november", "december", "janvier", "fevrier", "octobre", "decembre"),
    *("summer", "winter", "spring", "autumn", "printemps", "automne", "soleil", "chocolat", "doudou", "marseille"),
)
_TAILS = (
    *("", "1", "12", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "1234567890"),
    *("!", "!!", "1!", "12!", "123!", "1234!", "@123", "@1234", "#123", "_123", "_1234", "01", "007", "111", "1111"),
    *("2020", "2021", "2022", "2023", "2024", "2025", "2026", "2027", "2024!", "2025!", "2026!", "2027!"),
)
_WALKS = (
    "01234567890123456789",
    "09876543210987654321",
    "abcdefghijklmnopqrstuvwxyz",
    "zyxwvutsrqponmlkjihgfedcba",
    "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "qwertzuiopasdfghjklyxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn",
    "1q2w3e4r5t6y7u8i9o0p",
)

COMMON = frozenset(
    found
    for stem, tail in product(_STEMS, _TAILS)
    for found in (stem + tail, stem + tail + stem, (stem + tail) * 2, stem * 2 + tail)
    if len(found) >= SHORTEST
)
"""The first guesses of everybody, folded: words everybody thinks of with tails everybody adds, alone and doubled."""


def as_typed(password: str) -> str:
    """The same text however a keyboard composes its accents (NFKC)."""
    return unicodedata.normalize("NFKC", password)


def why_not_password(password: str, person: Person) -> Reason | None:
    """Why this person may not have this password; None when they may."""
    typed = as_typed(password)
    if not SHORTEST <= len(typed) <= LONGEST:
        sentence = f"A password has {SHORTEST} to {LONGEST} characters: a few words in a row are easy to keep in mind."
        return Reason("password_length", sentence, "password")
    if _common(typed.casefold(), _about(person)):
        sentence = "This password is among the first that anybody would try: choose another one."
        return Reason("password_common", sentence, "password")
    return None


def _about(person: Person) -> frozenset[str]:
    local, _, domain = person.email.partition("@")
    words = (person.id, local, domain.partition(".")[0], person.email, person.name.replace(" ", ""), person.name)
    return frozenset(word.casefold() for word in words if word)


def _common(folded: str, about: Collection[str]) -> bool:
    if folded in COMMON or len(set(folded)) <= 2:  # noqa: PLR2004  one character over and over, or two
        return True
    if any(folded in walk * 2 for walk in _WALKS):
        return True
    return any(folded in (word + tail, word * 2 + tail) for word in about for tail in _TAILS)
