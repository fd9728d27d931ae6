"""The forms of deeds: what each tells, and what is left out for many tickets."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from designer.agent.deed_forms import add_filled, beginnings, form_of
from designer.agent.deed_words import deed_title, effects
from designer.panels.value_form import ValueForm
from designer.widgets.filled_form import FilledForm
from runtime.messages.macros import DeedPreview, FieldEffect
from runtime.model import forms
from runtime.model.blueprint import Transition
from runtime.model.macros import Effect, GiveTask, Say, TakeTransition
from runtime.model.reasons import Reason


@pytest.fixture
def names(qtbot, work):
    work.names.meet_all()
    qtbot.waitUntil(lambda: bool(work.names.transitions()))
    return work.names


def test_every_kind_of_deed_begins_as_one_that_makes_sense(qtbot, names):
    kinds = []
    for kind, begin in beginnings(names):
        deed = begin()
        form = form_of(deed, names, lambda _deed: None, lambda: None)
        qtbot.addWidget(form)
        kinds.append(kind)
        assert form.value == deed
        assert deed_title(deed, names)
    assert len(kinds) == len(set(kinds)) == 10


def test_a_template_takes_the_place_of_the_text(qtbot, names):
    told, again = [], []
    form = form_of(Say(text="Hello"), names, told.append, lambda: again.append(True))
    qtbot.addWidget(form)
    template = next(each for each in form.children() if hasattr(each, "picked"))
    if template.count() > 1:
        template.setCurrentIndex(1)
        template.activated.emit(1)
        assert (told[-1].text, told[-1].template, again) == ("", template.itemData(1), [True])


def test_files_are_left_to_each_tickets_own_page(qtbot, names):
    asked = (forms.AttachmentItem(id="f"), forms.ResolutionItem(id="r"))
    transition = Transition(id="t", name="T", source="a", target="b", form=asked)
    form = ValueForm(TakeTransition(transition="t"), lambda _deed: None)
    qtbot.addWidget(form)
    add_filled(form, transition, names)
    (filled,) = form.findChildren(FilledForm)
    assert [part.item_id for part in filled.parts] == ["r"]
    assert any("files" in label.text() for label in form.findChildren(QLabel))


def test_what_a_deed_would_do_is_told_in_words(names):
    changed = DeedPreview(
        deed="set_fields",
        effect=Effect.CHANGES,
        fields=(FieldEffect(field="priority", old=2, new=4),),
        says="Hello  you",
    )
    assert effects(changed, names, None) == ["Priority: Normal → Urgent", "would say: “Hello you”"]
    nothing = DeedPreview(deed="tags", effect=Effect.NOTHING)
    assert effects(nothing, names, None) == ["would change nothing: it is so already"]
    refused = DeedPreview(deed="tags", effect=Effect.REFUSED, reasons=(Reason("a", "One."), Reason("b", "Two.")))
    assert effects(refused, names, None) == ["One.", "Two."]
    assert deed_title(GiveTask(title="Call"), names) == "Add a task: Call"
