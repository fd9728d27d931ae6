"""The administrator's workspace: a page for each part of the desk's set-up, made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import override

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from designer.admin.audit_page import AuditReader
from designer.admin.calendars_page import CalendarsPage
from designer.admin.customers_page import CustomersPage
from designer.admin.departments_page import DepartmentsPage
from designer.admin.fields_page import FieldsPage
from designer.admin.functions_page import FunctionsPage
from designer.admin.health_page import HealthPage
from designer.admin.layouts_page import LayoutsPage
from designer.admin.limits_page import LimitsPage
from designer.admin.organisation_fields_page import OrganisationFieldsPage
from designer.admin.organisations_page import OrganisationsPage
from designer.admin.page import AdminPage
from designer.admin.people_page import PeoplePage
from designer.admin.roles_page import RolesPage
from designer.admin.settings_page import SettingsPage
from designer.admin.sla_page import SlaPage
from designer.admin.start_page import StartPage, is_begun
from designer.admin.statuses_page import StatusesPage
from designer.admin.teams_page import TeamsPage
from designer.admin.templates_page import TemplatesPage
from designer.admin.types_page import TypesPage
from designer.courier import Courier
from designer.settings import Settings
from designer.theme import enlarge
from designer.turns import in_its_turn, in_their_turns
from designer.widgets.asleep import Asleep
from designer.widgets.assistance import explain
from designer.widgets.commands import Command
from designer.widgets.in_pieces import InPieces
from designer.widgets.speaking import Speaking
from runtime.messages.base import Changes
from runtime.messages.setup import GetSetup, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.rights import Action

_KEY = Qt.ItemDataRole.UserRole
_SIDE_WIDTH = 210
_TITLE_SIZE = 0.86
"""Of a part's title, to the names of its pages."""
_TITLE_HEIGHT, _ROW_PADDING = 38, 14
_MARK = " ●"
"""After the name of a page on which something is not saved."""


class Part(Enum):
    """Which pages stand together, in this order."""

    START = auto()
    PEOPLE = auto()
    TICKETS = auto()
    TIME_AND_LETTERS = auto()
    DESK = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of Manage: its name, what it is called, what one must be allowed to use it, and how it is made."""

    name: str
    text: Callable[[], str]
    action: Action
    make: Callable[[Courier, DeskInfo], AdminPage]
    part: Part = Part.DESK


class ManageWorkspace(Speaking):
    """Nothing is asked before Manage is looked at; from then on its pages follow the desk."""

    failed = Signal(object)
    """A Fault to be shown."""
    state_wanted = Signal(str, str)
    """A Blueprint's id and a state's: to be shown where it is drawn."""
    ticket_wanted = Signal(int)
    """A ticket that is to be shown where tickets are worked on."""
    workspace_wanted = Signal(str)
    """The name of another workspace that is to be shown."""
    desk_wanted = Signal(str)
    """The address of another desk that is to be opened."""
    reopening_wanted = Signal()
    """The desk is to be opened anew: whoever sits here may do other things than before."""

    def __init__(self, courier: Courier, info: DeskInfo, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "manage")
        self._courier, self._info, self._settings = courier, info, settings
        self._setup: SetupView | None = None
        self._asked = False
        self._part = ("", "")
        self._entries = {entry.name: entry for entry in self._offered() if info.may(entry.action)}
        self.pages: dict[str, AdminPage] = {}
        self._whole = set[str]()
        """The pages of which nothing is still to be put in."""
        self._heading, self.list, self._stack = QLabel(), QListWidget(), QStackedWidget()
        self._arrange()
        self.list.currentItemChanged.connect(lambda now, _before: self._look(now))
        self.say(self._heading.setText, lambda: self.tr("Manage"))
        self.say(self.list.setAccessibleName, lambda: self.tr("Parts of the desk’s set-up"))
        self.say(lambda _text: self._mark(), str)

    @property
    def unsaved(self) -> bool:
        """Whether something was changed here that is not on the desk yet."""
        return any(page.unsaved for page in self.pages.values())

    @property
    def current(self) -> str:
        """The name of the page that is shown."""
        return str(self.list.currentIndex().data(_KEY) or "")

    def go_to(self, name: str) -> None:
        """Show a page; one that is not offered to this role changes nothing."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_KEY) == name:
                self.list.setCurrentRow(row)

    def go_to_part(self, name: str, part: str) -> None:
        """Show a page, and of it the part called so."""
        self._part = (name, part)
        self.go_to(name)

    def offered_commands(self) -> Iterator[Command]:
        """Its pages, for the command palette."""
        for entry in self._entries.values():
            yield Command(entry.text(), self.tr("Manage"), partial(self.go_to, entry.name))

    def refresh(self) -> None:
        """Ask anew for what could not be shown."""
        if self._asked:
            self._ask()

    def changed_elsewhere(self, changes: Changes) -> None:
        """Something on the desk changed."""
        if changes.setup and self._asked:
            self._ask()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self._ask()

    def _offered(self) -> Sequence[Entry]:
        people = Action.PEOPLE
        return (
            Entry("start", lambda: self.tr("Getting started"), people, self._start_page, Part.START),
            Entry("people", lambda: self.tr("People"), people, PeoplePage, Part.PEOPLE),
            Entry("teams", lambda: self.tr("Teams"), people, TeamsPage, Part.PEOPLE),
            Entry("departments", lambda: self.tr("Departments"), people, DepartmentsPage, Part.PEOPLE),
            Entry("customers", lambda: self.tr("Customers"), people, CustomersPage, Part.PEOPLE),
            Entry("organisations", lambda: self.tr("Organisations"), people, OrganisationsPage, Part.PEOPLE),
            Entry(
                "organisation_fields",
                lambda: self.tr("Fields of organisations"),
                Action.DESK_SETUP,
                OrganisationFieldsPage,
                Part.PEOPLE,
            ),
            Entry("roles", lambda: self.tr("Roles"), Action.SECURITY, RolesPage, Part.PEOPLE),
            Entry("fields", lambda: self.tr("Fields"), Action.DESK_SETUP, FieldsPage, Part.TICKETS),
            Entry("layouts", lambda: self.tr("Layouts"), Action.DESK_SETUP, LayoutsPage, Part.TICKETS),
            Entry("types", lambda: self.tr("Ticket types"), Action.DESK_SETUP, TypesPage, Part.TICKETS),
            Entry("statuses", lambda: self.tr("Statuses"), Action.DESK_SETUP, StatusesPage, Part.TICKETS),
            Entry(
                "calendars",
                lambda: self.tr("Calendars"),
                Action.CALENDARS,
                CalendarsPage,
                Part.TIME_AND_LETTERS,
            ),
            Entry("sla", lambda: self.tr("SLA policies"), Action.DESK_SETUP, SlaPage, Part.TIME_AND_LETTERS),
            Entry(
                "templates",
                lambda: self.tr("Letter templates"),
                Action.BLUEPRINT_DRAFT,
                TemplatesPage,
                Part.TIME_AND_LETTERS,
            ),
            Entry("limits", lambda: self.tr("Limits"), Action.CALENDARS, LimitsPage, Part.TIME_AND_LETTERS),
            Entry("functions", lambda: self.tr("Functions"), Action.DESK_SETUP, FunctionsPage),
            Entry("settings", lambda: self.tr("Settings"), Action.SECURITY, SettingsPage),
            Entry("health", lambda: self.tr("Health and backup"), Action.OPERATE, HealthPage),
            Entry("audit", lambda: self.tr("Audit"), Action.AUDIT_READ, AuditReader),
        )

    def _start_page(self, courier: Courier, info: DeskInfo) -> AdminPage:
        return StartPage(courier, info, self._settings)

    def _title_of(self, part: Part) -> str:
        match part:
            case Part.START:
                return ""
            case Part.PEOPLE:
                return self.tr("People")
            case Part.TICKETS:
                return self.tr("Tickets")
            case Part.TIME_AND_LETTERS:
                return self.tr("Time and letters")
            case Part.DESK:
                return self.tr("Desk")

    def _arrange(self) -> None:
        enlarge(self._heading, 1.0, bold=True)
        self._heading.setContentsMargins(18, 0, 12, 0)
        self.list.setObjectName("sections")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in Part:
            self._list_part(part, [entry for entry in self._entries.values() if entry.part is part])
        side = QWidget()
        side.setObjectName("sidebar")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(_SIDE_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)

    def _list_part(self, part: Part, entries: Sequence[Entry]) -> None:
        """The pages of a part under its title, which is no page: neither the keys nor the mouse stop at it."""
        if part is not Part.START and entries:
            self._list_title(part)
        for entry in entries:
            item = QListWidgetItem(self.list)
            item.setData(_KEY, entry.name)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + _ROW_PADDING))
            self._word(item, entry)

    def _list_title(self, part: Part) -> None:
        title = QListWidgetItem(self.list)
        title.setFlags(Qt.ItemFlag.NoItemFlags)
        title.setFont(_title_font())
        title.setTextAlignment(Qt.AlignmentFlag.AlignBottom)
        title.setSizeHint(QSize(0, _TITLE_HEIGHT))
        self.say(title.setText, partial(self._title_of, part))

    def _word(self, item: QListWidgetItem, entry: Entry) -> None:
        page = self.pages.get(entry.name)
        unsaved = page is not None and page.unsaved
        item.setText(f"{entry.text()}{_MARK if unsaved else ''}")
        said = self.tr("{page}, not saved").format(page=entry.text()) if unsaved else entry.text()
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)

    def _mark(self) -> None:
        for row in range(self.list.count()):
            entry = self._entries.get(str(self.list.item(row).data(_KEY)))
            if entry is not None:
                self._word(self.list.item(row), entry)

    def _ask(self) -> None:
        self._courier.ask(GetSetup(), self, self._learn, self.failed.emit)

    def _learn(self, setup: SetupView) -> None:
        self._setup = setup
        for page in self.pages.values():
            page.show_setup(setup)
        if self._entries:
            self.go_to(self.current or self._first())
            self._look(self.list.currentItem())
        self._mark()

    def _pass_on(self, learner: AdminPage, setup: SetupView) -> None:
        """One page knows the set-up as it left it: the others, and those made from now on, begin with the same."""
        self._setup = setup
        for page in self.pages.values():
            if page is not learner:
                page.show_setup(setup)

    def _first(self) -> str:
        """The page Manage opens with: what a new desk needs, later the first of its pages."""
        new = self._setup is not None and not is_begun(self._setup) and self._settings.starts_with_list(self._info.name)
        if new and "start" in self._entries:
            return "start"
        listed = (entry.name for part in Part for entry in self._entries.values() if entry.part is part)
        return next((name for name in listed if name != "start"), "")

    def _look(self, item: QListWidgetItem | None) -> None:
        if item is None or self._setup is None:
            return
        name = str(item.data(_KEY))
        if name in self.pages:
            self._bring(name)
            return
        # to make it, to dress it, to fill it and to show it take their time
        in_its_turn(self, partial(self._put_in, self._make(self._entries[name]), name))

    def _make(self, entry: Entry) -> AdminPage:
        page = self.pages[entry.name] = entry.make(self._courier, self._info)
        page.failed.connect(self.failed)
        page.page_wanted.connect(self.go_to)
        page.part_wanted.connect(self.go_to_part)
        page.workspace_wanted.connect(self.workspace_wanted)
        page.ticket_wanted.connect(self.ticket_wanted)
        page.state_wanted.connect(self.state_wanted)
        page.reopening_wanted.connect(self.reopening_wanted)
        page.desk_wanted.connect(self.desk_wanted)
        page.unsaved_changed.connect(self._mark)
        page.setup_learned.connect(partial(self._pass_on, page))
        return page

    def _put_in(self, page: AdminPage, name: str) -> None:
        pieces = InPieces(page, page.parts)
        self._stack.addWidget(page)
        Asleep(page)
        putting_back = [pieces.put_back] * len(pieces)
        in_their_turns(self, *putting_back, partial(self._fill, page, name), partial(self._bring, name))

    def _fill(self, page: AdminPage, name: str) -> None:
        """With the set-up as it is by now."""
        self._whole.add(name)
        if self._setup is not None:
            page.show_setup(self._setup)

    def _bring(self, name: str) -> None:
        """Show a page once all of it is put in, if no other one is wanted by now."""
        if name == self.current and name in self._whole:
            self._stack.setCurrentWidget(self.pages[name])
            page, part = self._part
            self._part = ("", "")
            if page == name:
                in_its_turn(self, partial(self.pages[name].show_part, part))


def _title_font() -> QFont:
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * _TITLE_SIZE)
    font.setWeight(QFont.Weight.DemiBold)
    return font
