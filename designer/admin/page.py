"""What every page of Manage shares: it shows the desk's set-up, and tells what the desk refuses."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from designer.courier import Courier
from designer.theme import enlarge
from designer.widgets.plain_text import plain_text
from designer.widgets.speaking import Speaking
from runtime.messages.setup import SetupView
from runtime.messages.system import DeskInfo


class AdminPage(Speaking):
    """A heading, a sentence that says what the page is for, and what subclasses put below them in `column`."""

    failed = Signal(object)
    """A Fault that the page has no place of its own for."""
    page_wanted = Signal(str)
    """The name of another page of Manage that is to be shown."""
    part_wanted = Signal(str, str)
    """The names of another page and of the part of it that is to be shown."""
    state_wanted = Signal(str, str)
    """A Blueprint's id and a state's, or nothing for the whole Blueprint: to be shown where it is drawn."""
    ticket_wanted = Signal(int)
    """A ticket that is to be shown where tickets are worked on."""
    workspace_wanted = Signal(str)
    """The name of another workspace of the desk that is to be shown."""
    desk_wanted = Signal(str)
    """The address of another desk that is to be opened."""
    reopening_wanted = Signal()
    """Whoever sits here may do other things than before: the desk is to be opened anew."""
    setup_learned = Signal(object)
    """The SetupView as this page learned it after its own change: other pages need not wait for the notice."""
    unsaved_changed = Signal()
    """Perhaps there is something unsaved now, or nothing any more."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.courier, self.info = courier, info
        self.setup: SetupView | None = None
        self.setObjectName("page")
        self._heading, self._purpose = QLabel(), QLabel()
        enlarge(self._heading, 1.6, bold=True)
        self._purpose.setObjectName("secondary")
        self._purpose.setWordWrap(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 18, 24, 16)
        self.column.setSpacing(6)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._purpose)
        self.column.addSpacing(8)

    @property
    def unsaved(self) -> bool:
        """Whether something was changed here that is not on the desk yet."""
        return False

    def head(self, title: Callable[[], str], purpose: Callable[[], str]) -> None:
        """What the page is called, and what it is for."""
        self.say(self._heading.setText, title)
        self.say(self._purpose.setText, purpose)
        self.say(self.setAccessibleName, title)

    @property
    def parts(self) -> Sequence[QWidget]:
        """Of what it comes into the window in pieces, all that follows the first of them in it, in order."""
        return ()

    def show_part(self, part: str) -> None:
        """Bring the part of this page that is called so into sight; one that it has not changes nothing."""

    def show_setup(self, setup: SetupView) -> None:
        """Show the set-up as it is now. Called when the page is first shown and after every change, by anybody."""
        self.setup = setup


def sentence() -> QLabel:
    """A label for a sentence that comes and goes."""
    label = plain_text()
    label.hide()
    return label


def on_card(form: QWidget) -> QScrollArea:
    """A form that scrolls on the background of a card, at the left; its maximum width is the form's own."""
    holder, scroll = QWidget(), QScrollArea()
    holder.setObjectName("cardHolder")
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    scroll.setObjectName("cardScroll")
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(holder)  # still empty: what is in it would be measured at once, before it is dressed
    row.addWidget(form, 1)
    row.addStretch(0)
    return scroll


def card_of(form: QWidget, foot: QWidget) -> tuple[QFrame, QVBoxLayout]:
    """A card with a form that scrolls, and below it the column of its foot for what is said and pressed."""
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(4, 4, 4, 12)
    column.addWidget(on_card(form), 1)
    below = QVBoxLayout(foot)
    below.setContentsMargins(14, 4, 14, 0)
    below.setSpacing(8)
    column.addWidget(foot)
    return card, below


def side_by_side(side: QWidget, shown: QWidget, side_width: int) -> QSplitter:
    """A list at the left, so wide in a small window, and what is chosen in it, with most of the room there is."""
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setObjectName("apart")
    split.setHandleWidth(12)
    split.setChildrenCollapsible(False)
    split.addWidget(side)
    split.addWidget(shown)
    split.setStretchFactor(0, 1)
    split.setStretchFactor(1, 6)
    split.setSizes([side_width, 580])
    return split
