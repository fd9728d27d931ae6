"""The demonstration desk: reproducible, sound, and true to what it is to show."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
import sqlalchemy as sa

from runtime.desk.door import open_desk
from runtime.messages.blueprints import ListBlueprints
from runtime.messages.faults import Refused
from runtime.messages.letters import LetterStatus, ListLetters
from runtime.messages.setup import GetSetup
from runtime.messages.system import GetFigures, Hello, VerifyDesk
from runtime.messages.tickets import GetConversation, GetTicket
from runtime.model.integrity import faults
from runtime.model.people import Role
from runtime.model.values import DAY
from runtime.scenario.demo import demo
from runtime.scenario.demo_setup import DEPARTMENTS, customers
from runtime.scenario.demo_words import TO_CUSTOMERS
from runtime.scenario.french import in_french
from runtime.scenario.samples import SAMPLES, samples

NOW = 1_772_449_200_000  # 2026-03-02T11:00:00Z, a Monday


def lived(path, *, seed=1, tickets=120, language="en"):
    desk = open_desk(str(path), create=True, clock=lambda: NOW, durability="NORMAL")
    demo(desk, now=NOW, seed=seed, tickets=tickets, language=language)
    return desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    found = lived(tmp_path_factory.mktemp("demo") / "demo.desk", tickets=400)
    yield found
    found.close()


def rows(path):
    """Every row of every table, as SQLite gives it."""
    with closing(sqlite3.connect(path)) as raw:
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        kept = [name for name in tables if name not in {"alembic_version", "desk_fact", "sqlite_sequence"}]
        return {name: sorted(map(repr, raw.execute(f"SELECT * FROM {name}"))) for name in kept}


def test_the_same_seed_makes_the_same_rows_and_another_seed_others(tmp_path):
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        lived(tmp_path / f"{name}.desk", seed=seed).close()
    one, again, other = (rows(tmp_path / f"{name}.desk") for name in ("one", "again", "other"))
    assert [name for name in one if one[name] != again[name]] == []
    assert one["event"] != other["event"]


def test_it_verifies(desk):
    report = desk.ask(VerifyDesk())
    assert report.problems == ()
    assert report.tickets == 400


def test_it_has_the_departments_teams_and_every_role(desk):
    setup = desk.ask(GetSetup())
    assert {department.name for department in setup.departments} >= {"Returns", "Exchange", "Billing", "Technical"}
    assert len(setup.departments) == len(DEPARTMENTS) == 8
    assert len(setup.teams) == 6
    assert {person.role for person in setup.people} >= set(Role) - {Role.CUSTOMER}
    assert setup.organisations and setup.templates and setup.fields and setup.layouts
    office = next(calendar for calendar in setup.calendars if calendar.id == "office-fr")
    assert any(str(holiday.first).endswith("-07-14") for holiday in office.holidays)


def test_every_sample_lives_and_nothing_went_wrong(desk):
    assert {summary.id for summary in desk.ask(ListBlueprints())} == set(SAMPLES)
    for name in SAMPLES:
        figures = desk.ask(GetFigures(blueprint_id=name))
        assert figures.tickets > 20
        assert figures.full_time.n > 10
        assert sum(state.visits.n for state in figures.states.values()) > 100


def test_the_list_of_blueprints_counts_who_is_over_the_limit_as_the_figures_do(desk):
    listed = {each.id: each.late for each in desk.ask(ListBlueprints(late=True))}
    assert listed == {name: desk.ask(GetFigures(blueprint_id=name)).over_limit for name in SAMPLES}
    assert any(listed.values())
    assert {each.late for each in desk.ask(ListBlueprints())} == {None}


def test_the_second_line_is_the_bottleneck_with_breaches_and_open_tickets(desk):
    figures = desk.ask(GetFigures(blueprint_id="incident"))
    assert figures.bottlenecks[0].team == "Second line"
    assert figures.sla_broken > 0
    assert figures.active > 0
    second = figures.states["Second line"]
    assert second.time.waiting_s > second.time.working_s > 0  # they queue longer than they are worked on


def test_the_first_blueprint_names_its_bottleneck_and_is_sure_of_it(desk):
    figures = desk.ask(GetFigures(blueprint_id=desk.ask(ListBlueprints())[0].id))
    (named,) = figures.bottlenecks
    assert (named.team, named.states[0], named.confident) == ("Returns desk", "Inspection", True)
    queued = {name: state.time_business.waiting_s for name, state in figures.states.items()}
    assert max(queued, key=lambda name: queued[name]) == "Inspection"
    assert figures.states["Inspection"].open > 0


def test_customers_answer_timers_fire_and_pairs_of_eyes_differ(desk):
    taken = {each.id: each.n for each in desk.ask(GetFigures(blueprint_id="incident")).transitions}
    assert taken["answered"] > 0 and taken["urgent"] > 0 and taken["silence"] > 0
    returned = {each.id: each.n for each in desk.ask(GetFigures(blueprint_id="returns")).transitions}
    assert returned["pay"] > 0


def test_nothing_happened_after_the_present_moment(desk):
    assert desk.ask(Hello()).tickets == 400
    next_due = desk.ask(Hello()).next_due
    assert next_due is None or next_due > NOW - 60_000


def test_customers_write_and_are_answered_in_their_language_under_their_name(desk):
    people = {person.id: person for person in customers()}
    greetings = {"en": "Hello", "fr": "Bonjour"}
    french = {each.french for each in said_to_customers()}
    english = {each.english for each in said_to_customers()}
    for number in range(1, 61):
        ticket = desk.ask(GetTicket(ticket_id=number))
        customer = people[ticket.requester]
        assert ticket.description.startswith(greetings[customer.language])
        assert ticket.description.endswith(customer.name)
        replies = {each.body for each in desk.ask(GetConversation(ticket_id=number)) if each.public}
        assert not replies & (french if customer.language == "en" else english)


def said_to_customers():
    """Everything a transition's form may tell a customer."""
    return [each for four in TO_CUSTOMERS.values() for each in four]


READ = {
    *("name", "description", "subject", "body", "customer_label", "title", "text"),
    *("instructions", "confirm", "help", "alert", "label"),
}
"""The properties that people read."""
ALIKE = {
    '{"to": "{to}", "text": "{text}"}',
    "Question",
    "Incident",
    "Maintenance",
    "Thermostat",
    "Correction",
    "Signature",
}
"""What is the same in both languages."""


def read_in(part, key=""):
    """Every text in a value that people read."""
    if isinstance(part, str):
        return {part} - {""} if key in READ else set()
    children = part.items() if isinstance(part, dict) else [(key, each) for each in part]
    return set().union(*(read_in(each, name) for name, each in children if isinstance(each, (str, dict, list))))


def proper_names(setup):
    """Names that no language changes: of people but the owner, of companies, of calendars and their holidays."""
    people = {person.name for person in setup.people if person.id != "owner"}
    days = {day.name for calendar in setup.calendars for day in calendar.holidays}
    return people | days | {each.name for each in (*setup.organisations, *setup.calendars)}


def test_in_french_the_same_happens_under_other_names(desk, tmp_path):
    with closing(lived(tmp_path / "fr.desk", tickets=400, language="fr")) as french:
        assert french.ask(Hello()).events == desk.ask(Hello()).events
        for sample in samples():
            asked = GetFigures(blueprint_id=sample.id)
            assert french.ask(asked).full_time == desk.ask(asked).full_time
        setups = [each.ask(GetSetup()) for each in (french, desk)]
    read = [read_in(setup.model_dump(mode="json")) - proper_names(setup) for setup in setups]
    assert len(read[0]) == len(read[1])
    assert read[0] & read[1] <= ALIKE


@pytest.mark.parametrize("blueprint", samples(), ids=lambda blueprint: blueprint.id)
def test_all_a_sample_says_is_there_in_french(blueprint):
    french = in_french(blueprint)
    assert faults(french) == ()
    assert set(french.states_by_id) == set(blueprint.states_by_id)
    both = read_in(french.model_dump(mode="json")) & read_in(blueprint.model_dump(mode="json"))
    assert both <= ALIKE
    assert set(french.tags) & set(blueprint.tags) <= {"incident"}


def test_only_the_news_of_the_last_day_waits_to_be_read(desk):
    with desk.database.read() as session:
        told = session.core.execute(sa.text("select at, read_at from notice")).all()
    assert {row.read_at is None for row in told} == {True, False}
    assert all((row.read_at is None) == (row.at >= NOW - DAY) for row in told)


def test_a_desk_in_use_is_refused(desk):
    with pytest.raises(Refused, match="in use already"):
        demo(desk, now=NOW, tickets=1)


@pytest.mark.parametrize("blueprint", samples(), ids=lambda blueprint: blueprint.id)
def test_samples_are_sound_and_drawn(blueprint):
    assert faults(blueprint) == ()
    assert set(blueprint.drawing.places) == set(blueprint.states_by_id)
    assert blueprint.owners and blueprint.description


def test_samples_show_what_a_blueprint_can_do():
    transitions = [each for blueprint in samples() for each in blueprint.transitions]
    states = [each for blueprint in samples() for each in blueprint.states]
    assert {each.trigger.kind for each in transitions} == {"manual", "timer", "when", "on"}
    assert any(each.source is None for each in transitions), "a common transition"
    assert any(each.target is None for each in transitions), "return to previous"
    assert any(blueprint.parallels for blueprint in samples()), "a parallel group"
    assert any(each.limit and each.limit.reminders and each.limit.escalations for each in states)
    assert {owner.kind for each in transitions for owner in each.owners} >= {"teams", "roles", "not_performer_of"}


def test_nobody_is_to_get_what_belongs_to_its_past(desk):
    told = desk.ask(ListLetters(status=LetterStatus.SENT, limit=200)).letters
    assert told and all(letter.sent_at == letter.queued_at <= NOW for letter in told)
    assert desk.ask(Hello()).letters_waiting == 0
