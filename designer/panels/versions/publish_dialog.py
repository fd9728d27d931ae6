"""Publishing: what changes, what stands against it, what follows from it, and what becomes of tickets under way."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.canvas.overlay import Element
from designer.panels.editors import TextEditor
from designer.panels.versions.against import Against
from designer.panels.versions.around import Around
from designer.panels.versions.case import Case, Preparing
from designer.panels.versions.comparison import Comparison
from designer.panels.versions.consequences_page import ConsequencesPage
from designer.panels.versions.in_flight import InFlightChoice
from designer.panels.versions.run import MigrationRun
from designer.theme import enlarge, set_tone
from designer.turns import in_their_turns
from designer.widgets.confirming import confirm_by_keys
from runtime.messages.blueprints import Activity, PublishBlueprint, VersionView
from runtime.messages.faults import Conflict, Fault, Refused
from runtime.model.blueprint import Blueprint

_LONGEST_NOTE = 2_000
_TOLD_WIDTH, _TOLD_MARGIN = 560, 48


class PublishDialog(QDialog):
    """One draft on its way to a version. Nothing is lost when the desk says no: it is said, and looked at anew."""

    published = Signal(object)
    """The VersionView."""
    wanted = Signal(object)
    """The dialog closed because somebody wants to see this Element; None: the Blueprint as a whole."""
    roll_back_wanted = Signal(object)
    """The MigrationView that is to be taken back."""

    def __init__(self, around: Around, blueprint_id: str, activity: Activity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._around, self._courier, self._activity = around, around.courier, activity
        self.case: Case | None = None
        self._coming: Case | None = None
        self._sending = False
        self.title, self.subtitle, self.told, self.why_not = QLabel(), QLabel(), QLabel(), QLabel()
        for label in (self.title, self.subtitle, self.told, self.why_not):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.comparison, self.against = Comparison(around.theme, around.catalogue), Against(around.catalogue)
        self.consequences, self.in_flight = ConsequencesPage(around.catalogue), InFlightChoice(around.courier)
        self.note, self.activate, self.tabs = TextEditor(lines=2), QCheckBox(), QTabWidget()
        self.cancel, self.publish, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self.run, self._pages = MigrationRun(around.courier), QStackedWidget()
        self._outcome, self._from_now = QLabel(), QLabel()
        self._waiting, self._asking = QLabel(), QWidget()
        self._version: VersionView | None = None
        self._lay_out()
        self._connect()
        self.preparing = Preparing(around.courier, blueprint_id, self)
        self.preparing.ready.connect(self._prepare)
        self.preparing.failed.connect(self._tell)
        self._retranslate()
        self.resize(1120, 760)

    def begin(self) -> None:
        """Ask the desk everything there is to know."""
        self.preparing.ask()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        enlarge(self.title, 1.3, bold=True)
        enlarge(self._outcome, 1.3, bold=True)
        self.subtitle.setObjectName("secondary")
        for label, tone in ((self.told, "bad"), (self.why_not, "warning")):
            label.setObjectName("tileNote")
            label.setWordWrap(True)
            set_tone(label, tone)
        self.told.hide()
        for label in (self._outcome, self._from_now, self._waiting):
            label.setWordWrap(True)
        self._from_now.setObjectName("secondary")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for button in (self.publish, self.close_button):
            button.setObjectName("primary")
        for button in (self.publish, self.cancel):  # Enter in a field neither publishes nor gives up
            button.setAutoDefault(False)
        self._telling = self._result()
        for page in (self._waiting, self._asking, self._telling):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.addWidget(self._pages)

    def complete(self) -> None:
        """Put in what it asks, once: to make that and to put it in would take too long together."""
        column = QVBoxLayout(self._asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.title, self.subtitle, self.told):
            column.addWidget(widget)
        for part in (self.comparison, self.against, self.consequences, self.in_flight):
            self.tabs.addTab(_padded(part), "")
        column.addWidget(self.tabs, 1)
        column.addWidget(self.note)
        column.addWidget(self.activate)
        row = QHBoxLayout()
        row.addWidget(self.why_not, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.publish)
        column.addLayout(row)

    def _result(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._outcome)
        column.addWidget(self._from_now)
        column.addWidget(self.run, 1)
        column.addStretch()
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        return page

    def _connect(self) -> None:
        confirm_by_keys(self, self._confirm)
        self.cancel.clicked.connect(self.reject)
        self.close_button.clicked.connect(self.accept)
        self.publish.clicked.connect(self._publish)
        self.against.changed.connect(self._allow)
        self.against.wanted.connect(self._lead_to)
        self.in_flight.changed.connect(self._allow)
        self.note.edited.connect(lambda _text: self._allow())
        self.run.roll_back_wanted.connect(self.roll_back_wanted)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Publish"))
        self._waiting.setText(self.tr("Asking the desk what would follow…"))
        self.note.setPlaceholderText(self.tr("What changes and why, for whoever reads the history later"))
        self.note.setAccessibleName(self.tr("Note for the history"))
        self.cancel.setText(self.tr("Cancel"))
        self.publish.setText(self.tr("Publish"))
        self.close_button.setText(self.tr("Close"))
        active = self._activity is Activity.ACTIVE
        self.activate.setText(
            self.tr("It stays active: new tickets enter this version from now on")
            if active
            else self.tr("Activate it: new tickets that it claims enter from now on")
        )
        self._show_titles()

    def _prepare(self, case: Case) -> None:
        """Large Blueprints fill these pages in several turns; they are shown when all are filled."""
        self._coming = case
        before = case.before or Blueprint(id=case.after.id, name=case.after.name)
        self.comparison.show_versions(before, case.after, partial(self._fill, case))

    def _fill(self, case: Case) -> None:
        def tell() -> None:
            self.against.show_findings(case.findings or (), case.failed, of=case.after, block=case.scenarios_block)
            self.consequences.show_case(case)
            self.in_flight.offer(case.plan, case.after)

        in_their_turns(self, tell, partial(self._show, case))

    def _show(self, case: Case) -> None:
        if case is not self._coming:  # it was asked anew meanwhile
            return
        first = self.case is None
        self.case = case
        self._pages.setCurrentWidget(self._asking)
        if first:
            self.tabs.tabBar().setFocus()
            self.activate.setChecked(True)
            self.activate.setEnabled(self._activity is not Activity.ACTIVE)
            if self.against.why_not():
                self.tabs.setCurrentIndex(1)
        self._show_titles()
        self._allow()

    def _show_titles(self) -> None:
        case = self.case
        if case is None:
            return
        number = case.versions[0].number + 1 if case.versions else 1
        self.title.setText(self.tr("Publish “{name}” as version {number}").format(name=case.after.name, number=number))
        if case.versions:
            last = case.versions[0]
            text = self.tr("Compared with version {number}, published on {when} by {who}")
            who, when = self._around.who(last.published_by), words.moment(last.published_at)
            self.subtitle.setText(text.format(number=last.number, when=when, who=who))
        else:
            self.subtitle.setText(self.tr("It was never published: everything is new"))
        self.tabs.setTabText(0, _counted(self.tr("What changes"), self.comparison.count))
        self.tabs.setTabText(1, _counted(self.tr("What stands against it"), self.against.count))
        self.tabs.setTabText(2, _counted(self.tr("Consequences"), self.consequences.worst))
        self.tabs.setTabText(3, _counted(self.tr("Tickets under way"), case.in_flight.tickets))

    def _allow(self) -> None:
        why = self._why_not()
        self.why_not.setText(why)
        self.publish.setEnabled(not why and not self._sending)

    def _why_not(self) -> str:
        case = self.case
        if case is None:
            return ""
        if case.findings is None:
            return self.tr("The desk did not check this draft, so it is not published.")
        if case.versions and not case.change.is_semantic:
            number = case.versions[0].number
            return self.tr("Nothing changed since version {number} but perhaps the drawing.").format(number=number)
        if len(self.note.toPlainText()) > _LONGEST_NOTE:
            return self.tr("The note is too long: at most {n} letters.").format(n=words.number(_LONGEST_NOTE))
        return self.against.why_not() or self.in_flight.why_not()

    def _confirm(self) -> None:
        """Ctrl+Enter: publish, or leave once it is published."""
        if self._version is not None:
            self.accept()
        elif self.publish.isEnabled():
            self.publish.click()

    def _publish(self) -> None:
        case = self.case
        if case is None or self._sending:
            return
        self._sending = True
        self.told.hide()
        self._allow()
        command = PublishBlueprint(
            blueprint_id=case.after.id,
            expected_revision=case.draft.revision,
            note=self.note.toPlainText().strip(),
            activate=self.activate.isChecked() and self._activity is not Activity.ACTIVE,
            accept=self.against.accepted,
        )
        self._courier.do(command, self, partial(self._published, case), self._refused)

    def _published(self, case: Case, version: VersionView) -> None:
        self._sending, self._version = False, version
        self._pages.setCurrentWidget(self._telling)
        name, number = version.blueprint.name, version.number
        self._outcome.setText(self.tr("Version {number} of “{name}” is published.").format(number=number, name=name))
        self._from_now.setText(self._words_of_now())
        plan = self.in_flight.chosen
        self.run.setVisible(plan is not None)
        if plan is None:
            self._shrink()
        self.close_button.setFocus()
        self.published.emit(version)
        if plan is not None:
            reason = version.note or self.tr("Version {number} was published").format(number=number)
            olds = [each.blueprint for each in reversed(case.versions)]
            self.run.start(plan.having(to_version=number), reason, [*olds, version.blueprint])

    def _shrink(self) -> None:
        """What is left to say takes no room for tabs and a drawing."""
        self._pages.removeWidget(self._asking)
        self.resize(_TOLD_WIDTH, self._telling.heightForWidth(_TOLD_WIDTH) + _TOLD_MARGIN)

    def _words_of_now(self) -> str:
        if self._activity is Activity.ACTIVE or self.activate.isChecked():
            return self.tr("New tickets that it claims enter this version from now on. Open one in Work to try it.")
        return self.tr("It is not active: no ticket enters it until you activate it under History.")

    def _refused(self, fault: Fault) -> None:
        """Say why, and look at everything anew where somebody else changed it."""
        self._sending = False
        self._tell(fault)
        if isinstance(fault, Conflict | Refused):
            self.preparing.ask()

    def _tell(self, fault: Fault) -> None:
        told = fault.sentence
        if isinstance(fault, Conflict):
            told += " " + self.tr("Below is the draft as it is now; your note and your choices are kept.")
        self.told.setText(told)
        self.told.show()
        if self.case is None:
            self._waiting.setText(told)
        self._allow()

    def _lead_to(self, element: Element | None) -> None:
        self.reject()
        self.wanted.emit(element)


def _counted(title: str, count: int) -> str:
    return f"{title} ({words.number(count)})" if count else title


def _padded(part: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(2, 10, 2, 2)
    column.addWidget(part)
    return page
