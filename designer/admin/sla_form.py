"""The form of one SLA policy: for which tickets, what is promised, what it would do now, and what it was before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import override

from PySide6.QtWidgets import QGridLayout, QLabel, QTabBar, QWidget

from designer.admin.edits import NEW
from designer.admin.sla_moments import SlaMoments
from designer.admin.sla_preview import SlaPreviewPane
from designer.admin.sla_targets import TargetsEditor
from designer.admin.sla_terms import SlaTerms
from designer.admin.sla_versions import SlaVersions
from designer.admin.thing_form import ThingForm
from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.panels.criteria.editor import CriteriaEditor
from designer.panels.editors import ChoiceEditor, LineEditor, TextEditor
from designer.panels.page import Rows
from designer.widgets.tick import Tick
from runtime.messages.setup import SetupView
from runtime.model.sla import SlaPolicy, SlaTarget


class SlaForm(ThingForm[SlaPolicy]):
    """Every change is told at once, and what it would do is asked a moment later."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup: SetupView | None = None
        self.catalogue = Catalogue()
        self.terms = SlaTerms(self.catalogue)
        self.name, self.description, self.enabled = LineEditor(), TextEditor(lines=2), Tick()
        self.calendar, self.tabs, self._promise = ChoiceEditor(), QTabBar(), _Promise()
        self.conditions = CriteriaEditor(self.catalogue, self.terms)
        self.targets, self.moments = TargetsEditor(), SlaMoments(self.catalogue)
        self.preview, self.versions = SlaPreviewPane(courier), SlaVersions(courier, self.terms)
        self._panes: Sequence[QWidget] = (self._promise, self.moments, self.preview, self.versions)
        self._arrange()
        self._connect()

    @override
    def offer(self, setup: SetupView) -> None:
        """Everything conditions and actions may name; tickets went on meanwhile, so what it would do is asked anew."""
        self._setup = setup
        self.catalogue.learn(setup)
        self.calendar.offer(self.catalogue.calendars, none=self.tr("The department’s calendar"))

    @override
    def show_value(self, thing: SlaPolicy) -> None:
        """Show a policy."""
        anew = self.thing is None or thing.id != self.thing.id
        self.thing = thing
        self.name.show_value(thing.name)
        self.description.show_value(thing.description)
        self.enabled.set_checked(thing.enabled)
        self.calendar.show_value(thing.calendar)
        self.conditions.show_value(thing.conditions)
        self.targets.show_value(thing.targets, anew=anew)
        self.moments.show_value(thing.targets)
        self._follow()

    def look_at_versions(self) -> None:
        """Ask for the versions of the policy that is shown."""
        shown = self.thing.id if self.thing is not None else NEW
        self.versions.look("" if shown == NEW else shown, self._setup)

    def _arrange(self) -> None:
        self.whole(self._head())
        self.row(self.description, lambda: self.tr("Description"))
        self.tick(self.enabled)
        self.whole(self.preview.strip)
        self._promise.row(
            self.conditions,
            lambda: self.tr("For tickets that meet these conditions"),
            lambda: self.tr("Without any condition it is for every ticket that no policy above took."),
        )
        self._promise.row(
            self.targets,
            lambda: self.tr(
                "What is promised, by priority. Click a cell or type an amount; an empty one promises nothing."
            ),
        )
        self.tabs.setExpanding(False)
        self.whole(self.tabs)
        for pane in self._panes:
            self.tabs.addTab("")
            self.whole(pane)
        self.say(self.enabled.set_text, lambda: self.tr("It is in &force"))
        self.say(self.enabled.setToolTip, lambda: self.tr("Switched off, it takes no ticket; its clocks end."))
        self.say(self.tabs.setAccessibleName, lambda: self.tr("Parts of the policy"))
        self.say(lambda _text: self._name_tabs(), str)
        self._turn(0)

    def _head(self) -> QWidget:
        """Name and calendar beside one another: the table deserves the room."""
        head = QWidget()
        grid = QGridLayout(head)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        texts = (lambda: self.tr("Name"), lambda: self.tr("Business time is counted by"))
        for at, (text, editor) in enumerate(zip(texts, (self.name, self.calendar), strict=True)):
            label = QLabel()
            label.setObjectName("rowLabel")
            label.setBuddy(editor)
            self.say(label.setText, text)
            self.say(editor.setAccessibleName, text)
            grid.addWidget(label, 0, at)
            grid.addWidget(editor, 1, at)
            grid.setColumnStretch(at, 1)
        return head

    def _connect(self) -> None:
        self.name.edited.connect(lambda text: self.change(name=text))
        self.description.edited.connect(lambda text: self.change(description=text))
        self.enabled.clicked.connect(lambda on: self.change(enabled=on))
        self.calendar.picked.connect(lambda key: self.change(calendar=key))
        self.conditions.edited.connect(lambda criterion: self.change(conditions=criterion))
        self.targets.edited.connect(self._give_targets)
        self.moments.edited.connect(self._give_moments)
        self.versions.counted.connect(self._name_tabs)
        self.tabs.currentChanged.connect(self._turn)

    def _turn(self, place: int) -> None:
        """The page is as high as what it shows: a QTabWidget would be as high as the highest of its panes."""
        for at, pane in enumerate(self._panes):
            pane.setVisible(at == place)
        self.preview.look_again()

    def _give_targets(self, targets: Sequence[SlaTarget]) -> None:
        self.moments.show_value(targets)
        self.change(targets=tuple(targets))

    def _give_moments(self, target: SlaTarget) -> None:
        targets = tuple(target if each.metric is target.metric else each for each in self.targets.value)
        self.targets.show_value(targets, anew=False)
        self.change(targets=targets)

    @override
    def followed(self, thing: SlaPolicy, changes: Collection[str]) -> None:
        self._follow()

    def _follow(self) -> None:
        """What it would do is asked of the whole list, with this one as it is being edited."""
        policy, setup = self.thing, self._setup
        if policy is None or setup is None:
            return
        there = setup.sla_policies
        whole = [policy if each.id == policy.id else each for each in there]
        if all(each.id != policy.id for each in there):
            whole.append(policy)
        why_not = "" if policy.targets else self.tr("Give a metric a target, and it says what the policy would do.")
        self.preview.look(whole, policy.id, why_not or ("" if policy.name.strip() else self.tr("Give it a name.")))
        self._name_tabs()

    def _name_tabs(self) -> None:
        texts = (
            self.tr("Promise"),
            self.tr("Reminders and escalations ({n})").format(n=self.moments.count),
            self.tr("What it would do"),
            self.tr("Versions ({n})").format(n=self.versions.count),
        )
        for at, text in enumerate(texts):
            self.tabs.setTabText(at, text)


class _Promise(Rows):
    """Rows of a tab: the form around it has the margins."""

    def __init__(self) -> None:
        super().__init__()
        self._column.setContentsMargins(0, 10, 0, 0)
