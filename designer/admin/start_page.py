"""Getting started: what a desk needs before its first ticket, what of it is done already, and the way to the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.admin.half_done import Known, half_done
from designer.admin.page import AdminPage, on_card, sentence
from designer.admin.settings_page import CALENDAR, SENDER
from designer.courier import Courier
from designer.settings import Settings
from designer.theme import enlarge, set_tone
from designer.widgets.icons import icon
from designer.widgets.tick import Tick
from runtime.messages.blueprints import BlueprintSummary, ListBlueprints
from runtime.messages.setup import SetupView
from runtime.messages.system import DeskInfo, Hello
from runtime.model.calendar import ALWAYS

_SIGN, _GO_WIDTH, _WIDTH = 22, 150, 760


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do: what it is for, where it is done, and how one sees that it is."""

    name: str
    title: Callable[[], str]
    purpose: Callable[[], str]
    done: Callable[[Known], bool]
    workspace: str = ""
    """Where it is done, if it is no page of Manage of the step's name."""
    part: str = ""
    """…and which part of that page it is, if one is not shown the whole."""
    finished: tuple[str, str] | None = None
    """The page and its part where one finishes what is half done, if that is elsewhere."""


def is_begun(setup: SetupView) -> bool:
    """Whether there is more on the desk than whoever made it."""
    staff = [person for person in setup.people if person.active]
    return len(staff) > 1 and bool(setup.teams) and bool(setup.departments)


class StartPage(AdminPage):
    """Ticks itself: nothing is done by pressing a button here."""

    def __init__(self, courier: Courier, info: DeskInfo, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(courier, info, parent)
        self._settings = settings
        self._blueprints: tuple[BlueprintSummary, ...] = ()
        self._latest = info
        self.head(
            lambda: self.tr("Getting started"),
            lambda: self.tr("What a desk needs. Each step is ticked as soon as it is done, wherever and by whomever."),
        )
        self.told, self.progress, self.opens = QLabel(), QProgressBar(), Tick()
        self.rows = {step.name: StepRow(step) for step in self._steps()}
        self._arrange()
        self.opens.set_checked(settings.starts_with_list(info.name))
        self.opens.clicked.connect(lambda on: settings.keep_starting_with_list(info.name, on=on))
        for name, row in self.rows.items():
            row.go.clicked.connect(lambda _on=False, name=name: self._go(name))

    @override
    def show_setup(self, setup: SetupView) -> None:
        """Tick what is done now."""
        super().show_setup(setup)
        self._show_state()
        self._ask()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        if self.isVisible():
            self.courier.ask(ListBlueprints(), self, self._learn_blueprints, self.failed.emit)
            self.courier.ask(Hello(), self, self._learn_info, self.failed.emit)

    def _learn_blueprints(self, blueprints: tuple[BlueprintSummary, ...]) -> None:
        self._blueprints = blueprints
        self._show_state()

    def _learn_info(self, info: DeskInfo) -> None:
        self._latest = info
        self._show_state()

    def _show_state(self) -> None:
        if self.setup is None:
            return
        known = Known(self.setup, self._latest, self._blueprints)
        for row in self.rows.values():
            row.show_done(done=row.step.done(known), missing=half_done(row.step.name, known))
        done = sum(row.done for row in self.rows.values())
        self.progress.setValue(done)
        self.told.setText(self._words_of(done, len(self.rows)))

    def _words_of(self, done: int, of: int) -> str:
        if done == of:
            return self.tr("Everything is done.")
        return self.tr("{done} of {of} done. The order is a proposal.").format(done=done, of=of)

    def _go(self, name: str) -> None:
        step = self.rows[name].step
        if step.workspace:
            self.workspace_wanted.emit(step.workspace)
        elif step.finished is not None and self.rows[name].missing.text():
            self.part_wanted.emit(*step.finished)
        elif step.part:
            self.part_wanted.emit(name, step.part)
        else:
            self.page_wanted.emit(name)

    def _arrange(self) -> None:
        self.progress.setRange(0, len(self.rows))
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.say(self.progress.setAccessibleName, lambda: self.tr("Steps done"))
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        for widget in (self.told, self.progress, *self.rows.values()):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.opens)
        column.addStretch(1)
        self.say(self.opens.set_text, lambda: self.tr("Manage opens with this list while the desk is empty"))
        card = QFrame()
        card.setObjectName("card")
        around = QVBoxLayout(card)
        around.setContentsMargins(4, 4, 4, 4)
        around.addWidget(on_card(inside))
        self.column.addWidget(card, 1)
        self.say(lambda _text: self._show_state(), str)
        self.setFocusProxy(next(iter(self.rows.values())).go)

    def _steps(self) -> Sequence[Step]:
        return (*self._first_steps(), *self._later_steps())

    def _first_steps(self) -> Sequence[Step]:
        return (
            Step(
                "departments",
                lambda: self.tr("Departments"),
                lambda: self.tr("Every ticket belongs to one: returns, billing, maintenance."),
                lambda known: bool(known.setup.departments),
            ),
            Step(
                "people",
                lambda: self.tr("People"),
                lambda: self.tr("Those who work here, each with a role that says what they may do."),
                lambda known: sum(person.active for person in known.setup.people) > 1,
            ),
            Step(
                "teams",
                lambda: self.tr("Teams"),
                lambda: self.tr("Agents who share a queue. Blueprints name teams, so that people may come and go."),
                lambda known: any(team.members for team in known.setup.teams),
            ),
            Step(
                "calendars",
                lambda: self.tr("Business hours"),
                lambda: self.tr("Limits run while you are open: a calendar with hours, and the desk set to it."),
                lambda known: known.setup.settings.default_calendar != ALWAYS.id,
                finished=("settings", CALENDAR),
            ),
            Step(
                "fields",
                lambda: self.tr("Fields"),
                lambda: self.tr("What you ask about a ticket: the order number, the reason, the amount."),
                lambda known: bool(known.setup.fields),
            ),
        )

    def _later_steps(self) -> Sequence[Step]:
        return (
            Step(
                "templates",
                lambda: self.tr("Letter templates"),
                lambda: self.tr("What is written again and again, in each of your customers’ languages."),
                lambda known: bool(known.setup.templates),
            ),
            Step(
                "sla",
                lambda: self.tr("SLA policies"),
                lambda: self.tr("What you promise customers: a first reply and a solution, by priority."),
                lambda known: any(policy.enabled for policy in known.setup.sla_policies),
            ),
            Step(
                "settings",
                lambda: self.tr("Mail sender"),
                lambda: self.tr("The address your letters come from. Without one nothing is mailed."),
                lambda known: bool(known.setup.settings.mailing.sender) and known.setup.settings.outgoing.mail,
                part=SENDER,
            ),
            Step(
                "blueprint",
                lambda: self.tr("A Blueprint"),
                lambda: self.tr("Draw how a ticket moves, or begin with a template, and publish it."),
                lambda known: any(each.version is not None for each in known.blueprints),
                "design",
            ),
            Step(
                "ticket",
                lambda: self.tr("The first ticket"),
                lambda: self.tr("Open one in Work and take it through. Try it for some days, then tighten the rules."),
                lambda known: known.info.tickets > 0,
                "work",
            ),
            Step(
                "health",
                lambda: self.tr("A backup"),
                lambda: self.tr("A proved copy, made while everybody goes on working. Keep it on another disk."),
                lambda known: known.info.backed_up_at is not None,
            ),
        )


class StepRow(QFrame):
    """A step: its sign, its name and purpose, and the button that goes there."""

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step, self.done = step, False
        self.setObjectName("item")
        self.sign, self.title, self.purpose, self.go = QLabel(), QLabel(), QLabel(), QPushButton()
        self.missing = sentence()
        self.sign.setFixedSize(_SIGN, _SIGN)
        enlarge(self.title, 1.0, bold=True)
        self.purpose.setObjectName("secondary")
        self.purpose.setWordWrap(True)
        self.missing.setObjectName("tileNote")
        set_tone(self.missing, "warning")
        self.go.setObjectName("quiet")
        self.go.setAutoDefault(True)  # outside a dialog Enter would do nothing
        self.go.setMinimumWidth(_GO_WIDTH)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self.purpose)
        texts.addWidget(self.missing)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self.go)
        self._word()

    def show_done(self, *, done: bool, missing: str = "") -> None:
        """Show whether it is done, and what is missing where it is only begun."""
        self.done = done
        self.missing.setText(missing)
        self.missing.setVisible(bool(missing))
        self._word()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._word()

    def _word(self) -> None:
        title, state = self.step.title(), self.tr("done") if self.done else self.tr("to do")
        self.title.setText(title)
        self.purpose.setText(self.step.purpose())
        self.go.setText(self.tr("Look at it") if self.done else self.tr("Go there"))
        self.go.setAccessibleName(words.labelled(title, self.go.text()))
        self.setAccessibleName(words.labelled(title, state))
        self.setAccessibleDescription(self.missing.text())
        self.sign.setAccessibleName(state)
        self.sign.setToolTip(state)
        colours = self.palette()
        colour = colours.accent().color() if self.done else colours.placeholderText().color()
        sign = icon("done" if self.done else "todo", colour.name())
        self.sign.setPixmap(sign.pixmap(QSize(_SIGN, _SIGN), self.devicePixelRatio()))
