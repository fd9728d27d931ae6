"""What forms ask and actions do, so that it can be answered and done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from runtime.model.actions import (
    AnyAction,
    CallFunction,
    CreateTask,
    OpenTicket,
    PostNote,
    RecipientKind,
    SendLetter,
    SetField,
)
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.checks.finding import Element, Finding, Fix, fix_in, fix_of, found
from runtime.model.checks.ground import (
    Ground,
    actions_of_limit,
    actions_of_state,
    actions_of_transition,
)
from runtime.model.checks.names import field_name, item_name
from runtime.model.fields import Layout
from runtime.model.forms import (
    AttachmentItem,
    ChecklistItem,
    CommentItem,
    FieldItem,
    FormItem,
    ResolutionItem,
    TagsItem,
)
from runtime.model.functions import why_not_called
from runtime.model.setup import Setup, Template
from runtime.model.templates import unknown_placeholders


def of_state(state: State, ground: Ground) -> Iterator[Finding]:
    """What a state's actions cannot do."""
    yield from _actions(state, actions_of_state(state), ground)


def of_transition(transition: Transition, ground: Ground) -> Iterator[Finding]:
    """What a transition's form cannot be answered with, and what its actions cannot do."""
    yield from _actions(transition, actions_of_transition(transition), ground)
    for item in transition.form:
        yield from _item(transition, item, ground)


def of_blueprint(blueprint: Blueprint, ground: Ground) -> Iterator[Finding]:
    """What the actions along the run's limit cannot do."""
    yield from _actions(blueprint, actions_of_limit(blueprint.limit), ground)


def demands_a_person(item: FormItem) -> bool:
    """Whether the system, filling in nothing, can never get past the item."""
    match item:
        case AttachmentItem():
            return item.at_least > 0
        case ChecklistItem():
            return any(line.required for line in item.items)
        case CommentItem() | TagsItem():
            return item.required
    return False


def demands_a_value(item: FormItem) -> bool:
    """Whether the system gets past the item only where the ticket has the value already."""
    if isinstance(item, FieldItem):
        return item.required and item.default is None
    return isinstance(item, ResolutionItem) and item.required


def _item(transition: Transition, item: FormItem, ground: Ground) -> Iterator[Finding]:
    place, name = f"form[{item.id}]", item_name(item, ground)
    drop = partial(fix_in, "drop_form_item", transition, place, label=name)
    optional = partial(fix_in, "optional_item", transition, place, label=name)
    if isinstance(item, FieldItem) and item.field == "status":
        yield found("status_on_form", transition, part=place, fix=drop())
    if isinstance(item, FieldItem) and not item.read_only and _is_computed(item.field, ground.setup):
        shown = fix_in("read_only_item", transition, place, label=name)
        yield found("formula_on_form", transition, part=place, fix=shown, more=(drop(),), item=name)
        return
    if not transition.manual and (demands_a_person(item) or demands_a_value(item)):
        code = "automatic_form_stuck" if demands_a_person(item) else "automatic_form_empty"
        more = (drop(), fix_of("by_hand", transition))
        yield found(code, transition, part=place, fix=optional(), more=more, item=name)
    if isinstance(item, FieldItem) and item.required and _on_no_layout(item.field, ground):
        yield found("field_not_in_layout", transition, part=place, fix=drop(), more=(optional(),), item=name)


def _is_computed(field: str, setup: Setup | None) -> bool:
    """Whether nobody writes the field: a formula computes it."""
    known = setup.fields.get(field) if setup is not None else None
    return known is not None and known.formula != ""


def _on_no_layout(field: str, ground: Ground) -> bool:
    """Whether the custom field is on none of the layouts these tickets may have."""
    setup = ground.setup
    if setup is None or field not in setup.fields:
        return False
    layouts = [layout for layout in setup.layouts.values() if _may_be_of(layout, ground)]
    return bool(layouts) and not any(item.field == field for layout in layouts for item in layout.items)


def _may_be_of(layout: Layout, ground: Ground) -> bool:
    department = None in (layout.department, ground.department) or layout.department == ground.department
    return department and (
        not ground.ticket_types or layout.ticket_type is None or layout.ticket_type in ground.ticket_types
    )


def _actions(element: Element, actions: Iterable[tuple[str, AnyAction]], ground: Ground) -> Iterator[Finding]:
    for place, action in actions:
        drop = partial(fix_in, "drop_action", element, place)
        if isinstance(action, SetField) and action.field in {"status", "category"}:
            yield found("sets_status", element, part=place, fix=drop())
        if isinstance(action, SetField) and _is_computed(action.field, ground.setup):
            yield found("sets_formula", element, part=place, fix=drop(), item=field_name(action.field, ground))
        if isinstance(action, SendLetter):
            yield from _letter(element, action, place, ground.setup, drop)
        if isinstance(action, CallFunction) and ground.setup is not None:
            called = ground.setup.functions.get(action.name)
            if called is not None and why_not_called(called, action.inputs) is not None:
                yield found("function_inputs", element, part=place, fix=drop(), function=called.name)
        yield from _placeholders(element, action, place, ground.setup)


def _letter(
    element: Element, letter: SendLetter, place: str, setup: Setup | None, drop: Callable[[], Fix]
) -> Iterator[Finding]:
    if letter.template is None and not letter.body.strip() and not letter.subject.strip():
        yield found("letter_empty", element, part=place, fix=drop())
    if not letter.to or (setup is not None and all(_is_nobody(one.kind, one.id, setup) for one in letter.to)):
        yield found("letter_to_nobody", element, part=place, fix=drop())


def _is_nobody(kind: RecipientKind, key: str | None, setup: Setup) -> bool:
    """Whether a recipient the desk knows is nobody active. One it does not know has a finding already."""
    team = setup.teams.get(key or "")
    match kind:
        case RecipientKind.PERSON | RecipientKind.ADDRESS if key is None:
            return True
        case RecipientKind.PERSON:
            return key is not None and key in setup.people and not setup.people[key].active
        case RecipientKind.TEAM if team is not None:
            return not any(_active(member, setup) for member in team.members)
        case RecipientKind.TEAM_LEAD if team is not None:
            return not _active(team.lead, setup)
    return False


def _active(person: str | None, setup: Setup) -> bool:
    return person is not None and person in setup.people and setup.people[person].active


def _placeholders(element: Element, action: AnyAction, place: str, setup: Setup | None) -> Iterator[Finding]:
    fields = setup.fields if setup else None
    unknown = [name for text in _texts(action, setup) for name in unknown_placeholders(text, fields)]
    own = not (isinstance(action, SendLetter) and action.template)
    for name in dict.fromkeys(unknown):
        written = f"${{{name}}}"
        fix = fix_in("drop_placeholder", element, place, placeholder=written) if own else None
        yield found("unknown_placeholder", element, part=place, fix=fix, placeholder=written)


def _texts(action: AnyAction, setup: Setup | None) -> tuple[str, ...]:
    """Every text of an action that placeholders are filled into."""
    match action:
        case SendLetter():
            template = setup.templates.get(action.template or "") if setup else None
            return _of_template(template) if template else (action.subject, action.body)
        case PostNote():
            return (action.text,)
        case CreateTask():
            return (action.title,)
        case OpenTicket():
            return (action.subject,)
    return ()


def _of_template(template: Template) -> tuple[str, ...]:
    return (*template.subject.values(), *template.body.values())
