"""One ticket: who asks for what, where it stands in its Blueprint, what was said, its fields, its history."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from designer import words
from designer.agent.asker import Asker
from designer.agent.awaited import children
from designer.agent.conversation import Conversation
from designer.agent.details import Details
from designer.agent.executing import Executing
from designer.agent.field_edits import FieldEdits, value_of
from designer.agent.followers import Followers
from designer.agent.handing_on import HandOnDialog
from designer.agent.history import History
from designer.agent.links import Links
from designer.agent.merging import SplitDialog
from designer.agent.move_dialog import MoveDialog
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.agent.reply import Reply
from designer.agent.saving import Saving
from designer.agent.standing import Standing
from designer.agent.strip import Strip
from designer.agent.taking import Taking
from designer.agent.tasks import Tasks
from designer.agent.ticket_body import TicketBody
from designer.agent.ticket_dialog import TicketDialog
from designer.agent.ticket_head import TicketHead
from designer.agent.ticket_menu import TicketMenu
from designer.agent.ticket_part import TicketPart
from designer.agent.upper_part import UpperPart
from designer.agent.why import Asked, WhyDialog
from designer.agent.work_menu import WorkMenu
from designer.courier import Courier
from designer.theme import Theme
from designer.turns import Making
from designer.widgets.commands import name_group
from designer.widgets.speaking import Speaking
from runtime.messages.approvals import DecideApproval, WithdrawApproval
from runtime.messages.base import Changes, Command, Query
from runtime.messages.faults import Conflict, Fault
from runtime.messages.files import FileView, ListFiles
from runtime.messages.letters import LetterView, ListTicketLetters
from runtime.messages.tickets import (
    ClaimVisit,
    CommentView,
    EventView,
    ExplainTransitions,
    GetConversation,
    GetHistory,
    GetTicket,
    ReleaseVisit,
    TicketPlace,
    TicketView,
    TransitionOffer,
    VerdictView,
)
from runtime.messages.views import GetTicketFields, TicketField
from runtime.messages.waiting import ApprovalView
from runtime.model.fields import FieldValue
from runtime.model.values import Moment

_LOW = 470
"""Pixels; a page with fewer says less of the ticket above its conversation."""


class TicketPage(Speaking):
    """Shows at most one ticket; asks again when the desk tells that it changed."""

    failed = Signal(object)
    closed = Signal()
    shown = Signal(object)
    """The TicketView that is shown now."""
    warned = Signal(tuple)
    """Sentences about what was saved and is perhaps not what was meant."""

    def __init__(
        self, courier: Courier, names: Names, clock: Callable[[], Moment], executing: Executing, theme: Theme
    ) -> None:
        super().__init__()
        self._courier, self._names, self._clock, self._executing = courier, names, clock, executing
        self.ticket: TicketView | None = None
        self._wanted: int | None = None
        self._focus_wanted = False
        self.dialog: TicketDialog | None = None
        self._counts: dict[QWidget | None, int] = {}
        self._theme = theme
        self.rights = MyRights(names.catalogue)
        self.shown.connect(executing.learn)
        self.hide()

    def furnish(self) -> Making[TicketPage]:
        """Make what it consists of; nothing else may be asked of it before."""
        courier, names, clock, rights = self._courier, self._names, self._clock, self.rights
        self.head, self.strip = TicketHead(names), Strip(names, rights, self._theme)
        yield
        self.conversation, self.reply = Conversation(names, rights), Reply(courier, names, rights)
        yield
        self.details, self.history = Details(names, rights), History(names)
        self.tasks, self.links = Tasks(courier, names, rights, clock), Links(courier, names, rights)
        self.standing = Standing(courier, rights, clock, lambda: self.reply.draft.is_begun)
        self.followers = Followers(courier, names, rights)
        self.asker = Asker(courier, names, rights)
        yield
        self.parts: tuple[TicketPart, ...] = (self.standing, self.tasks, self.links, self.asker, self.followers)
        self.menu, self.saving = TicketMenu(rights, clock), Saving(courier, self)
        self.tabs, self._talk = QTabWidget(), QWidget()
        self._body = TicketBody(self.tabs, self.details)
        self._edits = FieldEdits(courier, names, rights, self)
        self.taking = Taking(names, rights, self._edits, self, self.details.put_back)
        self._arrange()
        self._connect()
        self._name_tabs()
        return self

    def acts_as(self, person: str, role: str) -> None:
        """Who works here; what their role may not do at all is not offered."""
        self.rights.acts_as(person, role)
        self._executing.me = person

    @property
    def ticket_id(self) -> int | None:
        """The ticket that is open, or on its way."""
        return self._wanted

    def open(self, ticket_id: int, *, focus: bool = False) -> None:
        """Show a ticket; with `focus`, go to its first button when it is there."""
        self._focus_wanted = focus
        if ticket_id != self._wanted:
            self.details.flush()
            self._wanted = ticket_id
            self.tabs.setCurrentIndex(0)
        self.refresh()

    def choose_next(self, ticket: TicketView) -> None:
        """A ticket that goes on in several ways is shown, and one of its buttons is to be pressed."""
        self.strip.invite(ticket)
        self.open(ticket.id, focus=True)

    def hand_on(self, ticket_id: int, transition_id: str) -> None:
        """Give my vote on an approval to somebody else, whichever ticket is open."""
        ask = GetTicket(ticket_id=ticket_id)
        self._courier.ask(ask, self, partial(self._hand_on, transition_id), self.failed.emit)

    def close_ticket(self) -> None:
        """Show none."""
        self._wanted, self.ticket = None, None
        self.menu.show_ticket(None)
        self.hide()
        self.closed.emit()

    def end(self) -> None:
        """The screen is about to be closed: what waits to leave leaves now."""
        self.reply.flush()

    def go_to_tasks(self) -> None:
        """Show the tasks of the ticket that is open."""
        self._go_to_tab(self.tasks)

    def refresh(self) -> None:
        """Ask for everything that is shown."""
        ticket_id = self._wanted
        if ticket_id is None:
            return
        self._ask(GetTicket(ticket_id=ticket_id), self._show)

    def _ask_the_rest(self, ticket: TicketView) -> None:
        """A ticket that is shared for one transition only says nothing else."""
        if ticket.restricted:
            self._show_conversation(())
            self._show_fields(())
            self._show_history(())
            return
        self._ask(GetConversation(ticket_id=ticket.id), self._show_conversation)
        self._ask(GetTicketFields(ticket_id=ticket.id), self._show_fields)
        self._ask(GetHistory(ticket_id=ticket.id), self._show_history)

    def changed_elsewhere(self, changes: Changes) -> None:
        """Something on the desk changed."""
        if self._wanted in changes.tickets or not children(self.ticket).isdisjoint(changes.tickets):
            self.refresh()

    def tick(self, now: Moment) -> None:
        """Time went by."""
        if self.ticket is not None and self.isVisible():
            self.strip.tick(now)
            self.tasks.tick()

    def explain(self, about: str = "") -> None:
        """Show why a transition may not be executed now, and what would help."""
        if self.ticket is not None:
            query = ExplainTransitions(ticket_id=self.ticket.id)
            self._ask(query, partial(self._show_verdicts, about))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in (self.head, self.strip):
            part.be_low(low=self.height() < _LOW)

    def _arrange(self) -> None:
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._arrange_body()
        body = QHBoxLayout()
        body.setContentsMargins(14, 0, 0, 10)
        body.addWidget(self._body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(UpperPart(self.head, self.standing, self.strip))
        whole.addLayout(body, 1)
        self.say(lambda _text: self._name_tabs(), str)

    def _arrange_body(self) -> None:
        talk = self._talk
        column = QVBoxLayout(talk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.conversation, 1)
        column.addWidget(self.reply)
        self.reply.room.share(talk)
        for page in (talk, self.tasks, self.links, self.history):
            self.tabs.addTab(page, "")
        self.details.add_section(self.asker)
        self.details.add_section(self.followers)
        self.head.add_menu(self.menu)

    def _connect(self) -> None:
        self.head.closed.connect(self.close_ticket)
        self.head.details_wanted.connect(self._body.turn_details)
        self.strip.pressed.connect(self._press)
        self.strip.asked_why.connect(self.explain)
        self.strip.taken_up.connect(lambda: self._do(ClaimVisit(ticket_id=self._wanted or 0)))
        self.strip.put_back.connect(lambda: self._do(ReleaseVisit(ticket_id=self._wanted or 0)))
        self.strip.undo_wanted.connect(lambda: self._executing.undo(self._wanted or 0))
        self.strip.status_wanted.connect(partial(self._edit, "status"))
        self.strip.approvals.voted.connect(self._vote)
        self.strip.approvals.withdrawn.connect(self._withdraw)
        self.strip.approvals.handed_on.connect(lambda approval: self._hand_on(approval.transition_id, self.ticket))
        self.details.edited.connect(lambda *edit: self.taking.set(self.ticket, *edit))
        self._edits.done.connect(self._edit_done)
        self._edits.refused.connect(self._edit_refused)
        self.reply.failed.connect(self.failed)
        self.reply.transition_wanted.connect(self._executing.begin_on)
        self._executing.choice_wanted.connect(self.choose_next)
        for part in self.parts:
            part.failed.connect(self.failed)
        self.tasks.counted.connect(lambda count: self._count(self.tasks, count))
        self.links.counted.connect(lambda count: self._count(self.links, count))
        self.links.opened.connect(self.open)
        self.conversation.split_wanted.connect(self._split)
        self.conversation.file_wanted.connect(self._save)
        self.saving.failed.connect(self.failed)
        self.history.failed.connect(self.failed)
        self.history.letters_wanted.connect(self._ask_letters)
        self._connect_standing()
        self._connect_menu()

    def _connect_standing(self) -> None:
        self.standing.opened.connect(self.reply.carry_over)
        self.standing.opened.connect(self.open)
        self.reply.outgoing.refused.connect(self.standing.look_again)
        self.standing.apart_wanted.connect(self.links.begin_apart)

    def list_in(self, menu: WorkMenu) -> None:
        """What can be done on a ticket, for the menu; all of it has keys that hold on the whole page."""
        add = menu.add_of_page
        add("Ctrl+Shift+R", lambda: self._write(public=True), lambda: self.tr("Reply to the customer"))
        add("Ctrl+Shift+N", lambda: self._write(public=False), lambda: self.tr("Write a private note"))
        add("Alt+0", self.explain, lambda: self.tr("Why can’t I?"))
        menu.add_made(*self.menu.actions_of_page)
        menu.add_line()
        add("Ctrl+Shift+D", self._go_to_details, lambda: self.tr("Go to the details"))
        add("Ctrl+Shift+T", lambda: self._go_to_tab(self.tasks), lambda: self.tr("Go to the tasks"))
        add("Ctrl+Shift+L", lambda: self._go_to_tab(self.links), lambda: self.tr("Go to the links"))
        add("Ctrl+Shift+H", lambda: self._body.show_tab(self.history), lambda: self.tr("Go to the history"))
        self.shown.connect(lambda _ticket: menu.know(is_open=True))
        self.closed.connect(lambda: menu.know(is_open=False))

    def _connect_menu(self) -> None:
        self.addActions(self.menu.actions_of_page)
        self.say(lambda name: name_group(self, name), lambda: self.tr("Ticket"))
        self.menu.aside_wanted.connect(self.standing.put_aside)
        self.menu.moment_wanted.connect(self.standing.choose_moment)
        self.menu.wake_wanted.connect(self.standing.wake_now)
        self.menu.follow_wanted.connect(self.followers.turn)
        for taken in (self.menu.mine_wanted, self.details.taken):
            taken.connect(lambda: self.taking.begin(self.ticket))
        self.menu.asker_wanted.connect(self.asker.begin)
        self.menu.move_wanted.connect(self._move)
        self.menu.merge_wanted.connect(self.links.begin_merge)
        self.followers.changed.connect(lambda: self.menu.show_following(following=self.followers.following))

    def _write(self, *, public: bool) -> None:
        self._body.show_tab(self._talk)
        self.reply.begin(public=public)

    def _go_to_tab(self, part: TicketPart) -> None:
        self._body.show_tab(part)
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_details(self) -> None:
        self._body.show_details()
        self.details.focus_first()

    def _show(self, ticket: TicketView) -> None:
        if ticket.id != self._wanted:
            return
        self.ticket = ticket
        self.head.show_ticket(ticket)
        self.strip.show_ticket(ticket, self._clock())
        self.reply.open(ticket)
        self.reply.setHidden(ticket.closed)
        self.menu.show_ticket(ticket)
        for part in self.parts:
            part.show_ticket(ticket)
        self._ask_the_rest(ticket)
        if self.isHidden():
            self.show()
        if self._focus_wanted:
            self._focus_wanted = False
            self.strip.focus_first()
        self.shown.emit(ticket)

    def _show_conversation(self, comments: tuple[CommentView, ...]) -> None:
        if self.ticket is not None and self.ticket.id == self._wanted:
            self.conversation.show_conversation(self.ticket, comments)
            if self.conversation.has_files:
                self._ask(ListFiles(ticket_id=self.ticket.id), self.conversation.show_files)

    def _show_fields(self, fields: tuple[TicketField, ...]) -> None:
        if self.ticket is not None and self.ticket.id == self._wanted:
            self.details.show_fields(self.ticket, fields)

    def _ask_letters(self) -> None:
        if self.ticket is not None and not self.ticket.restricted:
            self._ask(ListTicketLetters(ticket_id=self.ticket.id), self._show_letters)

    def _show_letters(self, letters: tuple[LetterView, ...]) -> None:
        if self.ticket is not None and self.ticket.id == self._wanted:
            self.history.show_letters(letters)

    def _show_history(self, events: tuple[EventView, ...]) -> None:
        if self.ticket is not None and self.ticket.id == self._wanted:
            self.history.show_history(events, self.ticket.blueprint_id)
            self.strip.show_path(events)

    def _show_verdicts(self, about: str, verdicts: tuple[VerdictView, ...]) -> None:
        if self.ticket is not None:
            asked, person = Asked(self.ticket.id, about, verdicts), self.rights.person
            self.why = WhyDialog(self._courier, self._names, person, asked, self, clock=self._clock)
            self.why.open()

    def _press(self, offer: TransitionOffer) -> None:
        if self.ticket is not None:
            self._executing.begin(self.ticket, offer.id)

    def _save(self, file: FileView) -> None:
        if self.ticket is not None:
            self.saving.begin(self.ticket.id, file)

    def _split(self, comment: CommentView) -> None:
        if self.ticket is not None:
            dialog = self.dialog = SplitDialog(self._courier, self.ticket, comment, self.window())
            dialog.opened.connect(self.open)
            dialog.open()

    def _move(self) -> None:
        if self.ticket is not None:
            dialog = self.dialog = MoveDialog(self._courier, self._names, self.ticket, self.window())
            dialog.open()

    def _vote(self, approval: ApprovalView, approve: bool, word: str) -> None:
        if self.ticket is not None:
            decision = DecideApproval(
                ticket_id=self.ticket.id,
                transition_id=approval.transition_id,
                expected_version=self.ticket.version,
                approve=approve,
                comment=word,
            )
            self._do(decision)

    def _withdraw(self, approval: ApprovalView) -> None:
        if self.ticket is not None:
            key, version = approval.transition_id, self.ticket.version
            self._do(WithdrawApproval(ticket_id=self.ticket.id, transition_id=key, expected_version=version))

    def _hand_on(self, transition_id: str, ticket: TicketView | None) -> None:
        open_ones = {each.transition_id: each for each in ticket.approvals} if ticket is not None else {}
        if ticket is not None and transition_id in open_ones:
            asked = (self._courier, self._names, ticket, open_ones[transition_id])
            dialog = self.dialog = HandOnDialog(*asked, self.window())
            dialog.open()

    def _edit(self, key: str, value: FieldValue) -> None:
        """By a button: what is shown is what was seen."""
        if self.ticket is not None:
            self._edits.set(self.ticket, key, value, value_of(self.ticket, key))

    def _edit_done(self, ticket_id: int, place: TicketPlace) -> None:
        if ticket_id == self._wanted:
            self.details.show_problems({})
        if place.warnings:
            self.warned.emit(place.warnings)

    def _edit_refused(self, ticket_id: int, key: str, sentence: str, fault: Fault) -> None:
        if ticket_id != self._wanted:
            self.failed.emit(fault)
            return
        self.details.show_problems({key: sentence})
        if isinstance(fault, Conflict):
            self.refresh()

    def _ask[R](self, query: Query[R], then: Callable[[R], None]) -> None:
        wanted = self._wanted

        def arrived(answer: R) -> None:
            if wanted == self._wanted:
                then(answer)

        self._courier.ask(query, self, arrived, partial(self._fail, wanted))

    def _do[R](self, command: Command[R]) -> None:
        self._courier.do(command, self, lambda _place: None, partial(self._fail, self._wanted))

    def _fail(self, wanted: int | None, fault: Fault) -> None:
        if wanted == self._wanted:
            self.failed.emit(fault)
            if isinstance(fault, Conflict):
                self.refresh()

    def _count(self, part: TicketPart, count: int) -> None:
        self._counts[part] = count
        self._name_tabs()

    def _name_tabs(self) -> None:
        names = (self.tr("Conversation"), self.tr("Tasks"), self.tr("Links"), self.tr("History"))
        for place, name in enumerate(names):
            count = self._counts.get(self.tabs.widget(place), 0)
            self.tabs.setTabText(place, f"{name} ({words.number(count)})" if count else name)
