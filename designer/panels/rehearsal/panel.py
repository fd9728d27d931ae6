"""The rehearsal as a panel: start, walk, keep, and the scenarios that were kept."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from designer.canvas.overlay import Overlay
from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.document import Document
from designer.panels.rehearsal.cast import pretend
from designer.panels.rehearsal.happenings import Naming
from designer.panels.rehearsal.scenarios_page import ScenariosPage
from designer.panels.rehearsal.start_page import StartPage
from designer.panels.rehearsal.suite_keeper import SuiteKeeper
from designer.panels.rehearsal.walk import Walk
from designer.panels.rehearsal.walking_page import WalkingPage
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.rehearsal import RehearsalView
from runtime.model.people import Role
from runtime.model.scenario import Given, Scenario


class RehearsalPanel(Speaking):
    """Knows the document, the catalogue and the desk; the canvas is told where the ticket is by `moved`."""

    moved = Signal()
    """The ticket is somewhere else, or there is none any more: `overlays` and `ways` tell."""
    failed = Signal(object)
    said = Signal(str)
    """A sentence for the status line."""

    def __init__(
        self, courier: Courier, document: Document, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._catalogue = document, catalogue
        self.walk, self.keeper = Walk(courier, document, self), SuiteKeeper(courier, document, self)
        self.start, self.walking = StartPage(document, catalogue), WalkingPage(self.walk, document, catalogue)
        self.scenarios, self.tabs, self._pages = ScenariosPage(self.keeper, self._names), QTabWidget(), QStackedWidget()
        self.back, self.restart, self.another, self.keep = (QPushButton() for _ in range(4))
        self.name, self.save, self.leave = QLineEdit(), QPushButton(), QPushButton()
        self._naming, self._foot = QWidget(), QWidget()
        self._lay_out()
        self._connect()
        self._speak()

    def open(self, blueprint_id: str) -> None:
        """Another Blueprint is drawn: its scenarios are fetched, and nothing is walked."""
        self.walk.end()
        self.keeper.open(blueprint_id)

    def look(self) -> None:
        """The panel comes to the front."""
        self.tabs.setCurrentIndex(0)
        if not self.walk.walking:
            self.start.look()

    def overlays(self) -> Mapping[str, Overlay]:
        """The token on the state where the ticket is, and the states it has been in; none once it went on elsewhere."""
        view = self.walk.view
        if view is None:
            return {}
        been = {stay.state: Overlay(walked=True) for stay in view.path}
        if view.state is not None and view.blueprint == self._document.blueprint.id:
            been[view.state] = Overlay(walked=True, token=True)
        return been

    def ways(self) -> frozenset[str]:
        """The transitions of the way so far."""
        view = self.walk.view
        return frozenset(stay.transition for stay in view.path if stay.transition) if view is not None else frozenset()

    def rejected(self) -> frozenset[str]:
        """The transitions whose approval was refused on the way, so that the ticket went where that leads."""
        history = self.walk.view.history if self.walk.view is not None else ()
        return frozenset(str(one.data["transition"]) for one in history if one.kind == "approval_rejected")

    def _lay_out(self) -> None:
        for page in (self.start, self.walking):
            self._pages.addWidget(page)
        walk = QWidget()
        column = QVBoxLayout(walk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self._foot)
        self._make_foot()
        self.tabs.addTab(walk, "")
        self.tabs.addTab(self.scenarios, "")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.addWidget(self.tabs)

    def _make_foot(self) -> None:
        buttons, naming, answers = FlowLayout(), QVBoxLayout(self._naming), FlowLayout()
        for button in (self.back, self.restart, self.another):
            buttons.addWidget(button)
        naming.setContentsMargins(0, 0, 0, 0)
        naming.addWidget(self.name)
        naming.addLayout(answers)
        answers.addWidget(self.save)
        answers.addWidget(self.leave)
        self.save.setObjectName("primary")
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(14, 8, 14, 10)
        column.addLayout(buttons)
        column.addWidget(self.keep)
        column.addWidget(self._naming)
        self._naming.hide()
        self._foot.hide()

    def _connect(self) -> None:
        walk = self.walk
        self.start.begun.connect(self._begin)
        walk.shown.connect(self._show)
        walk.not_done.connect(self.walking.refuse)
        walk.not_begun.connect(self._not_begun)
        walk.ended.connect(self._ended)
        walk.failed.connect(self.failed)
        self.keeper.failed.connect(self.failed)
        self.keeper.kept.connect(self._kept)
        self.keeper.changed.connect(self._name_tabs)
        self.scenarios.walk_wanted.connect(self._walk_again)
        self.back.clicked.connect(walk.back)
        self.restart.clicked.connect(walk.restart)
        self.another.clicked.connect(self._leave)
        self.keep.clicked.connect(lambda: self._ask_name(on=True))
        self.leave.clicked.connect(lambda: self._ask_name(on=False))
        self.save.clicked.connect(self._keep)
        self.name.returnPressed.connect(self._keep)
        self.name.textChanged.connect(lambda text: self.save.setEnabled(bool(text.strip())))

    def _speak(self) -> None:
        self.say(self.back.setText, lambda: self.tr("Step back"))
        self.say(self.restart.setText, lambda: self.tr("Restart"))
        self.say(self.another.setText, lambda: self.tr("End"))
        self.say(self.keep.setText, lambda: self.tr("Keep as scenario…"))
        self.say(self.save.setText, lambda: self.tr("Keep"))
        self.say(self.leave.setText, lambda: self.tr("Cancel"))
        self.say(self.name.setPlaceholderText, lambda: self.tr("Name of the scenario"))
        self.say(self.name.setAccessibleName, lambda: self.tr("Name of the scenario"))
        self.say(self._name_tabs, str)
        self.say(self._show_again, str)

    def _begin(self, given: Given) -> None:
        """As any agent of the department, until another is chosen."""
        department = self._document.blueprint.department or next((one.id for one in self._catalogue.departments), "")
        agent = pretend(Role.AGENT, department)
        assume = given.assume.having(people=(*given.assume.people, agent))
        self.walk.begin(given.having(assume=assume), agent.id)

    def _walk_again(self, scenario: Scenario) -> None:
        """Its steps as a walk; those that must be refused are left out, for a walk holds what was done."""
        done = tuple(step.having(then=()) for step in scenario.when if not step.refused)
        self.tabs.setCurrentIndex(0)
        self.walk.resume(scenario.given, done)

    def _show(self, view: RehearsalView) -> None:
        self.start.problem.hide()
        self._pages.setCurrentWidget(self.walking)
        self._foot.show()
        self.walking.show_view(view)
        for button in (self.back, self.restart):
            button.setEnabled(bool(self.walk.steps))
        self.keep.setEnabled(not view.refused)
        self.moved.emit()

    def _show_again(self, _again: str = "") -> None:
        """The walk in the language of the window."""
        if self.walk.view is not None:
            self.walking.show_view(self.walk.view)

    def _not_begun(self, fault: Fault) -> None:
        self.start.refuse(fault)

    def _leave(self) -> None:
        """Whoever ends a walk begins another; where one ended because another Blueprint was opened, nobody asked."""
        self.walk.end()
        self.start.look()

    def _ended(self) -> None:
        self._pages.setCurrentWidget(self.start)
        self._foot.hide()
        self._ask_name(on=False)
        self.start.renew()
        self.moved.emit()

    def _ask_name(self, *, on: bool) -> None:
        self._naming.setVisible(on)
        self.keep.setVisible(not on)
        if on:
            self.name.clear()
            self.save.setEnabled(False)
            self.name.setFocus()

    def _keep(self) -> None:
        name, given = self.name.text().strip(), self.walk.given
        if name and given is not None:
            self.keeper.keep(name, given, self.walk.steps)

    def _names(self) -> Naming:
        return Naming.here(self._document.blueprint, self._catalogue)

    def _kept(self, name: str) -> None:
        self._ask_name(on=False)
        self.said.emit(self.tr("The scenario “{name}” is kept.").format(name=name))
        self.tabs.setCurrentIndex(1)

    def _name_tabs(self, _again: str = "") -> None:
        total, failed = len(self.keeper.scenarios), len(self.keeper.failures)
        self.tabs.setTabText(0, self.tr("Walk"))
        if failed:
            self.tabs.setTabText(1, self.tr("Scenarios ({failed} of {total} fail)").format(failed=failed, total=total))
        else:
            self.tabs.setTabText(1, self.tr("Scenarios ({total})").format(total=total))
