"""A filled-in form against what its transition asks for (PO-10). Every error is found, nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from runtime.engine.computing import along, why_not_typed
from runtime.engine.facts import facts_of
from runtime.engine.field_values import field_name, stored, why_not_written
from runtime.engine.layouts import is_blank, layout_items, requires, with_new
from runtime.engine.situation import Situation
from runtime.model.blueprint import Transition
from runtime.model.criteria_eval import Facts, compiled
from runtime.model.fields import FieldValue, LayoutItem, Visibility
from runtime.model.forms import (
    EMPTY,
    AttachmentItem,
    ChecklistItem,
    CommentItem,
    FieldItem,
    Filled,
    ResolutionItem,
    TagsItem,
    TaskItem,
    Validation,
)
from runtime.model.people import Role
from runtime.model.reasons import Reason
from runtime.model.rights import Action, may


@dataclass(frozen=True, slots=True)
class Talk:
    """A comment the form adds."""

    body: str
    public: bool
    attachments: tuple[str, ...] = ()


@dataclass(slots=True)
class Form:
    """What a filled-in form comes to: values to write and what stands against them."""

    old: dict[str, FieldValue] = field(default_factory=dict)
    new: dict[str, FieldValue] = field(default_factory=dict)
    answers: dict[str, FieldValue] = field(default_factory=dict)
    """Ticks, files and tasks, by item: what history keeps beside fields and comments."""
    talks: list[Talk] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    tasks: list[str] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)

    def against(self, code: str, sentence: str, element: str) -> None:
        """One more thing to correct."""
        self.reasons.append(Reason(code, sentence, element))

    def write(self, name: str, old: FieldValue, new: FieldValue) -> None:
        """The field gets a new value, unless it has it already."""
        if old != new:
            self.old[name], self.new[name] = old, new


_NOTHING_ASKED = Form()


def check(transition: Transition, situation: Situation, filled: Filled = EMPTY) -> Form:
    """The form read against the transition's items. `reasons` lists *all* errors; empty: it may be executed.

    Defaults stand in for fields left out. A required field whose ticket has a value already need not be filled in.
    Validations look at the new values; an optional field left empty is not validated. Tasks that are required are
    created without asking, which is how the system, filling in nothing, gets through a form with defaults.
    """
    if not transition.form and (filled is EMPTY or filled == EMPTY):
        return _NOTHING_ASKED
    form = Form()
    layout = layout_items(situation)
    for item in transition.form:
        read = _READ.get(type(item))
        if read:
            read(form, item, situation, filled)
    _strangers(form, transition, filled)
    fields = [item for item in transition.form if isinstance(item, FieldItem)]
    if fields:
        _settle_fields(form, fields, layout, situation)
    _keep_files(form)
    return form


def _read_field(form: Form, item: FieldItem, situation: Situation, filled: Filled) -> None:
    present = situation.snapshot.ticket.value(item.field)
    if item.field == "status":
        form.against("status_locked", "The status changes by transitions only: take it off this form.", item.id)
        return
    given = _given(item, present, filled)
    wrong = why_not_written(item.field, given, situation, item.id) if given != present else None
    if wrong:
        form.reasons.append(wrong)
    elif item.id in filled.fields and given != present and _not_theirs(item.field, situation):
        form.against("not_yours", f"Customers do not set {field_name(item.field, situation)}: leave it out.", item.id)
    elif item.read_only and item.id in filled.fields and given not in (present, item.default):
        form.against("read_only", f"{field_name(item.field, situation)} cannot be changed here.", item.id)
    else:
        form.write(item.field, present, given)


def _not_theirs(name: str, situation: Situation) -> bool:
    """Whether a customer fills in a field that is for agents to fill."""
    asked = situation.setup.fields.get(name)
    by_customer = situation.actor.role is Role.CUSTOMER
    return by_customer and asked is not None and asked.visibility is not Visibility.CUSTOMERS_EDIT


def _given(item: FieldItem, present: FieldValue, filled: Filled) -> FieldValue:
    if item.id in filled.fields:
        return stored(item.field, filled.fields[item.id])
    return present if item.default is None else item.default


def _settle_fields(form: Form, items: list[FieldItem], layout: Mapping[str, LayoutItem], situation: Situation) -> None:
    """What depends on all new values together: what must be filled, and what must be true."""
    wrong = {reason.element for reason in form.reasons}
    written = along(situation.snapshot, form.new, situation.setup)
    facts = with_new(facts_of(situation), written)
    for item in items:
        if item.id in wrong:
            continue
        value = written.get(item.field, situation.snapshot.ticket.value(item.field))
        if not is_blank(value):
            _validate(form, item.id, item.validations, facts)
        elif why_not_typed(item.field, situation.setup, item.id) is not None:
            continue  # nobody could fill it in
        elif item.required or requires(layout.get(item.field), facts):
            form.against("required", f"Fill in {field_name(item.field, situation)}.", item.id)


def _validate(form: Form, element: str, validations: tuple[Validation, ...], facts: Facts) -> None:
    for validation in validations:
        if not compiled(validation.must)(facts):
            form.against("validation", validation.alert, element)


def _read_checklist(form: Form, item: ChecklistItem, _situation: Situation, filled: Filled) -> None:
    ticked = tuple(line.id for line in item.items if line.id in filled.ticked)
    for line in item.items:
        if line.required and line.id not in ticked:
            form.against("unticked", f"Tick “{line.text}”.", line.id)
    if ticked:
        form.answers[item.id] = ticked


def _read_comment(form: Form, item: CommentItem, situation: Situation, filled: Filled) -> None:
    body = filled.comments.get(item.id, "").strip()
    if body and item.public and not may(Action.PUBLIC_REPLY, situation.actor):
        form.against("light_agent", "Your role writes to colleagues only: leave the reply to an agent.", item.id)
    elif body:
        form.talks.append(Talk(body, item.public))
    elif item.required:
        form.against("required", "Write a reply to the customer." if item.public else "Write a note.", item.id)


def _read_attachments(form: Form, item: AttachmentItem, situation: Situation, filled: Filled) -> None:
    hashes = tuple(dict.fromkeys(filled.attachments.get(item.id, ())))
    if len(hashes) < item.at_least:
        sentence = "Attach a file." if item.at_least == 1 else f"Attach at least {item.at_least} files."
        form.against("required", sentence, item.id)
    for each in hashes:
        _read_file(form, item, situation.files.get(each))
    if hashes:
        form.answers[item.id] = hashes
        form.files.extend(hashes)


def _read_file(form: Form, item: AttachmentItem, name: str | None) -> None:
    if name is None:
        form.against("unknown_file", "A file is not on the desk: attach it again.", item.id)
        return
    wanted = {extension.lower().lstrip(".") for extension in item.extensions}
    if wanted and PurePosixPath(name).suffix.lower().lstrip(".") not in wanted:
        form.against("bad_file", f"“{name}” is not one of {', '.join(sorted(wanted))}.", item.id)


def _read_resolution(form: Form, item: ResolutionItem, situation: Situation, filled: Filled) -> None:
    present = situation.snapshot.ticket.resolution
    given = present if filled.resolution is None else filled.resolution.strip()
    if item.required and not given.strip():
        form.against("required", "Write the resolution.", item.id)
    form.write("resolution", present, given)


def _read_tags(form: Form, item: TagsItem, situation: Situation, filled: Filled) -> None:
    for tag in filled.tags:
        if item.choices and tag not in item.choices:
            form.against("bad_value", f"“{tag}” is not one of the tags: {', '.join(item.choices)}.", item.id)
    if item.required and not filled.tags:
        form.against("required", "Choose a tag.", item.id)
    present = situation.snapshot.ticket.tags
    form.write("tags", present, tuple(dict.fromkeys((*present, *(tag for tag in filled.tags if tag.strip())))))


def _read_task(form: Form, item: TaskItem, _situation: Situation, filled: Filled) -> None:
    if item.required or item.id in filled.tasks:
        form.tasks.append(item.title)
        form.answers[item.id] = True


_READ: dict[type[Any], Callable[[Form, Any, Situation, Filled], None]] = {
    FieldItem: _read_field,
    ChecklistItem: _read_checklist,
    CommentItem: _read_comment,
    AttachmentItem: _read_attachments,
    ResolutionItem: _read_resolution,
    TagsItem: _read_tags,
    TaskItem: _read_task,
}


def _strangers(form: Form, transition: Transition, filled: Filled) -> None:
    """Answers to questions the form does not ask: refused rather than dropped."""
    asked = {(type(item), item.id) for item in transition.form}
    kinds = {type(item) for item in transition.form}
    lines = {line.id for item in transition.form if isinstance(item, ChecklistItem) for line in item.items}
    strangers = [
        *(one for one in filled.fields if (FieldItem, one) not in asked),
        *(one for one in filled.comments if (CommentItem, one) not in asked),
        *(one for one in filled.attachments if (AttachmentItem, one) not in asked),
        *(one for one in filled.tasks if (TaskItem, one) not in asked),
        *(one for one in filled.ticked if one not in lines),
        *(["resolution"] if filled.resolution is not None and ResolutionItem not in kinds else []),
        *(["tags"] if filled.tags and TagsItem not in kinds else []),
    ]
    for one in strangers:
        form.against("not_asked", f"This transition does not ask for “{one}”: leave it out.", one)


def _keep_files(form: Form) -> None:
    """Files go with the first comment; without one, with a note of their own."""
    if not form.files:
        return
    first = form.talks[0] if form.talks else Talk("", public=False)
    form.talks[:1] = [Talk(first.body, first.public, tuple(form.files))]
