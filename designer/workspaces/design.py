"""The workspace of the process owner: the Blueprints of the desk, one of them drawn, its panels around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from designer.canvas.canvas import Canvas
from designer.canvas.overlay import Element
from designer.canvas.palette import Palette
from designer.canvas.selection import Selection
from designer.canvas.view_state import ViewState
from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.document import Document
from designer.panels.criteria.words import operand_names
from designer.panels.findings import Findings
from designer.panels.inspector import Inspector
from designer.panels.outline import Outline
from designer.panels.rehearsal.panel import RehearsalPanel
from designer.panels.tables.tables import Tables
from designer.sentences import said
from designer.settings import Settings
from designer.theme import Theme
from designer.turns import Making
from designer.widgets.assistance import explain
from designer.widgets.commands import Command, action_within, name_group
from designer.widgets.late import Late
from designer.workspaces.apart import Apart
from designer.workspaces.arranging import Arranging
from designer.workspaces.beginning import Beginning
from designer.workspaces.design_told import drawing_told
from designer.workspaces.divided import Divided
from designer.workspaces.drawing_together import DrawingTogether
from designer.workspaces.exports import Exports
from designer.workspaces.first_page import FirstPage
from designer.workspaces.following import Following
from designer.workspaces.heating import Heating
from designer.workspaces.in_force import InForce
from designer.workspaces.opened import Opened, Showing
from designer.workspaces.panes import LatePanel, Panes
from designer.workspaces.places import blueprints, places
from designer.workspaces.ranked_blueprints import RankedBlueprints
from designer.workspaces.reading import ReadingBar
from designer.workspaces.recovering import Recovering
from designer.workspaces.rehearsing import Rehearsing
from designer.workspaces.shelter import Shelter
from designer.workspaces.status_line import StatusLine, StatusText
from designer.workspaces.stranded import Stranded
from designer.workspaces.tools import Tools
from designer.workspaces.unsaved import UnsavedDrawings
from runtime.messages.base import Changes, Query
from runtime.messages.blueprints import BlueprintSummary, ListBlueprints
from runtime.messages.setup import GetSetup
from runtime.model.blueprint import Blueprint

_BELOW = 216
"""How high what stands below the drawing is at first, tabs included: four rows. The drawing is the main thing."""

EMPTY = Blueprint(id="empty", name="-")
"""What the canvas holds while no Blueprint is open."""


class DesignWorkspace(QMainWindow):
    """Puts canvas and panels together; each of them knows only the document, the selection and the catalogue."""

    failed = Signal(object)
    """A Fault to be shown."""
    publish_wanted = Signal()
    draft_wanted = Signal(int)
    """The version or checkpoint of this number is to become the draft."""
    checkpoint_wanted = Signal()
    """The draft is to be kept by a name as it stands."""
    rehearse_wanted = Signal()

    def __init__(self, courier: Courier, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self._courier, self._theme, self._settings = courier, theme, settings
        self.document = Document(EMPTY, self, read_only=True)
        self.selection, self.catalogue = Selection(self), Catalogue(self)
        self.opened, self._in_force = Opened(courier, self.document, self), InForce(courier, self.catalogue, self)

    def furnish(self) -> Making[DesignWorkspace]:
        """Make what it consists of; nothing else may be asked of it before."""
        courier, theme, settings = self._courier, self._theme, self._settings
        self.canvas = Canvas(self.document, theme, self.selection)
        yield
        self.blueprints, self.palette_list = RankedBlueprints(courier), Palette(theme)
        self.outline = Outline(self.document, self.selection)
        self.inspector = Inspector(self.document, self.selection, self.catalogue, courier)
        self.findings = Findings(self.document, self.catalogue)
        self._tables = Late(partial(Tables, self.document, self.selection, self.catalogue))
        self.tools, self.status, self.views = Tools(), StatusText(), QStackedWidget()
        yield
        self.exports = Exports(self.document, lambda: self.canvas.scene.names, self)
        apart = Apart()
        self.arranging = Arranging(self.document, self.selection, self.catalogue, apart, self)
        self.beginning = Beginning(courier, self.catalogue, self.blueprints.ids, apart, self.document, window=self)
        self.first, self.banner = Late(partial(FirstPage, self.beginning)), ReadingBar(self.opened)
        self.checkpoint = action_within(self, QKeySequence.StandardKey.Save, self.checkpoint_wanted.emit)
        self.panes, self.together = Panes(self, self.views), DrawingTogether(courier, self.opened, self.catalogue)
        self.foot = StatusLine(self.status, self.panes.below, self.together.here)
        self._lay_out()
        yield
        self._make_tools()
        self.rehearsing = self._make_rehearsal()
        self.heating = Heating(self.canvas, courier, settings, theme, lambda: self.rehearsing.walking)
        self._following = Following(courier, self.opened, self.catalogue, self.canvas.view)
        self._connect()
        self._retranslate()
        pages = {self.findings: "checks", self._tables: "tables", self: "canvas", self.inspector: "elements"}
        for widget, page in pages.items():
            explain(widget, page)
        self._furnished = True
        return self

    @property
    def tables(self) -> Tables:
        """The tables, made by the first who looks at them."""
        return self._tables.page

    def shelter(self, drawings: UnsavedDrawings) -> None:
        """From now on what is not saved is kept on this computer too, and what was left behind there is offered."""
        shelter = self.opened.shelter = Shelter(self._courier, drawings, self.opened)
        self.recovering = Recovering(self.opened, shelter)
        self.recovering.taking_up.connect(self._keep_view)
        self._column.insertWidget(0, self.recovering)
        shelter.begin()

    def begin(self) -> None:
        """Ask the desk what there is."""
        self._ask(GetSetup(), self.catalogue.learn)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the Blueprints again."""
        self._ask(ListBlueprints(), self._list)

    def end(self) -> None:
        """Save what is not saved, remember the panels, stop what runs beside."""
        self._keep_view()
        if self._placed and not self._at_first:
            self.panes.keep(self._settings)
        self.together.presence.end()
        self.opened.end()
        self.beginning.end()
        self.arranging.end()
        self.findings.end()

    def new_blueprint(self) -> None:
        """Begin a Blueprint with a state to start from."""
        self.beginning.begin_empty()

    def begin_with(self, blueprint: Blueprint) -> None:
        """Open a Blueprint that the desk does not have yet: new, from a template, or from a file."""
        self._keep_view()
        self.opened.begin(blueprint)
        self._show_inspector()
        self.canvas.view.setFocus()

    def offered_commands(self) -> Iterable[Command]:
        """Where the command palette can go: what is drawn, and the other Blueprints."""
        yield from places(self.document.blueprint, self._go)
        yield from blueprints(self._summaries, self.opened.blueprint_id, self._choose)

    def arrange(self) -> None:
        """Arrange what is chosen, or everything."""
        self.arranging.arrange()

    def changed_elsewhere(self, changes: Changes) -> None:
        """Something on the desk changed: ask for what is shown of it."""
        if changes.setup:
            self._ask(GetSetup(), self.catalogue.learn)
        if changes.blueprints or changes.setup:
            self.refresh()
        if changes.tickets and self.isVisible():
            self._ask_figures()
            self.stranded.count_again()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._placed:
            self._placed = True
            self._place_panels()
        self.together.begin()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.together.pause()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is shown takes it. (A focus proxy would break the order of Tab in two: menus make Qt lose count.)"""
        shown = self.views.currentWidget()
        if shown is not None:
            shown.setFocus(event.reason())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._furnished:
            self._retranslate()

    def _lay_out(self) -> None:
        self.setDockNestingEnabled(True)
        self.addToolBar(self.tools)
        centre = QWidget()
        column = self._column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.stranded, self.divided = Stranded(self._courier, self.document), Divided(self.opened)
        self.stranded.failed.connect(self.failed)
        for bar in (self.banner, self.stranded, self.divided):
            column.addWidget(bar)
        self.views.addWidget(self.canvas)
        self.views.addWidget(self._tables)
        self.views.addWidget(self.first)
        column.addWidget(self.views, 1)
        column.addWidget(self.foot)
        self.setCentralWidget(centre)
        self._lay_out_panels()

    def _lay_out_panels(self) -> None:
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        panes = self.panes
        panes.add("blueprints", self.blueprints, left)
        panes.add("palette", self.palette_list, left)
        panes.add("outline", self.outline, left, beside="palette")
        panes.add("inspector", self.inspector, right)
        panes.add("findings", self.findings, Qt.DockWidgetArea.BottomDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, right)
        self.setCorner(Qt.Corner.BottomLeftCorner, left)

    def _place_panels(self) -> None:
        if not self._at_first:
            heights = (("blueprints", 300), ("palette", 420), ("findings", _BELOW))
            self.panes.place(self._settings, (("blueprints", 230), ("inspector", 330)), heights)
            self._show_inspector()  # a rehearsal that stood before it is over

    def _show_inspector(self) -> None:
        """In front of what stands in its place, unless somebody put it away."""
        if not self.panes.docks["inspector"].isHidden():
            self.panes.bring("inspector")

    def _make_rehearsal(self) -> Rehearsing:
        panel = LatePanel(partial(RehearsalPanel, self._courier, self.document, self.catalogue))
        explain(panel, "rehearsal")
        self.panes.add("rehearsal", panel, Qt.DockWidgetArea.RightDockWidgetArea, beside="inspector")
        rehearsing = Rehearsing(panel, partial(self.panes.go_to, "rehearsal"), self.canvas)
        self.rehearse_wanted.connect(rehearsing.begin)
        rehearsing.failed.connect(self.failed)
        rehearsing.said.connect(self.status.setText)
        return rehearsing

    def _join_tables(self, tables: Tables) -> None:
        tables.borrow(*(self.canvas.commands.actions[name] for name in ("undo", "redo")))
        tables.edit_wanted.connect(self._edit)

    def _make_tools(self) -> None:
        tools, borrowed = self.tools, self.canvas.commands.actions
        tools.put("new", lambda: self.tr("New"), self.new_blueprint, icon="add")
        tools.offer("new", self.beginning.menu)
        tools.addSeparator()
        tools.borrow("undo", borrowed["undo"], lambda: self.tr("Undo"))
        tools.borrow("redo", borrowed["redo"], lambda: self.tr("Redo"))
        tools.addSeparator()
        tools.put("arrange", lambda: self.tr("Arrange"), self.arrange, "Ctrl+Shift+A")
        tools.offer("arrange", self.arranging.menu)
        tools.borrow("fit", borrowed["fit"], lambda: self.tr("Fit"))
        tools.borrow("find", borrowed["find"], lambda: self.tr("Find"))
        heat = tools.put("heat", lambda: self.tr("Heat"), lambda: self.heating.turn(on=heat.isChecked()), "Ctrl+H")
        heat.setCheckable(True)
        tables = tools.put("tables", lambda: self.tr("Tables"), self._turn_to_tables, "Ctrl+T", icon="table")
        tables.setCheckable(True)
        tools.put_menu("export", lambda: self.tr("Export"), self.exports.menu)
        tools.push_right()
        tools.put("rehearse", lambda: self.tr("Rehearse"), self.rehearse_wanted.emit, "Ctrl+R")
        tools.put("publish", lambda: self.tr("Publish…"), self.publish_wanted.emit, "Ctrl+Alt+P")
        tools.emphasise("publish")
        tools.shorten("undo", "redo", "fit", "find", "heat", "arrange", "export", "tables", "new", "rehearse")

    def _connect(self) -> None:
        self.blueprints.chosen.connect(self._choose)
        self.blueprints.failed.connect(self.failed)
        for saying in (self.blueprints, self.canvas, self.exports, self.arranging):
            saying.said.connect(self.status.setText)
        self.palette_list.wanted.connect(self.canvas.add)
        self.outline.edit_wanted.connect(self._edit)
        self.canvas.edit_wanted.connect(self._edit)
        self._tables.tell(self._join_tables)
        self.canvas.zoom_changed.connect(lambda _zoom: self._say())
        self.document.refused.connect(lambda reason: self.status.setText(said(reason.sentence)))
        self.document.changed.connect(lambda _before, _after: self._say())
        self.findings.found.connect(self._show_findings)
        self.findings.chosen.connect(self._centre)
        self.findings.emptied.connect(self.setFocus)
        self.catalogue.changed.connect(self._show_names)
        self.opened.changed.connect(self._show_opened)
        self.rehearsing.moved.connect(self.heating.lay_over)
        self.exports.failed.connect(self.failed)
        self.arranging.failed.connect(self.failed)
        self.arranging.arranged.connect(self.canvas.view.fit)
        self.beginning.begun.connect(self.begin_with)
        self.beginning.nameless.connect(self._edit_name)
        self.inspector.named.connect(self.setFocus)
        self.beginning.failed.connect(self.failed)
        self.opened.failed.connect(self.failed)
        self.opened.kept.connect(lambda _keeping: self._say())
        self._following.changed.connect(self._say)
        self.banner.draft_wanted.connect(self.draft_wanted)

    def _list(self, summaries: tuple[BlueprintSummary, ...]) -> None:
        self._summaries = summaries
        self.catalogue.learn_blueprints(summaries)
        self._in_force.learn(summaries)
        self._following.hear(summaries)
        self.stranded.hear(summaries)
        self.blueprints.show_blueprints(summaries)
        if self.opened.blueprint_id in {summary.id for summary in summaries}:
            self.blueprints.choose(self.opened.blueprint_id)
        elif not self.opened.beginning:
            self._choose(self.blueprints.current)
        self._turn_to_first(not summaries and not self.opened.beginning)

    _summaries: tuple[BlueprintSummary, ...] = ()
    _furnished = _placed = _at_first = False

    def _turn_to_first(self, wanted: bool) -> None:
        """How to begin, in place of everything else, while the desk has no Blueprint; then the panels as they stood."""
        if wanted is self._at_first:
            return
        if wanted and self._placed:
            self.panes.keep(self._settings)
        self._at_first = wanted
        self.panes.show_all(not wanted)
        for name in ("fit", "find", "heat", "tables", "export", "rehearse"):
            self.tools.named[name].setEnabled(not wanted)
        self.foot.setVisible(not wanted)
        if not wanted:
            self._place_panels()
        self.tools.named["tables"].setChecked(False)
        self._turn_to(self.first if wanted else self.canvas)

    def _choose(self, summary: BlueprintSummary | None) -> None:
        if summary is not None and summary.id != self.opened.blueprint_id:
            self._keep_view()
            self.opened.open(summary.id)

    def _show_opened(self) -> None:
        self.selection.clear()
        kept = ViewState.from_text(self._settings.view_of(self.opened.blueprint_id))
        self.canvas.restore(kept)
        self.heating.forget()
        self.rehearsing.open(self.opened.blueprint_id)
        self._show_banner()
        self._say()
        self._ask_figures()
        self.refresh()

    def _show_banner(self) -> None:
        known = {summary.id: summary for summary in self._summaries}.get(self.opened.blueprint_id)
        self.banner.show_opened(drafted=known is not None and bool(known.draft_revision))
        for name in ("publish", "arrange"):
            self.tools.named[name].setEnabled(self.opened.showing is Showing.DRAFT)

    def _keep_view(self) -> None:
        if self.opened.showing is not Showing.NOTHING:
            self._settings.keep_view(self.opened.blueprint_id, self.canvas.view_state().text())

    def _show_findings(self) -> None:
        self.canvas.show_findings(self.findings.marks())
        self._say()

    def _show_names(self) -> None:
        self.canvas.show_names({**operand_names(), **self.catalogue.names()})

    def _edit(self, element: Element) -> None:
        self.selection.choose(element)
        self._edit_name()

    def _edit_name(self) -> None:
        self.panes.bring("inspector")
        self.inspector.edit_name()

    def _centre(self, element: Element | None) -> None:
        if element is None:
            self.selection.clear()
        else:
            self.canvas.centre(element)

    def _go(self, element: Element) -> None:
        """To an element by its name, wherever it is shown."""
        self.canvas.centre(element)
        self.setFocus()

    def _turn_to_tables(self) -> None:
        """Tables in place of the diagram, and back, on what is chosen."""
        self._turn_to(self._tables if self.tools.named["tables"].isChecked() else self.canvas)

    def _turn_to(self, shown: QWidget) -> None:
        self.views.setCurrentWidget(shown)
        (self.tables if shown is self._tables else shown).show()
        if self.isVisible():
            shown.setFocus()

    def _ask_figures(self) -> None:
        known = {summary.id: summary for summary in self._summaries}.get(self.opened.blueprint_id)
        if known is not None and known.version is not None:
            self.heating.ask(known.id)

    def _say(self) -> None:
        keeper = self.opened.keeper
        keeping = keeper.keeping if keeper is not None else None
        zoom, lately = self.canvas.view.zoom, self._following.lately
        self.status.setText(drawing_told(self.document.blueprint, self.findings, zoom, keeping, lately))

    def _ask[R](self, query: Query[R], then: Callable[[R], None]) -> None:
        self._courier.ask(query, self, then, self.failed.emit)

    def _retranslate(self) -> None:
        self.panes.retranslate(
            {
                "blueprints": self.tr("Blueprints"),
                "palette": self.tr("Palette"),
                "outline": self.tr("Outline"),
                "inspector": self.tr("Inspector"),
                "rehearsal": self.tr("Rehearsal"),
                "findings": self.tr("Findings"),
            }
        )
        self.tools.setWindowTitle(self.tr("Tools"))
        self.beginning.retranslate()
        self.checkpoint.setText(self.tr("Keep a checkpoint…"))
        self.arranging.retranslate()
        self.exports.retranslate()
        name_group(self.canvas.view, self.tr("Diagram"))
        name_group(self, self.tr("Design"))
        self.blueprints.setAccessibleName(self.tr("Blueprints"))
        self.heating.lay_over()
        self._show_banner()
        self._say()
