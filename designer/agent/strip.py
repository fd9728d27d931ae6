"""Where a ticket stands in its Blueprint, how long it may stay there, and the buttons that take it on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.agent.approval_rows import ApprovalRows
from designer.agent.awaited import awaited
from designer.agent.countdown import countdown, spent
from designer.agent.instructions import Instructions
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.agent.outlook import offer_name, outlook, walked
from designer.agent.path_dialog import PathDialog
from designer.agent.path_map import PathMap
from designer.agent.promises import Promises
from designer.agent.walk import walk_of
from designer.theme import Theme, enlarge, set_tone
from designer.widgets.commands import Command, plain
from designer.widgets.elided import ElidedLabel
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.icons import icon
from designer.widgets.plain_text import text_label
from designer.widgets.speaking import Speaking
from runtime.messages.tickets import EventView, TicketView, TransitionOffer
from runtime.model.blueprint import Category
from runtime.model.rights import Action
from runtime.model.values import Moment

_NAMED = {"primary": "primary", "danger": "danger"}
_MOST_KEYS = 9
_LINE = 24
_ROOM_FOR_MAP = 560


class Strip(Speaking):
    """Shows one ticket; tells which button was pressed. Alt+1 to Alt+9 press the first nine."""

    pressed = Signal(object)
    """A TransitionOffer to be executed."""
    asked_why = Signal(str)
    """The id of a transition that cannot be executed now; nothing for all of them."""
    status_wanted = Signal(str)
    """The id of a status, for a ticket that no Blueprint moves."""
    taken_up = Signal()
    put_back = Signal()
    undo_wanted = Signal()

    def __init__(self, names: Names, rights: MyRights, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._rights, self._theme = names, rights, theme
        self._ticket: TicketView | None = None
        self.buttons: list[QPushButton] = []
        self.state, self.since, self.limit, self.run_limit = QLabel(), QLabel(), QLabel(), QLabel()
        self.path, self.claim, self.why, self.turn = ElidedLabel(), QPushButton(), QPushButton(), QPushButton()
        self.undo = QPushButton()
        self.next, self.instructions, self.map = QLabel(), Instructions(), PathMap(theme)
        self.awaited = text_label(name="secondary")
        self.promises = Promises(names)
        self._offers, self.approvals = QWidget(), ApprovalRows(names, rights)
        self._flow = FlowLayout(self._offers, gap=8)
        self._arrange()
        self.claim.clicked.connect(self._claim)
        self.why.clicked.connect(lambda: self.asked_why.emit(""))
        self.undo.clicked.connect(self.undo_wanted)
        self.map.clicked.connect(self.show_large)
        self.turn.clicked.connect(lambda: self.status_wanted.emit(self._turned_to))
        names.changed.connect(self.say_again)
        theme.changed.connect(self._say_why)
        self.say(lambda _text: self._say_why(), str)
        self.say(self.why.setToolTip, lambda: self.tr("What every transition needs, and who could execute it (Alt+0)"))
        self.say(self.next.setText, lambda: self.tr("Next: choose one. Esc leaves the ticket where it is."))
        self.say(self._say_ticket, str)

    def show_ticket(self, ticket: TicketView, now: Moment) -> None:
        """Show where a ticket stands now. Buttons are made anew only where they differ: the focus stays."""
        before, self._ticket, self._now = self._ticket, ticket, now
        same = before is not None and (before.id, before.offers) == (ticket.id, ticket.offers)
        if ticket.blueprint_id is not None:
            self._names.meet(ticket.blueprint_id, ticket.blueprint_version)
        if before is None or before.id != ticket.id:
            self._history = ()
        if not same:
            self._make_buttons(ticket.offers)
        self.approvals.show_ticket(ticket)
        self._put_in_order()
        self._say_ticket()
        self.promises.show_ticket(ticket, now)
        self.tick(now)

    def show_path(self, history: Sequence[EventView]) -> None:
        """The states the ticket came through."""
        self._history = tuple(history)
        self._say_path()
        if self._ticket is not None:
            self._say_claim(self._ticket)
            self._say_since(self._ticket)

    _history: tuple[EventView, ...] = ()
    _now: Moment = 0

    def _say_path(self) -> None:
        ticket, history = self._ticket, self._history
        steps = walked(history, lambda state: self._names.state(ticket.blueprint_id if ticket else None, state))
        self.path.setVisible(len(steps) > 1 and not self._low)
        self.path.setText("  ›  ".join(steps))
        self._say_state(steps)
        self._draw_path()

    def _say_state(self, steps: Sequence[str]) -> None:
        status = self._names.name("status", self._ticket.status) if self._ticket is not None else ""
        told = self.tr("Status: {status}").format(status=status)
        self.state.setToolTip("\n".join((told, *(("  ›  ".join(steps),) if len(steps) > 1 else ()))))

    def _draw_path(self) -> None:
        """On a narrow page the words alone tell it."""
        ticket = self._ticket
        room = self.width() >= _ROOM_FOR_MAP and not self._low
        known = ticket is not None and bool(self._history) and room
        if ticket is None or not known or ticket.state is None:
            self.map.show_walk(None, self.map.walk)
        else:
            self.map.show_walk(self._names.version(ticket.blueprint_version), walk_of(ticket, self._history))

    def be_low(self, *, low: bool) -> None:
        """Where a page is low, what takes the ticket on comes first: the state’s tooltip tells the way it came."""
        if low != self._low:
            self._low = low
            self._put_in_order()
            self._say_path()

    def _put_in_order(self) -> None:
        """On a low page my vote comes before all, if one is awaited."""
        parts = [self.promises, self.path, self.instructions, self.approvals, self.awaited, self.next, self._offers]
        if self._low:
            mine = self._ticket is not None and any(each.yours for each in self._ticket.approvals)
            first = (self.approvals, self._offers) if mine else (self._offers,)
            parts = [*first, *(part for part in parts if part not in first)]
        for place, part in enumerate(parts):
            if self._told.indexOf(part) != place:
                self._told.removeWidget(part)
                self._told.insertWidget(place, part)

    _low = False

    def show_large(self) -> None:
        """The way it came, as large as the Blueprint is drawn."""
        blueprint = self.map.blueprint
        if blueprint is not None:
            names = self._names.catalogue.names()
            self.dialog = PathDialog(self._theme, blueprint, self.map.walk, self.window(), names=names)
            self.dialog.open()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.size().width() >= _ROOM_FOR_MAP) != (event.oldSize().width() >= _ROOM_FOR_MAP):
            self._draw_path()
            self._say_why()

    def _say_why(self) -> None:
        """On a narrow page a sign stands for it."""
        asked = self.tr("Why can’t I?")
        narrow = self.width() < _ROOM_FOR_MAP
        self.why.setText("" if narrow else asked)
        self.why.setIcon(icon("help", self.palette().buttonText().color().name()) if narrow else QIcon())
        self.why.setAccessibleName(asked)

    def tick(self, now: Moment) -> None:
        """Time went by."""
        ticket, self._now = self._ticket, now
        self.promises.tick(now)
        if ticket is None or ticket.state is None:
            return
        self.undo.setVisible(ticket.undo is not None and now <= ticket.undo.until)
        self._say_since(ticket)
        due = countdown(ticket.due_at, now, since=ticket.entered_at, paused=ticket.paused and ticket.due_at is None)
        self.limit.setText(due.text)
        self.limit.setVisible(bool(due.text))
        set_tone(self.limit, due.tone.value)
        whole = countdown(ticket.run_due_at, now, since=ticket.created_at)
        self.run_limit.setText(self.tr("whole run: {time}").format(time=whole.text) if whole.text else "")
        self.run_limit.setVisible(bool(whole.text))
        set_tone(self.run_limit, whole.tone.value)
        self.promises.fit()

    def focus_first(self) -> None:
        """Put the focus where my vote is awaited, else on the first button that can be pressed."""
        if self.approvals.focus_first():
            return
        able = (each for each in self.buttons if each.objectName() != "greyed" and each.isEnabled())
        button = next((each for each in (*able, self.why, self.turn) if not each.isHidden()), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def invite(self, ticket: TicketView) -> None:
        """Say that a ticket goes on by one of its buttons, as long as nothing else happens to it."""
        self._invited = (ticket.id, ticket.version)
        self._say_ticket()

    _invited: tuple[int, int] | None = None

    def press(self, place: int) -> None:
        """Press a button by its place."""
        if 0 <= place < len(self.buttons):
            self.buttons[place].click()

    def offered_commands(self) -> Iterator[Command]:
        """For the palette and the sheet of keys: what the ticket may be taken through."""
        for button in self.buttons:
            keys = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            able = button.isEnabled() and button.objectName() != "greyed"
            yield Command(plain(button.text()), self.tr("Transitions"), button.click, keys, able)

    def _arrange(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        enlarge(self.state, 1.15, bold=True)
        self.promises.begin_with(self.limit, self.run_limit)
        self.since.setObjectName("secondary")
        self.path.setObjectName("secondary")
        self.next.setWordWrap(True)
        self.next.hide()
        facts = QWidget()
        flow = FlowLayout(facts, gap=10)
        for widget in (self.state, self.since):
            widget.setMinimumHeight(_LINE)
            flow.addWidget(widget)
        self.undo.setObjectName("quiet")
        flow.addWidget(self.undo)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(facts, 1)
        for button in (self.turn, self.claim, self.why):
            button.setObjectName("quiet")
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._below())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def _below(self) -> QHBoxLayout:
        """What is told and offered, and beside it the way the ticket came."""
        told = self._told = QVBoxLayout()
        told.setSpacing(8)
        self._put_in_order()
        told.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addLayout(told, 1)
        below.addWidget(self.map, 0, Qt.AlignmentFlag.AlignTop)
        return below

    def _make_buttons(self, offers: Sequence[TransitionOffer]) -> None:
        focused = self.window().focusWidget() in self.buttons
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(offer, place) for place, offer in enumerate(offers)]
        for button in self.buttons:
            self._flow.addWidget(button)
            button.show()
        self._offers.setVisible(bool(offers))
        self._offers.updateGeometry()
        if focused:
            self.focus_first()

    def _button(self, offer: TransitionOffer, place: int) -> QPushButton:
        button = QPushButton(self._offers)
        if place < _MOST_KEYS:
            button.setShortcut(QKeySequence(f"Alt+{place + 1}"))
        if offer.done:
            button.setEnabled(False)
        if offer.allowed:
            button.setObjectName(_NAMED.get(offer.style, "quiet"))
            button.clicked.connect(lambda: self.pressed.emit(offer))
        else:
            button.setObjectName("greyed")
            if not offer.done:
                button.setIcon(icon("lock", self.palette().placeholderText().color().name()))
            button.clicked.connect(partial(self.asked_why.emit, offer.id))
        return button

    def _say_ticket(self, _again: str = "") -> None:
        ticket = self._ticket
        if ticket is None:
            return
        self._say_path()
        placed = ticket.state is not None
        self._show_instructions(ticket)
        waits = awaited(ticket, self._names.version(ticket.blueprint_version), self._names)
        self.awaited.setText("\n".join(waits))
        self.awaited.setVisible(bool(waits))
        self.next.setVisible(self._invited == (ticket.id, ticket.version))
        status = self._names.name("status", ticket.status)
        self.state.setText((ticket.state_name or "") if placed else status)
        self._say_since(ticket)
        for widget in (self.limit, self.run_limit):
            widget.setVisible(placed and bool(widget.text()))
        self.promises.fit()
        self._say_claim(ticket)
        self._say_undo(ticket)
        self.why.setVisible(bool(ticket.offers) or placed)
        self._offer_turn(ticket)
        for button, offer in zip(self.buttons, ticket.offers, strict=False):
            self._say_button(button, offer, ticket)

    def _say_since(self, ticket: TicketView) -> None:
        """Also between two ticks: names that are learnt later do not take it away until the next one."""
        if ticket.state is None:
            self.since.setText(self.tr("in no Blueprint"))
            return
        stay, holder = self.tr("for {time}").format(time=spent(ticket.entered_at, self._now)), self._holder()
        taken = self.tr("{name} has taken it up").format(name=self._names.person(holder)) if holder else ""
        self.since.setText(" · ".join(filter(None, (stay, taken))))

    def _say_claim(self, ticket: TicketView) -> None:
        able = ticket.state is not None and not ticket.complete and self._rights.may(Action.TICKET_WORK)
        self.claim.setVisible(able)
        taken = ticket.claimed_at is not None
        self.claim.setText(self.tr("Put back") if taken else self.tr("Take up"))
        if self._holder():
            told = self.tr("{name} works on it since {moment}. Put it back only where nobody does: it waits then.")
            name, moment = self._names.person(self._holder()), words.moment(ticket.claimed_at or 0)
            self.claim.setToolTip(told.format(name=name, moment=moment))
        elif taken:
            self.claim.setToolTip(self.tr("Others may take it up; from now on it waits."))
        else:
            self.claim.setToolTip(self.tr("I work on it: from now on its time is work, not waiting."))

    def _holder(self) -> str:
        """Who else has taken it up, as far as its history is here; nothing where I have, or nobody."""
        if self._ticket is None or self._ticket.claimed_at is None:
            return ""
        who = next((each.actor for each in reversed(self._history) if each.kind == "visit_claimed"), "")
        return "" if who == self._rights.person else who

    def _say_undo(self, ticket: TicketView) -> None:
        undo = ticket.undo
        self.undo.setVisible(undo is not None and self._now <= undo.until)
        if undo is not None:
            self.undo.setText(self.tr("Undo “{transition}”").format(transition=undo.name.replace("&", "&&")))
            text = self.tr("Back to “{state}” as if it had not happened, until {moment} (Ctrl+Z)")
            self.undo.setToolTip(text.format(state=undo.state, moment=words.clock(undo.until)))

    def _offer_turn(self, ticket: TicketView) -> None:
        """Outside a Blueprint a ticket is solved and reopened by hand; a closed one is not."""
        solved = ticket.category >= Category.SOLVED
        wanted = Category.OPEN if solved else Category.SOLVED
        setup = self._names.catalogue.setup
        meant = [each for each in (setup.statuses if setup else ()) if each.category == wanted]
        found = [each for each in meant if each.borne_in(ticket.department)]
        offered = ticket.set_by_hand and not ticket.restricted and not ticket.closed
        offered = offered and self._rights.may(Action.TICKET_EDIT)
        self.turn.setVisible(offered and bool(found))
        self._turned_to = found[0].id if found else ""
        self.turn.setText(self.tr("Reopen") if solved else self.tr("Solve"))
        self.turn.setToolTip(self.tr("Status: {status}").format(status=found[0].name) if found else "")

    _turned_to = ""

    def _show_instructions(self, ticket: TicketView) -> None:
        """Of the version the ticket is in, once it is known."""
        version = self._names.version(ticket.blueprint_version)
        state = version.states_by_id.get(ticket.state or "") if version is not None else None
        self.instructions.show_markdown(state.instructions if state is not None else "")

    def _say_button(self, button: QPushButton, offer: TransitionOffer, ticket: TicketView) -> None:
        mark = "✓ " if offer.done else ""
        key = button.shortcut()
        button.setText(f"{mark}{offer_name(offer, self._names).replace('&', '&&')}")
        button.setShortcut(key)  # a text takes the shortcut away
        version = self._names.version(ticket.blueprint_version)
        said = outlook(offer, version, self._names, ticket)
        if not offer.allowed and not offer.done:
            said = "\n".join((*offer.reasons, self.tr("Press it to see why, and who could.")))
        number = self.buttons.index(button) + 1
        keys = self.tr("Alt+{number}").format(number=number) if number <= _MOST_KEYS else ""
        button.setToolTip("\n".join(filter(None, (said, keys))))
        button.setAccessibleDescription(said)

    def _claim(self) -> None:
        if self._ticket is not None:
            (self.taken_up if self._ticket.claimed_at is None else self.put_back).emit()
