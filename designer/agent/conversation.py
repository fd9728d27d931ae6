"""What was said on a ticket: replies the customer reads, and notes they never see, told apart by more than colour."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.agent import quoting
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.agent.safe_text import SafeText
from designer.agent.saving import harmless, size_in_words
from designer.theme import enlarge
from designer.turns import Turns
from designer.widgets.elided import ElidedLabel
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking
from runtime.messages.files import FileView
from runtime.messages.tickets import CommentView, TicketView
from runtime.model.mentions import with_names
from runtime.model.rights import Action

MOST_SHOWN = 20
"""So many of the latest messages are shown at first; earlier ones on request."""
_AT_ONCE = 3
"""So many are made in one turn of the event loop."""
_LEAST_NAME = 110
"""Pixels that a name has on a narrow page, before the moment of the message."""


class Message(QFrame):
    """One message: who, when, for whom; and the text, what it quotes folded away."""

    split_wanted = Signal(object)
    """The CommentView that is to begin a ticket of its own."""
    file_wanted = Signal(object)
    """The FileView that is to be saved."""

    def __init__(
        self, comment: CommentView, name: Callable[[], str], names: Mapping[str, str], *, by_customer: bool
    ) -> None:
        """`names` of whoever a note may address."""
        super().__init__()
        self.comment = comment
        self.setObjectName("reply" if comment.public else "noteCard")
        self.text, self.quoted, self.fold = SafeText(), SafeText(), QPushButton()
        self._author, self._who, self._when, self._files = ElidedLabel(), QLabel(), ElidedLabel(), QLabel()
        self.files: list[QPushButton] = []
        self._known: list[FileView] = []
        self.gone = QLabel(wordWrap=True)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.more, self._menu = QToolButton(), QMenu(self)
        self._split = self._menu.addAction("")
        self._split.triggered.connect(lambda _checked=False: self.split_wanted.emit(self.comment))
        self._by_customer, self._name = by_customer, name
        own, quoted = quoting.split(comment.body if comment.public else with_names(comment.body, names))
        self._quoted = quoted
        enlarge(self._author, 1.0, bold=True)
        self._who.setObjectName("chip")
        if not comment.public:
            self._who.setProperty("tone", "warning")
        for label in (self._when, self._files, self.gone):
            label.setObjectName("secondary")
        self.fold.setObjectName("quiet")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        self.quoted.hide()
        self._arrange()
        self.fold.setVisible(bool(quoted))
        self.text.show_body(own)
        self.retranslate()

    def retranslate(self) -> None:
        """In the language of the moment."""
        comment = self.comment
        kind = self.tr("Customer") if self._by_customer else self.tr("Public reply")
        self._author.setText(self._name())
        self._author.setMinimumWidth(min(self._author.sizeHint().width(), _LEAST_NAME))
        self._who.setText(kind if comment.public else self.tr("Private note"))
        self._when.setText(self._moment())
        self._split.setText(self.tr("Begin a ticket of its own with it…"))
        self.more.setAccessibleName(self.tr("What else can be done with this message"))
        self.more.setToolTip(self.more.accessibleName())
        self._files.setText(self.tr("%n file(s) attached", "", len(comment.attachments)))
        self._files.setVisible(bool(comment.attachments) and not self._known)
        self._tell_gone()
        self.fold.setText(self.tr("Hide what is quoted") if self.fold.isChecked() else self.tr("Show what is quoted"))
        self.setAccessibleName(f"{self._author.text()}, {self._who.text()}, {self._when.text()}")

    def offer_split(self, *, offered: bool) -> None:
        """Whether it may begin a ticket of its own; the request itself stays where it is."""
        self.more.setVisible(offered and self.comment.id > 0)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.more.isHidden():
            self._menu.popup(event.globalPos())

    def show_files(self, known: Mapping[tuple[int, str], FileView]) -> None:
        """What hangs on it, each a button that saves it; until they are known, how many there are."""
        keys = [(self.comment.id, file) for file in self.comment.attachments]
        found = [known[key] for key in keys if key in known]
        if not found or found == self._known:
            return
        for chip in self.files:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._known = found
        self.files = [self._chip(file) for file in found if file.gone is None]
        self._chips.setVisible(bool(self.files))
        self.retranslate()

    def _chip(self, file: FileView) -> QPushButton:
        name, size = harmless(file.name), size_in_words(file.size)
        chip = QPushButton(f"{name}  ·  {size}".replace("&", "&&"), self._chips)
        chip.setObjectName("chip")
        chip.setIcon(icon("attach", self.palette().text().color().name()))
        chip.setToolTip(
            self.tr("Save “{name}” ({size}) on this computer. It is not opened.").format(name=name, size=size)
        )
        chip.setAccessibleName(self.tr("Save the file {name}, {size}").format(name=name, size=size))
        chip.clicked.connect(partial(self.file_wanted.emit, file))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _tell_gone(self) -> None:
        """Where a file was stands since when it is none."""
        gone = [(harmless(file.name), file.gone.at) for file in self._known if file.gone is not None]
        text = self.tr("{name}  ·  removed by retention on {day}")
        self.gone.setText("\n".join(text.format(name=name, day=words.day(at)) for name, at in gone))
        why = self.tr("A rule of this desk took its content out: only its name, size and hash are left.")
        self.gone.setToolTip(why)
        self.gone.setVisible(bool(gone))

    def _moment(self) -> str:
        comment = self.comment
        at = words.moment(comment.at)
        if comment.origin is None:
            return at
        return self.tr("{moment}, on #{number}").format(moment=at, number=comment.origin)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._author, 1)
        head.addWidget(self._who)
        head.addWidget(self._when)
        head.addWidget(self.more)
        self.more.setObjectName("ghost")
        self.more.setText("⋯")
        self.more.setMenu(self._menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.quoted)
        column.addWidget(self._files)
        column.addWidget(self._chips)
        column.addWidget(self.gone)
        self._chips.hide()

    def _unfold(self, on: bool) -> None:
        if on and not self.quoted.toPlainText():
            self.quoted.show_body(self._quoted)
        self.quoted.setVisible(on)
        self.retranslate()


class Conversation(Speaking):
    """The latest messages, the last one in view; keeps where one reads while others write."""

    split_wanted = Signal(object)
    """The CommentView that is to begin a ticket of its own."""
    file_wanted = Signal(object)
    """The FileView that is to be saved."""

    def __init__(self, names: Names, rights: MyRights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._rights = names, rights
        self._files: dict[tuple[int, str], FileView] = {}
        self._ticket: TicketView | None = None
        self._all: tuple[CommentView, ...] = ()
        self._shown = MOST_SHOWN
        self.messages: list[Message] = []
        self.earlier, self.nothing = QPushButton(), QLabel()
        self.earlier.clicked.connect(self._show_earlier)
        self.area = QScrollArea()
        self._to_end = False
        self._turns = Turns(self)
        self._arrange()
        self._at_last = True
        """The end was seen last: it stays in sight while a reply grows below it."""
        self.area.verticalScrollBar().rangeChanged.connect(self._follow)
        self.area.verticalScrollBar().valueChanged.connect(self._remember)
        self.say(self._say_all, str)
        names.changed.connect(self.say_again)

    def _arrange(self) -> None:
        self.earlier.setObjectName("add")
        self.nothing.setObjectName("secondary")
        self.nothing.setWordWrap(True)
        inside = QWidget()
        inside.setObjectName("page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(2, 8, 10, 8)
        self._column.setSpacing(10)
        self._column.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.setFocusProxy(self.area)

    def show_conversation(self, ticket: TicketView, comments: Sequence[CommentView]) -> None:
        """Show what was said on a ticket; messages that are there already stay."""
        another = self._ticket is None or self._ticket.id != ticket.id
        self._ticket = ticket
        everything = (*_first(ticket), *comments)
        if another:
            self._shown = MOST_SHOWN
        self._all = everything
        at_end = self._at_end()
        self._place(everything[-self._shown :])
        if another or at_end:
            self._go_to_end()
        self._say_all()

    @property
    def has_files(self) -> bool:
        """Whether anything hangs on what was said."""
        return any(comment.attachments for comment in self._all)

    def show_files(self, files: Sequence[FileView]) -> None:
        """What the files of this ticket are: each message shows the name it came with."""
        self._files = {(message, file.file): file for file in files for message in file.messages}
        for message in self.messages:
            message.show_files(self._files)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go_to_end()

    def _place(self, wanted: Sequence[CommentView]) -> None:
        """The latest at once, those before them a few in each turn of the event loop."""
        order = {comment: place for place, comment in enumerate(wanted)}
        for message in [each for each in self.messages if each.comment not in order]:
            self.messages.remove(message)
            self._column.removeWidget(message)
            message.hide()
            message.deleteLater()
        there = {message.comment for message in self.messages}
        missing = [comment for comment in reversed(wanted) if comment not in there]
        pieces = [partial(self._add, order, missing[at : at + _AT_ONCE]) for at in range(0, len(missing), _AT_ONCE)]
        for piece in pieces[:1]:
            piece()
        self._turns.begin(*pieces[1:])

    def _add(self, order: Mapping[CommentView, int], comments: Sequence[CommentView]) -> None:
        at_end = self._at_end()
        for comment in comments:
            message = self._message(comment)
            place = sum(order[each.comment] < order[comment] for each in self.messages)
            self.messages.insert(place, message)
            self._column.insertWidget(place + 2, message)
            message.retranslate()
            message.show()
        if at_end:
            self._go_to_end()

    def _message(self, comment: CommentView) -> Message:
        setup = self._names.catalogue.setup
        staff = {person.id: person.name for person in (setup.people if setup else ())}
        name = partial(self._names.person, comment.author)
        message = Message(comment, name, staff, by_customer=comment.author not in staff)
        message.offer_split(offered=self._rights.may(Action.TICKET_EDIT))
        message.split_wanted.connect(self.split_wanted)
        message.file_wanted.connect(self.file_wanted)
        message.show_files(self._files)
        return message

    def _show_earlier(self) -> None:
        self._shown += MOST_SHOWN
        self._place(self._all[-self._shown :])
        self._say_all()

    def _at_end(self) -> bool:
        bar = self.area.verticalScrollBar()
        return bar.value() >= bar.maximum() - 4

    def _go_to_end(self) -> None:
        self._to_end = True
        self._follow()
        QTimer.singleShot(0, self, self._settled)

    def _settled(self) -> None:
        self._follow()
        self._to_end = False

    def _remember(self) -> None:
        self._at_last = self._at_end()

    def _follow(self) -> None:
        """Heights are known only when everything is laid out."""
        if self._to_end or self._at_last:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _say_all(self, _again: str = "") -> None:
        hidden = max(0, len(self._all) - self._shown)
        self.earlier.setVisible(bool(hidden))
        self.earlier.setText(self.tr("Show earlier messages (%n)", "", hidden))
        self.nothing.setVisible(not self._all)
        self.nothing.setText(self.tr("Nothing has been said yet. Write a note to colleagues or a reply below."))
        for message in self.messages:
            message.retranslate()
        self.area.setAccessibleName(self.tr("Conversation"))


def _first(ticket: TicketView) -> tuple[CommentView, ...]:
    """What the customer asked for is the first message."""
    if not ticket.description.strip():
        return ()
    author = ticket.requester or ""
    asked = CommentView(id=0, at=ticket.created_at, author=author, public=True, body=ticket.description, attachments=())
    return (asked,)
