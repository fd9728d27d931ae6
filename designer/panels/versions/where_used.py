"""Where a team, field, calendar, template… is used: in which Blueprints and views, and by which of their elements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, override

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.canvas.overlay import Element
from designer.catalogue import Catalogue, Choice
from designer.panels.editors import ChoiceEditor
from designer.panels.versions.around import Around
from designer.theme import set_tone
from designer.widgets.speaking import SpeakingDialog
from runtime.messages.faults import Fault
from runtime.messages.migration import UsedBy, WhereUsed
from runtime.model.blueprint import Blueprint
from runtime.model.where_used import Kind, uses

_EVERYTHING = "*"
_ROW_PADDING = 10


class WhereUsedDialog(SpeakingDialog):
    """Offers first what the chosen element uses; then anything the desk has."""

    def __init__(
        self, around: Around, blueprint: Blueprint, element: Element | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._around = around
        self._near = _uses_of(blueprint, element)
        self.kind, self.thing, self.table = ChoiceEditor(), ChoiceEditor(), QTreeWidget()
        self.told, self.close_button = QLabel(), QPushButton()
        self.told.setWordWrap(True)
        self._asked: WhereUsed | None = None
        self._lay_out()
        self.kind.picked.connect(lambda _key: self._offer_things())
        self.thing.picked.connect(lambda _key: self._ask())
        self.close_button.clicked.connect(self.accept)
        self.resize(680, 420)
        self._speak()
        self._begin()

    def _speak(self) -> None:
        self.say(self.setWindowTitle, lambda: self.tr("Where used"))
        self.say(self.close_button.setText, lambda: self.tr("Close"))
        self.say(self.kind.setAccessibleName, lambda: self.tr("Kind of thing"))
        self.say(self.thing.setAccessibleName, lambda: self.tr("Thing"))

    @override
    def say_again(self) -> None:
        """Everything anew; the same is asked for."""
        super().say_again()
        kind, thing = self.kind.value, self.thing.value
        self._begin(kind, thing)

    def _begin(self, kind: str | None = None, thing: str | None = None) -> None:
        """What the element uses, where it uses anything; or what was looked at before."""
        self.table.setHeaderLabels([self.tr("Used in"), self.tr("Where"), self.tr("By")])
        names = kind_names()
        offered = [Choice(kind.value, name) for kind, name in names.items()]
        if self._near:
            offered.insert(0, Choice(_EVERYTHING, self.tr("What is chosen on the canvas uses")))
        self.kind.offer(offered)
        self.kind.show_value(kind or offered[0].id)
        self._offer_things(thing)

    def _offer_things(self, wanted: str | None = None) -> None:
        things = self._things()
        self.thing.offer(things)
        self.thing.show_value(wanted or (things[0].id if things else None))
        self._ask()

    def _things(self) -> Sequence[Choice]:
        if self.kind.value == _EVERYTHING:
            names = kind_names()
            return [
                Choice(f"{kind.value}:{key}", words.labelled(names[kind], self._name(kind, key)))
                for kind, key in self._near
            ]
        kind = Kind(self.kind.value or Kind.TEAM)
        return [Choice(f"{kind.value}:{each.id}", each.name) for each in choices_of(self._around.catalogue, kind)]

    def _name(self, kind: Kind, key: str) -> str:
        return self._around.catalogue.name_of(choices_of(self._around.catalogue, kind), key)

    def _ask(self) -> None:
        self.table.clear()
        value = self.thing.value
        if value is None:
            self.told.setText(self.tr("The desk has none of these."))
            self._asked = None
            return
        kind, _, key = value.partition(":")
        query = self._asked = WhereUsed(of=Kind(kind), id=key)
        self.told.setText(self.tr("Asking the desk…"))
        self._around.courier.ask(query, self, lambda found: self._show(query, found), self._fail)

    def _show(self, query: WhereUsed, found: tuple[UsedBy, ...]) -> None:
        if query is not self._asked:
            return
        set_tone(self.told, "")
        for use in found:
            name = use.name or self.tr("Actions that wait")
            item = QTreeWidgetItem([name, self._place(use), ", ".join(use.elements)])
            item.setToolTip(2, "\n".join(use.elements))
            item.setSizeHint(2, QSize(0, self.fontMetrics().height() + _ROW_PADDING))
            self.table.addTopLevelItem(item)
        for column in range(2):
            self.table.resizeColumnToContents(column)
        count = len(found)
        self.told.setText(self.tr("Used in %n place(s).", "", count) if count else self.tr("Used nowhere: it may go."))

    def _fail(self, fault: Fault) -> None:
        set_tone(self.told, "bad")
        self.told.setText(fault.sentence)

    def _place(self, use: UsedBy) -> str:
        if use.place == "view":
            return self.tr("view")
        if use.place == "scenarios":
            return self.tr("scenarios")
        if use.place == "waiting":
            return self.tr("%n ticket(s)", "", use.tickets)
        if use.version is None:
            return self.tr("draft")
        said = [self.tr("version {number}").format(number=use.version)]
        said.append(self.tr("in force") if use.in_force else "")
        said.append(self.tr("%n ticket(s)", "", use.tickets) if use.tickets else "")
        return ", ".join(filter(None, said))

    def _lay_out(self) -> None:
        self.told.setObjectName("tileNote")
        self.table.setObjectName("rows")
        self.table.setRootIsDecorated(False)
        self.kind.setSizeAdjustPolicy(ChoiceEditor.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout()
        row.addWidget(self.kind, 2)
        row.addWidget(self.thing, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.addLayout(row)
        whole.addWidget(self.told)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)


def _uses_of(blueprint: Blueprint, element: Element | None) -> list[tuple[Kind, str]]:
    """What an element uses; the Blueprint as a whole, everything of it."""
    found = (use for use in uses(blueprint) if element is None or use.element == element.id)
    return list(dict.fromkeys((use.kind, use.id) for use in found))


def kind_names() -> Mapping[Kind, str]:
    """What may be used, as people call it."""
    translate = QCoreApplication.translate
    return {
        Kind.TEAM: translate("Kinds", "Team"),
        Kind.PERSON: translate("Kinds", "Person"),
        Kind.FIELD: translate("Kinds", "Field"),
        Kind.STATUS: translate("Kinds", "Status"),
        Kind.CALENDAR: translate("Kinds", "Calendar"),
        Kind.TEMPLATE: translate("Kinds", "Letter template"),
        Kind.TICKET_TYPE: translate("Kinds", "Ticket type"),
        Kind.DEPARTMENT: translate("Kinds", "Department"),
        Kind.ORGANISATION: translate("Kinds", "Organisation"),
        Kind.ORGANISATION_FIELD: translate("Kinds", "Field of organisations"),
        Kind.BLUEPRINT: translate("Kinds", "Blueprint"),
        Kind.SLA_POLICY: translate("Kinds", "SLA policy"),
        Kind.FUNCTION: translate("Kinds", "Function"),
    }


def choices_of(catalogue: Catalogue, kind: Kind) -> Sequence[Choice]:
    """What the desk has of a kind."""
    lists: Mapping[Kind, Any] = {
        Kind.TEAM: catalogue.teams,
        Kind.PERSON: catalogue.people,
        Kind.FIELD: catalogue.fields,
        Kind.STATUS: catalogue.statuses,
        Kind.CALENDAR: catalogue.calendars,
        Kind.TEMPLATE: catalogue.templates,
        Kind.TICKET_TYPE: catalogue.ticket_types,
        Kind.DEPARTMENT: catalogue.departments,
        Kind.ORGANISATION: catalogue.organisations,
        Kind.ORGANISATION_FIELD: catalogue.organisation_fields,
        Kind.BLUEPRINT: catalogue.blueprints,
        Kind.SLA_POLICY: catalogue.sla_policies,
        Kind.FUNCTION: catalogue.functions,
    }
    found: Sequence[Choice] = lists[kind]
    return found
