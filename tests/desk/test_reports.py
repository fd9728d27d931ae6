"""Reports beside the figures: each against the desk's history, read by hand."""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from statistics import mean

import pytest
import sqlalchemy as sa

from runtime.desk.local import LocalDesk
from runtime.messages.behind import Behind, GetCounted
from runtime.messages.blueprints import PublishBlueprint, SaveDraft
from runtime.messages.faults import Fault, NotFound
from runtime.messages.figures import Figures
from runtime.messages.reports import GetBranches, GetPauses, GetTransitionReport, GetWays
from runtime.messages.spectrum import GetSpectrum
from runtime.messages.system import GetFigures
from runtime.messages.tickets import ClaimVisit, CreateTicket, ExecuteTransition, ExitBlueprint, ForceMove, GetTicket
from runtime.model.actions import SetField
from runtime.model.blueprint import Blueprint, Category, State, Transition
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.values import HOUR
from runtime.store.schema import event, ticket
from tests.desk.conftest import MONDAY

WAITS = Limit(allows=Duration(amount=9, unit=Unit.HOURS), pause_pending=True)
WATCHED = Blueprint(
    id="watched",
    name="Watched",
    department="billing",
    start="new",
    limit=Limit(allows=Duration(amount=3, unit=Unit.DAYS)),
    states=(
        State(id="new", name="New", category=Category.NEW, limit=WAITS),
        State(id="held", name="Held", category=Category.ON_HOLD, limit=WAITS),
        State(id="asked", name="Asked", category=Category.PENDING, limit=WAITS),
        State(id="parked", name="Parked", category=Category.ON_HOLD),
        State(id="done", name="Done", category=Category.SOLVED, final=True),
        State(id="void", name="Void", category=Category.CLOSED, final=True),
    ),
    transitions=tuple(
        Transition(id=f"{source}_{target}", name=f"{source} to {target}", source=source, target=target, actions=actions)
        for source, target, actions in (
            ("new", "held", ()),
            ("new", "asked", (SetField(field="assignee", value="nobody_here"),)),
            ("held", "new", ()),
            ("held", "parked", ()),
            ("asked", "held", ()),
            ("asked", "new", ()),
            ("parked", "done", ()),
            ("parked", "new", ()),
            ("new", "done", ()),
            ("asked", "void", ()),
        )
    ),
)
ALL = GetFigures(blueprint_id="watched")
PART = GetFigures(blueprint_id="watched", since=MONDAY + 20 * HOUR, until=MONDAY + 60 * HOUR)


@pytest.fixture
def lived(owner, time):
    """Twenty tickets, moved at random by three people."""
    saved = owner.do(SaveDraft(blueprint=WATCHED, expected_revision=0)).result
    owner.do(PublishBlueprint(blueprint_id="watched", expected_revision=saved.revision, accept="all"))
    dice, open_tickets = random.Random(7), []  # noqa: S311
    people = [owner.acting_as(name) for name in ("bill", "adam", "olga")]
    for number in range(100):
        time.pass_(minutes=dice.randrange(1, 90))
        if number < 20:
            chosen = {"team": dice.choice(("checkers", "payers")), "requester": dice.choice(("carl", "cleo"))}
            open_tickets.append(owner.do(CreateTicket(subject="T", department="billing", **chosen)).result.ticket_id)
            continue
        _act(dice, dice.choice(people), dice.choice(open_tickets))
    return owner


def _act(dice, desk, number):
    seen = desk.ask(GetTicket(ticket_id=number))
    ways = [each for each in WATCHED.transitions if each.source == seen.state]
    try:
        if dice.random() < 0.15:
            desk.do(ClaimVisit(ticket_id=number))
        elif dice.random() < 0.05:
            desk.do(ForceMove(ticket_id=number, expected_version=seen.version, state="held", reason="To test."))
        elif dice.random() < 0.03:
            desk.do(ExitBlueprint(ticket_id=number, expected_version=seen.version, reason="To test."))
        elif ways:
            way = dice.choice(ways).id
            desk.do(ExecuteTransition(ticket_id=number, transition_id=way, expected_version=seen.version))
    except Fault:
        return  # not everybody may do everything: what is refused changes nothing


def stays(desk):
    """Every visit, out of the events alone."""
    with desk.database.read() as session:
        rows = session.core.execute(sa.select(event).order_by(event.c.ticket_id, event.c.seq)).all()
        team = {row.id: row.team for row in session.core.execute(sa.select(ticket.c.id, ticket.c.team))}
    found, here, failed = [], {}, Counter()
    for row in rows:
        data = json.loads(row.data)
        if row.kind in ("moved", "run_ended") and (last := here.pop(row.ticket_id, None)):
            last |= {"left": row.at, "by": data.get("performer"), "way": data.get("transition"), "version": row.version}
        if row.kind in ("run_started", "moved"):
            state = data.get("state") or data["target"]
            visit_stands = "visit_limit" in data and "since" not in data["visit_limit"]
            run_stands = "run_limit" in data and "since" not in data["run_limit"] and state not in ("done", "void")
            here[row.ticket_id] = {
                "ticket": row.ticket_id, "state": state, "entered": row.at, "left": None, "way": None, "by": None,
                "claimed": None, "stands": (visit_stands, run_stands), "team": team[row.ticket_id],
            }  # fmt: skip
            found.append(here[row.ticket_id])
        if row.kind == "visit_claimed":
            here[row.ticket_id]["claimed"] = row.at
        failed[row.ticket_id, row.version] += row.kind == "action_failed"
    return found, failed


def within(question, at):
    return at is not None and (question.since or 0) <= at < (question.until or 1 << 62)


NAMES = {state.id: state.name for state in WATCHED.states}


def test_clocks_stood_as_long_as_the_history_says(lived, time):
    for question in (ALL, PART):
        _clocks_stood(lived, time, question)


def _clocks_stood(lived, time, question):
    pauses = lived.ask(GetPauses(question=question))
    expected, by_team = defaultdict(Counter), Counter()
    for stay in stays(lived)[0]:
        lasts = stay["left"] is None
        begin = max(stay["entered"], question.since or 0)
        span = max(0, min(stay["left"] or time.now, question.until or time.now) - begin) / 1_000
        state, run = stay["stands"]
        if (state or run) and (span or lasts):
            expected[NAMES[stay["state"]]] += Counter(any=span, state=span * state, run=span * run, now=lasts)
            by_team[stay["team"]] += span
    assert set(pauses.states) == set(expected) >= {"Held", "Parked"}
    for name, told in pauses.states.items():
        own = expected[name]
        assert (told.any_s, told.state_s, told.run_s, told.now) == (own["any"], own["state"], own["run"], own["now"])
    teams = {"checkers": "Checkers", "payers": "Payers"}
    assert {name: each.any_s for name, each in pauses.teams.items()} == {teams[key]: n for key, n in by_team.items()}
    assert pauses.total.any_s == sum(by_team.values())
    counted = lived.ask(GetCounted(question=question, behind=Behind.PAUSED, state="Held", team="Payers"))
    assert sum(each.span_s for each in counted.tickets) <= pauses.states["Held"].any_s


def test_who_made_which_transition(lived):
    for question in (ALL, PART):
        _who_made_which(lived, question)


def test_what_was_read_of_the_history_is_read_on(lived, time):
    """Asked about a part, about all, and again after more was done: as by a desk that reads everything at once."""
    dice = random.Random(3)  # noqa: S311
    for question in (PART, ALL, PART, ALL):
        fresh = LocalDesk(lived.database, lambda: time.now, "olga").acting_as("olga")
        asked = GetTransitionReport(question=question)
        assert lived.acting_as("olga").ask(asked) == fresh.ask(asked)
        _who_made_which(lived, question)
        for _ in range(10):
            time.pass_(minutes=5)
            _act(dice, lived, dice.randrange(1, 21))


def _who_made_which(lived, question):
    report = lived.ask(GetTransitionReport(question=question))
    visits, failed = stays(lived)
    groups, following = defaultdict(list), defaultdict(list)
    for stay in visits:
        following[stay["ticket"]].append(stay)
    for own in following.values():
        for place, stay in enumerate(own):
            if stay["way"] and within(question, stay["left"]):
                after = own[place + 1 : place + 3]
                undone = len(after) > 1 and bool(after[0]["way"]) and after[1]["state"] == stay["state"]
                groups[stay["way"], stay["by"]].append((stay, undone))
    assert {(row.id, row.performer): row.n for row in report.rows} == {key: len(own) for key, own in groups.items()}
    for row in report.rows:
        own = groups[row.id, row.performer]
        assert row.after.mean_s == pytest.approx(mean(s["left"] - s["entered"] for s, _ in own) / 1_000)
        worked = [s["left"] - s["claimed"] for s, _ in own if s["claimed"] is not None]
        assert row.worked.n == len(worked)
        assert row.undone == sum(undone for _, undone in own)
        assert row.failed == sum(failed[s["ticket"], s["version"]] for s, _ in own)
        for begin, end, n in zip(report.days, report.days[1:], row.days, strict=False):
            assert n == sum(begin <= s["left"] < end for s, _ in own)
    figures: Figures = lived.ask(question)
    assert Counter(row.id for row in report.rows for _ in range(row.n)) == Counter(
        {each.id: each.n for each in figures.transitions if each.n}
    )
    assert any(row.failed for row in report.rows) and any(row.undone for row in report.rows)
    first = report.rows[0]
    behind = GetCounted(question=question, behind=Behind.PERFORMED, transition=first.id, performer=first.performer)
    assert lived.ask(behind).counted == first.n


def test_of_those_that_pass_a_state_so_many_end_there(lived):
    for question, state in ((ALL, "New"), (PART, "New"), (ALL, "Parked"), (PART, "Asked")):
        _so_many_end(lived, question, state)
    assert len(lived.ask(GetBranches(question=ALL, state="New")).ends) > 1


def _so_many_end(lived, question, state):
    told = lived.ask(GetBranches(question=question, state=state))
    runs = defaultdict(list)
    for stay in stays(lived)[0]:
        runs[stay["ticket"]].append(stay)
    onward, ends, under_way = Counter(), Counter(), 0
    for own in runs.values():
        left = [k for k, s in enumerate(own) if NAMES[s["state"]] == state and within(question, s["left"])]
        onward.update(NAMES[own[k + 1]["state"]] if own[k]["way"] else None for k in left)
        if left and own[-1]["state"] in ("done", "void"):
            ends[NAMES[own[-1]["state"]]] += 1
        elif left and own[-1]["left"] is not None:
            ends[None] += 1
        elif left:
            under_way += 1
    assert {each.to: each.n for each in told.next} == dict(onward)
    assert {each.to: each.n for each in told.ends} == dict(ends)
    assert (told.under_way, told.runs) == (under_way, under_way + sum(ends.values()))
    assert sum(each.share for each in told.ends) == pytest.approx(1 if told.ends else 0)
    for each in told.ends:
        question_behind = GetCounted(question=question, behind=Behind.ENDED, state=state, end=each.to)
        assert lived.ask(question_behind).counted == each.n


def test_ways_by_how_many_took_them_and_by_how_long(lived):
    own = defaultdict(list)
    for stay in stays(lived)[0]:
        own[stay["ticket"]].append(stay)
    ways, took = Counter(), defaultdict(list)
    for visits in own.values():
        way = tuple(NAMES[stay["state"]] for stay in visits)
        ways[way] += 1
        if visits[-1]["state"] in ("done", "void"):
            took[way].append((visits[-1]["entered"] - visits[0]["entered"]) / 1_000)
    frequent = lived.ask(GetWays(question=ALL, limit=200))
    assert {each.states: each.n for each in frequent} == ways
    assert [each.n for each in frequent] == sorted(ways.values(), reverse=True)
    assert sum(each.share for each in frequent) == pytest.approx(1)
    slow = lived.ask(GetWays(question=ALL, slowest=True, limit=200))
    assert {each.states: each.took.mean_s for each in slow} == {way: pytest.approx(mean(s)) for way, s in took.items()}
    means = [each.took.mean_s for each in slow]
    assert means == sorted(means, reverse=True) and len(means) > 1


def test_figures_of_an_organisation_are_those_of_its_tickets(lived):
    with lived.database.read() as session:
        of_acme = set(session.core.execute(sa.select(ticket.c.id).where(ticket.c.organisation == "acme")).scalars())
    acme = lived.ask(ALL.having(organisations=("acme",)))
    own = [stay for stay in stays(lived)[0] if stay["ticket"] in of_acme]
    assert acme.tickets == len(of_acme) and 0 < acme.tickets < lived.ask(ALL).tickets
    assert sum(each.n for each in acme.transitions) == sum(bool(stay["way"]) for stay in own)
    for key, name in NAMES.items():
        closed = [s["left"] - s["entered"] for s in own if s["state"] == key and s["left"] is not None]
        assert acme.states[name].visits.n == len(closed)
        if closed:
            assert acme.states[name].visits.mean_s == pytest.approx(mean(closed) / 1_000)
    assert lived.ask(ALL.having(organisations=("none",))).tickets == 0


def test_a_state_there_is_not_is_refused(lived):
    for query in (GetBranches(question=ALL, state="Nowhere"), GetSpectrum(question=ALL, state="Nowhere")):
        with pytest.raises(NotFound, match="no state “Nowhere”"):
            lived.ask(query)


@pytest.mark.parametrize("question", [ALL, PART], ids=["all", "part"])
def test_the_lines_of_a_spectrum_are_the_visits_of_the_history(lived, question):
    lines = {}
    for name in NAMES.values():
        told = lived.ask(GetSpectrum(question=question, state=name))
        for strip in told.strips:
            lines[strip.state] = sorted(zip(strip.entered, strip.left, strict=True), key=str)
    begin, end = told.begin, told.end
    expected = defaultdict(list)
    for stay in stays(lived)[0]:
        if stay["state"] not in ("done", "void") and stay["entered"] < end and (stay["left"] or end) >= begin:
            expected[NAMES[stay["state"]]].append((stay["entered"], stay["left"]))
    assert lines == {name: sorted(each, key=str) for name, each in expected.items()}
    shown = lived.ask(GetSpectrum(question=question)).strips
    assert 0 < len(shown) <= 3 and {strip.state for strip in shown} <= set(lines)


def test_agents_report_on_their_own_tickets_only(lived):
    assert lived.acting_as("bill").ask(GetTransitionReport(question=ALL)).rows == ()
