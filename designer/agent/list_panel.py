"""The middle of the inbox: what is listed, its name above it, and a sentence where there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from designer.agent.approvals_list import ApprovalsList
from designer.agent.bulk_bar import BulkBar
from designer.agent.empty_place import EmptyPlace
from designer.agent.list_export import ListExport
from designer.agent.lists import Line, MyWorkList, SearchList, TicketList, ViewList
from designer.agent.my_tasks_list import MyTasksList
from designer.agent.names import Names
from designer.agent.outlook import offer_name
from designer.agent.ticket_model import TicketModel
from designer.agent.ticket_table import TicketTable
from designer.agent.view_words import path_of
from designer.courier import Courier
from designer.theme import Theme, enlarge
from designer.widgets.speaking import Speaking
from runtime.messages.approvals import ApprovalLists
from runtime.messages.tickets import GetTicket, TicketView, TransitionOffer
from runtime.messages.views import WorkOffer
from runtime.messages.working import MyTask
from runtime.model.values import Moment


class ListPanel(Speaking):
    """The table of tickets, or beside it the approvals or my tasks."""

    transition_wanted = Signal(int, str)
    """A ticket and the transition chosen from its row."""

    def __init__(
        self,
        courier: Courier,
        names: Names,
        theme: Theme,
        clock: Callable[[], Moment],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._courier, self._names = courier, names
        self.model = TicketModel(courier, names, self)
        self.table = TicketTable(self.model, theme)
        self.approvals, self.tasks = ApprovalsList(names), MyTasksList(clock)
        self.bulk, self.export = BulkBar(), ListExport(courier, names)
        self._title, self._empty = QLabel(), EmptyPlace()
        enlarge(self._title, 1.2, bold=True)
        self.empty = self._empty
        self._stack = QStackedWidget()
        self._arrange()
        self.table.offers_wanted.connect(self._offer)
        self.model.filled.connect(self._filled)
        self.model.reloaded.connect(self._choose_page)
        self._beside: ApprovalsList | MyTasksList | None = None
        self.say(lambda _text: self._say_all(), str)

    def _arrange(self) -> None:
        for page in (self.table, self.approvals, self.tasks, self._empty):
            self._stack.addWidget(page)
        head = QHBoxLayout()
        head.setContentsMargins(5, 12, 16, 8)
        head.addWidget(self._title, 1)
        head.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bulk)
        self._lines = QVBoxLayout()
        column.addLayout(self._lines)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusProxy(self.table)

    def expect(self, *, others: bool, first: bool) -> None:
        """What to lead on to where a list is empty: somebody else's work, or the `first` open ticket of the desk."""
        if (others, first) != (self._others, self._first):
            self._others, self._first = others, first
            self._say_all()

    _others = _first = False

    @property
    def approving(self) -> bool:
        """Whether the approvals are shown."""
        return self._beside is self.approvals

    @property
    def beside(self) -> bool:
        """Whether something else than a list of tickets is shown."""
        return self._beside is not None

    def show_list(self, wanted: TicketList) -> None:
        """Show tickets."""
        self._beside = None
        self.model.show_list(wanted)
        self._stack.setCurrentWidget(self.table)
        self._say_all()

    def show_approvals(self) -> None:
        """Show the approvals."""
        self._beside = self.approvals
        self._choose_page()

    def show_my_tasks(self) -> None:
        """Show my tasks."""
        self._beside = self.tasks
        self._choose_page()

    def show_tasks(self, tasks: Sequence[MyTask]) -> None:
        """What is to be done by me."""
        self.tasks.show_tasks(tasks)
        if self._beside is self.tasks:
            self._choose_page()

    def show_decisions(self, lists: ApprovalLists) -> None:
        """What waits for decisions."""
        self.approvals.show_lists(lists)
        if self.approving:
            self._choose_page()

    def add_line(self, line: QWidget) -> None:
        """Say something under the list: a job that goes on."""
        self._lines.addWidget(line)
        line.show()

    def remove_line(self, line: QWidget) -> None:
        """Say it no more."""
        self._lines.removeWidget(line)
        line.hide()
        line.deleteLater()

    def focus_list(self) -> None:
        """Go to what is listed."""
        shown = self._stack.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _filled(self) -> None:
        self._choose_page()
        self.table.choose_first()

    def _choose_page(self) -> None:
        if self._beside is not None:
            self.bulk.hide()
            self._stack.setCurrentWidget(self._beside if self._beside.asked_for else self._empty)
            self._say_all()
            return
        focused = self.table.hasFocus()
        self._stack.setCurrentWidget(self.table if self.model.rowCount() or self.model.waiting else self._empty)
        if focused and self._stack.currentWidget() is self._empty:
            self._empty.setFocus()
        self._say_all()

    def _offer(self, line: Line, at: QPoint) -> None:
        """The row's transitions as a menu. Where the list does not tell them, the ticket is asked for."""
        if isinstance(self.model.list, MyWorkList):
            self._open_menu(line, line.offers, at)
            return

        def show(ticket: TicketView) -> None:
            able = tuple(offer for offer in ticket.offers if offer.allowed and not offer.done)
            self._open_menu(line, able, at)

        ask = GetTicket(ticket_id=line.ticket.id)
        self._courier.ask(ask, self, show, lambda _fault: self._open_menu(line, (), at))

    def _open_menu(self, line: Line, offers: Sequence[TransitionOffer | WorkOffer], at: QPoint) -> None:
        """Numbers choose, too."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, offer in enumerate(offers, 1):
            text = f"&{number}  {offer_name(offer, self._names).replace('&', '&&')}"
            chosen = menu.addAction(text)
            chosen.triggered.connect(
                lambda _checked=False, key=offer.id: self.transition_wanted.emit(line.ticket.id, key)
            )
        if offers:
            menu.addSeparator()
        menu.addAction(self.tr("&Open")).triggered.connect(lambda: self.table.opened.emit(line.ticket.id))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(at)
        self.menu = menu

    def _say_all(self) -> None:
        self._title.setText(self._name())
        self.export.offer(None if self.beside else self.model.list)
        self._empty.show_text(self._nothing())
        mine = self._beside is None and isinstance(self.model.list, MyWorkList)
        first = self._first and self._beside is None and not isinstance(self.model.list, SearchList)
        self._empty.offer_ways(first=first, somebody=mine and self._others, views=mine and not first)
        self.table.setAccessibleName(self._name())
        self.approvals.say_again()
        self.tasks.say_again()

    def _name(self) -> str:
        if self._beside is not None:
            return self.tr("My approvals") if self.approving else self.tr("My tasks")
        match self.model.list:
            case ViewList(view=view):
                return path_of(view)[-1]
            case SearchList(text=text):
                return self.tr("Found: {text}").format(text=text)
        return self.tr("My work")

    def _whose(self) -> str:
        return self.tr("Transitions belong to agents and teams: work as one of them to see what waits for them.")

    def _waiting_nowhere(self) -> str:
        return self.tr(
            "Nothing waits for you.\n\nHere stand the tickets on which you may execute a transition now.\n"
            "Choose a view on the left to see others."
        )

    def _bare(self) -> str:
        return self.tr(
            "No ticket is open.\n\nHere stand the tickets on which you may execute a transition. Whoever called or "
            "came by has none yet: open it for them."
        )

    def _nothing(self) -> str:
        if self._beside is self.tasks:
            return self.tr(
                "No task waits for you.\n\nHere stand the tasks that were given to you, on whichever tickets. Add one "
                "on a ticket’s page, under “Tasks”."
            )
        if self.approving:
            return self.tr(
                "No decision waits for you.\n\nHere stand transitions that need your approval, and those you asked "
                "others to approve."
            )
        match self.model.list:
            case MyWorkList():
                return (self._bare() if self._first else self._waiting_nowhere()) + (
                    f"\n\n{self._whose()}" if self._others else ""
                )
            case SearchList():
                return self.tr("Nothing was found.\n\nTry fewer words, or look at the examples in the search line.")
        return self.tr("No ticket is in this view now.")
