"""What everything about versions needs around it: the way to the desk, the look, the names."""

from __future__ import annotations

from dataclasses import dataclass

from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.theme import Theme


@dataclass(frozen=True, slots=True)
class Around:
    """One open desk as a dialog sees it."""

    courier: Courier
    theme: Theme
    catalogue: Catalogue

    def who(self, person: str) -> str:
        """A person by name."""
        return self.catalogue.name_of(self.catalogue.people, person)
