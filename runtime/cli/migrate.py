"""`migrate`: take the tickets in flight over to another version of their Blueprint, see it before, take it back."""

from __future__ import annotations

import argparse
from typing import Any

from runtime.cli import words
from runtime.cli.desks import add_desk, blueprint_named, opened, zone_of
from runtime.cli.faults import FINDINGS, FINE, Misuse
from runtime.cli.options import Commands, command, version_number
from runtime.cli.screen import Column, Screen
from runtime.desk.protocol import Desk
from runtime.messages.base import Command
from runtime.messages.migration import (
    ContinueMigration,
    Dues,
    Fate,
    GetMigration,
    MigrationPreview,
    MigrationView,
    PreviewMigration,
    RollBackMigration,
    StartMigration,
    StatePreview,
    SuggestMigration,
)
from runtime.model.migration import MigrationPlan, Passage, StateRule, Timer

_STATES = (
    Column("State"),
    Column("Becomes"),
    Column("Clock"),
    Column("Tickets", number=True),
    Column("Due moves", number=True),
    Column("Over at once", number=True),
    Column("Stuck", number=True),
    Column("Due before"),
    Column("Due after"),
    Column("Ways gained and lost"),
)


def add(commands: Commands) -> None:
    """The sub-command and its own."""
    parser = commands.add_parser("migrate", help="take tickets over to another version of their Blueprint, or back")
    own: Commands = parser.add_subparsers(required=True, metavar="WHAT", dest="what")
    preview = command(own, "preview", "tell what a migration would do, state by state", _preview)
    apply = command(own, "apply", "migrate, in batches; stopped in between, it goes on with --job", _apply)
    back = command(own, "rollback", "take migrated tickets back that have not moved since", _roll_back)
    for each in (preview, apply, back):
        add_desk(each)
    for each in (preview, apply):
        _add_plan(each)
    apply.add_argument("--job", type=int, metavar="NUMBER", help="go on with this migration instead of a new one")
    back.add_argument("job", type=int, metavar="JOB", help="the migration’s number")
    for each in (apply, back):
        each.add_argument("--reason", metavar="TEXT", default="by the command line", help="stays in the history")


def _add_plan(parser: argparse.ArgumentParser) -> None:
    told: dict[str, Any] = {"action": "append", "default": []}
    version: dict[str, Any] = {"type": version_number, "metavar": "VERSION"}
    parser.add_argument("--blueprint", metavar="NAME", help="its name or id; nothing said: the first in rank")
    parser.add_argument("--to", **version, help="the version to go to; nothing said: the newest")
    parser.add_argument("--from", dest="olds", help="a version to leave", **version, **told)
    parser.add_argument("--map", metavar="OLD=NEW", help="where the tickets in a state go (ids)", **told)
    parser.add_argument("--stay", metavar="STATE", help="its tickets stay on their version", **told)
    parser.add_argument("--exit", metavar="STATE", help="its tickets leave the Blueprint", **told)
    parser.add_argument("--restart", metavar="STATE", help="its clock begins anew", **told)
    parser.add_argument("--restart-run", action="store_true", help="the clock of the whole run begins anew")


def _plan(desk: Desk, options: argparse.Namespace) -> MigrationPlan:
    """The suggested plan with what the command line says otherwise."""
    found, _others = blueprint_named(desk, options.blueprint)
    number = options.to if options.to is not None else found.version
    olds = tuple(options.olds)
    suggested = desk.ask(SuggestMigration(blueprint_id=found.id, from_versions=olds, to_version=number))
    rules = dict(suggested.by_state)
    for pair in options.map:
        old, sign, new = pair.partition("=")
        if not (old and sign and new):
            raise Misuse(f"“{pair}” is no mapping: write OLD=NEW, with the ids of two states.")
        rules[old] = StateRule(state=old, target=new)
    for passage, states in ((Passage.STAY, options.stay), (Passage.EXIT, options.exit)):
        rules |= {state: StateRule(state=state, passage=passage) for state in states}
    for state in options.restart:
        if state not in rules:
            raise Misuse(f"“{state}” goes nowhere, so it has no clock to begin anew: map it too.")
        rules[state] = rules[state].having(timer=Timer.RESTART)
    run_timer = Timer.RESTART if options.restart_run else Timer.KEEP
    return suggested.having(rules=tuple(rules.values()), run_timer=run_timer)


def _preview(options: argparse.Namespace, screen: Screen) -> int:
    with opened(options.desk) as desk:
        preview = desk.ask(PreviewMigration(plan=_plan(desk, options)))
        if screen.as_json:
            screen.answer(preview.model_dump(mode="json"))
        else:
            _tell_preview(preview, zone_of(desk), screen)
    return FINDINGS if preview.problems else FINE


def _tell_preview(preview: MigrationPreview, zone: str, screen: Screen) -> None:
    screen.title(f"{words.counted(preview.tickets, 'ticket')} under way, to version {preview.plan.to_version}")
    screen.table(_STATES, [_state_row(state, zone) for state in preview.states])
    if preview.overdue:
        screen.note(f"{words.counted(preview.overdue, 'ticket')} with something due first: run the clock before.")
    for problem in preview.problems:
        screen.line(f"  · {problem}")


def _state_row(state: StatePreview, zone: str) -> tuple[str, ...]:
    numbers = state.numbers
    ways = [*(f"+ {name}" for name in state.gained), *(f"- {name}" for name in state.lost)]
    return (
        f"{state.name} ({state.state})",
        state.target or state.passage.value,
        state.timer.value,
        f"{numbers.tickets:,}",
        f"{numbers.due_moved:,}",
        f"{numbers.breaks:,}",
        f"{numbers.stuck:,}",
        _dues(numbers.before, zone),
        _dues(numbers.after, zone),
        ", ".join(ways) or words.NOTHING,
    )


def _dues(dues: Dues, zone: str) -> str:
    if dues.earliest is None or dues.latest is None:
        return words.NOTHING
    return " to ".join(dict.fromkeys(words.moment(at, zone) for at in (dues.earliest, dues.latest)))


def _apply(options: argparse.Namespace, screen: Screen) -> int:
    with opened(options.desk) as desk:
        if options.job is None:
            job = desk.do(StartMigration(plan=_plan(desk, options), reason=options.reason)).result
        else:
            job = desk.ask(GetMigration(job_id=options.job))
        return _carried_on(desk, ContinueMigration(job_id=job.job_id), screen)


def _roll_back(options: argparse.Namespace, screen: Screen) -> int:
    with opened(options.desk) as desk:
        return _carried_on(desk, RollBackMigration(job_id=options.job, reason=options.reason), screen)


def _carried_on(desk: Desk, portion: Command[MigrationView], screen: Screen) -> int:
    """Portion after portion, until none is left; each is a command of its own."""
    with screen.progress("Tickets") as advance:
        while True:
            view = desk.do(type(portion).model_validate(portion.model_dump(exclude={"command_id"}))).result
            advance(view.done, view.total)
            if not view.more:
                break
    if screen.as_json:
        screen.answer(view.model_dump(mode="json"))
    else:
        counts = ", ".join(f"{number:,} {fate.value}" for fate, number in view.counts.items()) or "no tickets"
        screen.line(f"Migration {view.job_id} is {view.standing.value.replace('_', ' ')}: {counts}.")
    return FINDINGS if {Fate.FAILED, Fate.KEPT} & view.counts.keys() else FINE
