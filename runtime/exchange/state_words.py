"""What the name of a state suggests: its category, and whose turn it is there. English, French, Italian.

A guess for a first draft, never more: the process owner sees it and corrects it.
"""

from __future__ import annotations

import re

from runtime.model.blueprint import Category, Waiting
from runtime.model.folding import fold

_WORD = re.compile(r"[a-z0-9]+")

_WAITS = ("wait", "await", "pending", "attente", "attend", "attesa")
_HOLDS = ("hold", "suspen", "sospe", "pause", "defer")
_CUSTOMER = ("customer", "client", "user", "caller", "requester", "utent", "utilisat", "demandeur", "richiedent")
_SUPPLIER = ("vendor", "supplier", "provider", "partner", "fournisseur", "prestataire", "fornitor")
_CLOSED = ("close", "cancel", "clos", "clotur", "ferme", "annul", "chius", "chiud", "archiv")
_SOLVED = ("resolv", "solve", "complet", "fixed", "done", "finish", "resolu", "termin", "risol")
_NEW = ("new", "nouve", "nuov", "create", "regist", "submit", "cree")

_REACH = 3
"""Only the first words name a state for waiting: “On hold”, “Customer waiting”, not “Draft advice to hold”."""


def waiting_of(name: str) -> Waiting:
    """Whose turn it is: somebody outside is named together with a word for waiting, or it is ours."""
    if not _rests(name, _WAITS + _HOLDS):
        return Waiting.OURS
    words = _words(name)
    if _any(words, _CUSTOMER):
        return Waiting.CUSTOMER
    return Waiting.SUPPLIER if _any(words, _SUPPLIER) else Waiting.OURS


def category_of(name: str, *, ending: float, is_left: bool, is_start: bool) -> Category:
    """The category by name, else by how it ends: `ending` is the share of its visits that end a case.

    Closed tickets are read-only, so a state that some case leaves is solved at most.
    """
    words = _words(name)
    if _rests(name, _HOLDS) or waiting_of(name) is Waiting.SUPPLIER:
        return Category.ON_HOLD
    if _rests(name, _WAITS):
        return Category.PENDING
    if _any(words, _CLOSED):
        return Category.SOLVED if is_left else Category.CLOSED
    if _any(words, _SOLVED) or (ending > 0.5 and not is_start):  # noqa: PLR2004  more often the end than not
        return Category.SOLVED
    return Category.NEW if is_start and _any(words, _NEW) else Category.OPEN


def _rests(name: str, stems: tuple[str, ...]) -> bool:
    return any(_any(_words(part)[:_REACH], stems) for part in name.split("+"))


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(name)))


def _any(words: tuple[str, ...], stems: tuple[str, ...]) -> bool:
    return any(word.startswith(stems) for word in words)
