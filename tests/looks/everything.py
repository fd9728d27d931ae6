"""A Blueprint in which every property is used, for pages that are to be looked at full."""

from __future__ import annotations

from designer.catalogue import Catalogue
from runtime.model import actions as does
from runtime.model import forms, owners
from runtime.model.actions import Recipient, RecipientKind
from runtime.model.blueprint import (
    Approval,
    Blueprint,
    Category,
    Entry,
    ParallelGroup,
    State,
    Strict,
    Timer,
    Transition,
    Unmet,
    Waiting,
)
from runtime.model.criteria import AllOf, AnyOf, Compare, Criterion, NotOf, Operator
from runtime.model.drawing import Note, Place
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Escalation, Limit, Reminder
from runtime.model.people import Role

FULL, COMMON, LATER, GROUP, NOTE, ALONE = "full", "common", "later", "group", "note", "alone"
"""Ids: the transition that has everything, others of their kind, a state that nothing leads to."""
_TWO_DAYS = Duration(amount=2, unit=Unit.BUSINESS_DAYS)


def everything(drawn: Blueprint, catalogue: Catalogue) -> Blueprint:
    """The Blueprint with a transition, a limit and a state that use all there is."""
    first, second, third = [state for state in drawn.states if not state.final][:3]
    team = catalogue.teams[0].id
    conditions = _conditions(team)
    full = Transition(
        id=FULL,
        name="Ask the customer for the serial number",
        source=first.id,
        target=second.id,
        confirm="Is the customer told?",
        owners=_owners(catalogue),
        criteria=conditions,
        unmet=Unmet.DISABLED,
        form=_form(),
        actions=_actions(catalogue, drawn),
        approval=_approval(team, first.id),
    )
    branches = tuple(
        Transition(id=key, name=name, source=first.id, target=second.id, parallel=GROUP)
        for key, name in (("one", "Check the contract"), ("two", "Check the device"))
    )
    common = Transition(
        id=COMMON, name="Cancel", target=next(each.id for each in drawn.states if each.final), excluded=(third.id,)
    )
    later = Transition(id=LATER, name="Remind", source=third.id, target=second.id, trigger=Timer(after=_TWO_DAYS))
    alone = State(id=ALONE, name="Waiting for a supplier", category=Category.ON_HOLD, waiting=Waiting.SUPPLIER)
    rich = first.having(
        limit=_limit(catalogue), instructions="**Ask** first.", on_entry=full.actions[:2], on_exit=full.actions[2:4]
    )
    return drawn.having(
        states=(*(rich if each.id == first.id else each for each in drawn.states), alone),
        transitions=(*drawn.transitions, full, *branches, common, later),
        parallels=(*drawn.parallels, ParallelGroup(id=GROUP, name="Checks", source=first.id, target=second.id)),
        limit=_limit(catalogue),
        strict=Strict(exempt=(owners.Roles(roles=(Role.SUPERVISOR,)),)),
        entry=Entry(criteria=conditions),
        owners=tuple(each.id for each in catalogue.people[:2]),
        tags=("itil", "level-1"),
        drawing=drawn.drawing.having(notes=(Note(id=NOTE, text="Ask the network team", place=Place(x=0, y=900)),)),
    )


def _conditions(team: str) -> Criterion:
    priority = Compare(operand="ticket.priority", operator=Operator.AT_LEAST, value=3)
    tagged = Compare(operand="ticket.tags", operator=Operator.CONTAINS, value="vip")
    theirs = Compare(operand="ticket.team", operator=Operator.IS, value=team)
    return AllOf(of=(priority, AnyOf(of=(tagged, NotOf(of=AnyOf(of=(theirs, tagged)))))))


def _owners(catalogue: Catalogue) -> tuple[owners.Owner, ...]:
    return (
        owners.AnyoneInDepartment(),
        owners.Assignee(),
        owners.People(ids=tuple(each.id for each in catalogue.people[:3])),
        owners.Teams(ids=(catalogue.teams[0].id,)),
        owners.TicketTeam(),
        owners.Roles(roles=(Role.SUPERVISOR,)),
        owners.PersonInField(field="gone"),
        owners.Requester(),
        owners.SupervisorOfAssignee(),
        owners.OtherDepartment(department=catalogue.departments[-1].id, share=owners.Share.RESTRICTED),
        owners.PreviousPerformer(),
        owners.NotPerformerOf(transition=COMMON),
    )


def _approval(team: str, otherwise: str) -> Approval:
    approvers = (owners.SupervisorOfAssignee(), owners.Teams(ids=(team,)))
    return Approval(approvers=approvers, needs=2, deadline=_TWO_DAYS, reject_to=otherwise)


def _form() -> tuple[forms.FormItem, ...]:
    urgent = Compare(operand="ticket.priority", operator=Operator.AT_LEAST, value=2)
    lines = (
        forms.CheckItem(id="agreed", text="The customer agreed to what it costs, in writing"),
        forms.CheckItem(id="cause", text="The cause is written down", required=False),
    )
    return (
        forms.FieldItem(
            id="priority",
            field="priority",
            required=True,
            help="How urgent is it for the customer?",
            validations=(forms.Validation(must=urgent, alert="Choose at least normal."),),
        ),
        forms.MessageItem(id="message", text="Ask for the **serial number** first."),
        forms.ChecklistItem(id="list", title="Before closing", items=lines),
        forms.CommentItem(id="reply", required=True, public=True),
        forms.AttachmentItem(id="files", extensions=("pdf", "png")),
        forms.ResolutionItem(id="resolution"),
        forms.TagsItem(id="tags", choices=("hardware", "software")),
        forms.TaskItem(id="task", title="Order a replacement from the supplier"),
        forms.WidgetItem(id="page", title="Knowledge base", url="https://example.org/knowledge/serial-numbers/find"),
    )


def _actions(catalogue: Catalogue, drawn: Blueprint) -> tuple[does.AnyAction, ...]:
    customer, owner = Recipient(kind=RecipientKind.REQUESTER), Recipient(kind=RecipientKind.ASSIGNEE)
    team, person = catalogue.teams[0].id, catalogue.people[0].id
    return (
        does.SendLetter(to=(customer, owner), template=catalogue.templates[0].id),
        does.SendLetter(to=(customer,), channel=does.Channel.SMS, body="${ticket.subject} ${wrong.name}"),
        does.SetField(field="priority", value=3),
        does.SetField(field=catalogue.fields[0].id),
        does.Assign(how=does.AssignHow.LEAST_LOADED, team=team),
        does.ChangeTags(add=("vip", "escalated"), remove=("waiting",)),
        does.PostNote(text="Checked by ${performer.name}.", public=True),
        does.CreateTask(title="Call the customer back", owner=person, due=_TWO_DAYS),
        does.OpenTicket(subject="For the supplier", department=catalogue.departments[-1].id),
        does.AddFollower(person=person),
        does.ApplySla(),
        does.Fire(transition=COMMON),
        does.StartBlueprint(blueprint=drawn.id),
        does.CallWebhook(url="https://example.org/hooks/incident", delay=_TWO_DAYS),
    )


def _limit(catalogue: Catalogue) -> Limit:
    letter = does.SendLetter(to=(Recipient(kind=RecipientKind.ASSIGNEE),), subject="Due soon")
    turn = does.Assign(how=does.AssignHow.ROUND_ROBIN, team=catalogue.teams[0].id)
    soon = Duration(amount=30, unit=Unit.MINUTES)
    return Limit(
        allows=Duration(amount=4, unit=Unit.BUSINESS_HOURS),
        calendar=catalogue.hours[0].id,
        reminders=(Reminder(percent=75, actions=(letter,)), Reminder(before=soon)),
        escalations=(Escalation(actions=(letter,)), Escalation(after=_TWO_DAYS, actions=(turn,))),
        pause_pending=True,
    )
