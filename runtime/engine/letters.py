"""Letters: what their placeholders stand for, the people they go to, and when they may reach them.

`model/templates` has the list of placeholders and fills them in; here is what each one says of a ticket.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from runtime.engine.facts import requester_of
from runtime.engine.situation import Situation
from runtime.model.actions import Channel, Hold, Recipient, RecipientKind, SendLetter
from runtime.model.business_clock import NeverOpens, clock_of
from runtime.model.calendar import Calendar
from runtime.model.deputies import reaches_as_deputy, stand_in_for
from runtime.model.fields import FieldType, FieldValue
from runtime.model.notices import NoticeWishes
from runtime.model.people import Person, Role, Team
from runtime.model.setup import Setup, Template
from runtime.model.signatures import signature
from runtime.model.sla import version_id
from runtime.model.templates import FIELD, Filled, filled, in_language, one_line, signed
from runtime.model.ticket import Priority
from runtime.model.told_moments import day_told, moment_plain, moment_told
from runtime.model.values import Moment

_DAYS_AHEAD = 14
"""So often quiet hours and closing hours may follow each other before a letter leaves when the desk opens."""


class Unwritable(Exception):
    """The letter cannot be written, for this reason."""


class Written(NamedTuple):
    """A letter as it would leave: for people of one language who may read it at one time."""

    language: str
    to: tuple[str, ...]
    subject: str
    body: str
    unknown: tuple[str, ...] = ()
    not_before: Moment | None = None


class _Alike(NamedTuple):
    """What is the same for those who get one letter."""

    language: str
    not_before: Moment | None
    before: str = ""


class _When(NamedTuple):
    """A moment that a placeholder stands for; said in the language of whoever reads it."""

    at: Moment | None


FOR_SOMEBODY: Mapping[str, str] = {"en": "To {name}, who is away: ", "fr": "À {name}, absent : "}
"""Stands before news that a deputy reads, by language."""


def written(action: SendLetter, situation: Situation, *, language: str | None = None) -> tuple[Written, ...]:
    """The letters an action sends about this ticket: one for each language and moment among its recipients.

    `language` is that of plain addresses; None: the desk's. Raises Unwritable when the template is gone or nobody can
    be reached.
    """
    template = _template(action, situation)
    to: dict[_Alike, dict[str, None]] = {}
    meant = recipients(action.to, situation)
    for person, absent in (*[(one, "") for one in meant], *_deputies(action.to, meant, situation)):
        address = _ADDRESS[action.channel](person)
        if address:
            before = FOR_SOMEBODY[person.language].format(name=absent) if absent else ""
            alike = _Alike(person.language, _not_before(person, action, situation), before)
            to.setdefault(alike, {})[address] = None
    if action.channel is not Channel.NOTICE:
        for plain in addresses(action.to):
            to.setdefault(_Alike(language or situation.setup.settings.mailing.otherwise, None), {})[plain] = None
    if not to:
        whom = ", ".join(recipient.kind.value.replace("_", " ") for recipient in action.to)
        if action.channel is Channel.SMS:
            raise Unwritable(f"There is nobody to send it to: no active {whom} with a telephone number.")
        raise Unwritable(f"There is nobody to send it to: no active {whom} with an address.")
    return tuple([_written(action, template, situation, alike, tuple(people)) for alike, people in to.items()])


def _deputies(to: Iterable[Recipient], meant: Collection[Person], situation: Situation) -> Iterator[tuple[Person, str]]:
    """Who reads a letter, too, because they stand in for one of its readers; with the name of that one.

    What somebody asks for as the requester is no work of theirs, and nobody else's letter.
    """
    setup = situation.setup
    if not setup.absences:
        return
    told = {person.id for person in meant}
    for person in recipients((one for one in to if one.kind is not RecipientKind.REQUESTER), situation):
        stand_in = stand_in_for(person.id, setup, situation.now)
        deputy = setup.people[stand_in.deputy] if stand_in is not None and stand_in.deputy not in told else None
        if deputy is not None and reaches_as_deputy(deputy, situation.snapshot.ticket.department, setup):
            told.add(deputy.id)
            yield deputy, person.name


def _template(action: SendLetter, situation: Situation) -> Template | None:
    if action.template is None:
        return None
    found = situation.setup.templates.get(action.template)
    if found is None:
        raise Unwritable(f"There is no template “{action.template}”.")
    return found


_ADDRESS: Mapping[Channel, Callable[[Person], str]] = {
    Channel.MAIL: attrgetter("email"),
    Channel.SMS: attrgetter("phone"),
    Channel.NOTICE: attrgetter("id"),
}


def _not_before(person: Person, action: SendLetter, situation: Situation) -> Moment | None:
    """When a mail to somebody who works here may leave; None: now. Customers and notices are not kept waiting."""
    if action.channel is Channel.NOTICE or action.hold is Hold.NOTHING or person.role is Role.CUSTOMER:
        return None
    setup = situation.setup
    calendar = setup.calendar_for(situation.snapshot.ticket.department) if action.hold is Hold.BUSINESS_HOURS else None
    at = welcome(situation.now, setup.wishes.get(person.id), calendar)
    return at if at > situation.now else None


def _written(
    action: SendLetter, template: Template | None, situation: Situation, alike: _Alike, to: tuple[str, ...]
) -> Written:
    language, not_before, before = alike
    subject, body = _texts(action, template, language, situation.setup)
    told, text = fill(subject, situation, language), fill(body, situation, language)
    unknown = tuple(dict.fromkeys((*told.unknown, *text.unknown)))
    if action.channel is Channel.SMS:  # of which only the body is read
        return Written(language, to, one_line(told.text), before + text.text, unknown, not_before)
    below = signature(situation.setup, language, ticket=situation.snapshot.ticket)
    said = signed(text.text, below) if action.channel is Channel.MAIL else text.text
    return Written(language, to, before + one_line(told.text), said, unknown, not_before)


def _texts(action: SendLetter, template: Template | None, language: str, setup: Setup) -> tuple[str, str]:
    """Subject and body as they were written, placeholders and all."""
    if template is None:
        return action.subject, action.body
    otherwise = setup.settings.mailing.otherwise
    return in_language(template.subject, language, otherwise), in_language(template.body, language, otherwise)


def fill(text: str, situation: Situation, language: str | None = None) -> Filled:
    """The text with every known placeholder replaced by the ticket's value, at most MAX_BYTES long.

    `language`: that of whoever reads it, in which moments are said; None: a program does.
    """
    return filled(text, lambda name: placeholder(name, situation, language))


def placeholder(name: str, situation: Situation, language: str | None = None) -> str | None:
    """What a placeholder stands for; None when there is no such placeholder."""
    known = PLACEHOLDERS.get(name)
    if known is not None:
        return _said(known(situation), situation, language)
    field_id = name.removeprefix(FIELD)
    field = situation.setup.fields.get(field_id) if field_id != name else None
    if field is None:
        return None
    value = situation.snapshot.ticket.fields.get(field_id)
    if field.type is FieldType.MOMENT and isinstance(value, int):
        return _said(_When(value), situation, language)
    if field.type is FieldType.DATE and language is not None and isinstance(value, str):
        return _day(value, language)
    return _shown(value, field.names_in(situation.snapshot.ticket.department))


def _day(value: str, language: str) -> str:
    """As people say it; what no date is, as it stands: a letter fails for no field of its ticket."""
    try:
        return day_told(date.fromisoformat(value), language)
    except ValueError:
        return value


def welcome(at: Moment, wishes: NoticeWishes | None, calendar: Calendar | None) -> Moment:
    """When a mail may reach somebody, not before `at`: outside their quiet hours and while the calendar is open.

    A calendar that never opens again holds nothing back, and quiet hours that cover all of its hours give way to it.
    """
    quiet = wishes.quiet if wishes is not None else None
    opens = _next_open(at, calendar) if calendar is not None else at
    moment = opens
    for _ in range(_DAYS_AHEAD):
        later = quiet.until(moment) if quiet is not None else moment
        later = _next_open(later, calendar) if calendar is not None else later
        if later == moment:
            return moment
        moment = later
    return opens


def _next_open(at: Moment, calendar: Calendar) -> Moment:
    try:
        return clock_of(calendar).next_open(at)
    except NeverOpens:
        return at


def recipients(whom: Iterable[Recipient], situation: Situation) -> list[Person]:
    """The active people meant, each once, in order. Plain addresses are not people: see `addresses`."""
    found: dict[str, Person] = {}
    for recipient in whom:
        for person in _MEANS[recipient.kind](recipient.id, situation):
            if person.active:
                found.setdefault(person.id, person)
    return list(found.values())


def addresses(whom: Iterable[Recipient]) -> tuple[str, ...]:
    """The plain addresses among the recipients."""
    return tuple([one.id for one in whom if one.kind is RecipientKind.ADDRESS and one.id is not None])


def _shown(value: FieldValue, names: Mapping[str, str]) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "✓" if value else "✗"
    if isinstance(value, tuple):
        return ", ".join(names.get(one, one) for one in value)
    return names.get(value, value) if isinstance(value, str) else str(value)


def moment_in_words(moment: Moment | None, situation: Situation) -> str:
    """The moment on the desk's wall clock; nothing for None."""
    return "" if moment is None else on_the_wall(moment, situation.setup)


def on_the_wall(moment: Moment, setup: Setup) -> str:
    """The moment on the desk's wall clock as sentences that cross the seam have it: “2026-03-03 17:00”."""
    return moment_plain(moment, setup.settings.zone)


def told_in(language: str, moment: Moment, setup: Setup) -> str:
    """The moment on the desk's wall clock, as a letter in this language says it."""
    return moment_told(moment, setup.settings.zone, language)


def _said(value: str | _When, situation: Situation, language: str | None) -> str:
    if not isinstance(value, _When):
        return value
    if value.at is None or language is None:
        return moment_in_words(value.at, situation)
    return told_in(language, value.at, situation.setup)


def _ticket(name: str) -> Callable[[Situation], str]:
    return lambda situation: _shown(situation.snapshot.ticket.value(name), {})


def _named(attribute: str, things: str) -> Callable[[Situation], str]:
    """The name of what the ticket's attribute points to."""

    def name(situation: Situation) -> str:
        pointed = getattr(situation.snapshot.ticket, attribute)
        thing = getattr(situation.setup, things).get(pointed)
        return thing.name if thing else pointed or ""

    return name


def _requester_name(situation: Situation) -> str:
    person = requester_of(situation)
    return person.name if person else situation.snapshot.ticket.requester or ""


def _performer_name(situation: Situation) -> str:
    person = situation.setup.people.get(situation.actor.id)
    return person.name if person else ""


def _state(attribute: str) -> Callable[[Situation], str]:
    def text(situation: Situation) -> str:
        visit, blueprint = situation.snapshot.visit, situation.blueprint
        state = blueprint.states_by_id.get(visit.state) if visit and blueprint else None
        return str(getattr(state, attribute)) if state else ""

    return text


def _sla_policy(situation: Situation) -> str:
    sla = situation.snapshot.sla
    if sla is None or sla.policy is None:
        return ""
    return situation.setup.sla_versions[version_id(sla.policy, sla.version)].policy.name


def _sla_due(situation: Situation) -> _When:
    sla = situation.snapshot.sla
    return _When(sla.due if sla else None)


def _visit_due(situation: Situation) -> _When:
    visit = situation.snapshot.visit
    return _When(visit.limit.due if visit and visit.limit else None)


def _run_due(situation: Situation) -> _When:
    run = situation.snapshot.run
    return _When(run.limit.due if run and run.limit else None)


PLACEHOLDERS: dict[str, Callable[[Situation], str | _When]] = {
    "ticket.id": lambda situation: str(situation.snapshot.ticket.id),
    "ticket.ref": lambda situation: situation.snapshot.ticket.ref or "",
    "ticket.subject": _ticket("subject"),
    "ticket.description": _ticket("description"),
    "ticket.resolution": _ticket("resolution"),
    "ticket.tags": _ticket("tags"),
    "ticket.priority": lambda situation: Priority(situation.snapshot.ticket.priority).name.lower(),
    "ticket.status": _named("status", "statuses"),
    "ticket.type": _named("type", "ticket_types"),
    "ticket.department": _named("department", "departments"),
    "ticket.team": _named("team", "teams"),
    "ticket.assignee": _named("assignee", "people"),
    "ticket.organisation": _named("organisation", "organisations"),
    "ticket.requester": _requester_name,
    "ticket.created_at": lambda situation: _When(situation.snapshot.ticket.created_at),
    "state.name": _state("name"),
    "state.customer_label": _state("customer_label"),
    "blueprint.name": lambda situation: situation.blueprint.name if situation.blueprint else "",
    "performer.name": _performer_name,
    "visit.due_at": _visit_due,
    "run.due_at": _run_due,
    "sla.policy": _sla_policy,
    "sla.due_at": _sla_due,
}
"""What each name of `templates.LIST` says; moments are shown in the desk's zone."""


def _people(ids: Iterable[str | None], situation: Situation) -> list[Person]:
    known = situation.setup.people
    return [known[one] for one in ids if one is not None and one in known]


def _team(team_id: str | None, situation: Situation) -> Team | None:
    return situation.setup.teams.get(team_id or situation.snapshot.ticket.team or "")


def _to_requester(_id: str | None, situation: Situation) -> list[Person]:
    person = requester_of(situation)
    return [person] if person else []


def _to_team(team_id: str | None, situation: Situation) -> list[Person]:
    team = _team(team_id, situation)
    return _people(team.members if team else (), situation)


def _to_lead(team_id: str | None, situation: Situation) -> list[Person]:
    team = _team(team_id, situation)
    return _people((team.lead,) if team else (), situation)


def _to_supervisor(_id: str | None, situation: Situation) -> list[Person]:
    assignee = situation.setup.people.get(situation.snapshot.ticket.assignee or "")
    return _people((assignee.supervisor,) if assignee else (), situation)


def _to_role(role: str | None, situation: Situation) -> list[Person]:
    department = situation.snapshot.ticket.department
    people = situation.setup.people.values()
    return [person for person in people if person.role == role and department in person.departments]


def _to_followers(_id: str | None, situation: Situation) -> list[Person]:
    followers = _people(situation.followers, situation)
    requester = requester_of(situation)
    if requester and requester.id in situation.followers and requester not in followers:
        followers.append(requester)
    return followers


_MEANS: dict[RecipientKind, Callable[[str | None, Situation], list[Person]]] = {
    RecipientKind.REQUESTER: _to_requester,
    RecipientKind.ASSIGNEE: lambda _id, situation: _people((situation.snapshot.ticket.assignee,), situation),
    RecipientKind.PERFORMER: lambda _id, situation: _people((situation.actor.id,), situation),
    RecipientKind.TEAM: _to_team,
    RecipientKind.TEAM_LEAD: _to_lead,
    RecipientKind.SUPERVISOR: _to_supervisor,
    RecipientKind.FOLLOWERS: _to_followers,
    RecipientKind.PERSON: lambda one, situation: _people((one,), situation),
    RecipientKind.ROLE: _to_role,
    RecipientKind.ADDRESS: lambda _id, _situation: [],
}
