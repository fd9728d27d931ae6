"""Calls of functions that wait: of which function, since when, and for whom or what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from designer import desks
from designer.admin.health_card import HealthCard
from designer.courier import Courier
from designer.sentences import said
from designer.words import moment
from runtime.messages.faults import Fault
from runtime.messages.functions import ListCalls, WaitingCalls
from runtime.messages.setup import SetupView

if TYPE_CHECKING:
    from runtime.desk.consents import Here


class CallsCard(HealthCard):
    """Hidden on a desk that has no function and never called one."""

    functions_wanted = Signal()
    """The page of functions is to be shown."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Functions"), parent)
        self._courier = courier
        self._setup: SetupView | None = None
        self._calls: tuple[WaitingCalls, ...] = ()
        self._here: dict[str, Here] = {}
        self.functions_button = self.button(lambda: self.tr("Functions…"), self.functions_wanted.emit)
        self.say(lambda _text: self._show(), str)

    def show_setup(self, setup: SetupView) -> None:
        """Learn which functions there are."""
        self._setup = setup
        self._show()

    def look(self) -> None:
        """Ask what waits."""
        self._courier.ask(ListCalls(), self, self._learn, self._fail)

    def _learn(self, calls: tuple[WaitingCalls, ...]) -> None:
        self._calls = calls
        waiting = {each.function for each in calls}
        functions = tuple(each for each in (self._setup.functions if self._setup else ()) if each.id in waiting)
        if functions:
            self._courier.work(partial(desks.find_functions, functions), self, self._learn_here, self._fail)
        else:
            self._learn_here({})

    def _learn_here(self, here: dict[str, Here]) -> None:
        self._here = here
        self._show()

    def _fail(self, fault: Fault) -> None:
        self.tell(fault.sentence, "bad")

    def _show(self) -> None:
        self.setVisible(bool(self._calls or (self._setup is not None and self._setup.functions)))
        if not self._calls:
            self.tell(self.tr("No call of a function waits."))
            return
        stuck = any(self._standing(each) != "agreed" for each in self._calls)
        self.tell("\n".join(map(self._line, self._calls)), "warning" if stuck else "")

    def _line(self, calls: WaitingCalls) -> str:
        waits = self.tr("“{name}”: %Ln call(s) wait(s) since {when}.", "", calls.calls)
        return f"{waits.format(name=calls.name, when=moment(calls.oldest))} {self._why(calls)}"

    def _standing(self, calls: WaitingCalls) -> str:
        here = self._here.get(calls.function)
        return here.standing.value if here is not None and calls.enabled else ""

    def _why(self, calls: WaitingCalls) -> str:
        if not calls.known:
            return self.tr(
                "This desk has no such function any more: give them up among the letters that wait, or add it again."
            )
        if not calls.enabled:
            return self.tr("The function is switched off.")
        here = self._here.get(calls.function)
        match self._standing(calls):
            case "missing":
                text = self.tr("They wait for a computer that has {file}: this one has not.")
                return text.format(file=here.file.name if here is not None else "")
            case "new":
                return self.tr("They wait for somebody at this computer to agree that it runs here.")
            case "changed":
                return self.tr("Its file was changed: they wait for somebody at this computer to agree again.")
        return said(calls.reason) if calls.reason else self.tr("They are made here as soon as they are due.")
