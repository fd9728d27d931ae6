"""What became of one Blueprint: versions and checkpoints of drafts in one row of time, and migrations."""

from __future__ import annotations

from dataclasses import dataclass

from runtime.messages.blueprints import BlueprintSummary, VersionView
from runtime.messages.checkpoints import CheckpointView
from runtime.messages.migration import InFlight, MigrationView
from runtime.model.blueprint import Blueprint

DRAFT = 0
"""Stands for the draft where versions are numbers. A checkpoint is its own number, negative."""

_NOBODY = InFlight(at=0, states=())


@dataclass(frozen=True, slots=True)
class Past:
    """What the desk tells of one Blueprint's past."""

    summary: BlueprintSummary
    versions: tuple[VersionView, ...] = ()
    """Newest first."""
    in_flight: InFlight = _NOBODY
    jobs: tuple[MigrationView, ...] = ()
    kept: tuple[CheckpointView, ...] = ()
    """Newest first."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """Everything that can be looked at, the oldest first; the draft, where there is one, comes last."""
        versions = ((each.published_at, 1, each.number) for each in self.versions)
        kept = ((each.kept_at, 0, -each.checkpoint_id) for each in reversed(self.kept))
        ordered = sorted((*versions, *kept), key=lambda each: each[:2])
        return (*(number for _at, _kind, number in ordered), *([DRAFT] if self.summary.draft_revision else []))

    @property
    def drawings(self) -> dict[int, Blueprint]:
        """Every version and checkpoint by its number, the oldest first."""
        drawn = {each.number: each.blueprint for each in self.versions}
        drawn |= {-each.checkpoint_id: each.blueprint for each in self.kept}
        return {number: drawn[number] for number in self.numbers if number != DRAFT}

    def version(self, number: int | None) -> VersionView | None:
        """The version of this number."""
        return next((each for each in self.versions if each.number == number), None)

    def checkpoint(self, number: int | None) -> CheckpointView | None:
        """The checkpoint of this number."""
        return next((each for each in self.kept if -each.checkpoint_id == number), None)

    def pair(self, chosen: tuple[int, ...]) -> tuple[int, int] | None:
        """What is compared, the older first: the two chosen, or the one chosen with the newest there is."""
        there = self.numbers
        if len(chosen) == 1:
            others = [number for number in there if number != chosen[0]]
            chosen = (chosen[0], others[-1]) if others else ()
        ordered = sorted(chosen, key=there.index)
        return (ordered[0], ordered[1]) if len(ordered) == 2 else None  # noqa: PLR2004  a pair
