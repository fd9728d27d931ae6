"""What a deed means for tickets and drafts, in sentences said before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from designer.panels.versions.past import Past
from runtime.messages.blueprints import Activity
from runtime.messages.migration import RollBackPreview
from runtime.model.diff import Diff

_MOST_NAMED = 5


class WhatItMeans(QObject):
    """Sentences only."""

    def becoming(self, activity: Activity, past: Past) -> tuple[str, list[str], str]:
        """Another activity: the title, what it means, and the word that agrees."""
        name, tickets = past.summary.name, past.in_flight.tickets
        number = past.versions[0].number if past.versions else 0
        if activity is Activity.ACTIVE:
            sentences = [
                self.tr("New tickets that it claims enter version {number} from now on.").format(number=number),
                self._under_way(tickets, self.tr("they go on as they are")),
            ]
            return self.tr("Activate “{name}”").format(name=name), sentences, self.tr("Activate")
        if activity is Activity.FADING:
            sentences = [
                self.tr("No new ticket enters it any more."),
                self._under_way(tickets, self.tr("they finish on their versions")),
            ]
            return self.tr("Let “{name}” fade").format(name=name), sentences, self.tr("Let it fade")
        sentences = [
            self.tr("No new ticket enters it any more."),
            self._under_way(tickets, self.tr("they leave it at once and keep their status")),
            *(
                [self.tr("They do not come back by activating it again. To let them finish, let it fade.")]
                if tickets
                else []
            ),
        ]
        return self.tr("Deactivate “{name}”").format(name=name), sentences, self.tr("Deactivate")

    def _under_way(self, tickets: int, what: str) -> str:
        if not tickets:
            return self.tr("No ticket is under way in it.")
        return self.tr("%n ticket(s) are under way: {what}.", "", tickets).format(what=what)

    def deleting(self, past: Past) -> list[str]:
        """The end of a Blueprint."""
        said = [self.tr("Its draft, its versions and its scenarios are gone for good.")]
        if past.in_flight.tickets:
            said.append(self._under_way(past.in_flight.tickets, self.tr("the desk will refuse; let it fade instead")))
        else:
            said.append(self.tr("A Blueprint that tickets went through is kept: then it can only fade."))
        return said

    def used_by(self, names: Sequence[str]) -> str:
        """Others that lead to it."""
        return self.tr("These Blueprints lead to it: {names}.").format(names=", ".join(names))

    def forgetting(self) -> list[str]:
        """No checkpoint any more."""
        return [self.tr("It is gone for good. The draft stays as it is, and so do the versions.")]

    def discarding(self, number: int, change: Diff) -> list[str]:
        """No draft any more."""
        parts = (change.states, change.transitions, change.parallels)
        places = sum(len(part.added) + len(part.removed) + len(part.changed) for part in parts)
        places += bool(change.properties)
        if not change.is_semantic:
            return [self.tr("It means the same as version {number}.").format(number=number)]
        told = self.tr("It differs from version {number} in %n place(s), which are lost.", "", places)
        return [told.format(number=number), self.tr("The versions stay, and so do their tickets.")]

    def thrown_away(self) -> list[str]:
        """The draft that was drawn on is not on the desk any more."""
        return [
            self.tr("Somebody discarded the draft you draw on. What you drew is still on the canvas."),
            self.tr("It can be kept as a new draft; until then it is not saved."),
        ]

    def rolling_back(self, found: RollBackPreview) -> list[str]:
        """Tickets back where they were."""
        said = [self.tr("%n ticket(s) go back to the version, state and due moment they had.", "", found.back)]
        if found.kept:
            said.append(self.tr("%n ticket(s) stay where they are, since they have moved on:", "", found.kept))
            said += [f"#{each.ticket_id}: {each.detail}" for each in found.sample[:_MOST_NAMED]]
        return said
