"""Handlers for scenarios, and what those that fail say against publishing."""

from __future__ import annotations

from collections.abc import Iterator

from runtime.desk.rings import insist_here
from runtime.desk.work import Work
from runtime.engine.rehearsal_scenarios import Failure, Result, run_suite
from runtime.messages import scenarios as said
from runtime.messages.faults import Conflict, Invalid, NotFound
from runtime.messages.scenarios import FailureView, ScenarioReport, ScenarioResult
from runtime.model.blueprint import Blueprint
from runtime.model.people import Role
from runtime.model.reasons import Reason
from runtime.model.rights import Action
from runtime.model.scenario import Assumptions, Edit, Scenario, Suite
from runtime.store import blueprints, scenarios, setup_rows


def put_scenarios(command: said.PutScenarios, work: Work) -> said.SuiteView:
    """Keep a Blueprint's scenarios."""
    suite = command.suite
    _insist_mine(work, suite.blueprint)
    found = scenarios.read(work.session, suite.blueprint)
    if found.revision != command.expected_revision:
        raise Conflict(
            f"These scenarios were changed by {found.saved_by or 'nobody'} meanwhile (revision {found.revision},"
            f" not {command.expected_revision}). Reload them and apply your changes again."
        )
    scenarios.save(work.session, suite, revision=found.revision + 1, at=work.now, by=work.actor.id)
    work.note_blueprint(suite.blueprint)
    return scenarios.read(work.session, suite.blueprint)


def get_scenarios(query: said.GetScenarios, work: Work) -> said.SuiteView:
    """The scenarios kept."""
    _insist_mine(work, query.blueprint_id)
    return scenarios.read(work.session, query.blueprint_id)


def run_scenarios(query: said.RunScenarios, work: Work) -> ScenarioReport:
    """Rehearse them: everything happens in memory."""
    if query.blueprint is None or query.suite is None:
        _insist_mine(work, query.blueprint_id)
    blueprint = query.blueprint or _present(query.blueprint_id, work)
    suite = query.suite or scenarios.read(work.session, query.blueprint_id).suite
    if query.blueprint_id != blueprint.id or suite.blueprint != blueprint.id:
        raise Invalid(f"These scenarios are for “{suite.blueprint}”, and the Blueprint is “{blueprint.id}”.")
    return report_of(_results(suite, blueprint, work))


def why_scenarios_fail(blueprint: Blueprint, work: Work) -> tuple[Reason, ...]:
    """Each kept scenario that fails, as a reason against publishing this Blueprint; none unless its owner wants that.

    What is asked for is one row; scenarios run only where they are to block publishing.
    """
    suite = scenarios.read(work.session, blueprint.id).suite
    if not suite.block_publishing:
        return ()
    return tuple(_against(result) for result in _results(suite, blueprint, work) if not result.passed)


def _against(result: Result) -> Reason:
    first = result.failures[0]
    more = f" ({len(result.failures) - 1} more)" if len(result.failures) > 1 else ""
    sentence = f"The scenario “{result.name}” fails: expected that {first.expected}, but {first.found}{more}."
    return Reason("scenario_fails", sentence, result.id, {"scenario": result.name, "place": first.place})


def report_of(results: tuple[Result, ...]) -> ScenarioReport:
    """Results as they cross the seam."""
    return ScenarioReport(
        results=tuple(
            ScenarioResult(id=one.id, name=one.name, failures=tuple(_failure(each) for each in one.failures))
            for one in results
        )
    )


def _failure(failure: Failure) -> FailureView:
    return FailureView(
        place=failure.place,
        expected=failure.expected,
        found=failure.found,
        reasons=tuple(str(reason) for reason in failure.reasons),
        step=failure.step,
        wanted=failure.wanted,
        got=failure.got,
    )


def _results(suite: Suite, blueprint: Blueprint, work: Work) -> tuple[Result, ...]:
    """Against the desk's set-up and the customers who are named; tickets may go on into what is published here."""
    return run_suite(with_customers(suite, work), blueprint, work.setup, blueprints_to_go_on(blueprint, work))


def blueprints_to_go_on(blueprint: Blueprint, work: Work) -> tuple[Blueprint, ...]:
    """The other Blueprints in force: a ticket may go on into them."""
    return tuple(each.blueprint for each in work.contents.candidates if each.blueprint.id != blueprint.id)


def with_customers(suite: Suite, work: Work) -> Suite:
    """The suite assuming the desk's customers whom it names and does not describe itself."""
    described = {person.id for person in suite.assume.people}
    named = {one for scenario in suite.scenarios for one in _named(scenario)} - described - work.setup.people.keys()
    known = setup_rows.find_people(work.session, sorted(named))
    customers = tuple(person for person in known.values() if person.role is Role.CUSTOMER)
    if not customers:
        return suite
    assume: Assumptions = suite.assume.having(people=(*customers, *suite.assume.people))
    return suite.having(assume=assume)


def _named(scenario: Scenario) -> Iterator[str]:
    """The people who act, and those who ask."""
    people: list[object] = [scenario.given.by, scenario.given.ticket.requester]
    for step in scenario.when:
        people += [getattr(step, "person", None), step.fields.get("requester") if isinstance(step, Edit) else None]
    yield from (person for person in people if isinstance(person, str))


def _present(blueprint_id: str, work: Work) -> Blueprint:
    """The draft, or the newest version."""
    draft = blueprints.draft(work.session, blueprint_id)
    if draft is not None:
        return draft.blueprint
    version = blueprints.version(work.session, blueprint_id, None)
    if version is None:
        raise NotFound(f"There is no Blueprint “{blueprint_id}”.")
    return version.blueprint


def _insist_mine(work: Work, blueprint_id: str) -> None:
    """Whoever may draft the Blueprint may keep and run its scenarios. Raises NotFound and Forbidden."""
    known = blueprints.summary(work.session, blueprint_id)
    if known is None:
        raise NotFound(f"There is no Blueprint “{blueprint_id}”: save its draft first.")
    insist_here(Action.BLUEPRINT_DRAFT, work.actor, known.department)
