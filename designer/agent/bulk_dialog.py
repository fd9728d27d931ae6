"""Something done to many tickets: what, what would happen to the first of them, then how it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.agent import bulk_words
from designer.agent.bulk_progress import BulkProgress
from designer.agent.bulk_run import BulkRun
from designer.agent.deed_forms import add_filled, form_of, is_said, is_unwritten
from designer.agent.deed_words import in_one_line
from designer.agent.lists import Line
from designer.agent.names import Names
from designer.courier import Courier
from designer.panels.value_form import ValueForm
from designer.sentences import said
from designer.theme import enlarge, set_tone
from designer.widgets.assistance import explain
from designer.widgets.dialog_foot import dialog_foot
from designer.widgets.scrolled import scrolled
from runtime.messages.base import Query
from runtime.messages.bulk import BulkOffer, BulkView, BulkWork, Selection
from runtime.messages.faults import Fault
from runtime.messages.macros import DeedsPreview, PreviewDeeds, PreviewMacro
from runtime.model.macros import Deed, Effect, Macro, TakeTransition

_PAUSE_MS = 400
_LOOKED_AT = 20
"""So many tickets are looked at before the start; the desk decides anew for each when its turn comes."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The tickets something is to be done to: how they are named to the desk, and those of them that are seen."""

    selection: Selection | None
    """None: the job is there already, and chose them."""
    lines: tuple[Line, ...]
    count: int | None
    """None: all that a list has, seen or not."""

    @property
    def subjects(self) -> dict[int, str]:
        """What those that are seen are about."""
        return {line.ticket.id: line.ticket.subject for line in self.lines}


class BulkDialog(QDialog):
    """Ctrl+Enter starts. Closed while it goes on, the job goes on; the list says so, and shows it again."""

    ticket_wanted = Signal(int)

    def __init__(self, courier: Courier, names: Names, run: BulkRun, chosen: Chosen, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        explain(self, "working-on-tickets")
        self._courier, self._names, self._run, self._chosen = courier, names, run, chosen
        self._work: BulkWork | None = None
        self._generation = self._as_they_are = 0
        self.form: ValueForm | None = None
        self.heading, self.problem, self._said = QLabel(), QLabel(), QLabel()
        self.preview = QTreeWidget()
        self.progress = BulkProgress(courier, run, chosen.subjects)
        self.start, self.cancel, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self._form_column, self._pages = QVBoxLayout(), QStackedWidget()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._arrange()
        self._connect()

    @property
    def work(self) -> BulkWork | None:
        """What is to be done to each ticket."""
        return self._work

    def prepare_deed(self, deed: Deed, title: str) -> None:
        """Let a deed be filled in."""
        self._name(title)
        self._work = BulkWork(deeds=(deed,))
        self._fill(deed)
        self._preview_now()

    def prepare_transition(self, offer: BulkOffer) -> None:
        """A transition that some of the tickets may take, with what it asks for."""
        self._name(offer.name)
        deed = TakeTransition(transition=offer.transition_id)
        self._work = BulkWork(deeds=(deed,))
        drawn = self._names.transition(offer.transition_id, offer.blueprint_id)
        if drawn is not None and drawn.form:
            form = self.form = ValueForm(deed, self._become)
            form.judged.connect(self._look)
            add_filled(form, drawn, self._names)
            self._form_column.addWidget(form)
        self._said.setText(_told(offer))
        self._said.show()
        self._preview_now()

    def prepare_macro(self, macro: Macro) -> None:
        """A macro, as it is."""
        self._name(self.tr("Macro “{name}”").format(name=macro.title))
        self._work = BulkWork(macro_id=macro.id)
        self.progress.knows_macro(macro.deeds)
        self._preview_now()

    def show_run(self, title: str, deeds: Sequence[Deed]) -> None:
        """A job that is under way, or done."""
        self._name(title)
        self.progress.knows_macro(tuple(deeds))
        self._pages.setCurrentIndex(1)

    def start_now(self) -> None:
        """Begin with what is filled in."""
        selection, work = self._chosen.selection, self._work
        if selection is None or work is None or not self.start.isEnabled() or self._pages.currentIndex():
            return
        self.start.setEnabled(False)
        self._run.start(selection, work)

    def _fill(self, deed: Deed) -> None:
        """The form of a deed, made anew where another choice asks for other parts."""
        if self.form is not None:
            self._form_column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = form_of(deed, self._names, self._become, self._refill)
        self.form.judged.connect(self._look)
        self._form_column.addWidget(self.form)
        self.form.show()

    def _refill(self) -> None:
        deeds = self._work.deeds if self._work is not None else None
        if deeds:
            self._fill(deeds[0])

    def _become(self, deed: object) -> None:
        self._work = BulkWork.model_validate({"deeds": (deed,)})
        self._foresee_anew()
        self._pause.start()

    def _foresee_anew(self) -> None:
        """What was foreseen of something else tells nothing any more."""
        self._generation += 1
        self._as_they_are = 0
        self._look()

    def _preview_now(self) -> None:
        self._foresee_anew()
        self.preview.clear()
        for line in self._chosen.lines[:_LOOKED_AT]:
            row = QTreeWidgetItem(self.preview, [f"#{line.ticket.id}  {line.ticket.subject}", "…"])
            self._courier.ask(
                self._question(line.ticket.id),
                self,
                partial(self._foresee, self._generation, row, line),
                partial(self._cannot_foresee, self._generation, row),
            )
        self.preview.setVisible(bool(self._chosen.lines))

    def _question(self, ticket_id: int) -> Query[DeedsPreview]:
        work = self._work
        if work is not None and work.macro_id is not None:
            return PreviewMacro(ticket_id=ticket_id, macro_id=work.macro_id)
        return PreviewDeeds(ticket_id=ticket_id, deeds=(work.deeds if work is not None else None) or ())

    def _foresee(self, generation: int, row: QTreeWidgetItem, line: Line, preview: DeedsPreview) -> None:
        if generation == self._generation:
            self._as_they_are += all(each.effect is Effect.NOTHING for each in preview.deeds)
            self._look()
            self._put(row, in_one_line(preview, self._names, line.ticket.blueprint_id), bad=preview.refused)

    def _cannot_foresee(self, generation: int, row: QTreeWidgetItem, fault: Fault) -> None:
        if generation == self._generation:
            self._put(row, fault.sentence, bad=True)

    def _look(self) -> None:
        """Start is offered unless it is certain that nothing would change; what has begun is not begun again."""
        if self._run.view is None and not self._run.going:
            something = self._as_they_are == 0 or self._as_they_are != self._chosen.count
            why_not = self._why_not()
            self.start.setEnabled(something and not why_not)
            self.start.setToolTip(why_not)

    def _why_not(self) -> str:
        """What is to be filled in before it can begin."""
        sound = self.form is None or self.form.sound
        if is_unwritten(self._work) or (not sound and is_said(self._work)):
            return self.tr("Write what it is to say, or choose a template.")
        return "" if sound else self.tr("What is marked makes no sense yet.")

    def _put(self, row: QTreeWidgetItem, text: str, *, bad: bool) -> None:
        row.setText(1, self.tr("Refused: {why}").format(why=text) if bad else text)
        row.setToolTip(1, text)

    def _began(self, view: BulkView) -> None:
        self._pages.setCurrentIndex(1)
        self.close_button.setText(self.tr("Close") if not view.more else self.tr("Close; it goes on"))

    def _failed(self, fault: Fault) -> None:
        """What could not even begin is mended here."""
        if self._run.view is None:
            self.start.setEnabled(True)
            self.problem.setText(fault.sentence)
            self.problem.show()

    def _name(self, title: str) -> None:
        self.setWindowTitle(title)
        count = self._chosen.count
        if count is None:
            self.heading.setText(self.tr("{what}: all tickets of the list").format(what=title))
        else:
            self.heading.setText(self.tr("{what}: %Ln ticket(s)", "", count).format(what=title))

    def _connect(self) -> None:
        self._pause.timeout.connect(self._preview_now)
        self._run.advanced.connect(self._began)
        self._run.failed.connect(self._failed)
        self.progress.ticket_wanted.connect(self.ticket_wanted)
        self.start.clicked.connect(self.start_now)
        self.cancel.clicked.connect(self.reject)
        self.close_button.clicked.connect(self.accept)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.start_now)

    def _arrange(self) -> None:
        enlarge(self.heading, 1.3, bold=True)
        for label in (self.heading, self.problem, self._said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._pages.addWidget(self._prepare_page())
        self._pages.addWidget(self._progress_page())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 20, 22, 16)
        whole.setSpacing(12)
        whole.addWidget(self.heading)
        whole.addWidget(self._pages, 1)
        self.resize(760, 620)

    def _prepare_page(self) -> QWidget:
        page, inside = QWidget(), QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 10, 0)
        column.addLayout(self._form_column)
        column.addWidget(self._said)
        self._said.hide()
        label = QLabel(self.tr("What would happen to the first of them"))
        label.setObjectName("rowLabel")
        label.setBuddy(self.preview)
        column.addWidget(label)
        self._prepare_preview()
        column.addWidget(self.preview, 1)
        area = scrolled(inside)
        set_tone(self.problem, "bad")
        self.problem.setObjectName("problem")
        self.problem.hide()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(area, 1)
        whole.addWidget(self.problem)
        whole.addLayout(self._foot())
        return page

    def _prepare_preview(self) -> None:
        self.preview.setObjectName("rows")
        self.preview.setRootIsDecorated(False)
        self.preview.setUniformRowHeights(True)
        self.preview.setHeaderLabels([self.tr("Ticket"), self.tr("What would happen")])
        self.preview.setColumnWidth(0, 240)
        self.preview.setMinimumHeight(220)
        self.preview.setAccessibleName(self.tr("What would happen to the first of them"))

    def _foot(self) -> QHBoxLayout:
        self.start.setText(self.tr("Start"))
        self.cancel.setText(self.tr("Cancel"))
        return dialog_foot(
            self.tr("Ctrl+Enter starts. A ticket that refuses holds up no other."), self.cancel, self.start
        )

    def _progress_page(self) -> QWidget:
        page = QWidget()
        self.close_button.setText(self.tr("Close"))
        self.close_button.setObjectName("quiet")
        self.close_button.setAutoDefault(False)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.progress, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        return page


def _told(offer: BulkOffer) -> str:
    """How many may, how many may not and why, how many rest elsewhere."""
    translate = bulk_words.translate
    lines = [translate("Bulk", "%Ln ticket(s) may take it.", "", offer.allowed)]
    if offer.refused:
        lines.append(translate("Bulk", "%Ln ticket(s) may not:", "", offer.refused))
    lines += [f"    {words.number(each.tickets)} × {said(each.sentence)}" for each in offer.reasons if offer.refused]
    if offer.elsewhere:
        lines.append(translate("Bulk", "%Ln ticket(s) rest in no state it leads out of.", "", offer.elsewhere))
    return "\n".join(lines)
