"""The workspace of the agent: places, a list of tickets, and the ticket that is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import override

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from designer.agent.afterwards import Afterwards, Then
from designer.agent.attending import Attending
from designer.agent.begun_ticket import BegunTickets
from designer.agent.executing import Executing
from designer.agent.list_panel import ListPanel
from designer.agent.lists import MyWorkList, SearchList, TicketList, ViewList
from designer.agent.macro_menu import MacroMenu
from designer.agent.many import Many
from designer.agent.names import Names
from designer.agent.notices import Bell, system_toast
from designer.agent.opening import Opening
from designer.agent.places import APPROVALS, TASKS, WORK, Places
from designer.agent.search_line import SearchLine
from designer.agent.solving import Solving
from designer.agent.stand_in_banner import StandInBanner
from designer.agent.status_line import StatusLine
from designer.agent.ticket_page import TicketPage
from designer.agent.unsent import UnsentReplies
from designer.agent.views_bar import ViewsBar
from designer.agent.work_menu import WorkMenu
from designer.agent.working_as import WorkingAs
from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.theme import Theme
from designer.turns import Making
from designer.widgets.assistance import explain
from designer.widgets.focus import lead
from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking
from designer.workspaces.ways_out import WaysOut
from designer.workspaces.work_rooms import House, Rooms, bar_of
from runtime.messages.approvals import ApprovalLists, ListApprovals
from runtime.messages.base import Changes, Query
from runtime.messages.blueprints import ListBlueprints
from runtime.messages.faults import Conflict, Fault, Invalid
from runtime.messages.setup import GetSetup
from runtime.messages.system import DeskInfo
from runtime.messages.tickets import TicketPlace
from runtime.messages.views import ListViews, MyWork, ViewSummary
from runtime.messages.working import FinishTask, MyTask, MyTasks
from runtime.model.values import Moment
from runtime.model.views import View

SECOND_MS = 1_000
_COUNT_AT_MOST = 200
_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class WorkWorkspace(Speaking):
    """Puts the parts together. Everything is asked through the courier; nothing waits for an answer."""

    failed = Signal(object)
    """A Fault to be shown."""
    person_wanted = Signal(str)
    """Somebody else sits down at this desk."""

    def __init__(
        self, courier: Courier, theme: Theme, info: DeskInfo, clock: Callable[[], Moment], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        explain(self, "agents")
        self._courier, self._theme, self._info, self._clock = courier, theme, info, clock
        self.catalogue = Catalogue(self)
        self.names = Names(courier, self.catalogue, self)
        self.executing = Executing(courier, self.names, self)
        self.catalogue.clock = clock
        self._before_search = WORK
        self._shown: TicketList = MyWorkList()

    def furnish(self) -> Making[WorkWorkspace]:
        """Make what it consists of; nothing else may be asked of it before."""
        courier, info, clock = self._courier, self._info, self._clock
        self.page = yield from TicketPage(courier, self.names, clock, self.executing, self._theme).furnish()
        self.page.acts_as(info.actor, info.role)
        yield
        self.places, self.panel = Places(), ListPanel(courier, self.names, self._theme, clock)
        self.many = Many(courier, self.names, self.panel)
        self.solving = Solving(courier, self.many)
        self.macros = MacroMenu(courier, self.names, self.many, self._ticket_in_hand)
        self.views = ViewsBar(courier, self.names, self._theme, clock, self.places)
        yield
        self.opening = Opening(courier, self.names, self.page.rights, self)
        self.search, self.bell = SearchLine(), Bell(courier, system_toast())
        self.new_button, self.menu = QPushButton(), WorkMenu(self, self.page)
        self.status = StatusLine(self.names, self.executing, self.page.reply)
        self.afterwards = Afterwards(self)
        self.working_as = WorkingAs(info.actor, self.catalogue)
        self.standing_in = StandInBanner(courier, self.catalogue, info.actor, clock)
        self._arrange()
        self._connect()
        self._make_keys()
        self._make_timers()
        lead(self, self.panel)
        return self

    def _make_timers(self) -> None:
        self._ticking = QTimer(self, interval=SECOND_MS)
        self._ticking.timeout.connect(self._tick)
        self._soon = QTimer(self, interval=SECOND_MS // 4, singleShot=True)
        self._soon.timeout.connect(self._refresh_lists)

    def begin(self) -> None:
        """Ask the desk what there is, beginning with my work."""
        self._ask(GetSetup(), self.catalogue.learn)
        self._ask(ListBlueprints(), self.catalogue.learn_blueprints)
        self.places.choose(WORK)
        self._count()
        self.many.begin()
        self.macros.begin()

    def end(self) -> None:
        """Stop what runs beside; what waits to leave leaves now."""
        self.page.end()
        self.opening.end()
        self.attending.presence.end()
        self._ticking.stop()
        self._soon.stop()

    def refresh(self) -> None:
        """Ask everything anew."""
        self._ask(GetSetup(), self.catalogue.learn)
        self._ask(ListBlueprints(), self.catalogue.learn_blueprints)
        self._refresh_lists()
        self.page.refresh()

    def changed_elsewhere(self, changes: Changes) -> None:
        """Something on the desk changed: ask again for what is shown of it."""
        if changes.setup:
            self._ask(GetSetup(), self.catalogue.learn)
        if changes.blueprints:
            self.names.forget_versions()
            self._ask(ListBlueprints(), self.catalogue.learn_blueprints)
        if changes.tickets or changes.setup:
            self.page.changed_elsewhere(changes)
            if not self._soon.isActive():
                self._soon.start()

    def go_to(self, ticket_id: int) -> None:
        """Open a ticket, from wherever; the list goes on from it, where it holds it."""
        self.page.open(ticket_id, focus=True)
        self._point_at(ticket_id)

    def resume(self, unsent: UnsentReplies) -> None:
        """Go on with what was written here and had not left when the window closed last."""
        self.page.reply.resume(unsent)
        self.opening.begun = BegunTickets(unsent.folder)

    def next_ticket(self, by: int = 1) -> bool:
        """Open the next ticket of the list; the one that took the place of the open one, if that has left the list.

        False where the list ends.
        """
        table, current = self.panel.table, self.panel.table.current
        gone = self.page.ticket_id is not None and self.panel.model.row_of(self.page.ticket_id) is None
        if (gone and current is not None) or table.step(by):
            line = table.current
            if line is not None:
                self.page.open(line.ticket.id, focus=True)
                return True
        return False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick()
        self._ticking.start()
        self.attending.begin()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticking.stop()
        self.attending.pause()

    def _arrange(self) -> None:
        self.rooms = Rooms(self.places, (self.views, self.working_as), self.panel, self.page)
        bar = bar_of(self.search, self.macros, self.bell, self.new_button)
        self._house = House(self, bar, self.standing_in, self.rooms, self.status)

    def complete(self) -> None:
        """Take in the ticket's page, half of all widgets, and the line at the foot."""
        self._house.complete()

    def _connect(self) -> None:
        self.places.chosen.connect(self._choose)
        self.places.list_wanted.connect(self.panel.focus_list)
        self.search.wanted.connect(lambda text: self._show(SearchList(text)))
        self.search.left.connect(self._leave_search)
        self.search.keep_wanted.connect(self.views.new_view)
        self.views.saved.connect(self._show_saved)
        self.views.changed.connect(self._count)
        self.panel.table.columns_moved.connect(self.views.keep_order)
        self.many.ticket_wanted.connect(self.go_to)
        self.macros.applied.connect(self._macro_applied)
        self.panel.model.failed.connect(self._fail_list)
        self.panel.table.opened.connect(self.go_to)
        self.panel.table.looked_at.connect(self.page.open)
        self.panel.approvals.opened.connect(self.go_to)
        self.panel.tasks.opened.connect(self._go_to_tasks)
        self.panel.tasks.finished.connect(self._finish_task)
        self.panel.transition_wanted.connect(self.executing.begin_on)
        self.page.closed.connect(self.panel.focus_list)
        self.bell.opened.connect(self.go_to)
        for part in (self.views, self.many, self.macros, self.page, self.opening, self.solving, self.bell):
            part.failed.connect(self.failed)
        self._connect_doing()
        self._connect_opening()
        self._connect_people()
        self._theme.changed.connect(self._tint)
        self.say(self.new_button.setText, lambda: self.tr("New ticket"))
        self.say(self.new_button.setToolTip, lambda: self.tr("Open a ticket on behalf of somebody (Ctrl+T)"))
        self.say(lambda _text: self._retranslate(), str)

    def _connect_doing(self) -> None:
        """What was done is told, may be taken back, and leads on."""
        self.executing.settled.connect(self._go_on)
        self.executing.undone.connect(self._back_on)
        self.executing.failed.connect(self._not_executed)
        self.status.ticket_wanted.connect(self.go_to)
        self.page.shown.connect(self.status.look)
        self.page.reply.outgoing.held.connect(lambda command: self._go_on(command.ticket_id))
        self.afterwards.join(self.page.reply.then)

    def _connect_opening(self) -> None:
        self.attending = Attending(self._courier, self.names, self.page, self.panel.model)
        self.new_button.clicked.connect(self.opening.begin)
        self.opening.opened.connect(self.go_to)
        self.opening.told.connect(self.status.tell)
        self.many.allow(self.page.rights)
        self.panel.export.allow(self.page.rights)
        self.panel.export.told.connect(self.status.tell)
        self.panel.export.failed.connect(self.failed)

    def _connect_people(self) -> None:
        self.page.warned.connect(self.status.warn)
        self.panel.approvals.hand_on_wanted.connect(self.page.hand_on)
        self.bell.away_wanted.connect(self.standing_in.open_absences)
        self.bell.signature_wanted.connect(self.page.reply.below.begin)
        self.page.links.solving_wanted.connect(self.solving.begin)
        self.working_as.chosen.connect(self.person_wanted)
        self.ways_out = WaysOut(self.panel, self.places, self.catalogue, self.page.rights)
        self.ways_out.lead(self.working_as, self.opening)

    def _make_keys(self) -> None:
        """What has keys stands in the menu; Escape, which only goes back, does not."""
        add = self.menu.add
        add("Ctrl+T", self.opening.begin, lambda: self.tr("New ticket…"))
        add("/ Ctrl+F", self.search.line.setFocus, lambda: self.tr("Search"))
        add("G", self.rooms.go_to_places, lambda: self.tr("Go to the places"))
        macros = add("Ctrl+M", self.macros.open, lambda: self.tr("Macros"))
        self.macros.allowed.connect(macros.setEnabled)
        self.menu.add_line()
        add("Alt+Down", self.next_ticket, lambda: self.tr("Next ticket"))
        add("Alt+Up", partial(self.next_ticket, -1), lambda: self.tr("Ticket before"))
        self.menu.add_made(self.afterwards.menu)
        self.menu.add_line()
        add("Ctrl+Z", self._take_back, lambda: self.tr("Undo what was just done"))
        self.page.list_in(self.menu)
        self.menu.add_line()
        add("F5", self.refresh, lambda: self.tr("Ask the desk anew"))
        QShortcut(QKeySequence("Escape"), self, self._step_back, context=_HERE)

    def _take_back(self) -> None:
        """What was told of last, else the last move of the ticket that is open."""
        ticket = self.page.ticket
        if not self.status.take_back() and ticket is not None and ticket.undo is not None:
            self.executing.undo(ticket.id)

    def _back_on(self, place: TicketPlace) -> None:
        """A ticket is as it was: it is shown, and the list goes on from it once it stands there again."""
        self.go_to(place.ticket_id)
        again = partial(self._point_at, place.ticket_id)
        self.panel.model.reloaded.connect(again, Qt.ConnectionType.SingleShotConnection)

    def _point_at(self, ticket_id: int) -> None:
        table, row = self.panel.table, self.panel.model.row_of(ticket_id)
        if row is not None and self.page.ticket_id == ticket_id and not (table.several or table.marking):
            table.choose(row)

    def _go_on(self, ticket_id: int) -> None:
        """A ticket that was open was answered or taken on: what is shown next is for its agent to choose."""
        if ticket_id != self.page.ticket_id or self.afterwards.then is Then.STAY:
            return
        if self.afterwards.then is Then.LIST or not self.next_ticket():
            self.page.close_ticket()

    def _step_back(self) -> None:
        """From the ticket to the list, from the list to no ticket."""
        if self.many.leave():
            return
        focused = QApplication.focusWidget()
        if focused is not None and self.page.isAncestorOf(focused):
            self.panel.focus_list()
        elif self.page.ticket_id is not None:
            self.page.close_ticket()

    def _choose(self, place: str | View) -> None:
        self.search.clear()
        if isinstance(place, View):
            self._show(ViewList(place))
        elif place == APPROVALS:
            self.panel.show_approvals()
            self._ask(ListApprovals(), self._show_approvals)
        elif place == TASKS:
            self.panel.show_my_tasks()
            self._ask(MyTasks(), self._show_tasks)
        else:
            self._show(MyWorkList())

    def _show(self, wanted: TicketList) -> None:
        if isinstance(wanted, SearchList):
            self._before_search = self.places.current or self._before_search
            self.places.choose_none()
        else:
            self._shown = wanted
        self.panel.model.now = self._clock()
        self.panel.show_list(wanted)
        if isinstance(wanted, SearchList):
            self.panel.model.filled.connect(self._focus_found)

    def _focus_found(self) -> None:
        """What was searched is walked at once; not what is shown in its place when it made no sense."""
        self.panel.model.filled.disconnect(self._focus_found)
        if isinstance(self.panel.model.list, SearchList):
            self.panel.focus_list()

    def _leave_search(self) -> None:
        if not self.places.current:
            self.places.choose(self._before_search)

    def _fail_list(self, fault: Fault) -> None:
        if isinstance(fault, Invalid) and isinstance(self.panel.model.list, SearchList):
            self.search.show_problem(fault)
            self.panel.show_list(self._shown)
        else:
            self.failed.emit(fault)

    def _refresh_lists(self) -> None:
        if not self.panel.beside:
            self.panel.model.refresh()
        self._count()

    def _count(self) -> None:
        self._ask(ListViews(), self._show_views)
        self._ask(MyWork(limit=_COUNT_AT_MOST), self.places.show_work)
        self._ask(ListApprovals(), self._show_approvals)
        self._ask(MyTasks(), self._show_tasks)
        self.bell.refresh()

    def _show_views(self, summaries: tuple[ViewSummary, ...]) -> None:
        """The view that is shown may be another by now, or gone."""
        self.places.show_views(summaries)
        self.ways_out.look()
        shown = self.panel.model.list
        if not isinstance(shown, ViewList) or self.panel.approving:
            return
        view = next((each.view for each in summaries if each.view.id == shown.view.id), None)
        if view is None:
            self.places.choose(WORK)
        elif view != shown.view:
            self._show(ViewList(view))

    def _show_saved(self, view: View) -> None:
        """Go to a view that was just made or changed."""
        self.search.clear()

        def go(summaries: tuple[ViewSummary, ...]) -> None:
            self._show_views(summaries)
            self.places.choose(f"view:{view.id}")

        self._ask(ListViews(), go)

    def _show_approvals(self, lists: ApprovalLists) -> None:
        self.places.show_approvals(lists)
        self.panel.show_decisions(lists)

    def _show_tasks(self, tasks: tuple[MyTask, ...]) -> None:
        self.places.show_tasks(tasks, self._clock())
        self.panel.show_tasks(tasks)

    def _go_to_tasks(self, ticket_id: int) -> None:
        self.page.open(ticket_id)
        self.page.go_to_tasks()

    def _finish_task(self, ticket_id: int, number: int) -> None:
        def refused(fault: Fault) -> None:
            self.failed.emit(fault)
            self._count()

        self._courier.do(FinishTask(ticket_id=ticket_id, task=number), self, lambda _place: None, refused)

    def _ticket_in_hand(self) -> int | None:
        """The ticket that is open, else the one the cursor is on."""
        if self.page.ticket_id is not None:
            return self.page.ticket_id
        current = None if self.panel.beside else self.panel.table.current
        return current.ticket.id if current is not None else None

    def _macro_applied(self, name: str, place: TicketPlace) -> None:
        text = self.tr("“{name}” was applied to ticket #{number}.")
        self.status.tell(text.format(name=name, number=place.ticket_id))

    def _not_executed(self, fault: Fault, ticket_id: int) -> None:
        self.failed.emit(fault)
        if isinstance(fault, Conflict) and ticket_id == self.page.ticket_id:
            self.page.refresh()

    def _tick(self) -> None:
        now = self._clock()
        self.panel.model.tick(now)
        self.page.tick(now)
        self.standing_in.look()

    def _retranslate(self) -> None:
        self.places.say_again()
        self.bell.retranslate()
        self.menu.say_again()
        self.afterwards.say_again()
        self._tint()
        self.status.tell(
            self.tr(
                "j and k walk · Enter opens · Space marks · T acts on what is marked · Ctrl+M macros · "
                "Alt+1 … 9 execute · Alt+↓ next ticket · / searches"
            )
        )

    def _tint(self) -> None:
        self.new_button.setIcon(icon("add", self._theme.tokens.on_accent))
        self.new_button.setIconSize(QSize(16, 16))

    def _ask[R](self, query: Query[R], then: Callable[[R], None]) -> None:
        self._courier.ask(query, self, then, self.failed.emit)
