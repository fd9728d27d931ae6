"""The card of an action that calls a function: which one, what it does, and what it is given here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from designer.catalogue import Catalogue, Choice
from designer.panels.given_values import given_editor
from designer.panels.value_form import ValueForm
from designer.theme import set_tone
from designer.widgets.plain_text import plain_text
from runtime.model.actions import CallFunction
from runtime.model.functions import Function, Given

translate = QCoreApplication.translate


def fill_call_function(form: ValueForm, catalogue: Catalogue, rebuild: Callable[[], None]) -> None:
    """The rows of the card. Another function is given nothing at first: what it takes stands in its declaration."""
    choice = form.choice("name", translate("CallFunction", "Function"), function_choices(catalogue, form.value.name))
    choice.picked.disconnect()
    choice.picked.connect(lambda key: form.put(choice, name=key, inputs={}))
    choice.picked.connect(lambda _key: rebuild())
    function = _function(form.value, catalogue)
    form.add(_about(function))
    for each in function.givens.values() if function is not None else ():
        _add_given(form, each)


def function_choices(catalogue: Catalogue, named: str) -> Sequence[Choice]:
    """Those that are switched on, and the one that is named, should it be off."""
    known = catalogue.setup.functions if catalogue.setup is not None else ()
    return [Choice(each.id, each.name) for each in known if each.enabled or each.id == named]


def _function(action: CallFunction, catalogue: Catalogue) -> Function | None:
    known = catalogue.setup.functions if catalogue.setup is not None else ()
    return next((each for each in known if each.id == action.name), None)


def _about(function: Function | None) -> QLabel:
    note = plain_text()
    note.setObjectName("tileNote")
    later = translate("CallFunction", "It is called after the transition, and its answer comes a moment later.")
    if function is None:
        note.setText(translate("CallFunction", "There is no such function on this desk: choose another one."))
    elif not function.enabled:
        note.setText(translate("CallFunction", "It is switched off: a call would fail."))
    else:
        note.setText("\n".join(filter(None, (function.about, later))))
    set_tone(note, "" if function is not None and function.enabled else "warning")
    return note


def _add_given(form: ValueForm, given: Given) -> None:
    shown = form.value.inputs.get(given.name, given.value)
    holder: list[QWidget] = []
    editor = given_editor(given.type, shown, lambda value: _give(form, holder[0], given, value))
    holder.append(form.add(editor, given.name))


def _give(form: ValueForm, editor: QWidget, given: Given, value: object) -> None:
    """What is as declared is not said again: a change of the declaration counts here, too."""
    others = {name: each for name, each in form.value.inputs.items() if name != given.name}
    form.put(editor, inputs=others if value == given.value else {**others, given.name: value})
