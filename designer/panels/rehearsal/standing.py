"""Where the pretend ticket stands, who one acts as, and what happened so far."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.catalogue import Catalogue
from designer.panels.criteria.words import role_names
from designer.panels.rehearsal.cast import is_pretend, pretend_id
from designer.panels.rehearsal.happenings import Naming, moment, sentence, worth_telling
from designer.panels.rehearsal.questions import fields_of
from designer.theme import enlarge
from designer.widgets.chooser import Chooser
from designer.widgets.harmless_markdown import as_html
from designer.widgets.speaking import Speaking
from runtime.messages.rehearsal import Happened, RehearsalView
from runtime.model.blueprint import Blueprint
from runtime.model.people import Role

_MOST_TOLD = 60
"""So much of a long walk is told."""
_ACTING = (Role.AGENT, Role.SUPERVISOR, Role.LIGHT_AGENT, Role.CUSTOMER)
"""Roles somebody is made up for: those who work on tickets, and who asks."""


class Standing(QWidget):
    """The state, large; under it what the ticket is like, and when it is due."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state, self.about, self.due, self.instructions = (QLabel() for _ in range(4))
        enlarge(self.state, 1.3, bold=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for label in (self.state, self.about, self.due, self.instructions):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        self.about.setObjectName("secondary")
        self.instructions.setTextFormat(Qt.TextFormat.RichText)

    def show_view(self, view: RehearsalView, naming: Naming) -> None:
        """Show where a walk stands."""
        self.state.setText(self._state(view, naming))
        self.about.setText(self._about(view, naming))
        self.due.setText(self._due(view))
        self.due.setVisible(bool(self.due.text()))
        self.instructions.setText(as_html(view.instructions, self.instructions.font()))
        self.instructions.setVisible(bool(view.instructions))

    def _state(self, view: RehearsalView, naming: Naming) -> str:
        if view.state is None:
            return self.tr("In no Blueprint: its entry criteria do not take this ticket in.")
        if view.blueprint is not None and view.blueprint != naming.blueprint.id:
            name = naming.catalogue.name_of(naming.catalogue.blueprints, view.blueprint)
            return self.tr("{state}, in the Blueprint “{name}”").format(state=view.state_name, name=name)
        return self.tr("{state} (complete)").format(state=view.state_name) if view.complete else view.state_name

    def _about(self, view: RehearsalView, naming: Naming) -> str:
        ticket, catalogue = view.ticket, naming.catalogue
        parts = [
            catalogue.name_of(catalogue.statuses, ticket.status),
            self.tr("owner {name}").format(name=naming.person(ticket.assignee)) if ticket.assignee else "",
            self.tr("team {name}").format(name=naming.value("team", ticket.team)) if ticket.team else "",
            self.tr("priority {name}").format(name=naming.value("priority", ticket.priority)),
            naming.value("type", ticket.type) if ticket.type else "",
            self.tr("taken up") if ticket.claimed_at is not None else "",
            *(self._field(key, view, naming) for key in fields_of(naming.blueprint, catalogue)),
            *(f"#{tag}" for tag in ticket.tags),
        ]
        return " · ".join(filter(None, parts))

    def _field(self, key: str, view: RehearsalView, naming: Naming) -> str:
        value = view.ticket.fields.get(key)
        return f"{naming.field(key)} {naming.value(key, value)}" if value is not None else ""

    def _due(self, view: RehearsalView) -> str:
        parts = []
        if view.limit_due is not None:
            parts.append(self.tr("Due {moment}").format(moment=moment(view.limit_due, view.zone)))
        if view.run_due is not None:
            parts.append(self.tr("whole Blueprint due {moment}").format(moment=moment(view.run_due, view.zone)))
        return " · ".join(parts)


class ActingAs(Speaking):
    """Who presses the buttons: somebody of a role, or a person of the desk."""

    role_wanted = Signal(object)
    """The Role of somebody to make up."""
    person_wanted = Signal(str)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._view: RehearsalView | None = None
        label, self.box = QLabel(), Chooser(letters=10)
        label.setObjectName("rowLabel")
        label.setBuddy(self.box)
        self.box.setMaxVisibleItems(20)
        self.box.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.say(label.setText, lambda: self.tr("Acting &as"))
        self.say(self.box.setAccessibleName, lambda: self.tr("Acting as"))

    def show_view(self, view: RehearsalView) -> None:
        """Offer everybody who can take part."""
        self._view = view
        names = role_names()
        with QSignalBlocker(self.box):
            self.box.clear()
            for role in _ACTING:
                text = self.tr("The customer") if role is Role.CUSTOMER else self.tr("Any {role}")
                self.box.addItem(text.format(role=names[role].lower()), pretend_id(role))
            self.box.insertSeparator(self.box.count())
            for one in view.cast:
                if not is_pretend(one.id):
                    self.box.addItem(self._described(one.name, one.role, one.teams), one.id)
            self.box.setCurrentIndex(self.box.findData(view.person))

    def _described(self, name: str, role: Role, teams: tuple[str, ...]) -> str:
        catalogue = self._catalogue
        about = [catalogue.name_of(catalogue.teams, team) for team in teams] or [role_names()[role]]
        return f"{name} – {', '.join(about)}"

    def _choose(self, place: int) -> None:
        key = self.box.itemData(place)
        for role in _ACTING:
            if key == pretend_id(role):
                self.role_wanted.emit(role)
                return
        if isinstance(key, str):
            self.person_wanted.emit(key)


class Story(QWidget):
    """What happened, the newest first; what the last step led to stands out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_view(self, view: RehearsalView, blueprint: Blueprint, catalogue: Catalogue) -> None:
        """Tell the story of a walk."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        naming = Naming.of(view, blueprint, catalogue)
        told = worth_telling(view.history)[: -_MOST_TOLD - 1 : -1]
        self.rows = [self._row(one, sentence(one, naming), view) for one in told]
        for row in self.rows:
            self._column.addWidget(row)
            row.show()

    def _row(self, one: Happened, said: str, view: RehearsalView) -> QLabel:
        row = QLabel(f"{moment(one.at, view.zone)}\n{said}")
        row.setWordWrap(True)
        row.setTextFormat(Qt.TextFormat.PlainText)
        if one.step == view.done:
            enlarge(row, 1.0, bold=True)
        else:
            row.setObjectName("secondary")
        return row
