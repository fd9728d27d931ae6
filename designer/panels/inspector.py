"""The inspector: what is chosen on the canvas, in words; the Blueprint as a whole while nothing is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import override

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from designer.canvas.selection import Selection
from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.document import Document
from designer.panels.blueprint_more import EntryPage, RunLimitPage
from designer.panels.blueprint_page import BlueprintPage
from designer.panels.page import Page
from designer.panels.parallel_page import ParallelPage
from designer.panels.shared_page import StatesPage, TransitionsPage
from designer.panels.state_more import StateActionsPage, StateLimitPage
from designer.panels.state_page import StatePage
from designer.panels.transition_more import AfterPage, BeforePage, DuringPage
from designer.panels.transition_page import TransitionPage
from designer.sentences import said
from designer.theme import enlarge
from designer.turns import in_its_turn
from designer.widgets.action_button import ActionButton
from designer.widgets.focus import leave_hidden
from designer.widgets.late import Late
from designer.widgets.speaking import Speaking
from runtime.model.reasons import Reason


class Inspector(Speaking):
    """One set of tabs for each kind of element. Notes and frames are written on the canvas itself."""

    named = Signal()
    """Enter was pressed in a name: it is said, and one goes on drawing."""

    def __init__(
        self,
        document: Document,
        selection: Selection,
        catalogue: Catalogue,
        courier: Courier | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`courier`: to the desk on whose tickets things are tried; none where a file is drawn without a desk."""
        super().__init__(parent)
        self._document, self._selection, self._catalogue = document, selection, catalogue
        self._courier = courier
        self.heading, self.refusal, self._stack = QLabel(), QLabel(), QStackedWidget()
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
        self._lay_out()
        document.refused.connect(self._tell)
        for past in (selection.changed, document.changed):
            past.connect(self.refusal.hide)
        selection.changed.connect(self.follow)
        document.changed.connect(self._name)
        self._name()
        in_its_turn(self, self.follow)

    def _lay_out(self) -> None:
        self._head.setContentsMargins(14, 0, 8, 0)
        self._head.addWidget(self.heading, 1)
        self.refusal.setObjectName("problem")
        self.refusal.setWordWrap(True)
        self.refusal.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal.setContentsMargins(14, 0, 14, 4)
        self.refusal.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._head)
        column.addWidget(self.refusal)
        column.addWidget(self._stack, 1)

    @property
    def blueprint(self) -> tuple[BlueprintPage, EntryPage, RunLimitPage]:
        """The pages about the whole, made now if they were not."""
        general, entry, limit = self._of_blueprint
        return general.page, entry.page, limit.page

    @property
    def state(self) -> tuple[StatePage, StateLimitPage, StateActionsPage]:
        """The pages about a state, made now if they were not."""
        general, limit, actions = self._of_state
        return general.page, limit.page, actions.page

    @property
    def transition(self) -> tuple[TransitionPage, BeforePage, DuringPage, AfterPage]:
        """The pages about a transition, made now if they were not."""
        general, before, during, after = self._of_transition
        return general.page, before.page, during.page, after.page

    @property
    def parallel(self) -> tuple[ParallelPage]:
        """The page about a parallel group, made now if it was not."""
        return (self._of_parallel[0].page,)

    @property
    def shared(self) -> tuple[StatesPage, TransitionsPage]:
        """The pages about several states and several transitions, made now if they were not."""
        states, transitions = self._of_several
        return states.page, transitions.page

    @cached_property
    def _of_several(self) -> tuple[Late[StatesPage], Late[TransitionsPage]]:
        return self._late(StatesPage), self._late(TransitionsPage)

    @cached_property
    def _of_blueprint(self) -> tuple[Late[BlueprintPage], Late[EntryPage], Late[RunLimitPage]]:
        entry, limit = self._late(self._asking(EntryPage)), self._late(self._asking(RunLimitPage))
        return self._named(self._late(BlueprintPage)), entry, limit

    @cached_property
    def _of_state(self) -> tuple[Late[StatePage], Late[StateLimitPage], Late[StateActionsPage]]:
        limit, actions = self._late(self._asking(StateLimitPage)), self._late(self._asking(StateActionsPage))
        return self._named(self._late(StatePage)), limit, actions

    @cached_property
    def _of_transition(self) -> tuple[Late[TransitionPage], Late[BeforePage], Late[DuringPage], Late[AfterPage]]:
        before, after = self._late(self._asking(BeforePage)), self._late(self._asking(AfterPage))
        return self._named(self._late(TransitionPage)), before, self._late(DuringPage), after

    @cached_property
    def _of_parallel(self) -> tuple[Late[ParallelPage]]:
        return (self._named(self._late(ParallelPage)),)

    def _asking[P: Page](
        self, make: Callable[[Document, Catalogue, Courier | None], P]
    ) -> Callable[[Document, Catalogue], P]:
        return lambda document, catalogue: make(document, catalogue, self._courier)

    def _late[P: Page](self, make: Callable[[Document, Catalogue], P]) -> Late[P]:
        """The place of a page, which is made when it is looked at: the pages of a transition take 40 ms together."""
        return Late(partial(make, self._document, self._catalogue))

    def _named[P: (BlueprintPage, StatePage, TransitionPage, ParallelPage)](self, place: Late[P]) -> Late[P]:
        place.tell(lambda page: page.name.returnPressed.connect(self.named))
        return place

    def tabs(self, kind: str) -> QTabWidget | None:
        """The tabs for a kind of element; None for a kind that is written on the canvas."""
        if kind not in self._made:
            makers: dict[str, Callable[[], QTabWidget]] = {
                "blueprint": lambda: self._tabs(self._of_blueprint, self._blueprint_names),
                "state": lambda: self._tabs(self._of_state, self._state_names),
                "transition": lambda: self._tabs(self._of_transition, self._transition_names),
                "parallel": lambda: self._tabs(self._of_parallel, self._parallel_names),
                "several": lambda: self._tabs(self._of_several, self._several_names),
            }
            if kind not in makers:
                return None
            self._made[kind] = makers[kind]()
        return self._made[kind]

    def follow(self) -> None:
        """Show what is chosen now."""
        only = self._selection.only
        tabs = self.tabs(self._kind())
        if only is not None and tabs is not None:
            self._show(only.kind, only.id)
        elif only is None and tabs is not None and self._selection.elements:
            self._show_several(tabs)
        self._stack.setCurrentWidget(tabs or self.several)
        self._name()

    def _kind(self) -> str:
        """Which tabs there are for what is chosen; nothing for what is written on the canvas."""
        only = self._selection.only
        if only is not None:
            return only.kind
        if not self._selection.elements:
            return "blueprint"
        return "several" if self._selection.ids("state") or self._selection.ids("transition") else ""

    def _show_several(self, tabs: QTabWidget) -> None:
        states, transitions = self._of_several
        chosen = self._selection.ids("state"), self._selection.ids("transition")
        states.tell(StatesPage.show_elements, chosen[0])
        transitions.tell(TransitionsPage.show_elements, chosen[1])
        for place, (ids, name) in enumerate(zip(chosen, self._several_names(), strict=True)):
            tabs.setTabVisible(place, bool(ids))
            tabs.setTabText(place, name)

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
        place = tabs.widget(0)
        page = place.page if isinstance(place, Late) else None
        if isinstance(page, StatePage | TransitionPage | ParallelPage | BlueprintPage):
            page.show_now()  # were the name put in later, nothing of it would be selected
            page.name.setFocus()
            page.name.selectAll()

    def _tell(self, reason: Reason) -> None:
        """Why what was entered here was not taken, whole, until something else is chosen or changed."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.refusal.setText(said(reason.sentence))
            self.refusal.show()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.refusal, self.refusal.text()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _show(self, kind: str, key: str) -> None:
        if kind == "state":
            about, limit, actions = self._of_state
            about.tell(StatePage.show_state, key)
            limit.tell(StateLimitPage.show_state, key)
            actions.tell(StateActionsPage.show_state, key)
        elif kind == "transition":
            general, before, during, after = self._of_transition
            general.tell(TransitionPage.show_transition, key)
            before.tell(BeforePage.show_transition, key)
            during.tell(DuringPage.show_transition, key)
            after.tell(AfterPage.show_transition, key)
        elif kind == "parallel":
            self._of_parallel[0].tell(ParallelPage.show_group, key)

    def _tabs(self, pages: Sequence[QWidget], names: Callable[[], Sequence[str]]) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setExpanding(False)
        for page in pages:
            tabs.addTab(page, "")

        def name(_text: str) -> None:
            for place, text in enumerate(names()):
                tabs.setTabText(place, text)

        self._stack.addWidget(tabs)
        tabs.currentChanged.connect(lambda _place: leave_hidden(tabs.currentWidget()))
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

    def _several_names(self) -> Sequence[str]:
        states, transitions = self._selection.ids("state"), self._selection.ids("transition")
        return self.tr("States ({count})").format(count=len(states)), self.tr("Transitions ({count})").format(
            count=len(transitions)
        )

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
