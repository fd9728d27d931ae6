"""`figures`: where the tickets of a Blueprint wait."""

from __future__ import annotations

import argparse

from runtime.cli import words
from runtime.cli.desks import (
    add_desk,
    blueprint_named,
    department_named,
    opened,
    organisation_named,
    team_named,
    zone_of,
)
from runtime.cli.faults import FINE, Misuse
from runtime.cli.options import Commands, command, version_number
from runtime.cli.screen import Column, Screen
from runtime.desk.protocol import Desk
from runtime.messages.figures import Figures, Spread, StateFigures
from runtime.messages.setup import GetSetup
from runtime.messages.system import GetFigures

MOST_TRANSITIONS = 15

_STATES = (
    Column("State"),
    Column("Stays", number=True),
    Column("Mean", number=True),
    Column("Median", number=True),
    Column("90 %", number=True),
    Column("Open", number=True),
    Column("Over limit", number=True),
)
_TRANSITIONS = (Column("From"), Column("To"), Column("Transition"), Column("Times", number=True))
_BOTTLENECKS = (
    Column("Team"),
    Column("States"),
    Column("Queueing", number=True),
    Column("Share", number=True),
    Column("Sure"),
    Column("Why"),
)


def add(commands: Commands) -> None:
    """The sub-command and its options."""
    parser = command(commands, "figures", "the figures of a Blueprint: how long, how often, where it holds up", run)
    add_desk(parser)
    parser.add_argument("--blueprint", metavar="NAME", help="its name or id; else the first of the desk")
    parser.add_argument("--version", type=version_number, metavar="NUMBER", help="only tickets of this version")
    parser.add_argument("--from", dest="since", metavar="MOMENT", help="2026-03-01 or 2026-03-01T09:30, included")
    parser.add_argument("--to", dest="until", metavar="MOMENT", help="not included")
    parser.add_argument(
        "--department", action="append", default=[], metavar="NAME", help="only this department; may be repeated"
    )
    parser.add_argument("--team", action="append", default=[], metavar="NAME", help="only this team; may be repeated")
    parser.add_argument(
        "--priority", action="append", default=[], metavar="NAME", help="low, normal, high, urgent; may be repeated"
    )
    parser.add_argument(
        "--organisation", action="append", default=[], metavar="NAME", help="only this organisation; may be repeated"
    )


def run(options: argparse.Namespace, screen: Screen) -> int:
    """Ask for the figures and print them."""
    with opened(options.desk) as desk:
        chosen, others = blueprint_named(desk, options.blueprint)
        if options.blueprint is None and others:
            screen.note(f"Figures of “{chosen.name}”; say --blueprint for {', '.join(others)}.")
        figures = desk.ask(_question(desk, chosen.id, options))
        if screen.as_json:
            screen.answer(figures.model_dump(mode="json", by_alias=True))
        else:
            show(chosen.name, figures, desk, screen)
    return FINE


def _question(desk: Desk, blueprint_id: str, options: argparse.Namespace) -> GetFigures:
    zone = zone_of(desk)
    since = words.moment_from(options.since, zone) if options.since else None
    until = words.moment_from(options.until, zone) if options.until else None
    if since is not None and until is not None and since >= until:
        raise Misuse("The period ends before it begins: --from must be earlier than --to.")
    return GetFigures(
        blueprint_id=blueprint_id,
        version=options.version,
        since=since,
        until=until,
        departments=tuple(department_named(desk, name) for name in options.department),
        teams=tuple(team_named(desk, name) for name in options.team),
        priorities=tuple(words.priority_from(text) for text in options.priority),
        organisations=tuple(organisation_named(desk, name) for name in options.organisation),
    )


def show(name: str, figures: Figures, desk: Desk, screen: Screen) -> None:
    """The figures of the Blueprint of this name, for a person."""
    setup = desk.ask(GetSetup())
    _headline(name, figures, setup.settings.zone, screen)
    screen.title("Time in state")
    screen.table(_STATES, [_state_row(name, state) for name, state in _by_time(figures)])
    screen.title("Transitions")
    screen.table(
        _TRANSITIONS,
        [
            (transition.from_, transition.to or words.NOTHING, transition.name, f"{transition.n:,}")
            for transition in sorted(figures.transitions, key=lambda each: -each.n)[:MOST_TRANSITIONS]
        ],
    )
    _bottlenecks(figures, {team.id: team.name for team in setup.teams}, screen)


def _headline(name: str, figures: Figures, zone: str, screen: Screen) -> None:
    version = f", version {figures.version}" if figures.version is not None else ""
    screen.title(f"{name}{version} at {words.moment(figures.now, zone)}")
    if figures.period is not None:
        begins, ends = (words.moment(at, zone) for at in figures.period)
        screen.line(f"From {begins} to {ends}")
    full = figures.full_time
    rows = [
        ("Tickets", f"{figures.tickets:,}"),
        ("Active now", f"{figures.active:,}"),
        ("Over a limit now", f"{figures.over_limit:,}"),
        ("Broke a limit", f"{figures.sla_broken:,}"),
        ("Events", f"{figures.events:,}"),
        ("Variants", f"{figures.variants:,}"),
        ("Full time", f"{_spread(full)} ({words.counted(full.n, 'completed run')})"),
        ("Expected full time", f"median {words.seconds(figures.full_time_expected.median_s)}, open ones counted"),
        ("Rework", words.percent(figures.rework.share)),
    ]
    screen.table((Column(""), Column("")), rows)


def _spread(spread: Spread) -> str:
    parts = (("mean", spread.mean_s), ("median", spread.median_s), ("90 %", spread.p90_s))
    return ", ".join(f"{name} {words.seconds(value)}" for name, value in parts)


def _by_time(figures: Figures) -> list[tuple[str, StateFigures]]:
    return sorted(figures.states.items(), key=lambda item: (-item[1].time.total_s, item[0]))


def _state_row(name: str, state: StateFigures) -> tuple[str, ...]:
    stays = state.stays
    return (
        f"{name} (final)" if state.final else name,
        f"{stays.n:,}",
        words.seconds(stays.mean_s),
        words.seconds(stays.median_s),
        words.seconds(stays.p90_s),
        f"{state.open:,}",
        f"{state.over_limit:,}",
    )


def _bottlenecks(figures: Figures, teams: dict[str, str], screen: Screen) -> None:
    screen.title("Bottlenecks")
    if not figures.bottlenecks:
        screen.line("Nobody holds tickets up enough to be named.")
        return
    rows = [
        (
            teams.get(found.team or "", found.team or words.NOTHING),
            ", ".join(found.states),
            words.seconds(found.queueing_s),
            words.percent(found.share),
            "yes" if found.confident else "no",
            found.why,
        )
        for found in figures.bottlenecks
    ]
    screen.table(_BOTTLENECKS, rows)
