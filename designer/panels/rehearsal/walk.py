"""The walk of a pretend ticket: what was given, what was done, and what the desk says came of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from designer.courier import Courier
from designer.document import Document
from runtime.messages.faults import Fault
from runtime.messages.rehearsal import ReasonView, RehearsalView, Rehearse
from runtime.model.people import Person
from runtime.model.scenario import MAX_STEPS, AnyStep, Given

ASK_AFTER_MS = 200
"""How long after an edit of the draft the walk is done again on it."""


class Walk(QObject):
    """Keeps the steps; every answer is the whole walk done again on the draft as it is now.

    A step that is refused is dropped, with its reasons told. When an edit makes an earlier step impossible, the walk
    stands before that step and keeps the rest, in case the edit is undone; whatever is done next takes its place.
    """

    shown = Signal(object)
    """The RehearsalView."""
    not_done = Signal(object)
    """The ReasonViews against the step that was tried."""
    ended = Signal()
    """There is no walk any more."""
    not_begun = Signal(object)
    """The Fault with every Reason why no ticket can be opened."""
    failed = Signal(object)
    """Another Fault."""

    def __init__(self, courier: Courier, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier, self._document = courier, document
        self.given: Given | None = None
        self.steps: tuple[AnyStep, ...] = ()
        self.person: str | None = None
        self.view: RehearsalView | None = None
        self._asked = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_AFTER_MS)
        self._timer.timeout.connect(self.again)
        document.changed.connect(self._drawn)

    @property
    def walking(self) -> bool:
        """Whether a pretend ticket is on its way."""
        return self.given is not None

    @property
    def stopped(self) -> tuple[ReasonView, ...]:
        """Why the walk cannot go on as it was done, since the draft changed; nothing when it can."""
        return self.view.refused if self.view is not None else ()

    @property
    def full(self) -> bool:
        """Whether no more steps fit in one walk."""
        return len(self.steps) >= MAX_STEPS

    def begin(self, given: Given, person: str | None) -> None:
        """Open a pretend ticket."""
        self.given, self.steps, self.person, self.view = given, (), person, None
        self.again()

    def resume(self, given: Given, steps: tuple[AnyStep, ...]) -> None:
        """Go on from a walk that was kept."""
        self.given, self.person, self.view = given, None, None
        self._ask(steps, trying=False)

    def do(self, step: AnyStep) -> None:
        """Try one more step."""
        if self.given is not None and self.view is not None:
            self._ask((*self.steps[: self.view.done], step), trying=True)

    def back(self) -> None:
        """Take the last step back."""
        if self.view is not None and self.steps:
            self._ask(self.steps[: max(self.view.done - 1, 0)], trying=False)

    def restart(self) -> None:
        """Take every step back."""
        if self.given is not None:
            self._ask((), trying=False)

    def end(self) -> None:
        """Forget the walk."""
        self._timer.stop()
        self._asked += 1
        self.given, self.steps, self.view = None, (), None
        self.ended.emit()

    def act_as(self, person: str) -> None:
        """Ask what this person can do from now on."""
        self.person = person
        self.again()

    def assume(self, person: Person) -> None:
        """Let somebody made up take part, and act as them."""
        if self.given is not None:
            people = (*(one for one in self.given.assume.people if one.id != person.id), person)
            self.given = self.given.having(assume=self.given.assume.having(people=people))
            self.act_as(person.id)

    def again(self) -> None:
        """Do the walk again on the draft as it is now."""
        self._ask(self.steps, trying=False)

    def _drawn(self) -> None:
        if self.walking:
            self._timer.start()

    def _ask(self, steps: tuple[AnyStep, ...], *, trying: bool) -> None:
        given = self.given
        if given is None:
            return
        self._timer.stop()
        self._asked += 1
        query = Rehearse(blueprint=self._document.blueprint, given=given, steps=steps, person=self.person)
        then = partial(self._answer, self._asked, steps, trying)
        self._courier.ask(query, self, then, partial(self._fail, self._asked))

    def _answer(self, asked: int, steps: tuple[AnyStep, ...], trying: bool, view: RehearsalView) -> None:
        if asked != self._asked:  # something else was asked meanwhile: that answer counts
            return
        if trying and view.refused:
            self.not_done.emit(view.refused)
            return
        self.steps, self.view = steps, view
        self.shown.emit(view)

    def _fail(self, asked: int, fault: Fault) -> None:
        if asked != self._asked:
            return
        if fault.reasons and self.view is None:
            self.given = None
            self.not_begun.emit(fault)
        else:
            self.failed.emit(fault)
