"""The history of one Blueprint: its draft, its versions, the migrations between them, and whether it claims tickets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import override

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.panels.versions.acts import BRIEF, Act, fit
from designer.panels.versions.around import Around
from designer.panels.versions.numbers import fate_caption, standing_caption
from designer.panels.versions.past import DRAFT, Past
from designer.theme import set_tone
from designer.widgets.elided import ElidedLabel
from designer.widgets.speaking import Speaking
from runtime.messages.blueprints import Activity, VersionView
from runtime.messages.checkpoints import CheckpointView
from runtime.messages.migration import Fate, MigrationView

_WHAT = Qt.ItemDataRole.UserRole
_CHECKSUM, _ROW_PADDING, _LOWEST = 8, 6, 56
_CHECKSUMS, _WIDE = 5, 720
"""The column that steps aside for notes where the panel is narrower."""
_MEANING, _HEAD, _GAP = 60, 24, 4
"""So many pixels are left for a sentence, are enough for titles, are between buttons."""


class Absent(Enum):
    """Why there is no past to be shown."""

    CLOSED = auto()
    """No Blueprint is open."""
    ASKED = auto()
    """The desk has not answered yet."""
    UNKNOWN = auto()
    """The desk has nothing of what is drawn."""


class History(Speaking):
    """Shows the past and tells what is wanted of it; does nothing itself."""

    shown = Signal()
    """It came into view: what it shows may be old."""
    look_wanted = Signal(int)
    """Numbers are those of `Past`: of a version, of a checkpoint, or DRAFT."""
    compare_wanted = Signal(int, int)
    """The older first."""
    draft_wanted = Signal(int)
    discard_wanted = Signal()
    keep_wanted = Signal()
    forget_wanted = Signal(int)
    """The checkpoint of this number is to be deleted."""
    take_over_wanted = Signal(int)
    """The tickets of this version are to go over to the newest one."""
    job_wanted = Signal(object)
    roll_back_wanted = Signal(object)
    activity_wanted = Signal(object)
    delete_wanted = Signal()

    def __init__(self, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self.past: Past | None = None
        self._absent = Absent.CLOSED
        self.chip, self.meaning = QLabel(), ElidedLabel()
        self.chip.setObjectName("chip")
        self.meaning.setObjectName("secondary")
        self.meaning.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.activity, self.discard = QPushButton(), Act("remove")
        self.keep, self.forget = Act("flag"), Act("remove")
        self.versions, self.jobs = _Table(6, several=True), _Table(6)
        self.tabs, self._pages = QTabBar(), QStackedWidget()
        self.look, self.compare, self.draft = Act("eye"), Act("compare"), Act("edit")
        self.take_over, self.open_job, self.roll_back = Act("right"), Act("eye"), Act("undo")
        self._of_versions = (self.look, self.compare, self.draft, self.take_over, self.keep, self.forget, self.discard)
        self._of_jobs = (self.open_job, self.roll_back)
        self.menu = QMenu(self)
        self.actions_by_name: dict[str, QAction] = {}
        self._gathered: list[QAction] = []
        self._lay_out()
        self._make_menu()
        self._connect()
        self._speak()
        self._fill()

    def show_past(self, past: Past | Absent) -> None:
        """Show this, or why there is none. What was chosen stays chosen."""
        self.past, self._absent = (None, past) if isinstance(past, Absent) else (past, Absent.CLOSED)
        self._fill()

    @property
    def chosen(self) -> tuple[int, ...]:
        """The numbers chosen, the older first; the draft, DRAFT, comes last."""
        found = {item.data(0, _WHAT) for item in self.versions.selectedItems()}
        return tuple(number for number in (self.past.numbers if self.past else ()) if number in found)

    @property
    def job(self) -> MigrationView | None:
        """The migration chosen."""
        items = self.jobs.selectedItems()
        wanted = items[0].data(0, _WHAT) if items else None
        return next((job for job in (self.past.jobs if self.past else ()) if job.job_id == wanted), None)

    @override
    def say_again(self) -> None:
        super().say_again()
        self._fill()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, 150)

    @override
    def minimumSizeHint(self) -> QSize:
        """Its buttons go into the menu rather than take room from the panels beside the drawing."""
        least = self.tabs.sizeHint().width() + self.activity.sizeHint().width() + 3 * _GAP
        return QSize(least, super().minimumSizeHint().height())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def _lay_out(self) -> None:
        """Low on purpose: it stands below the drawing. So everything but the rows is in one line above them."""
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, _GAP, 0)
        top.setSpacing(_GAP)
        top.addWidget(self.tabs)
        top.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.meaning, 1)
        for act in (*self._of_versions, *self._of_jobs, self.activity):
            top.addWidget(act)
        self.activity.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._gather)
        self.tabs.setExpanding(False)
        for table in (self.versions, self.jobs):
            self._pages.addWidget(table)
            self.tabs.addTab("")
        self.tabs.currentChanged.connect(self._turn_to)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._pages, 1)
        self._turn_to(0)

    def _turn_to(self, place: int) -> None:
        """The versions, or the migrations, and what can be done with them."""
        self._pages.setCurrentIndex(place)
        self._fit()

    @property
    def _acts(self) -> Sequence[Act]:
        """What can be done on the page in front."""
        return [act for act in self._of_versions if act not in self._useless] if self._at_versions else self._of_jobs

    @property
    def _at_versions(self) -> bool:
        return self._pages.currentIndex() == 0

    _useless: tuple[Act, ...] = ()
    """What can be done with no version or draft there is, or with none that is chosen."""

    def _fit(self) -> None:
        """Words where they leave room for what it means that the Blueprint is active; else pictures, else the menu."""
        acts, taken = self._acts, sum(each.sizeHint().width() for each in (self.tabs, self.chip, self.activity))
        self._crowded = self.width() < taken + len(acts) * (BRIEF + _GAP) + 4 * _GAP
        for act in (*self._of_versions, *self._of_jobs):
            act.setVisible(act in acts and not self._crowded)
        self.chip.setVisible(self.past is not None and not self._crowded)
        fit(acts, self.width() - taken - _MEANING)

    _crowded = False
    """There is no room for buttons: the menu has them."""

    def _gather(self) -> None:
        for action in self._gathered:
            self.menu.removeAction(action)
            action.deleteLater()
        self._gathered = [self.menu.addAction(act.accessibleName(), act.click) for act in self._acts if self._crowded]
        for action, act in zip(self._gathered, self._acts, strict=False):
            action.setEnabled(act.isEnabled())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.versions.setColumnHidden(_CHECKSUMS, self.width() < _WIDE)
        self._fit()

    def _make_menu(self) -> None:
        for name in (*(each.value for each in _OFFERED), "delete"):
            action = self.menu.addAction("")
            self.actions_by_name[name] = action
        for activity in _OFFERED:
            action = self.actions_by_name[activity.value]
            action.triggered.connect(lambda _on=False, activity=activity: self.activity_wanted.emit(activity))
        self.actions_by_name["delete"].triggered.connect(lambda _on=False: self.delete_wanted.emit())

    def _connect(self) -> None:
        self.versions.itemSelectionChanged.connect(self._allow)
        self.jobs.itemSelectionChanged.connect(self._allow)
        self.versions.itemActivated.connect(lambda item, _column: self.look_wanted.emit(item.data(0, _WHAT)))
        self.jobs.itemActivated.connect(lambda _item, _column: self.job_wanted.emit(self.job))
        self.look.clicked.connect(lambda: self.look_wanted.emit(self.chosen[0]))
        self.compare.clicked.connect(self._compare)
        self.draft.clicked.connect(lambda: self.draft_wanted.emit(self.chosen[0]))
        self.take_over.clicked.connect(lambda: self.take_over_wanted.emit(self.chosen[0]))
        self.discard.clicked.connect(self.discard_wanted)
        self.keep.clicked.connect(self.keep_wanted)
        self.forget.clicked.connect(lambda: self.forget_wanted.emit(self.chosen[0]))
        self.open_job.clicked.connect(lambda: self.job_wanted.emit(self.job))
        self.roll_back.clicked.connect(lambda: self.roll_back_wanted.emit(self.job))

    def _speak(self) -> None:
        self.say(self.look.call, lambda: self.tr("Show"))
        self.say(self.look.explain, lambda: self.tr("Show it on the canvas, to read only"))
        self.say(self.compare.call, lambda: self.tr("Compare…"))
        self.say(self.compare.explain, lambda: self.tr("Choose two to compare them; one is compared with the newest"))
        self.say(self.draft.call, lambda: self.tr("Make it the draft…"))
        self.say(self.take_over.call, lambda: self.tr("Take tickets over…"))
        self.say(self.take_over.explain, lambda: self.tr("Take its tickets over to the newest version"))
        self.say(self.keep.call, lambda: self.tr("Keep a checkpoint…"))
        self.say(self.keep.explain, lambda: self.tr("Keep the draft as it is now, by a name (Ctrl+S)"))
        self.say(self.forget.call, lambda: self.tr("Delete the checkpoint…"))
        self.say(self.discard.call, lambda: self.tr("Discard the draft…"))
        self.say(self.activity.setText, lambda: self.tr("Change"))
        self.say(self.open_job.call, lambda: self.tr("Details…"))
        self.say(self.roll_back.call, lambda: self.tr("Roll back…"))
        self.say(self.versions.setAccessibleName, lambda: self.tr("Versions"))
        self.say(self.jobs.setAccessibleName, lambda: self.tr("Migrations"))
        texts = {
            "active": lambda: self.tr("Activate…"),
            "fading": lambda: self.tr("Let it fade…"),
            "inactive": lambda: self.tr("Deactivate…"),
            "delete": lambda: self.tr("Delete…"),
        }
        for name, text in texts.items():
            self.say(self.actions_by_name[name].setText, text)

    def _fill(self) -> None:
        past, chosen, job = self.past, self.chosen, self.job
        self.tabs.setTabText(0, self.tr("Versions"))
        self.tabs.setTabText(1, self.tr("Migrations"))
        self.versions.setHeaderLabels(
            [
                self.tr("Version"),
                self.tr("Tickets"),
                self.tr("When"),
                self.tr("Who"),
                self.tr("Note"),
                self.tr("Checksum"),
            ]
        )
        self.jobs.setHeaderLabels(
            [
                self.tr("Migration"),
                self.tr("How far"),
                self.tr("Tickets"),
                self.tr("When"),
                self.tr("Who"),
                self.tr("Reason"),
            ]
        )
        self.versions.fill([] if past is None else self._version_rows(past), chosen)
        self.jobs.fill(
            [] if past is None else [self._job_row(each) for each in past.jobs], (job.job_id if job else -1,)
        )
        self._show_activity()
        self._allow()

    def _version_rows(self, past: Past) -> list[tuple[int, Sequence[str]]]:
        """The newest first."""
        return [(number, self._version_row(past, number)) for number in reversed(past.numbers)]

    def _version_row(self, past: Past, number: int) -> Sequence[str]:
        version, kept = past.version(number), past.checkpoint(number)
        if version is not None:
            return self._of_version(version, past.in_flight.on(number))
        if kept is not None:
            return self._of_checkpoint(kept)
        return self.tr("Draft"), "", "", "", self.tr("revision %n", "", past.summary.draft_revision or 0), ""

    def _of_version(self, version: VersionView, tickets: int) -> Sequence[str]:
        published = words.moment(version.published_at), self._around.who(version.published_by)
        counted = words.number(version.number), words.number(tickets)
        return *counted, *published, version.note, version.checksum[:_CHECKSUM]

    def _of_checkpoint(self, kept: CheckpointView) -> Sequence[str]:
        return self.tr("Checkpoint"), "", words.moment(kept.kept_at), self._around.who(kept.kept_by), kept.name, ""

    def _job_row(self, job: MigrationView) -> tuple[int, Sequence[str]]:
        olds = ", ".join(map(str, job.plan.from_versions))
        way = self.tr("{number}: version {old} → {new}").format(number=job.job_id, old=olds, new=job.plan.to_version)
        counts = (f"{n} {fate_caption(fate)}" for fate, n in job.counts.items() if n)
        when, who = words.moment(job.started_at), self._around.who(job.started_by)
        return job.job_id, (way, standing_caption(job.standing), ", ".join(counts), when, who, job.reason)

    def _show_activity(self) -> None:
        past = self.past
        for widget in (self.chip, self.activity):
            widget.setVisible(past is not None)
        if past is None:
            self.meaning.setText(self._told_absent()[self._absent])
            return
        name, meaning, tone = self._told()[past.summary.activity]
        self.chip.setText(name)
        set_tone(self.chip, tone)
        self.meaning.setText(meaning)

    def _told_absent(self) -> Mapping[Absent, str]:
        return {
            Absent.CLOSED: self.tr("No Blueprint is open."),
            Absent.ASKED: self.tr("Asking the desk what became of it…"),
            Absent.UNKNOWN: self.tr("The desk has nothing of it yet."),
        }

    def _told(self) -> Mapping[Activity, tuple[str, str, str]]:
        return {
            Activity.DRAFT: (self.tr("Draft"), self.tr("Never published: no ticket enters it."), ""),
            Activity.ACTIVE: (self.tr("Active"), self.tr("New tickets enter the newest version."), "good"),
            Activity.FADING: (self.tr("Fading"), self.tr("No new tickets; those under way finish."), "warning"),
            Activity.INACTIVE: (self.tr("Inactive"), self.tr("No ticket is in it, and none enters."), ""),
        }

    def _allow(self) -> None:
        past, chosen, job = self.past, self.chosen, self.job
        versions = past.versions if past is not None else ()
        one = chosen[0] if len(chosen) == 1 else None
        newest = versions[0].number if versions else None
        self.look.setEnabled(one is not None)
        self.compare.setEnabled(self._pair() is not None)
        self.draft.setEnabled(one is not None and one != DRAFT)
        with_tickets = past is not None and one is not None and past.in_flight.on(one) > 0
        self.take_over.setEnabled(with_tickets and one != newest)
        drafted = past is not None and bool(past.summary.draft_revision)
        checkpoint = past.checkpoint(one) if past is not None else None
        wanted = {
            self.discard: drafted and bool(versions) and not checkpoint,
            self.keep: drafted,
            self.forget: checkpoint is not None,
        }
        self._useless = tuple(act for act, useful in wanted.items() if not useful)
        self._turn_to(self.tabs.currentIndex())
        self.open_job.setEnabled(job is not None)
        taken = job is not None and any(job.counts.get(fate, 0) for fate in (Fate.MIGRATED, Fate.EXITED))
        self.roll_back.setEnabled(taken)
        for activity in _OFFERED:
            there = past is not None and past.summary.activity is activity
            self.actions_by_name[activity.value].setEnabled(bool(versions) and not there)

    def _pair(self) -> tuple[int, int] | None:
        return self.past.pair(self.chosen) if self.past is not None else None

    def _compare(self) -> None:
        pair = self._pair()
        if pair is not None:
            self.compare_wanted.emit(*pair)


_OFFERED = (Activity.ACTIVE, Activity.FADING, Activity.INACTIVE)


class _Table(QTreeWidget):
    """Rows of texts, each with a number behind it."""

    def __init__(self, columns: int, *, several: bool = False) -> None:
        super().__init__()
        mode = QAbstractItemView.SelectionMode
        self.setColumnCount(columns)
        self.setObjectName("rows")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setMinimumHeight(_LOWEST)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        header = self.header()
        header.setFixedHeight(_HEAD)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(4 if several else 5, QHeaderView.ResizeMode.Stretch)

    def fill(self, rows: Sequence[tuple[int, Sequence[str]]], chosen: Sequence[int]) -> None:
        """Show these; what is chosen and still there stays chosen."""
        self.blockSignals(True)
        self.clear()
        for key, cells in rows:
            item = QTreeWidgetItem([cell.replace("\n", " ") for cell in cells])
            item.setData(0, _WHAT, key)
            item.setSizeHint(len(cells) - 1, QSize(0, self.fontMetrics().height() + _ROW_PADDING))
            for column, cell in enumerate(cells):
                item.setToolTip(column, cell)
            self.addTopLevelItem(item)
            if key in chosen:
                self.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
                item.setSelected(True)
        self.blockSignals(False)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by key finds a row chosen, as who comes by mouse clicks on one."""
        super().focusInEvent(event)
        first = self.currentItem() or self.topLevelItem(0)
        if event.reason() != Qt.FocusReason.MouseFocusReason and first is not None and not self.selectedItems():
            self.setCurrentItem(first)
