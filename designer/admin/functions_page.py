"""Functions of one's own: what Blueprints may call, what each is told and may set, and whether it runs here."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import override

from pydantic import ValidationError
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from designer.admin.edits import NEW, Shelf
from designer.admin.function_here import FunctionHere
from designer.admin.function_places import InputsEditor, OutputsEditor
from designer.admin.function_trial import FunctionTrial
from designer.admin.removal import removing
from designer.admin.used_page import UsedForm, UsedPage
from designer.admin.uses_note import UsesNote
from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.panels.editors import LineEditor
from designer.sentences import said
from designer.widgets.assistance import explain
from designer.widgets.tick import Tick
from runtime.messages.setup import PutFunctions, SetupKind, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.functions import Function, why_not_declared
from runtime.model.where_used import Kind

_ENTRY = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*:[A-Za-z_]\w*", re.ASCII)
_BEGUN = "functions:calculate"
_PAUSE_MS = 300
"""After so long without a key the computer is asked again."""


class FunctionForm(UsedForm[Function]):
    """One function: what it is, what goes in and out, and how it stands on this computer."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(UsesNote(courier, Kind.FUNCTION), parent)
        self.catalogue = Catalogue(self)
        self.name, self.about, self.entry, self.enabled = LineEditor(), LineEditor(), LineEditor(), Tick()
        self.inputs, self.outputs = InputsEditor(self.catalogue), OutputsEditor(self.catalogue)
        self.here, self.trial = FunctionHere(courier), FunctionTrial(courier, self.catalogue)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look_here)
        self._arrange()
        self.name.edited.connect(lambda text: self.change(name=text))
        self.about.edited.connect(lambda text: self.change(about=text))
        self.entry.edited.connect(lambda text: self.change(entry=text.strip()))
        self.enabled.toggled.connect(lambda on: self.change(enabled=on))
        self.inputs.edited.connect(lambda values: self.change(inputs=tuple(values)))
        self.outputs.edited.connect(lambda values: self.change(outputs=tuple(values)))
        self.here.learned.connect(self._show_trial)

    @override
    def offer(self, setup: SetupView) -> None:
        """Fields are facts and places of results."""
        self.catalogue.learn(setup)

    @override
    def show_value(self, thing: Function) -> None:
        """Show a function, and how it stands here."""
        self.thing = thing
        self.name.show_value(thing.name)
        self.about.show_value(thing.about)
        self.entry.show_value(thing.entry)
        self.enabled.set_checked(thing.enabled)
        self.inputs.show_value(thing.inputs)
        self.outputs.show_value(thing.outputs)
        self._look_here()

    @override
    def followed(self, thing: Function, changes: Collection[str]) -> None:
        if "entry" in changes:
            self._pause.start()
        self._show_trial()

    def _look_here(self) -> None:
        self.here.look(sound(self.thing))

    def _show_trial(self) -> None:
        self.trial.show_function(sound(self.thing), may=self.here.standing == "agreed")

    def _arrange(self) -> None:
        self.row(self.name, lambda: self.tr("Name"))
        self.row(
            self.about, lambda: self.tr("What it does"), lambda: self.tr("In one line, for those who draw Blueprints.")
        )
        self.row(
            self.entry,
            lambda: self.tr("Python function"),
            lambda: self.tr(
                "As file:function. “prices:look_up” is look_up in prices.py, which lies in the folder of functions of"
                " each computer that runs it."
            ),
        )
        self.tick(self.enabled, lambda: self.tr("Switched off, it cannot be called, and calls under way wait."))
        self.section(lambda: self.tr("What it is told"))
        self.whole(self.inputs)
        self.section(lambda: self.tr("What its answer may do"))
        self.whole(self.outputs)
        self.section(lambda: self.tr("On this computer"))
        self.whole(self.here)
        self.section(lambda: self.tr("Try it"))
        self.whole(self.trial)
        self.end()
        self.say(self.enabled.set_text, lambda: self.tr("Switched on"))
        self.say(self.inputs.setAccessibleName, lambda: self.tr("What it is told"))
        self.say(self.outputs.setAccessibleName, lambda: self.tr("What its answer may do"))


def sound(thing: Function | None) -> Function | None:
    """The function as it would be put on the desk; None while it is none."""
    try:
        return thing.having(id="new" if thing.id == NEW else thing.id) if thing is not None else None
    except ValidationError:
        return None


class FunctionsPage(UsedPage[Function]):
    """Every function of the desk."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        shelf = Shelf(_functions, self._begin, _put, removing(SetupKind.FUNCTION))
        form = FunctionForm(courier)
        super().__init__(courier, info, shelf, form, parent)
        explain(self, "functions")
        self._trial = form.trial
        self.head(
            lambda: self.tr("Functions"),
            lambda: self.tr(
                "Python of your own that Blueprints call after a transition. It runs beside the desk, on computers"
                " where somebody agreed to it."
            ),
        )

    @override
    def show_setup(self, setup: SetupView) -> None:
        """The tickets to try it with are asked for once the page is looked at."""
        first = self.setup is None
        super().show_setup(setup)
        if first:
            self._trial.offer_tickets()

    @override
    def describe(self, thing: Function) -> str:
        """What it does, and whether it is off."""
        return thing.about if thing.enabled else " · ".join(filter(None, (self.tr("off"), thing.about)))

    @override
    def why_not(self, thing: Function) -> str:
        """A function has a file and a name in it; inputs and outputs are told apart, and name what the desk has."""
        if not _ENTRY.fullmatch(thing.entry):
            return self.tr("Write the Python function as file:function, such as prices:look_up.")
        for places in (thing.inputs, thing.outputs):
            names = [each.name for each in places]
            twice = next((name for name in names if names.count(name) > 1), "")
            if twice:
                return self.tr("“{name}” is there twice: give each a name of its own.").format(name=twice)
        fields = {field.id: field for field in self.setup.fields} if self.setup is not None else {}
        return super().why_not(thing) or said(why_not_declared(thing, fields) or "")

    def _begin(self, _setup: SetupView) -> Function:
        return Function(id=NEW, name=self.tr("New function"), entry=_BEGUN)


def _functions(setup: SetupView) -> tuple[Function, ...]:
    return setup.functions


def _put(function: Function, revision: int) -> PutFunctions:
    return PutFunctions(functions=(function,), revision=revision)
