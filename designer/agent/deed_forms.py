"""A form for one deed: what is filled in for a bulk job, and in each card of a macro."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton

from designer.agent import questions
from designer.agent.fields_form import FieldsForm
from designer.agent.names import Names
from designer.catalogue import Choice
from designer.panels.absence_words import people_told
from designer.panels.editors import ChoiceEditor, LineEditor
from designer.panels.placeholders import insert_placeholder
from designer.panels.value_form import Tell, ValueForm
from designer.widgets.filled_form import FilledForm
from designer.widgets.tags_input import TagsInput
from runtime.messages.bulk import BulkWork
from runtime.model import macros
from runtime.model.actions import AssignHow
from runtime.model.blueprint import Transition
from runtime.model.forms import EMPTY, AttachmentItem
from runtime.model.macros import AssignTo, Deed, Say

translate = QCoreApplication.translate

type Again = Callable[[], None]


def first_words() -> str:
    """What a reply begins with until somebody writes it."""
    return translate("DeedForms", "Hello,")


def is_unwritten(work: BulkWork | None) -> bool:
    """Whether somebody would be told nothing but how a reply begins."""
    return any(each.text.strip() == first_words() for each in _said(work))


def is_said(work: BulkWork | None) -> bool:
    """Whether it says something."""
    return bool(_said(work))


def _said(work: BulkWork | None) -> list[Say]:
    deeds = (work.deeds if work is not None else None) or ()
    return [each for each in deeds if isinstance(each, Say)]


def form_of(deed: Deed, names: Names, tell: Tell, again: Again) -> ValueForm:
    """A form that tells every other deed a hand makes of it; `again` asks to make the form anew."""
    form = ValueForm(deed, tell)
    _FILL[deed.kind](form, names, again)
    return form


def _fill_fields(form: ValueForm, names: Names, _again: Again) -> None:
    fields = FieldsForm(names, form.value.fields)
    fields.edited.connect(lambda values: form.put(fields, fields=values))
    form.add(fields)


def _fill_tags(form: ValueForm, names: Names, _again: Again) -> None:
    for part, label in (("add", translate("DeedForms", "Add")), ("remove", translate("DeedForms", "Remove"))):
        tags = TagsInput()
        tags.show_value(getattr(form.value, part))
        tags.edited.connect(lambda tags=tags, part=part: form.put(tags, **{part: tags.value}))
        names.complete_tags(tags)
        form.add(tags, label)


def _fill_assign(form: ValueForm, names: Names, again: Again) -> None:
    hows = {
        AssignHow.PERFORMER: translate("DeedForms", "to me, whoever applies it"),
        AssignHow.PERSON: translate("DeedForms", "to a person"),
        AssignHow.TEAM: translate("DeedForms", "to a team"),
        AssignHow.NOBODY: translate("DeedForms", "to nobody"),
    }
    how = ChoiceEditor()
    how.offer([Choice(each.value, name) for each, name in hows.items() if _possible(each, names)])
    how.show_value(form.value.how.value)

    def turn(key: str) -> None:
        form.put(how, **assigned(AssignHow(key), names))
        again()

    how.picked.connect(turn)
    form.add(how, translate("DeedForms", "Hand it"))
    if form.value.how is AssignHow.PERSON:
        people = people_told(names.catalogue.people, names.catalogue)
        form.choice("person", translate("DeedForms", "Person"), people)
    if form.value.how is AssignHow.TEAM:
        form.choice("team", translate("DeedForms", "Team"), names.catalogue.teams)


def _possible(how: AssignHow, names: Names) -> bool:
    if how is AssignHow.PERSON:
        return bool(names.catalogue.people)
    return how is not AssignHow.TEAM or bool(names.catalogue.teams)


def assigned(how: AssignHow, names: Names) -> dict[str, Any]:
    """The parts of an assignment as it begins."""
    person = names.catalogue.people[0].id if how is AssignHow.PERSON else None
    team = names.catalogue.teams[0].id if how is AssignHow.TEAM else None
    return {"how": how, "person": person, "team": team}


def _fill_say(form: ValueForm, names: Names, again: Again) -> None:
    form.tick("public", translate("DeedForms", "The customer reads it"))
    template, templates = ChoiceEditor(), names.catalogue.templates
    template.offer(templates, none=translate("DeedForms", "Its own text"))
    template.show_value(form.value.template)

    def turn(key: str | None) -> None:
        form.put(template, template=key, text="" if key else first_words())
        again()

    template.picked.connect(turn)
    form.add(template, translate("DeedForms", "Template"))
    if form.value.template is None:
        body = form.text("text", translate("DeedForms", "Text"), lines=6)
        button = QPushButton(translate("DeedForms", "Insert ${…}"))
        button.setObjectName("add")
        button.setAutoDefault(False)
        subject = LineEditor(form)
        subject.hide()
        button.clicked.connect(lambda: insert_placeholder(button, subject, body, names.catalogue))
        form.add(button)


def _fill_transition(form: ValueForm, names: Names, again: Again) -> None:
    choice = ChoiceEditor()
    choice.offer(names.transitions())
    choice.show_value(form.value.transition)

    def turn(key: str) -> None:
        form.put(choice, transition=key, form=EMPTY)
        again()

    choice.picked.connect(turn)
    form.add(choice, translate("DeedForms", "Transition"))
    transition = names.transition(form.value.transition)
    if transition is not None:
        add_filled(form, transition, names)


def add_filled(form: ValueForm, transition: Transition, names: Names) -> None:
    """What a transition asks for, filled in for all tickets alike."""
    items = [item for item in transition.form if not isinstance(item, AttachmentItem)]
    if len(items) < len(transition.form):
        form.add(_note(translate("DeedForms", "It also takes files: attach them on the page of each ticket.")))
    if not items:
        return
    form.add(_note(translate("DeedForms", "It asks for this; every ticket is given the same:")))
    filled = FilledForm(items, lambda key: questions.of_field(key, names, None), _no_files)
    filled.show_value(form.value.form)
    filled.edited.connect(lambda: form.put(filled, form=filled.value))
    form.add(filled)


def _note(text: str) -> QLabel:
    note = QLabel(text)
    note.setObjectName("secondary")
    note.setWordWrap(True)
    return note


def _no_files(item: AttachmentItem, _then: Callable[[str, str], None]) -> None:
    """One file for many tickets is none of theirs: such items are left out of the form."""
    raise AssertionError(item)


def _fill_force(form: ValueForm, names: Names, _again: Again) -> None:
    form.choice("state", translate("DeedForms", "State"), names.states())
    form.line("reason", translate("DeedForms", "Reason, kept in the history"))


def _fill_leave(form: ValueForm, _names: Names, _again: Again) -> None:
    form.line("reason", translate("DeedForms", "Reason, kept in the history"))


def _fill_task(form: ValueForm, names: Names, _again: Again) -> None:
    form.line("title", translate("DeedForms", "Title"))
    nobody = translate("DeedForms", "Nobody yet")
    form.choice("owner", translate("DeedForms", "Who does it"), names.catalogue.people, none=nobody)


def _fill_follow(form: ValueForm, names: Names, _again: Again) -> None:
    form.choice("person", translate("DeedForms", "Person"), names.catalogue.people)


def _fill_policy(form: ValueForm, names: Names, _again: Again) -> None:
    by_rules = translate("DeedForms", "By the rules again: the first that matches")
    form.choice("policy", translate("DeedForms", "SLA policy"), names.catalogue.sla_policies, none=by_rules)
    form.add(_note(translate("DeedForms", "It stays the ticket’s until another is applied, whatever its conditions.")))


_FILL: dict[str, Callable[[ValueForm, Names, Again], None]] = {
    "set_fields": _fill_fields,
    "tags": _fill_tags,
    "assign_to": _fill_assign,
    "say": _fill_say,
    "take_transition": _fill_transition,
    "force_into": _fill_force,
    "leave_blueprint": _fill_leave,
    "give_task": _fill_task,
    "let_follow": _fill_follow,
    "under_policy": _fill_policy,
}


def beginnings(names: Names) -> Sequence[tuple[str, Callable[[], Deed]]]:
    """Every kind of deed this desk knows what to do with, and how a new one begins."""
    people, states, transitions = names.catalogue.people, names.states(), names.transitions()
    given = translate("DeedForms", "By a macro")
    found: list[tuple[str, Callable[[], Deed]]] = [
        ("set_fields", lambda: macros.SetFields(fields={"priority": 3})),
        ("assign_to", lambda: AssignTo(how=AssignHow.PERFORMER)),
        ("tags", macros.TagsChange),
        ("say", lambda: macros.Say(text=first_words())),
        ("give_task", lambda: macros.GiveTask(title=translate("DeedForms", "Task"))),
    ]
    if transitions:
        found.append(("take_transition", lambda: macros.TakeTransition(transition=transitions[0].id)))
    if people:
        found.append(("let_follow", lambda: macros.LetFollow(person=people[0].id)))
    policies = names.catalogue.sla_policies
    if policies:
        found.append(("under_policy", lambda: macros.UnderPolicy(policy=policies[0].id)))
    if states:
        found.append(("force_into", lambda: macros.ForceInto(state=states[0].id, reason=given)))
        found.append(("leave_blueprint", lambda: macros.LeaveBlueprint(reason=given)))
    return found
