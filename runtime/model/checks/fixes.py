"""Edits that put a finding right: data that crosses the seam, and the pure functions it names."""

from __future__ import annotations

from runtime.model.blueprint import Blueprint
from runtime.model.checks import repairs, repairs_inside
from runtime.model.checks.words import FIXES, in_words
from runtime.model.values import Value

REPAIRS = {**repairs.REPAIRS, **repairs_inside.REPAIRS}
"""Every edit a Fix may name."""


class Fix(Value):
    """An edit offered with a finding. `arguments` name what it changes, and what its label says."""

    name: str
    arguments: dict[str, str]

    def label(self, language: str = "en") -> str:
        """The button's text. Raises KeyError for a language other than en and fr."""
        return FIXES[language][self.name].format_map(in_words(self.arguments, language))

    def applied(self, blueprint: Blueprint) -> Blueprint:
        """The Blueprint with the edit made. Raises EditRefused where what it changes is gone meanwhile."""
        return REPAIRS[self.name](blueprint, self.arguments)
