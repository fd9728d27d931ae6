"""Where something is used, and what must be said when it goes (PO-24)."""

from __future__ import annotations

from collections.abc import Iterable

from runtime.desk.processes import sees, visible
from runtime.desk.views import views_found
from runtime.desk.work import Work
from runtime.engine.actions import ACTION_CLOCK, ANY_ACTION
from runtime.messages import migration as said
from runtime.messages.blueprints import Activity
from runtime.messages.migration import InFlight, UsedBy
from runtime.model.blueprint import Blueprint
from runtime.model.scenario_uses import scenarios_naming
from runtime.model.values import Value
from runtime.model.where_used import Kind, named_by, uses, view_uses
from runtime.store import blueprints, due, jobs, scenarios


def where_used(query: said.WhereUsed, work: Work) -> tuple[UsedBy, ...]:
    """Every Blueprint and view the asker may see that uses it; actions that wait are counted, whoever sees them."""
    processes = tuple(
        found
        for summary in blueprints.summaries(work.session)
        if sees(work, summary.department)
        for found in (
            *_used_by(work, summary.id, query.of, query.id),
            *_by_scenarios(work, summary.id, summary.name, query.of, query.id),
        )
    )
    shown = tuple(
        UsedBy(place="view", id=view.id, name=view.title, in_force=True)
        for view in views_found(work)
        if (query.of, query.id) in view_uses(view)
    )
    return processes + shown + waiting_uses(work, query.of, query.id)


def scenario_uses(work: Work, kind: Kind, key: str) -> tuple[UsedBy, ...]:
    """The scenarios of every Blueprint that use it, whoever may see them."""
    return tuple(
        found
        for summary in blueprints.summaries(work.session)
        for found in _by_scenarios(work, summary.id, summary.name, kind, key)
    )


def waiting_uses(work: Work, kind: Kind, key: str) -> tuple[UsedBy, ...]:
    """Delayed actions that wait and use it, as one, with how many tickets they are of."""
    tickets = {
        ticket for ticket, text in due.waiting(work.session, ACTION_CLOCK) if (kind, key) in named_by(_action(text))
    }
    return (UsedBy(place="waiting", id=key, name="", in_force=True, tickets=len(tickets)),) if tickets else ()


def _action(text: str) -> Value:
    return ANY_ACTION.validate_json(text)


def _by_scenarios(work: Work, blueprint_id: str, name: str, kind: Kind, key: str) -> Iterable[UsedBy]:
    found = scenarios_naming(scenarios.read(work.session, blueprint_id).suite, kind, key)
    if found:
        yield UsedBy(place="scenarios", id=blueprint_id, name=name, in_force=False, elements=found)


def count_in_flight(query: said.CountInFlight, work: Work) -> InFlight:
    """The tickets under way, by version and state."""
    visible(work, query.blueprint_id)
    return InFlight(at=work.now, states=jobs.in_states(work.session, query.blueprint_id))


def _used_by(work: Work, blueprint_id: str, kind: Kind, key: str) -> Iterable[UsedBy]:
    summary = blueprints.summary(work.session, blueprint_id)
    draft = blueprints.draft(work.session, blueprint_id)
    if draft is not None:
        elements = _elements(draft.blueprint, kind, key)
        if elements:
            yield UsedBy(
                id=blueprint_id,
                name=draft.blueprint.name,
                in_force=False,
                elements=elements,
            )
    in_use = jobs.tickets_by_version(work.session, blueprint_id)
    for version in blueprints.versions(work.session, blueprint_id):
        newest = summary is not None and version.number == summary.version
        in_force = newest and summary is not None and summary.activity is Activity.ACTIVE
        tickets = in_use.get(version.number, 0)
        elements = _elements(version.blueprint, kind, key) if in_force or tickets else ()
        if elements:
            yield UsedBy(
                id=blueprint_id,
                name=version.blueprint.name,
                version=version.number,
                in_force=in_force,
                tickets=tickets,
                elements=elements,
            )


def _elements(blueprint: Blueprint, kind: Kind, key: str) -> tuple[str, ...]:
    return tuple(use.name for use in uses(blueprint) if (use.kind, use.id) == (kind, key))


def warnings_of(work: Work, kind: Kind, gone: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """A sentence per thing that goes (id and name) and is used by a Blueprint in force or in use."""
    return tuple(_warning(work, kind, key, name) for key, name in gone if _live_uses(work, kind, key))


def _warning(work: Work, kind: Kind, key: str, name: str) -> str:
    places = "; ".join(
        f"“{found.name}” (version {found.version}): {', '.join(found.elements)}"
        for found in _live_uses(work, kind, key)
    )
    return f"“{name}” is still used by {places}. Name somebody else there, or tickets may get stuck."


def blueprint_uses(work: Work, kind: Kind, key: str) -> tuple[UsedBy, ...]:
    """Every Blueprint that uses it, whoever may see that: drafts, versions in force and versions in use."""
    return tuple(
        found for summary in blueprints.summaries(work.session) for found in _used_by(work, summary.id, kind, key)
    )


def _live_uses(work: Work, kind: Kind, key: str) -> list[UsedBy]:
    return [found for found in blueprint_uses(work, kind, key) if found.version is not None]
