"""A view made or changed: what is in it, what it shows, for whom; and beside it the tickets it would show now."""

from __future__ import annotations

from uuid import uuid4

from pydantic import ValidationError
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.agent.audience import AudienceChooser
from designer.agent.column_chooser import ColumnChooser
from designer.agent.lists import PreviewList
from designer.agent.names import Names
from designer.agent.ticket_model import TicketModel
from designer.agent.ticket_table import TicketTable
from designer.agent.view_terms import ViewTerms
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.criteria.editor import CriteriaEditor, Join, tree_of
from designer.panels.editors import ChoiceEditor, LineEditor
from designer.theme import Theme, enlarge
from designer.widgets.assistance import explain
from designer.widgets.dialog_foot import dialog_foot
from designer.widgets.plain_text import text_label
from designer.widgets.scrolled import scrolled
from designer.widgets.tick import Tick
from runtime.messages.faults import Fault, Forbidden
from runtime.messages.views import PutView, TicketCount
from runtime.model.values import Moment
from runtime.model.views import COLUMNS, SORTS, Audience, Sort, View

_PAUSE_MS = 400
_PARTS = ("title", "all_of", "any_of", "words", "columns", "sort", "audience")
"""What a problem may stand beside."""
_SAID_OF = {"words": "words", "group_by": "sort", "sort": "sort", "columns": "columns", "team": "audience"}
UNTITLED = "–"
"""What a view is called while it is previewed and has no title yet."""


def fresh_view(title: str = "", sought: str = "") -> View:
    """A view as it begins: the asker's own, of every ticket that has the words."""
    return View(
        id=f"view-{uuid4().hex[:12]}", title=title or UNTITLED, words=sought, audience=Audience.PERSONAL, position=100
    )


class ViewEditor(QDialog):
    """Shows a view; Ctrl+Enter keeps it. What the desk refuses stands beside what it is about."""

    saved = Signal(object)
    """The View as the desk keeps it."""

    def __init__(
        self, courier: Courier, names: Names, theme: Theme, now: Moment, view: View, *, parent: QWidget, new: bool
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        explain(self, "views-and-search")
        self._courier, self._names, self._view, self._new = courier, names, view, new
        self._under_way = False
        names.meet_all()
        terms = ViewTerms(names.catalogue, names)
        self.title, self.words = LineEditor(), LineEditor()
        self.all_of = CriteriaEditor(names.catalogue, terms, joined=Join.ALL)
        self.any_of = CriteriaEditor(names.catalogue, terms, joined=Join.ANY)
        self.columns = ColumnChooser(names.column)
        self.sort, self.group = ChoiceEditor(), ChoiceEditor()
        self.descending = Tick(self.tr("The other way round"))
        self.audience = AudienceChooser(names.catalogue)
        self.model = TicketModel(courier, names, self)
        self.model.now = now
        self.table = TicketTable(self.model, theme)
        self.count, self._nothing = QLabel(), QLabel()
        self.preview_button, self.save, self.cancel = QPushButton(), QPushButton(), QPushButton()
        self.problems = {part: _problem_label() for part in _PARTS}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._arrange()
        self._show()
        self._connect()
        self.preview()
        self.title.setFocus()
        self.title.selectAll()

    def preview(self) -> None:
        """Show what the view would show now, as far as it makes sense."""
        self._pause.stop()
        view = self._made(title=self.title.text().strip() or UNTITLED)
        if view is not None:
            self.model.show_list(PreviewList(view, self._tell_count))

    def save_now(self) -> None:
        """Keep the view."""
        if self._under_way:
            return
        if not self.title.text().strip():
            self._complain({"title": self.tr("Give the view a title.")})
            return
        view = self._made(title=self.title.text().strip())
        if view is not None:
            self._busy(under_way=True)
            self._courier.do(PutView(view=view), self, self._saved, self._refused)

    def _saved(self, view: View) -> None:
        self.saved.emit(view)
        self.accept()

    def _refused(self, fault: Fault) -> None:
        """What is wrong with the words has a place in them; with the rest, the sentence says what it is about."""
        self._busy(under_way=False)
        sentence = fault.reasons[0].sentence if fault.reasons else fault.sentence
        self._complain({self._about(fault): sentence})

    def _about(self, fault: Fault) -> str:
        if any("position" in reason.facts for reason in fault.reasons):
            return "words"
        if isinstance(fault, Forbidden) or "team “" in fault.sentence:
            return "audience"
        return "columns" if "to show" in fault.sentence else "all_of"

    def _made(self, title: str) -> View | None:
        """The view as it is filled in; None, and what is wrong beside it, where it is none."""
        team = self.audience.team_id
        if self.audience.audience is Audience.TEAM and team is None:
            self._complain({"audience": self.tr("Say which team the view is for.")})
            return None
        try:
            made = self._view.having(
                title=title,
                all_of=self.all_of.parts,
                any_of=self.any_of.parts,
                words=self.words.text().strip(),
                columns=self.columns.value,
                sort=Sort(by=self.sort.value or "due_at", descending=self.descending.is_checked()),
                group_by=self.group.value,
                audience=self.audience.audience,
                team=team,
            )
        except ValidationError as why:
            self._complain(_told(why))
            return None
        self._complain({})
        return made

    def _complain(self, problems: dict[str, str]) -> None:
        for part, label in self.problems.items():
            label.setText(problems.get(part, ""))
            label.setVisible(part in problems)
        inputs: dict[str, QWidget] = {"title": self.title, "words": self.words, "audience": self.audience}
        wrong = next((inputs[part] for part in problems if part in inputs), None)
        if wrong is not None and not self.title.hasFocus():
            wrong.setFocus()

    def _tell_count(self, count: TicketCount) -> None:
        more = self.tr("More than {count} tickets match now").format(count=words.number(count.count))
        self.count.setText(more if count.more else self.tr("%Ln ticket(s) found now", "", count.count))
        self._pages.setCurrentWidget(self.table if count.count else self._nothing)

    def _previewed_badly(self, fault: Fault) -> None:
        self.count.setText(self.tr("No preview: see what is marked"))
        self._refused(fault)

    def _busy(self, *, under_way: bool) -> None:
        self._under_way = under_way
        self.save.setEnabled(not under_way)

    def _show(self) -> None:
        view, title = self._view, self._names.column
        self.title.show_value("" if view.title == UNTITLED else view.title)
        self.all_of.show_value(tree_of(Join.ALL, view.all_of))
        self.any_of.show_value(tree_of(Join.ANY, view.any_of))
        self.words.show_value(view.words)
        fields = (f"field.{choice.id}" for choice in self._names.catalogue.fields)
        self.columns.offer((*COLUMNS, *fields))
        self.columns.show_value(view.columns)
        sorts = [Choice(name, title(name)) for name in SORTS]
        self.sort.offer(sorts)
        self.sort.show_value(view.sort.by)
        self.group.offer(sorts, none=self.tr("Not grouped"))
        self.group.show_value(view.group_by)
        self.descending.set_checked(view.sort.descending)
        self.audience.show_value(view.audience, view.team)

    def _connect(self) -> None:
        changes = (self.title.edited, self.words.edited, self.all_of.edited, self.any_of.edited, self.columns.edited)
        for signal in (*changes, self.sort.picked, self.group.picked, self.descending.toggled, self.audience.edited):
            signal.connect(lambda *_what: self._pause.start())
        self._pause.timeout.connect(self.preview)
        self.model.failed.connect(self._previewed_badly)
        self.preview_button.clicked.connect(self.preview)
        self.save.clicked.connect(self.save_now)
        self.cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save_now)

    def _arrange(self) -> None:
        said = self.tr("New view") if self._new else self.tr("Change the view")
        self.setWindowTitle(said)
        heading = QLabel(said)
        enlarge(heading, 1.3, bold=True)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self._form())
        split.addWidget(self._preview())
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 20, 22, 16)
        whole.setSpacing(12)
        whole.addWidget(heading)
        whole.addWidget(split, 1)
        whole.addLayout(self._foot())
        self.resize(1080, 740)

    def _form(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 16, 8)
        column.setSpacing(16)
        self.words.setPlaceholderText(self.tr('printer  state:"Await parts"  breach<2h'))
        below = self.tr("“Refunds::Late” hangs “Late” under “Refunds”.")
        column.addLayout(self._part("title", self.tr("Title"), self.title, below))
        column.addLayout(self._part("all_of", self.tr("All of these hold"), self.all_of))
        column.addLayout(self._part("any_of", self.tr("And at least one of these holds"), self.any_of))
        syntax = self.tr("As in the search line: words, and keys such as state:, team:, requester:, is:late.")
        column.addLayout(self._part("words", self.tr("And the search finds"), self.words, syntax))
        keys = self.tr("Drag them, or use the keys.")
        column.addLayout(self._part("columns", self.tr("Columns"), self.columns, keys))
        column.addLayout(self._part("sort", self.tr("Order"), self._order()))
        column.addLayout(self._part("audience", self.tr("For whom"), self.audience))
        column.addStretch(1)
        area = scrolled(inside)
        area.setMinimumWidth(400)
        return area

    def _part(self, key: str, title: str, editor: QWidget, below: str = "") -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        label = QLabel(title)
        enlarge(label, 1.0, bold=True)
        label.setBuddy(editor)
        if not editor.accessibleName():
            editor.setAccessibleName(title)
        column.addWidget(label)
        column.addWidget(editor)
        if below:
            note = QLabel(below)
            note.setObjectName("secondary")
            note.setWordWrap(True)
            column.addWidget(note)
        column.addWidget(self.problems[key])
        return column

    def _order(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for name, editor in ((self.tr("Sorted by"), self.sort), (self.tr("Grouped by"), self.group)):
            label = QLabel(name)
            label.setObjectName("rowLabel")
            label.setBuddy(editor)
            editor.setAccessibleName(name)
            row = QHBoxLayout()
            row.addWidget(label, 1)
            row.addWidget(editor, 2)
            column.addLayout(row)
            if editor is self.sort:
                column.addWidget(self.descending)
        return whole

    def _preview(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(16, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        enlarge(self.count, 1.0, bold=True)
        self.preview_button.setText(self.tr("Preview matches"))
        self.preview_button.setObjectName("quiet")
        head.addWidget(self.count, 1)
        head.addWidget(self.preview_button)
        self._nothing.setText(
            self.tr("No ticket matches now.\n\nIt may be right: a view is also for what is to come. Else ask for less.")
        )
        self._nothing.setObjectName("secondary")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self.table.setAccessibleName(self.tr("The first tickets of the view"))
        self._pages = QStackedWidget()
        for page in (self.table, self._nothing):
            self._pages.addWidget(page)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        return whole

    def _foot(self) -> QHBoxLayout:
        self.save.setText(self.tr("Save the view"))
        self.cancel.setText(self.tr("Cancel"))
        self.preview_button.setAutoDefault(False)
        return dialog_foot(self.tr("Ctrl+Enter keeps the view."), self.cancel, self.save)


def _told(why: ValidationError) -> dict[str, str]:
    """What is wrong, beside what it is about."""
    found = {}
    for error in why.errors():
        part = str(error["loc"][0]) if error["loc"] else ""
        key = _SAID_OF.get(part, part if part in _PARTS else "all_of")
        found[key] = error["msg"].removeprefix("Value error, ")
    return found


def _problem_label() -> QLabel:
    label = text_label(name="problem")
    label.hide()
    return label
