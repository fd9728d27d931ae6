"""Reasons: why something may not be done, as a code with its facts and an English sentence.

The code and the facts cross the seam, so a screen can say the same in the user's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import override


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that stands against; `element` is the id of the field, owner or item it is about."""

    code: str
    sentence: str
    element: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    @override
    def __str__(self) -> str:
        return self.sentence


class NotAllowed(Exception):
    """A rule says no; carries *every* reason, never only the first."""

    def __init__(self, *reasons: Reason) -> None:
        super().__init__(" ".join(reason.sentence for reason in reasons))
        self.reasons = reasons
