"""What is asked before a step is done: the form of a transition, a letter's text, new values. All errors at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.filled_form import Asked, FilledForm
from runtime.messages.rehearsal import ReasonView
from runtime.model.fields import FieldValue
from runtime.model.forms import AttachmentItem, Filled, FormItem

translate = QCoreApplication.translate


class Asking(QFrame):
    """A card with a form; it stays, with every problem, until what it asks for is done or no longer wanted."""

    answered = Signal(object)
    """The Filled."""
    cancelled = Signal()

    def __init__(
        self,
        title: str,
        act: str,
        items: Sequence[FormItem],
        asked: Asked,
        present: Mapping[str, FieldValue],
        *,
        warning: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`act`: what the button says; `warning`: what is asked before it is pressed."""
        super().__init__(parent)
        self.setObjectName("item")
        heading = QLabel(title)
        heading.setWordWrap(True)
        enlarge(heading, 1.0, bold=True)
        self.form = FilledForm(items, asked, PretendFiles(), present)
        self.act, self.cancel = QPushButton(act), QPushButton(translate("Asking", "Cancel"))
        self.act.setObjectName("primary")
        self.act.clicked.connect(lambda: self.answered.emit(self.form.value))
        self.cancel.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.addWidget(self.act)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(10)
        column.addWidget(heading)
        if warning:
            caution = QLabel(warning)
            caution.setWordWrap(True)
            column.addWidget(caution)
        column.addWidget(self.form)
        column.addLayout(buttons)

    @property
    def value(self) -> Filled:
        """What was filled in."""
        return self.form.value

    def refuse(self, reasons: Sequence[ReasonView]) -> None:
        """Say everything that stands against it, each thing beside its item."""
        self.form.show_problems([(reason.element, said(reason.sentence)) for reason in reasons])

    def begin(self) -> None:
        """Put the cursor where one fills in first."""
        (self.form if self.form.focusProxy() is not None else self.act).setFocus()


class PretendFiles:
    """Attaches files that are names only, each of a kind that is asked for."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self, item: AttachmentItem, attach: Callable[[str, str], None]) -> None:
        """Attach another one."""
        self._count += 1
        kind = item.extensions[0].lstrip(".") if item.extensions else "pdf"
        name = f"pretend-{self._count}.{kind}"
        attach(name, name)
