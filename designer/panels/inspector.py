"""The inspector: what is chosen on the canvas, in words; the Blueprint as a whole while nothing is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import override

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from designer.canvas.selection import Selection
from designer.catalogue import Catalogue
from designer.document import Document
from designer.panels.blueprint_more import EntryPage, RunLimitPage
from designer.panels.blueprint_page import BlueprintPage
from designer.panels.page import Page
from designer.panels.parallel_page import ParallelPage
from designer.panels.state_more import StateActionsPage, StateLimitPage
from designer.panels.state_page import StatePage
from designer.panels.transition_more import AfterPage, BeforePage, DuringPage
from designer.panels.transition_page import TransitionPage
from designer.theme import enlarge
from designer.widgets.action_button import ActionButton
from designer.widgets.speaking import Speaking


class Inspector(Speaking):
    """One set of tabs for each kind of element. Notes and frames are written on the canvas itself."""

    def __init__(
        self, document: Document, selection: Selection, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._selection, self._catalogue = document, selection, catalogue
        self.heading, self._stack = QLabel(), QStackedWidget()
        self.heading.setObjectName("inspectorTitle")
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        enlarge(self.heading, 1.1, bold=True)
        self._made: dict[str, QTabWidget] = {}
        self.several = QLabel()
        self.several.setWordWrap(True)
        self.several.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.several.setContentsMargins(14, 12, 14, 12)
        self._stack.addWidget(self.several)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(14, 0, 8, 0)
        self._head.addWidget(self.heading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)
        selection.changed.connect(self.follow)
        document.changed.connect(self._name)
        self._name()
        QTimer.singleShot(0, self, self.follow)  # in a turn of its own: its pages take a while to make

    @cached_property
    def blueprint(self) -> tuple[BlueprintPage, EntryPage, RunLimitPage]:
        """The pages about the whole; like all pages made when they are first wanted, so that a desk opens quickly."""
        made = (self._document, self._catalogue)
        return BlueprintPage(*made), EntryPage(*made), RunLimitPage(*made)

    @cached_property
    def state(self) -> tuple[StatePage, StateLimitPage, StateActionsPage]:
        """The pages about a state."""
        made = (self._document, self._catalogue)
        return StatePage(*made), StateLimitPage(*made), StateActionsPage(*made)

    @cached_property
    def transition(self) -> tuple[TransitionPage, BeforePage, DuringPage, AfterPage]:
        """The pages about a transition."""
        made = (self._document, self._catalogue)
        return TransitionPage(*made), BeforePage(*made), DuringPage(*made), AfterPage(*made)

    @cached_property
    def parallel(self) -> tuple[ParallelPage]:
        """The page about a parallel group."""
        return (ParallelPage(self._document, self._catalogue),)

    def tabs(self, kind: str) -> QTabWidget | None:
        """The tabs for a kind of element; None for a kind that is written on the canvas."""
        if kind not in self._made:
            makers: dict[str, Callable[[], QTabWidget]] = {
                "blueprint": lambda: self._tabs(self.blueprint, self._blueprint_names),
                "state": lambda: self._tabs(self.state, self._state_names),
                "transition": lambda: self._tabs(self.transition, self._transition_names),
                "parallel": lambda: self._tabs(self.parallel, self._parallel_names),
            }
            if kind not in makers:
                return None
            self._made[kind] = makers[kind]()
        return self._made[kind]

    def follow(self) -> None:
        """Show what is chosen now."""
        elements = self._selection.elements
        only = self._selection.only
        kind = "blueprint" if not elements else only.kind if only is not None else ""
        tabs = self.tabs(kind)
        if only is not None and tabs is not None:
            self._show(only.kind, only.id)
        self._stack.setCurrentWidget(tabs or self.several)
        self._name()

    def offer(self, action: QAction, name: str) -> None:
        """A button beside the heading for what else can be done with what is chosen, with the icon of this name."""
        button = ActionButton(action, name)
        self._head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def edit_name(self) -> None:
        """Put the cursor into the name of what is chosen."""
        self.follow()
        tabs = self._stack.currentWidget()
        if not isinstance(tabs, QTabWidget):
            return
        tabs.setCurrentIndex(0)
        page = tabs.widget(0)
        if isinstance(page, StatePage | TransitionPage | ParallelPage | BlueprintPage):
            page.name.setFocus()
            page.name.selectAll()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _show(self, kind: str, key: str) -> None:
        if kind == "state":
            for state_page in self.state:
                state_page.show_state(key)
        elif kind == "transition":
            for transition_page in self.transition:
                transition_page.show_transition(key)
        elif kind == "parallel":
            self.parallel[0].show_group(key)

    def _tabs(self, pages: Sequence[Page], names: Callable[[], Sequence[str]]) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setExpanding(False)
        for page in pages:
            tabs.addTab(page, "")

        def name(_text: str) -> None:
            for place, text in enumerate(names()):
                tabs.setTabText(place, text)

        self._stack.addWidget(tabs)
        self.say(name, str)
        return tabs

    def _blueprint_names(self) -> Sequence[str]:
        return self.tr("General"), self.tr("Entry"), self.tr("Limit")

    def _state_names(self) -> Sequence[str]:
        return self.tr("General"), self.tr("Limit"), self.tr("Actions")

    def _transition_names(self) -> Sequence[str]:
        return self.tr("General"), self.tr("Before"), self.tr("During"), self.tr("After")

    def _parallel_names(self) -> Sequence[str]:
        return (self.tr("General"),)

    def _name(self) -> None:
        drawn, only = self._document.blueprint, self._selection.only
        if not self._selection.elements:
            self.heading.setText(self.tr("Blueprint – {name}").format(name=drawn.name))
        elif only is None:
            count = len(self._selection.elements)
            self.heading.setText(self.tr("%n element(s)", "", count))
            self.several.setText(self.tr("Move, copy, align or delete them on the canvas."))
        elif only.kind == "state" and only.id in drawn.states_by_id:
            self.heading.setText(self.tr("State – {name}").format(name=drawn.states_by_id[only.id].name))
        elif only.kind == "transition" and only.id in drawn.transitions_by_id:
            name = drawn.transitions_by_id[only.id].name
            self.heading.setText(self.tr("Transition – {name}").format(name=name))
        elif only.kind == "parallel" and only.id in drawn.parallels_by_id:
            name = drawn.parallels_by_id[only.id].name
            self.heading.setText(self.tr("Parallel group – {name}").format(name=name))
        else:
            self.heading.setText(self.tr("Drawing"))
            self.several.setText(self.tr("Double-click it on the canvas to write in it."))
