"""What a process owner asks about a Blueprint before publishing it."""

from __future__ import annotations

from typing import ClassVar

from runtime.messages.base import Query
from runtime.model.blueprint import Blueprint
from runtime.model.checks import Finding


class CheckBlueprint(Query[tuple[Finding, ...]]):
    """Everything a check finds in this Blueprint, drawn but not saved, with the desk's set-up and what is in force."""

    kind: ClassVar[str] = "blueprint.check"
    blueprint: Blueprint
