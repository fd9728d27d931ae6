"""The way a ticket went, read from its history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from runtime.desk.protocol import Desk
from runtime.messages.blueprints import ListBlueprints, ListVersions, VersionView
from runtime.messages.tickets import EventView, GetHistory
from runtime.model.values import Moment

_CARRIED = frozenset({"migrated", "migration_undone"})
"""Facts that take a ticket to another version of its Blueprint without a transition."""


@dataclass(frozen=True, slots=True)
class Stay:
    """One visit: the state by name, who brought the ticket there by which transition, and when it left (None: not yet).

    `team` is the id of the team the ticket was with after that event.
    """

    blueprint: str
    version: int
    state: str
    transition: str | None
    entered: Moment
    actor: str
    team: str | None = None
    left: Moment | None = None


@dataclass(frozen=True, slots=True)
class Path:
    """Every visit of a ticket, oldest first, and the ticket's name from elsewhere."""

    ref: str | None
    stays: tuple[Stay, ...]


def versions_of(desk: Desk) -> Mapping[int, VersionView]:
    """Every published version of every Blueprint, by the id that runs name."""
    blueprints = desk.ask(ListBlueprints())
    return {
        version.version_id: version
        for summary in blueprints
        for version in desk.ask(ListVersions(blueprint_id=summary.id))
    }


def path_of(desk: Desk, ticket_id: int, versions: Mapping[int, VersionView] | None = None) -> Path:
    """The way of a ticket; `versions` as `versions_of` gives them, when many are asked for. Raises NotFound."""
    reading = _Reading(versions_of(desk) if versions is None else versions)
    for event in desk.ask(GetHistory(ticket_id=ticket_id)):
        reading.take(event)
    return Path(reading.ref, tuple(reading.stays))


class _Reading:
    """Follows one history event by event."""

    def __init__(self, versions: Mapping[int, VersionView]) -> None:
        self.ref: str | None = None
        self.stays: list[Stay] = []
        self._versions = versions
        self._version: VersionView | None = None
        self._team: str | None = None

    def take(self, event: EventView) -> None:
        data: Mapping[str, Any] = event.data
        if event.kind == "ticket_opened":
            self.ref, self._team = data["ticket"].get("ref"), data["ticket"].get("team")
            return
        self._team = data.get("new", {}).get("team", self._team)
        if event.kind == "run_started":
            self._version = self._versions[data["version_id"]]
            self._enter(event, data["state"], None)
        elif event.kind == "moved":
            self._leave(event.at)
            self._enter(event, data["target"], data.get("transition"))
        elif event.kind == "run_ended":
            self._leave(event.at)
        elif event.kind == "move_undone":
            self.stays.pop()
            self.stays[-1] = replace(self.stays[-1], left=None)
        elif event.kind in _CARRIED:
            self._carry(event, data)
        elif self.stays and self.stays[-1].entered == event.at:
            self.stays[-1] = replace(self.stays[-1], team=self._team)

    def _carry(self, event: EventView, data: Mapping[str, Any]) -> None:
        """To another version, or back: the last stay goes on as the event names it, or another begins."""
        self._version = self._versions[data["to_version"] if "to_version" in data else data["run"]["version_id"]]
        if event.kind == "migrated" and not data["goes_on"]:
            self._leave(event.at)
            self._enter(event, data["target"], None)
            return
        state = data["target"] if event.kind == "migrated" else data["visit"]["state"]
        if event.kind == "migration_undone":
            while self.stays and self.stays[-1].entered > data["visit"]["entered"]:
                self.stays.pop()
        if self.stays:
            known = self._version.blueprint.states_by_id.get(state)
            name = known.name if known else state
            self.stays[-1] = replace(self.stays[-1], state=name, version=self._version.number, left=None)

    def _leave(self, at: Moment) -> None:
        if self.stays and self.stays[-1].left is None:
            self.stays[-1] = replace(self.stays[-1], left=at)

    def _enter(self, event: EventView, state: str, transition: str | None) -> None:
        if self._version is None:
            raise AssertionError("A ticket moves only within a Blueprint.")
        blueprint = self._version.blueprint
        known_state, known_way = blueprint.states_by_id.get(state), blueprint.transitions_by_id.get(transition or "")
        stay = Stay(
            blueprint=blueprint.name,
            version=self._version.number,
            state=known_state.name if known_state else state,
            transition=known_way.name if known_way else transition,
            entered=event.at,
            actor=event.actor,
            team=self._team,
        )
        self.stays.append(stay)
