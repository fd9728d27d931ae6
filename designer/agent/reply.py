"""Where an agent writes: a note to colleagues, or a reply to the customer. What is not sent is kept.

A note is the usual choice: sent by mistake it harms nobody, while a reply can be taken back for a moment only.
"""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import override

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from designer.agent.at_hand import AtHand
from designer.agent.filing import file_to_keep, files_in
from designer.agent.letter_below import LetterBelow
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.agent.outgoing import Outgoing
from designer.agent.phrases import Phrases
from designer.agent.reply_room import ReplyRoom, say_one_of
from designer.agent.saving import size_in_words
from designer.agent.unsent import Draft, UnsentReplies
from designer.courier import Courier
from designer.panels.editors import TextEditor
from designer.sentences import said
from designer.theme import set_tone
from designer.widgets.elided import ElidedLabel
from designer.widgets.emptied import empty
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.focus import lead
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault, Refused
from runtime.messages.tickets import MAX_ATTACHMENT, AddComment, TicketPlace, TicketView, TransitionOffer
from runtime.model.rights import Action

log = logging.getLogger("blueprint.designer")

_LINES = 3


class Reply(Speaking):
    """One editor for the ticket that is open; a draft for each ticket it was open on. Ctrl+Enter sends."""

    failed = Signal(object)
    sent = Signal()
    resumed = Signal(tuple)
    """The tickets on which is written again what was half written when the window closed last."""
    transition_wanted = Signal(int, str)
    """A ticket whose message was sent, and the transition it is to take then."""

    def __init__(self, courier: Courier, names: Names, rights: MyRights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier, self._rights = courier, rights
        self._drafts: dict[int, Draft] = {}
        self._ticket_id, self._sending = 0, False
        self._held_names: dict[str, str] = {}
        self._unsent: UnsentReplies | None = None
        self._came_back: dict[int, AddComment] = {}
        self.outgoing, self.below = Outgoing(courier), LetterBelow(courier, names.catalogue, rights)
        self._offers: tuple[TransitionOffer, ...] = ()
        self.phrases, self.send_and, self.then = Phrases(courier, names), QPushButton(), QMenu(self)
        self.text = TextEditor(lines=_LINES)
        self.at_hand = AtHand(self.text, names.catalogue, self.phrases.fill_in, private=lambda: not self.draft.public)
        self.note, self.public, self.send, self.attach = (QPushButton() for _ in range(4))
        self._group = QButtonGroup(self)
        self._hint, self._files = ElidedLabel(), QWidget()
        self._flow = FlowLayout(self._files)
        self._arrange()
        self._connect()
        lead(self, self.text)
        self.setAcceptDrops(True)
        self.text.setAcceptDrops(False)
        self.say(self.note.setText, lambda: self.tr("Private note"))
        self.say(self.public.setText, lambda: self.tr("Reply to customer"))
        self.say(self.attach.setText, lambda: self.tr("Attach…"))
        self.say(
            self.attach.setToolTip,
            lambda: self.tr("Attach files, {size} each at most; or drop them here").format(
                size=size_in_words(MAX_ATTACHMENT)
            ),
        )
        self.say(self._say_kind, str)

    def _connect(self) -> None:
        self.text.edited.connect(self._keep_text)
        self.text.installEventFilter(self)
        self.public.toggled.connect(self._turn)
        self._group.buttonClicked.connect(lambda button: self.begin(public=button is self.public))
        self.send.clicked.connect(lambda _checked=False: self.send_now())
        self.attach.clicked.connect(self.choose_file)
        self.then.aboutToShow.connect(self._offer_transitions)
        self.phrases.written.connect(self._write_in)
        self.phrases.failed.connect(self.failed)
        self.outgoing.taken_back.connect(self._put_back)
        self.outgoing.refused.connect(self._refuse)
        self.outgoing.left.connect(lambda _place: self.sent.emit())
        for enter in ("Return", "Enter"):
            QShortcut(QKeySequence(f"Ctrl+{enter}"), self, self.send_now, context=_HERE)
            QShortcut(QKeySequence(f"Ctrl+Shift+{enter}"), self, self.send_and.animateClick, context=_HERE)

    @property
    def draft(self) -> Draft:
        """What is written on the ticket that is open."""
        return self._drafts.setdefault(self._ticket_id, Draft())

    def open(self, ticket: TicketView) -> None:
        """Go on with what was half written on a ticket."""
        self.public.setVisible(self._rights.may(Action.PUBLIC_REPLY))
        self._offers = tuple(offer for offer in ticket.offers if offer.allowed and not offer.done)
        if ticket.id != self._ticket_id:
            self._ticket_id = self.phrases.ticket_id = ticket.id
            self._show_draft()
            self.outgoing.show_for(ticket.id)
        self._show_below()
        self._may_send()

    def begin(self, *, public: bool) -> None:
        """Write one or the other, now."""
        (self.public if public and not self.public.isHidden() else self.note).setChecked(True)
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def send_now(self, then: str | None = None) -> None:
        """Send what is written; nothing happens while there is nothing, or while it is on its way."""
        draft, ticket_id = self.draft, self._ticket_id
        if self._sending or not draft.is_written:
            return
        command = draft.as_command(ticket_id, None)
        if draft.public and then is None:
            self._hold(command)
            return
        self._busy(sending=True)

        def sent(_place: TicketPlace) -> None:
            self._drafts.pop(ticket_id, None)
            self._forget(ticket_id)
            self._busy(sending=False)
            if ticket_id == self._ticket_id:
                self._show_draft()
            self.sent.emit()
            if then is not None:
                self.transition_wanted.emit(ticket_id, then)

        self._courier.do(command, self, sent, self._not_sent)

    def resume(self, unsent: UnsentReplies) -> None:
        """Send what could not be sent when the window closed last; what cannot be sent now either is a draft again."""
        self._unsent, kept = unsent, unsent.all()
        for each in kept:
            command = each.command
            self._held_names |= each.names
            if each.came_back:
                self._write_again(command)
            else:
                self._courier.do(command, self, partial(self._sent_late, command), partial(self._refuse_late, command))
        if begun := tuple(each.command.ticket_id for each in kept if each.came_back):
            self.resumed.emit(begun)

    def flush(self) -> None:
        """This screen is about to be closed: what waits leaves, and is kept on this computer until the desk has it."""
        for command in self.outgoing.release():
            self._keep(command)
            self._courier.do_at_last(command, partial(self._unsent.forget, command) if self._unsent else _nothing)
        for ticket_id, draft in self._drafts.items():
            if draft.is_begun:
                self._keep_draft(ticket_id, draft)

    def _keep_draft(self, ticket_id: int, draft: Draft) -> None:
        written = self._came_back[ticket_id] = self._written(ticket_id, draft)
        self._keep(written, came_back=True)

    def _written(self, ticket_id: int, draft: Draft) -> AddComment:
        """A draft as it is written down: what came back keeps the id it had."""
        self._held_names |= dict(draft.files)
        return draft.as_command(ticket_id, self._came_back.get(ticket_id))

    def _keep(self, command: AddComment, *, came_back: bool = False) -> None:
        """Where this computer does not take it, it is sent all the same: then only a refusal loses it."""
        if self._unsent is None:
            return
        try:
            self._unsent.keep(command, self._held_names, came_back=came_back)
        except OSError as error:
            log.warning("A reply on ticket %s cannot be kept here: %s", command.ticket_id, error)

    def _sent_late(self, command: AddComment, _place: TicketPlace) -> None:
        if self._unsent is not None:
            self._unsent.forget(command)
        self.sent.emit()

    def _refuse_late(self, command: AddComment, fault: Fault) -> None:
        self._keep(command, came_back=True)
        self._take_back(command, fault.sentence)

    def _write_again(self, command: AddComment) -> None:
        self._came_back[command.ticket_id] = command
        self._put_back(command)

    def _take_back(self, command: AddComment, why: str) -> None:
        self._write_again(command)
        text = self.tr("Your reply on ticket #{number} was not sent when the window closed: it is written there again.")
        self.failed.emit(Refused(f"{text.format(number=command.ticket_id)} {said(why)}".strip()))

    def _forget(self, ticket_id: int) -> None:
        """What had come back on a ticket was sent, or is not wanted any more."""
        command = self._came_back.pop(ticket_id, None)
        if command is not None and self._unsent is not None:
            self._unsent.forget(command)

    def _hold(self, command: AddComment) -> None:
        """A reply waits a moment before it leaves: what follows it is another draft."""
        self._held_names |= dict(self.draft.files)
        self._drafts[command.ticket_id] = Draft(public=True)
        self._forget(command.ticket_id)
        self.outgoing.hold(command)
        self._show_draft()

    def _put_back(self, command: AddComment) -> None:
        """What did not leave is written on; what was written since stands below it. With a note it is one of both."""
        draft = self._drafts.setdefault(command.ticket_id, Draft())
        draft.public = command.public and (draft.public or not draft.is_begun)
        draft.body = "\n\n".join(filter(str.strip, (command.body, draft.body)))
        back = tuple((key, self._held_names.get(key, key)) for key in command.attachments)
        draft.files = tuple(dict.fromkeys((*back, *draft.files)))
        if command.ticket_id == self._ticket_id:
            self._show_draft()
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, command: AddComment, fault: Fault) -> None:
        """Whoever is at another ticket by now is told on which one it is."""
        self._put_back(command)
        if command.ticket_id != self._ticket_id:
            text = self.tr("Your reply on ticket #{number} was not sent: it is written there again.")
            fault = Refused(f"{text.format(number=command.ticket_id)} {said(fault.sentence)}")
        self.failed.emit(fault)

    def carry_over(self, ticket_id: int) -> None:
        """What is half written here is written on the ticket that goes on in its place."""
        draft = self._drafts.pop(self._ticket_id, None)
        if draft is not None and draft.is_begun:
            self._put_back(self._written(ticket_id, draft))
            if self._ticket_id in self._came_back:  # it is on this computer, and stays there until it is sent
                self._keep_draft(ticket_id, self._drafts[ticket_id])
        self._forget(self._ticket_id)

    def choose_file(self) -> None:
        """Let the person choose files to attach."""
        dialog = QFileDialog(self, self.tr("Attach files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._attach_all)
        dialog.open()

    def _attach_all(self, paths: list[str]) -> None:
        for path in paths:
            self.attach_file(Path(path))

    def attach_file(self, path: Path) -> None:
        """Give a file to the desk, and attach it to what is written."""
        ticket_id = self._ticket_id
        command = file_to_keep(path)
        if isinstance(command, Fault):
            self.failed.emit(command)
            return

        def kept(key: str) -> None:
            draft = self._drafts.setdefault(ticket_id, Draft())
            draft.files = (*draft.files, (key, path.name))
            if ticket_id == self._ticket_id:
                self._show_files()

        self._courier.do(command, self, kept, self.failed.emit)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """How wide its buttons are is known in the window, whose look they take on."""
        super().showEvent(event)
        self._say_kind()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = files_in(event)
        if paths:
            event.acceptProposedAction()
            self._attach_all(paths)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter is ours before the editor makes a line of it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_send(event):
            self.send_now()
            return True
        return False

    def _arrange(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        self._card = card
        kinds = QHBoxLayout()
        kinds.setSpacing(4)
        for button in (self.note, self.public):
            button.setCheckable(True)
            button.setObjectName("kind")
            self._group.addButton(button)
            kinds.addWidget(button)
        self.note.setChecked(True)
        self._hint.setObjectName("secondary")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        kinds.addWidget(self._hint, 1)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addLayout(kinds)
        column.addWidget(self.text)
        column.addWidget(self.below)
        column.addWidget(self._files)
        foot = self._foot()
        column.addWidget(foot)
        self.room = ReplyRoom(self, self.text, foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 10, 0)
        whole.setSpacing(6)
        whole.addWidget(self.outgoing)
        whole.addWidget(card)
        self._files.hide()

    def _foot(self) -> QWidget:
        whole = QWidget()
        foot = QHBoxLayout(whole)
        foot.setContentsMargins(0, 0, 0, 0)
        self.attach.setObjectName("quiet")
        self.send.setObjectName("primary")
        self.send_and.setObjectName("quiet")
        self.send_and.setMenu(self.then)
        for button in (self.attach, self.phrases):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.send_and)
        foot.addWidget(self.send)
        return whole

    def _offer_transitions(self) -> None:
        """What is sent may take the ticket on; a transition with a form asks for it then."""
        self.then.clear()
        for number, offer in enumerate(self._offers, 1):
            action = self.then.addAction(f"&{number}  {offer.name.replace('&', '&&')}")
            action.triggered.connect(lambda _checked=False, key=offer.id: self.send_now(key))

    def _write_in(self, text: str) -> None:
        cursor = self.text.textCursor()
        cursor.insertText(text)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_draft(self) -> None:
        draft = self.draft
        self.text.show_value(draft.body)
        (self.public if draft.public else self.note).setChecked(True)
        self._show_files()
        self._may_send()

    def _show_files(self) -> None:
        empty(self._flow)
        for key, name in self.draft.files:
            chip = QPushButton(f"{name}  ✕", self._files)
            chip.setObjectName("chip")
            chip.setAccessibleName(self.tr("Remove {name}").format(name=name))
            chip.clicked.connect(lambda _checked=False, key=key: self._detach(key))
            self._flow.addWidget(chip)
            chip.show()
        self._files.setVisible(bool(self.draft.files))

    def _detach(self, key: str) -> None:
        self.draft.files = tuple(file for file in self.draft.files if file[0] != key)
        self._show_files()
        self._forget_if_empty()

    def _forget_if_empty(self) -> None:
        if not self.draft.is_begun:
            self._forget(self._ticket_id)

    def _keep_text(self, text: str) -> None:
        self.draft.body = text
        self._forget_if_empty()
        self._may_send()

    def _turn(self, public: bool) -> None:
        self.draft.public = self.phrases.public = public
        self._say_kind()
        self._show_below()

    def _show_below(self) -> None:
        self.below.show_for(self._ticket_id, public=self.draft.public)

    def _say_kind(self, _again: str = "") -> None:
        public = self.public.isChecked()
        say_one_of(self.send, (self.tr("Save note"), self.tr("Send to customer")), public)
        say_one_of(self.send_and, (self.tr("Save and"), self.tr("Send and")), public)
        self.send_and.setToolTip(self.tr("Then take the ticket through one of its transitions (Ctrl+Shift+Enter)"))
        self.phrases.setText(self.tr("Template"))
        self.phrases.setToolTip(self.tr("Insert a template, filled in with what this ticket says"))
        self._hint.setText(self.tr("The customer reads this.") if public else self.tr("Only colleagues read this."))
        keys = self.tr("Ctrl+Enter")
        late = self.tr("It leaves after ten seconds; until then it can be taken back")
        self.send.setToolTip(f"{late} ({keys})" if public else keys)
        if public:
            self.room.ask(self.tr("Write to the customer…"), self.tr("Write to the customer…  / inserts a template"))
        else:
            told = self.tr("Write a note to colleagues…  @ tells one of them, / inserts a template")
            self.room.ask(self.tr("Write a note to colleagues…"), told)
        self.text.setAccessibleName(self.public.text() if public else self.note.text())
        set_tone(self.text, "" if public else "note")

    def _may_send(self) -> None:
        may = not self._sending and self.draft.is_written
        self.send.setEnabled(may)
        self.send_and.setEnabled(may)
        self.send_and.setVisible(bool(self._offers))

    def _busy(self, *, sending: bool) -> None:
        self._sending = sending
        self.text.setReadOnly(sending)
        self._may_send()

    def _not_sent(self, fault: Fault) -> None:
        self._busy(sending=False)
        self.failed.emit(fault)


def _nothing() -> None:
    """Nothing was kept, so there is nothing to forget."""


_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


def _is_send(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return enter and held == Qt.KeyboardModifier.ControlModifier
