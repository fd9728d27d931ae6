"""A macro before it is applied to a ticket: what each deed would change, what it would request, and why not."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.agent.deed_words import deed_title, effects
from designer.agent.names import Names
from designer.courier import Courier
from designer.theme import enlarge, set_tone
from designer.widgets.assistance import explain
from designer.widgets.dialog_foot import dialog_foot
from designer.widgets.scrolled import scrolled
from runtime.messages.faults import Conflict, Fault
from runtime.messages.macros import ApplyMacro, DeedPreview, DeedsPreview, PreviewMacro
from runtime.messages.tickets import GetTicket, TicketPlace, TicketView
from runtime.model.macros import Deed, Effect, Macro


class MacroDialog(QDialog):
    """Ctrl+Enter applies it: all of it, or nothing with every reason."""

    applied = Signal(object)
    """The TicketPlace after it."""

    def __init__(self, courier: Courier, names: Names, macro: Macro, ticket_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        explain(self, "working-on-tickets")
        self._courier, self._names, self._macro, self._ticket_id = courier, names, macro, ticket_id
        self._ticket: TicketView | None = None
        self.heading, self.below, self.problem = QLabel(), QLabel(), QLabel()
        self.cards: list[QFrame] = []
        self._column = QVBoxLayout()
        self.apply, self.cancel = QPushButton(), QPushButton()
        self._arrange()
        self.apply.clicked.connect(self.apply_now)
        self.cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.apply_now)
        self._look()

    def apply_now(self) -> None:
        """Do what was previewed, on the ticket as it was then."""
        ticket = self._ticket
        if ticket is None or not self.apply.isEnabled():
            return
        self.apply.setEnabled(False)
        command = ApplyMacro(ticket_id=ticket.id, expected_version=ticket.version, macro_id=self._macro.id)
        self._courier.do(command, self, self._done, self._refused)

    def _done(self, place: TicketPlace) -> None:
        self.applied.emit(place)
        self.accept()

    def _refused(self, fault: Fault) -> None:
        """Where somebody was faster, it is looked at again."""
        if isinstance(fault, Conflict):
            self._tell(self.tr("Somebody changed this ticket meanwhile. Look again at what the macro would do now."))
            self._look()
            return
        self._tell("\n".join(reason.sentence for reason in fault.reasons) or fault.sentence)

    def _look(self) -> None:
        self.apply.setEnabled(False)
        self._courier.ask(GetTicket(ticket_id=self._ticket_id), self, self._preview, self._cannot)

    def _preview(self, ticket: TicketView) -> None:
        self._ticket = ticket
        self.below.setText(f"#{ticket.id}  {ticket.subject}")
        query = PreviewMacro(ticket_id=ticket.id, macro_id=self._macro.id)
        self._courier.ask(query, self, self._show, self._cannot)

    def _cannot(self, fault: Fault) -> None:
        self._tell(fault.sentence)

    def _show(self, preview: DeedsPreview) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(*each) for each in zip(self._macro.deeds, preview.deeds, strict=True)]
        for place, card in enumerate(self.cards):
            self._column.insertWidget(place, card)
            card.show()
        if preview.refused:
            self._tell(self.tr("It does all of this or nothing: mend what is refused first."))
        self.apply.setEnabled(not preview.refused)
        (self.cancel if preview.refused else self.apply).setFocus()

    def _card(self, deed: Deed, preview: DeedPreview) -> QFrame:
        card = QFrame()
        card.setObjectName("item")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        name = QLabel(deed_title(deed, self._names))
        enlarge(name, 1.0, bold=True)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        column.addWidget(name)
        for label in self._lines(preview):
            column.addWidget(label)
        return card

    def _lines(self, preview: DeedPreview) -> Iterator[QLabel]:
        refused = preview.effect is Effect.REFUSED
        mark = "✕" if refused else "–" if preview.effect is Effect.NOTHING else "✓"
        for line in effects(preview, self._names, self._ticket.blueprint_id if self._ticket else None):
            label = QLabel(f"{mark}  {line}")
            label.setObjectName("problem" if refused else "secondary")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            yield label

    def _tell(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _arrange(self) -> None:
        title = self.tr("Macro “{name}”").format(name=self._macro.title)
        self.setWindowTitle(title)
        self.heading.setText(title)
        enlarge(self.heading, 1.3, bold=True)
        self.below.setObjectName("secondary")
        self.problem.setObjectName("problem")
        set_tone(self.problem, "bad")
        for label in (self.heading, self.below, self.problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.problem.hide()
        inside = QWidget()
        inside.setObjectName("page")
        self._column.setSpacing(8)
        self._column.addStretch(1)
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 4, 10, 4)
        around.addLayout(self._column)
        area = scrolled(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 20, 22, 16)
        whole.setSpacing(8)
        for widget in (self.heading, self.below, area, self.problem):
            whole.addWidget(widget, 1 if widget is area else 0)
        whole.addLayout(self._foot())
        self.resize(540, min(640, 220 + 90 * len(self._macro.deeds)))

    def _foot(self) -> QHBoxLayout:
        self.apply.setText(self.tr("Apply"))
        self.cancel.setText(self.tr("Cancel"))
        return dialog_foot(self.tr("Ctrl+Enter applies it."), self.cancel, self.apply)
