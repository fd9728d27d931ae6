"""What else can be done with a ticket: put it aside, follow it, say who asks, move it, merge it, step in on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from designer.agent import moments
from designer.agent.my_rights import MyRights
from designer.widgets.speaking import Speaking
from runtime.messages.tickets import TicketView
from runtime.model.blueprint import Category
from runtime.model.durations import Duration, Unit
from runtime.model.rights import Action
from runtime.model.values import Moment

SOON = Duration(amount=2, unit=Unit.BUSINESS_HOURS)


class TicketMenu(Speaking):
    """A button with a menu. Its keys hold wherever the focus is while a ticket is open: the page takes the actions."""

    aside_wanted = Signal(object)
    """Until this Moment, or for this Duration."""
    moment_wanted = Signal()
    wake_wanted = Signal()
    follow_wanted = Signal()
    """Follow, or follow no more."""
    mine_wanted = Signal()
    """I take the ticket."""
    asker_wanted = Signal()
    move_wanted = Signal()
    merge_wanted = Signal()
    force_wanted = Signal(int)
    """The ticket of this id goes into another state by force."""
    exit_wanted = Signal(int)
    """The ticket of this id leaves its Blueprint."""
    form_wanted = Signal(int)
    """A half-filled form on the ticket of this id is to be thrown away."""

    def __init__(self, rights: MyRights, clock: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rights, self._clock = rights, clock
        self._ticket: TicketView | None = None
        self._following = False
        self.button = QToolButton()
        self.menu, self.aside = QMenu(self), QMenu(self)
        self.wake, self.follow, self.move_away, self.merge, self.open_aside = (QAction(self) for _ in range(5))
        self.mine, self.asker, self.force, self.exit, self.drop_form = (QAction(self) for _ in range(5))
        self._arrange()
        self.aside.aboutToShow.connect(self._offer_moments)
        self._show()
        self.say(lambda _text: self._say_all(), str)

    @property
    def actions_of_page(self) -> list[QAction]:
        """Those with keys."""
        return [self.mine, self.open_aside, self.follow, self.asker, self.move_away]

    def show_ticket(self, ticket: TicketView | None) -> None:
        """The ticket it is about; None: nothing can be done."""
        self._ticket = ticket
        self._show()

    def show_following(self, *, following: bool) -> None:
        """Whether I follow it."""
        self._following = following
        self._say_all()

    def _arrange(self) -> None:
        self.button.setObjectName("ghost")
        self.button.setMenu(self.menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.menu.addAction(self.mine)
        self.menu.addMenu(self.aside)
        self.menu.addAction(self.wake)
        self.menu.addAction(self.follow)
        self.menu.addSeparator()
        self.menu.addAction(self.asker)
        self.menu.addAction(self.move_away)
        self.menu.addAction(self.merge)
        self.menu.addSeparator()
        self.menu.addAction(self.force)
        self.menu.addAction(self.exit)
        self.menu.addAction(self.drop_form)
        for action, keys, heard in (
            (self.mine, "Ctrl+Shift+I", self.mine_wanted.emit),
            (self.open_aside, "Ctrl+Shift+A", self._open_aside),
            (self.wake, "", self.wake_wanted.emit),
            (self.follow, "Ctrl+Shift+F", self.follow_wanted.emit),
            (self.asker, "", self.asker_wanted.emit),
            (self.move_away, "Ctrl+Shift+M", self.move_wanted.emit),
            (self.merge, "", self.merge_wanted.emit),
            (self.force, "", lambda: self._step_in(self.force_wanted)),
            (self.exit, "", lambda: self._step_in(self.exit_wanted)),
            (self.drop_form, "", lambda: self._step_in(self.form_wanted)),
        ):
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, heard=heard: heard())

    def _open_aside(self) -> None:
        """The moments to choose from, below the button."""
        if self.aside.isEnabled():
            self.aside.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _step_in(self, wanted: SignalInstance) -> None:
        if self._ticket is not None:
            wanted.emit(self._ticket.id)

    def _offer_moments(self) -> None:
        self.aside.clear()
        soon = self.aside.addAction(self.tr("For two business hours"))
        soon.triggered.connect(lambda _checked=False: self.aside_wanted.emit(SOON))
        moments.offer(self.aside, self._clock(), self.aside_wanted.emit, self.moment_wanted.emit)
        self.aside.setActiveAction(soon)

    def _show(self) -> None:
        ticket, may = self._ticket, self._rights.may
        whole = ticket is not None and not ticket.restricted
        live = whole and ticket is not None and ticket.category < Category.SOLVED
        in_blueprint = whole and ticket is not None and ticket.state is not None and not ticket.closed
        able = {
            self.mine: whole and self._rights.may_take(ticket),
            self.aside.menuAction(): live and may(Action.TICKET_WORK),
            self.open_aside: live and may(Action.TICKET_WORK),
            self.wake: live and ticket is not None and ticket.snoozed_until is not None,
            self.follow: whole,
            self.asker: whole and ticket is not None and not ticket.closed and may(Action.TICKET_EDIT),
            self.move_away: whole and may(Action.TICKET_EDIT),
            self.merge: whole and may(Action.MERGE),
            self.force: in_blueprint and may(Action.OVERRIDE),
            self.exit: in_blueprint and may(Action.OVERRIDE),
            self.drop_form: in_blueprint and may(Action.OVERRIDE),
        }
        for action, is_able in able.items():
            action.setEnabled(is_able)
            action.setVisible(is_able)
        self.button.setEnabled(whole)

    def _say_all(self) -> None:
        self.button.setText(self.tr("More") + "  ▾")
        self.button.setAccessibleName(self.tr("More"))
        self.mine.setText(self.tr("Assign to me"))
        self.button.setToolTip(self.tr("Put aside, follow, change the requester, move, merge"))
        self.aside.setTitle(self.tr("Put aside"))
        self.open_aside.setText(self.tr("Put aside…"))
        self.wake.setText(self.tr("Wake now"))
        self.follow.setText(self.tr("Follow no more") if self._following else self.tr("Follow"))
        self.asker.setText(self.tr("Change the requester…"))
        self.move_away.setText(self.tr("Move to another department…"))
        self.merge.setText(self.tr("Merge with another ticket…"))
        self.force.setText(self.tr("Into another state by force…"))
        self.exit.setText(self.tr("Out of its Blueprint…"))
        self.drop_form.setText(self.tr("Throw a half-filled form away…"))
        self.menu.setTitle(self.tr("Ticket"))
