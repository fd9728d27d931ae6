"""Removing something from the set-up: asked once, refused with everything that uses it, tickets taken along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from designer.admin.edits import Thing
from designer.admin.instead import Bearing, Instead
from designer.admin.page import on_card
from designer.catalogue import Choice
from designer.courier import Courier
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.plain_text import text_label
from designer.widgets.speaking import SpeakingDialog
from runtime.messages.faults import Conflict, Fault
from runtime.messages.setup import GetSetup, RemoveFromSetup, SetupChanged, SetupKind, SetupView
from runtime.model.reasons import Reason
from runtime.model.setup import Status

_SHELVES = {
    SetupKind.TEAM: "teams",
    SetupKind.DEPARTMENT: "departments",
    SetupKind.ORGANISATION: "organisations",
    SetupKind.CALENDAR: "calendars",
    SetupKind.STATUS: "statuses",
    SetupKind.TICKET_TYPE: "ticket_types",
    SetupKind.FIELD: "fields",
    SetupKind.ORGANISATION_FIELD: "organisation_fields",
    SetupKind.LAYOUT: "layouts",
    SetupKind.TEMPLATE: "templates",
    SetupKind.ROLE: "roles",
    SetupKind.SLA_POLICY: "sla_policies",
    SetupKind.FUNCTION: "functions",
}
_REPLACED = frozenset({SetupKind.TEAM, SetupKind.STATUS, SetupKind.TICKET_TYPE})
_TALLEST = 220
_NAMED = 3
"""So many departments are named in a heading; of more, the number is told."""


def removing(kind: SetupKind) -> Callable[[Thing, int], RemoveFromSetup]:
    """For a page's `Shelf`: the command that removes a thing of the kind."""
    return lambda thing, revision: RemoveFromSetup(of=kind, ids=(thing.id,), revision=revision)


class RemovalDialog(SpeakingDialog):
    """Says what removing means, asks the desk, and shows what stands against it.

    Where only tickets do, another status, type or team is chosen for them and they are taken there, some at a time:
    stopping leaves those where they are by then. Escape leaves while nothing is under way.
    """

    removed = Signal()
    """It is gone."""

    def __init__(self, courier: Courier, setup: SetupView, command: RemoveFromSetup, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._courier, self._setup, self._command = courier, setup, command
        self._thing = self._in(setup)
        self._tickets = 0
        self._against: Callable[[], str] = str
        self._under_way = self._stopping = False
        self.told, self.against, self.instead = text_label(), text_label(), Instead()
        self.progress, self.cancel, self.confirm = QProgressBar(), QPushButton(), QPushButton()
        self._uses = on_card(self.against)
        self._arrange()
        self.confirm.clicked.connect(self.send)
        self.cancel.clicked.connect(self.leave)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.send)
        self.say(lambda _text: self._show_state(), str)

    def send(self) -> None:
        """Ask the desk to remove it."""
        if not self._under_way and self.confirm.isEnabled():
            self._under_way, self._stopping = True, False
            self._show_state()
            self._go_on()

    def leave(self) -> None:
        """Close, or stop after the tickets that are under way."""
        if self._under_way and self.instead.anything:
            self._stopping = True
            self._show_state()
        elif not self._under_way:
            super().reject()

    @override
    def reject(self) -> None:
        self.leave()

    def _go_on(self) -> None:
        again = RemoveFromSetup(**self._command.model_dump(exclude={"command_id"}))
        self._courier.do(again, self, self._done, self._refused)

    def _done(self, changed: SetupChanged) -> None:
        if not changed.left:
            self._under_way = False
            self.removed.emit()
            self.accept()
            return
        self._tickets = max(self._tickets, changed.left)
        self.progress.setMaximum(self._tickets)
        self.progress.setValue(self._tickets - changed.left)
        if self._stopping:
            self._under_way = False
            self._stand(
                lambda: self.tr("Stopped: %Ln ticket(s) still bear it, and it stays for now.", "", changed.left)
            )
        else:
            self._go_on()

    def _refused(self, fault: Fault) -> None:
        if isinstance(fault, Conflict):
            self._courier.ask(GetSetup(), self, self._look_again, self._tell)
        else:
            self._tell(fault)

    def _look_again(self, setup: SetupView) -> None:
        """Where only other things were changed meanwhile, it is removed from the set-up as it is now."""
        self._setup, seen = setup, self._thing
        self._thing = self._in(setup)
        self._command = self._command.model_copy(update={"revision": setup.revision})
        if self._thing == seen:
            self._go_on()
        else:
            self._under_way = False
            self._stand(lambda: self.tr("Somebody else changed it meanwhile. Look at it first, or remove it anyway."))

    def _tell(self, fault: Fault) -> None:
        self._under_way = False
        reasons = fault.reasons
        self._against = lambda: "\n".join(f"•  {words_of(each)}" for each in reasons) or fault.sentence
        if reasons and {each.code for each in reasons} == {"used_by_tickets"}:
            self._offer_instead(reasons)
        self._show_state()

    def _stand(self, why: Callable[[], str]) -> None:
        """It is still there, and this is why."""
        self._against = why
        self._show_state()

    def _offer_instead(self, reasons: Sequence[Reason]) -> None:
        """Only where all of them can get something: an administrator adds what is missing first."""
        bearing = [self._bearing(each) for each in reasons]
        if all(each.choices for each in bearing):
            self.instead.offer(bearing)
            if bearing[0].department:
                self._against = str  # each row tells how many there are
            self._tickets = self.instead.tickets
            self._choose()

    def _bearing(self, reason: Reason) -> Bearing:
        facts = reason.facts
        department = facts.get("department", "")
        return Bearing(department, facts.get("place", ""), int(facts["count"]), self._others(department))

    def _choose(self) -> None:
        chosen = self.instead.value
        update = {"instead": chosen.get(""), "instead_in": {key: each for key, each in chosen.items() if key}}
        self._command = self._command.model_copy(update=update)
        self._show_state()

    def _others(self, department: str) -> Sequence[Choice]:
        """What the tickets could get instead: a status of the same meaning, a type that is offered, any team."""
        if self._command.of not in _REPLACED or self._thing is None:
            return []
        meaning = getattr(self._thing, "category", None)
        things = (each for each in self._shelf(self._setup) if each.id != self._thing.id)
        return [
            Choice(each.id, each.name)
            for each in things
            if getattr(each, "category", None) == meaning
            and getattr(each, "enabled", True)
            and not (department and isinstance(each, Status) and not each.borne_in(department))
        ]

    def _shelf(self, setup: SetupView) -> Sequence[Thing]:
        found: Sequence[Thing] = getattr(setup, _SHELVES[self._command.of])
        return found

    def _in(self, setup: SetupView) -> Thing | None:
        return next((each for each in self._shelf(setup) if each.id == self._command.ids[0]), None)

    def _show_state(self) -> None:
        self.against.setText(self._against())
        moving = self.instead.anything
        refused = bool(self.against.text()) and not moving
        self.told.setText(self._words())
        self._uses.setVisible(bool(self.against.text()))
        self.instead.setVisible(moving)
        self.instead.setEnabled(not self._under_way)
        self.progress.setVisible(moving and self._under_way)
        self.confirm.setEnabled(not self._under_way)
        self.confirm.setText(self._words_of_confirm(moving=moving, refused=refused))
        self.cancel.setEnabled(not self._under_way or (moving and not self._stopping))
        self.cancel.setText(self.tr("Stop") if self._under_way and moving else self.tr("Cancel"))

    def _words(self) -> str:
        if self._under_way and not self.instead.anything:
            return self.tr("Asking the desk what uses it…")
        if self.against.text():
            return self.tr("It stays for now:")
        if self._command.only_in:
            return self.tr("Its tickets there get another status first; everywhere else it stays.")
        if self._command.of is SetupKind.SLA_POLICY:
            return self.tr("Its clocks end, and its tickets get the next policy that matches. Past figures stay.")
        return self.tr("It is gone for good once it is removed. While anything on the desk uses it, it stays.")

    def _words_of_confirm(self, *, moving: bool, refused: bool) -> str:
        if moving and self._command.only_in:
            return self.tr("Change %Ln ticket(s) and save", "", self._tickets)
        if moving:
            return self.tr("Change %Ln ticket(s) and remove", "", self._tickets)
        return self.tr("Try again") if refused else self.tr("Remove")

    def _heading(self, name: str, places: Sequence[str]) -> str:
        if len(places) > _NAMED:
            return self.tr("Take “{name}” from %Ln department(s)", "", len(places)).format(name=name)
        if places:
            return self.tr("Take “{name}” from {places}").format(name=name, places=", ".join(places))
        return self.tr("Remove “{name}”").format(name=name)

    def _arrange(self) -> None:
        heading = text_label()
        name = self._thing.name if self._thing else self._command.ids[0]
        places = [each.name for each in self._setup.departments if each.id in self._command.only_in]
        for put in (heading.setText, self.setWindowTitle):
            self.say(put, partial(self._heading, name, places))
        enlarge(heading, 1.25, bold=True)
        self.told.setObjectName("secondary")
        self.against.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.instead.chosen.connect(self._choose)
        self.say(self.progress.setAccessibleName, lambda: self.tr("Tickets changed"))
        self.confirm.setObjectName("danger")
        self.cancel.setObjectName("quiet")
        for button in (self.confirm, self.cancel):
            button.setAutoDefault(False)
        self._uses.setMaximumHeight(_TALLEST)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.confirm)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 20, 22, 16)
        whole.setSpacing(10)
        for widget in (heading, self.told, self._uses, self.instead, self.progress):
            whole.addWidget(widget)
        whole.addStretch(1)
        whole.addLayout(foot)
        self.setMinimumWidth(480)


def words_of(reason: Reason) -> str:
    """A use of what is to be removed, in the user's language."""
    facts, translate = reason.facts, QCoreApplication.translate
    if reason.code == "used_by_blueprint" and facts["version"]:
        text = translate("Removal", "The Blueprint “{place}” uses it in version {version}: {elements}.")
    elif reason.code == "used_by_blueprint":
        text = translate("Removal", "The draft of the Blueprint “{place}” uses it: {elements}.")
    elif reason.code == "used_by_setup":
        text = _naming().get(facts["kind"], "“{place}”")
    else:
        return _counted(reason)
    return text.format(**facts)


def _naming() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "view": translate("Removal", "The view “{place}” names it."),
        "macro": translate("Removal", "The macro “{place}” names it."),
        "team": translate("Removal", "The team “{place}” names it."),
        "department": translate("Removal", "The department “{place}” names it."),
        "organisation": translate("Removal", "The organisation “{place}” names it."),
        "field": translate("Removal", "The field “{place}” names it."),
        "layout": translate("Removal", "The layout “{place}” names it."),
        "ticket_type": translate("Removal", "The ticket type “{place}” names it."),
        "template": translate("Removal", "The letter template “{place}” names it."),
        "sla_policy": translate("Removal", "The SLA policy “{place}” names it."),
        "function": translate("Removal", "The function “{place}” names it."),
        "person": translate("Removal", "{place} belongs to it."),
        "status": translate("Removal", "The status “{place}” is its own."),
    }


def _counted(reason: Reason) -> str:
    translate = QCoreApplication.translate
    count = int(reason.facts.get("count", "0"))
    if reason.code == "used_by_tickets":
        return _borne(reason, count)
    if reason.code == "used_by_people":
        return translate("Removal", "%Ln person(s) belong to it: take them out of it first.", "", count)
    if reason.code == "used_by_clocks":
        return translate("Removal", "It measured limits of %Ln ticket(s): figures of the past need it.", "", count)
    if reason.code == "used_by_settings":
        return translate("Removal", "It is the desk’s own: choose another one in the settings first.")
    return said(reason.sentence)


def _borne(reason: Reason, count: int) -> str:
    translate = QCoreApplication.translate
    if reason.facts["kind"] not in _REPLACED:
        return translate("Removal", "%Ln ticket(s) bear it: find them with a view that asks for it.", "", count)
    if "department" in reason.facts:
        text = translate("Removal", "{place}: %Ln ticket(s) bear it.", "", count)
        return text.format(place=reason.facts["place"])
    return translate("Removal", "%Ln ticket(s) bear it.", "", count)
