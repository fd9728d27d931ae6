"""`ticket`: one ticket: where it is, how it came there, what may happen next, to whom, and why not."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from runtime.cli import words
from runtime.cli.desks import add_desk, opened, person_named, zone_of
from runtime.cli.faults import FINE
from runtime.cli.options import Commands, command
from runtime.cli.screen import Column, Screen
from runtime.desk.protocol import Desk
from runtime.messages.faults import NotFound
from runtime.messages.setup import GetSetup
from runtime.messages.sla import ClockState, SlaClockView, TicketSla
from runtime.messages.tickets import ExplainTransitions, GetTicket, ListCases, TicketView, VerdictView
from runtime.messages.views import GetTicketFields, TicketField
from runtime.model.fields import FieldType
from runtime.model.ticket import Priority
from runtime.scenario.ticket_path import Stay, path_of

_PATH = (Column("Entered"), Column("State"), Column("By"), Column("Transition"), Column("Stayed", number=True))
_CLOCKS = (
    *(Column("Promise"), Column("Now"), Column("Allowed", number=True), Column("Used", number=True)),
    *(Column("Calendar"), Column("Due or done")),
)
_NO_WAY = "Nothing: no transition leads on from here."
_WAYS = (Column("Transition"), Column("To"), Column("Now"), Column("Who could"), Column("Why not"))


def add(commands: Commands) -> None:
    """The sub-command and its own."""
    parser = commands.add_parser("ticket", help="show one ticket, or why it cannot move")
    own: Commands = parser.add_subparsers(required=True, metavar="WHAT", dest="what")
    show = command(own, "show", "show a ticket: its state, its path, what is possible for whom and why not", _show)
    why = command(own, "why", "show every condition on every transition, with its actual value", _why)
    for each in (show, why):
        add_desk(each)
        each.add_argument("ticket", metavar="ID", help="its number, or its name from elsewhere (a case of a log)")
        each.add_argument("--as", dest="person", metavar="PERSON", help="for this person (name or id)")


def _show(options: argparse.Namespace, screen: Screen) -> int:
    with opened(options.desk) as desk:
        view = desk.ask(GetTicket(ticket_id=_ticket_id(desk, options.ticket)))
        path = path_of(desk, view.id).stays
        verdicts = _verdicts(desk, view, options.person)
        if screen.as_json:
            screen.answer(
                {
                    "ticket": view.model_dump(mode="json"),
                    "path": [asdict(stay) for stay in path],
                    "transitions": [verdict.model_dump(mode="json") for verdict in verdicts],
                }
            )
        else:
            _tell(desk, view, path, verdicts, screen)
    return FINE


def _why(options: argparse.Namespace, screen: Screen) -> int:
    with opened(options.desk) as desk:
        view = desk.ask(GetTicket(ticket_id=_ticket_id(desk, options.ticket)))
        verdicts = _verdicts(desk, view, options.person)
        if screen.as_json:
            screen.answer([verdict.model_dump(mode="json") for verdict in verdicts])
        else:
            _tell_guards(desk, view, verdicts, screen)
    return FINE


def _ticket_id(desk: Desk, given: str) -> int:
    """A number, else the one ticket whose name from elsewhere is this or ends so."""
    if given.isdecimal():
        return int(given)
    found = [case for case in desk.ask(ListCases(prefix=given)) if case.ref == given]
    if not found:
        raise NotFound(f"There is no ticket “{given}” here.")
    return found[0].ticket_id


def _verdicts(desk: Desk, view: TicketView, person: str | None) -> tuple[VerdictView, ...]:
    if view.state is None:
        return ()
    who = person_named(desk.ask(GetSetup()).people, person).id if person else None
    return desk.ask(ExplainTransitions(ticket_id=view.id, person_id=who))


def _tell(
    desk: Desk, view: TicketView, path: tuple[Stay, ...], verdicts: tuple[VerdictView, ...], screen: Screen
) -> None:
    setup = desk.ask(GetSetup())
    people = {person.id: person.name for person in setup.people}
    teams = {team.id: team.name for team in setup.teams}
    zone = setup.settings.zone
    state = view.state_name or words.NOTHING
    screen.title(f"Ticket {view.id}: {view.subject}")
    rows = [
        ("State", f"{state} (the run is complete)" if view.complete else state),
        ("Status", view.status),
        ("Team", teams.get(view.team or "", words.NOTHING)),
        ("Assignee", people.get(view.assignee or "", words.NOTHING)),
        ("Priority", Priority(view.priority).name.lower()),
        ("Created", words.moment(view.created_at, zone)),
        ("In this state since", words.moment(view.entered_at, zone)),
        ("Taken up", words.moment(view.claimed_at, zone)),
        ("Due", _due(view, zone)),
        ("Known elsewhere as", view.ref or words.NOTHING),
    ]
    screen.table((Column(""), Column("")), rows)
    _tell_clocks(view.sla, zone, screen)
    _tell_fields(desk.ask(GetTicketFields(ticket_id=view.id)), zone, screen)
    screen.title("Path")
    screen.table(_PATH, [_path_row(stay, people, zone) for stay in path])
    _tell_ways(verdicts, people, screen)


def _tell_fields(fields: tuple[TicketField, ...], zone: str, screen: Screen) -> None:
    """The custom fields that its layout shows and that say something; a formula says why it gives nothing."""
    rows = [(field.name, _field_value(field, zone)) for field in fields if field.shown and _says(field)]
    if rows:
        screen.title("Fields")
        screen.table((Column(""), Column("")), rows)


def _says(field: TicketField) -> bool:
    return field.why != "" or field.value not in (None, "", ())


def _field_value(field: TicketField, zone: str) -> str:
    if field.value is None:
        return f"computed, and empty: {field.why}"
    if field.type is FieldType.MOMENT and isinstance(field.value, int):
        return words.moment(field.value, zone)
    if isinstance(field.value, bool):
        return "yes" if field.value else "no"
    names = {option.id: option.name for option in field.options}
    values = field.value if isinstance(field.value, tuple) else (field.value,)
    return ", ".join(names.get(str(value), str(value)) for value in values)


def _tell_clocks(sla: TicketSla | None, zone: str, screen: Screen) -> None:
    """What was promised for the ticket, and how that stands."""
    if sla is None:
        return
    applies = f"“{sla.policy_name}”, version {sla.version}" if sla.policy is not None else "no policy applies"
    screen.title(f"SLA: {applies}")
    screen.table(_CLOCKS, [_clock_row(clock, zone) for clock in sla.clocks])


def _clock_row(clock: SlaClockView, zone: str) -> tuple[str, ...]:
    ended = clock.broken_at if clock.state in (ClockState.OVERDUE, ClockState.BROKEN) else clock.ended_at
    calendar = words.NOTHING if clock.calendar is None else clock.calendar
    return (
        clock.metric.value.replace("_", " "),
        clock.state.value,
        words.span(clock.allowance),
        words.span(clock.used),
        calendar,
        words.moment(clock.due_at if ended is None else ended, zone),
    )


def _due(view: TicketView, zone: str) -> str:
    if view.due_at is None and view.paused and not view.complete:
        return "the clock stands still"
    return words.moment(view.due_at, zone)


def _path_row(stay: Stay, people: dict[str, str], zone: str) -> tuple[str, ...]:
    lasted = words.NOTHING if stay.left is None else words.span(stay.left - stay.entered)
    by = people.get(stay.actor, stay.actor)
    return (words.moment(stay.entered, zone), stay.state, by, stay.transition or words.NOTHING, lasted)


def _tell_ways(verdicts: tuple[VerdictView, ...], people: dict[str, str], screen: Screen) -> None:
    screen.title("What is possible")
    if not verdicts:
        screen.line(_NO_WAY)
        return
    rows = [
        (
            verdict.name,
            verdict.target or words.NOTHING,
            "by itself" if verdict.automatic else "yes" if verdict.allowed else "no",
            _names(verdict.could, people),
            " ".join(guard.sentence for guard in verdict.guards if not guard.met),
        )
        for verdict in verdicts
    ]
    screen.table(_WAYS, rows)


def _names(ids: tuple[str, ...], people: dict[str, str], most: int = 4) -> str:
    names = [people.get(each, each) for each in ids[:most]]
    more = len(ids) - most
    return ", ".join([*names, f"{more} more"] if more > 0 else names) or "nobody"


def _tell_guards(desk: Desk, view: TicketView, verdicts: tuple[VerdictView, ...], screen: Screen) -> None:
    people = {person.id: person.name for person in desk.ask(GetSetup()).people}
    zone = zone_of(desk)
    screen.line(f"Ticket {view.id} is in “{view.state_name}” since {words.moment(view.entered_at, zone)}.")
    if not verdicts:
        screen.line(_NO_WAY)
    for verdict in verdicts:
        can = "happens by itself" if verdict.automatic else "can be done" if verdict.allowed else "cannot be done"
        screen.title(f"{verdict.name}: {can}")
        for guard in verdict.guards:
            mark = "yes" if guard.met else "no "
            fix = f" {guard.fix}" if guard.fix and not guard.met else ""
            actual = f" (now: {guard.actual})" if guard.actual else ""
            screen.line(f"  {mark}  {guard.sentence}{actual}{fix}")
        screen.line(f"  Who could now: {_names(verdict.could, people)}")
