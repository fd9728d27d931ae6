"""Planted defects: each is found by its code in a reference process, and the references themselves are clean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from runtime.model.actions import (
    ApplySla,
    CallFunction,
    Fire,
    OpenTicket,
    PostNote,
    Recipient,
    RecipientKind,
    SendLetter,
    SetField,
)
from runtime.model.blueprint import Approval, Blueprint, Category, Entry, EventName, On, ParallelGroup, Waiting, When
from runtime.model.calendar import Calendar, CalendarException
from runtime.model.checks import Finding, Severity, check
from runtime.model.checks.codes import SEVERITIES
from runtime.model.criteria import AllOf, Compare, NotOf, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.fields import Field, FieldType
from runtime.model.forms import CommentItem, FieldItem, TagsItem, Validation
from runtime.model.limits import Escalation, Limit, Reminder
from runtime.model.owners import NotPerformerOf, People, Roles, Teams
from runtime.model.people import Role
from runtime.model.refusals import EditRefused, spelled, unique_id
from tests.makers import blueprint, state, transition
from tests.model.reference_desks import (
    DESK,
    HOURS,
    OWN,
    access,
    after,
    change,
    compare,
    complaint,
    hours,
    joiner,
    outage,
    references,
    repair,
)

ALL_OWN = tuple(make() for make in OWN)


def states(drawn: Blueprint, key: str, **changes: object) -> Blueprint:
    """The Blueprint with one state changed."""
    return drawn.having(states=[each.having(**changes) if each.id == key else each for each in drawn.states])


def ways(drawn: Blueprint, key: str, **changes: object) -> Blueprint:
    """The Blueprint with one transition changed."""
    changed = [each.having(**changes) if each.id == key else each for each in drawn.transitions]
    return drawn.having(transitions=changed)


def without(drawn: Blueprint, *keys: str) -> Blueprint:
    return drawn.having(transitions=[each for each in drawn.transitions if each.id not in keys])


def more(drawn: Blueprint, *added: object) -> Blueprint:
    return drawn.having(transitions=(*drawn.transitions, *added))


def letter(**text: object) -> SendLetter:
    return SendLetter(**{"to": (Recipient(kind=RecipientKind.REQUESTER),), "subject": "About it", **text})


LEAD = Recipient(kind=RecipientKind.TEAM_LEAD, id="first")
IMPOSSIBLE = AllOf(of=(compare("field.cost", Operator.LESS, 5), compare("field.cost", Operator.AT_LEAST, 5)))
OBVIOUS = NotOf(of=IMPOSSIBLE)
ONCE = Calendar(
    id="office",
    name="Once",
    zone="UTC",
    exceptions=(CalendarException(name="Fair", first="2026-01-02", hours=HOURS),),
)
FAIR = replace(DESK, calendars={**DESK.calendars, "office": ONCE})
WHEN = {"trigger": When(), "criteria": AllOf()}

DEFECTS: dict[str, tuple[str, str, Callable[[], Blueprint]]] = {

    "no start": ("no_start", "repair", lambda: repair().having(start=None)),
    "no final": (
        "no_final",
        "repair",
        lambda: states(states(repair(), "returned", final=False), "scrapped", final=False),
    ),
    "a state nobody reaches": ("unreachable", "late", lambda: without(joiner(), "missing")),
    "a state nobody leaves": ("dead_end", "late", lambda: without(joiner(), "found", "withdraw")),
    "two states that lead to each other only": (
        "trap",
        "failed",
        lambda: more(
            without(change(), "worked", "again", "give-up"),
            transition("back", "failed", "running"),
        ),
    ),
    "a state that leads to itself only": (
        "trap",
        "watch",
        lambda: more(without(outage(), "again", "calm", "fixed-at-once"), transition("look", "watch", "watch")),
    ),
    "names that differ by accents only": ("state_name_taken", "failed", lambda: states(change(), "failed", name="Drâft")),
    "two buttons of one name": ("transition_name_taken", "agree", lambda: ways(change(), "rework", name="AGREE")),
    "a transition to nowhere": ("dangling", "begin", lambda: ways(change(), "begin", target="gone")),
    "more branches needed than drawn": (
        "group_needs",
        "things",
        lambda: joiner().having(
            parallels=(ParallelGroup(id="things", name="Things", source="preparing", target="ready", needs=4),)
        ),
    ),
    "a group with one branch": (
        "group_small",
        "things",
        lambda: ways(ways(joiner(), "badge", parallel=None), "account", parallel=None),
    ),
    "a branch to elsewhere": ("branch_elsewhere", "badge", lambda: ways(joiner(), "badge", target="late")),
    "a desk where nobody works yet": ("nobody_here", "complaint", complaint),
    "an empty team": ("nobody_performs", "look", lambda: ways(repair(), "look", owners=(Teams(ids=("empty",)),))),
    "inactive people only": ("nobody_performs", "look", lambda: ways(repair(), "look", owners=(Teams(ids=("ghosts",)),))),
    "a role nobody has": (
        "nobody_performs",
        "agree",
        lambda: ways(change(), "agree", owners=(Roles(roles=(Role.PROCESS_OWNER,)),)),
    ),
    "four eyes of one person": (
        "four_eyes_alone",
        "grant",
        lambda: ways(
            ways(access(), "check", owners=(People(ids=("ann",)),)),
            "grant",
            owners=(People(ids=("ann",)), NotPerformerOf(transition="check")),
        ),
    ),
    "four eyes on a transition that is gone": ("unknown_transition", "grant", lambda: without(access(), "check")),
    "owners the conditions exclude": (
        "owner_against_criteria",
        "look",
        lambda: ways(repair(), "look", criteria=compare("performer.teams", Operator.CONTAINS, "hr")),
    ),
    "conditions that contradict each other": ("criteria_never", "begin", lambda: ways(repair(), "begin", criteria=IMPOSSIBLE)),
    "conditions on another state": (
        "criteria_never_here",
        "begin",
        lambda: ways(repair(), "begin", criteria=compare("visit.state", Operator.IS, "reported")),
    ),
    "conditions on a status the state does not bear": (
        "criteria_never_here",
        "begin",
        lambda: ways(repair(), "begin", criteria=compare("ticket.status", Operator.IS, "pending")),
    ),
    "conditions that always hold": ("criteria_always", "begin", lambda: ways(repair(), "begin", criteria=OBVIOUS)),
    "entry that takes nobody in": ("entry_never", "repair", lambda: repair().having(entry=Entry(criteria=IMPOSSIBLE))),
    "entry that says nothing": ("entry_always", "repair", lambda: repair().having(entry=Entry(criteria=OBVIOUS))),
    "entry by a status no state bears": (
        "entry_status",
        "access",
        lambda: access().having(entry=Entry(criteria=compare("ticket.status", Operator.IN, ("parts", "new")))),
    ),
    "conditions on a state that is not there": (
        "unknown_state",
        "redo",
        lambda: ways(complaint(), "redo", criteria=compare("visit.state", Operator.IN, ("signing", "sung"))),
    ),
    "a field nobody has": ("unknown_operand", "begin", lambda: ways(repair(), "begin", criteria=compare("field.price", Operator.LESS, 1))),
    "an operator that does not fit": (
        "operator_unfit",
        "begin",
        lambda: ways(repair(), "begin", criteria=compare("field.cost", Operator.CONTAINS, "1")),
    ),
    "a value that does not fit": (
        "value_unfit",
        "begin",
        lambda: ways(repair(), "begin", criteria=compare("field.cost", Operator.LESS, "much")),
    ),
    "a rule no answer meets": (
        "validation_never",
        "order",
        lambda: ways(
            repair(),
            "order",
            form=(FieldItem(id="c", field="cost", validations=(Validation(must=IMPOSSIBLE, alert="No"),)),),
        ),
    ),
    "two that happen at the same moment": (
        "automatic_race",
        "route-urgent",
        lambda: ways(outage(), "route", criteria=compare("ticket.priority", Operator.AT_LEAST, 2)),
    ),
    "itself again and again": ("automatic_cycle", "spin", lambda: more(outage(), transition("spin", "first", "first", **WHEN))),
    "a circle by itself": (
        "automatic_cycle",
        "there",
        lambda: more(
            complaint(), transition("there", "facts", "draft", "There", **WHEN), transition("tide", "draft", "facts", **WHEN)
        ),
    ),
    "a circle nothing on it stops": (
        "automatic_maybe_cycle",
        "there",
        lambda: more(
            complaint(),
            transition("there", "facts", "draft", trigger=When(), criteria=compare("field.cost", Operator.LESS, 9)),
            transition("tide", "draft", "facts", trigger=When(), criteria=compare("field.cost", Operator.LESS, 5)),
        ),
    ),
    "by itself with a reply to write": (
        "automatic_form_stuck",
        "silence",
        lambda: ways(access(), "silence", form=(CommentItem(id="why", required=True),)),
    ),
    "by itself with a field to fill": (
        "automatic_form_empty",
        "silence",
        lambda: ways(access(), "silence", form=(FieldItem(id="cost", field="cost", required=True),)),
    ),
    "fired with a form": (
        "fired_form",
        "again",
        lambda: ways(
            ways(change(), "again", actions=(Fire(transition="begin"),)),
            "begin",
            form=(TagsItem(id="tags", required=True),),
        ),
    ),
    "the status on a form": ("status_on_form", "begin", lambda: ways(change(), "begin", form=(FieldItem(id="s", field="status"),))),
    "an action that sets the status": (
        "sets_status",
        "begin",
        lambda: ways(change(), "begin", actions=(SetField(field="status", value="open"),)),
    ),
    "a formula on a form": ("formula_on_form", "begin", lambda: ways(change(), "begin", form=(FieldItem(id="t", field="total"),))),
    "an action that sets a formula": (
        "sets_formula",
        "begin",
        lambda: ways(change(), "begin", actions=(SetField(field="total", value=1),)),
    ),
    "a field on no layout": (
        "field_not_in_layout",
        "begin",
        lambda: ways(change(), "begin", form=(FieldItem(id="x", field="hidden", required=True),)),
    ),
    "a field that is gone": ("unknown_field", "order", lambda: ways(repair(), "order", form=(FieldItem(id="s", field="series"),))),
    "a team that is gone": ("unknown_team", "look", lambda: ways(repair(), "look", owners=(Teams(ids=("third",)),))),
    "a person who is gone": ("unknown_person", "look", lambda: ways(repair(), "look", owners=(People(ids=("zoe",)),))),
    "a template that is gone": ("unknown_template", "look", lambda: ways(repair(), "look", actions=(letter(template="lost"),))),
    "an SLA policy that is gone": (
        "unknown_sla_policy",
        "look",
        lambda: ways(repair(), "look", actions=(ApplySla(policy="lost"),)),
    ),
    "a calendar that is gone": (
        "unknown_calendar",
        "diagnosis",
        lambda: states(repair(), "diagnosis", limit=hours(16).having(calendar="lunar")),
    ),
    "a status that is gone": ("unknown_status", "parts", lambda: states(repair(), "parts", status="lost")),
    "a department that is gone": (
        "unknown_department",
        "look",
        lambda: ways(repair(), "look", actions=(OpenTicket(subject="One more", department="moon"),)),
    ),
    "a type that is gone": ("unknown_ticket_type", "repair", lambda: repair().having(entry=Entry(ticket_types=("wish",)))),
    "a Blueprint that is gone": ("unknown_blueprint", "returned", lambda: states(repair(), "returned", then="nowhere")),
    "a status that means something else": ("status_category", "diagnosis", lambda: states(repair(), "diagnosis", status="parts")),
    "a status of another department": ("status_elsewhere", "diagnosis", lambda: states(repair(), "diagnosis", status="hr_only")),
    "a placeholder nobody fills in": (
        "unknown_placeholder",
        "look",
        lambda: ways(repair(), "look", actions=(PostNote(text="About ${ticket.colour}"),)),
    ),
    "a letter to nobody": (
        "letter_to_nobody",
        "look",
        lambda: ways(repair(), "look", actions=(letter(to=(Recipient(kind=RecipientKind.TEAM_LEAD, id="empty"),)),)),
    ),
    "a function that is gone": (
        "unknown_function",
        "look",
        lambda: ways(repair(), "look", actions=(CallFunction(name="lost"),)),
    ),
    "a function that is given what it does not take": (
        "function_inputs",
        "look",
        lambda: ways(repair(), "look", actions=(CallFunction(name="stock", inputs={"shelf": "A"}),)),
    ),
    "a letter without text": ("letter_empty", "look", lambda: ways(repair(), "look", actions=(letter(subject=""),))),
    "a state longer than the run": ("limit_over_run", "repairing", lambda: states(repair(), "repairing", limit=hours(61))),
    "a way longer than the run": (
        "path_over_run",
        "repair",
        lambda: states(repair(), "repairing", limit=hours(20)).having(limit=hours(20)),
    ),
    "a limit that stands still": (
        "limit_stands_still",
        "parts",
        lambda: states(repair(), "parts", limit=Limit(allows=Duration(amount=9, unit=Unit.DAYS))),
    ),
    "an escalation after the ticket has left": (
        "escalation_after_timer",
        "first",
        lambda: states(
            outage(),
            "first",
            limit=Limit(
                allows=Duration(amount=8, unit=Unit.HOURS),
                escalations=(Escalation(after=Duration(amount=3, unit=Unit.HOURS)),),
            ),
        ),
    ),
    "a limit after the ticket has left": (
        "limit_after_timer",
        "first",
        lambda: states(outage(), "first", limit=Limit(allows=Duration(amount=11, unit=Unit.HOURS))),
    ),
    "a reminder before the beginning": (
        "reminder_at_once",
        "diagnosis",
        lambda: states(
            repair(),
            "diagnosis",
            limit=hours(8).having(reminders=(Reminder(before=Duration(amount=1, unit=Unit.BUSINESS_DAYS)),)),
        ),
    ),
    "a timer that stands still": ("timer_on_hold", "arrived", lambda: ways(repair(), "arrived", trigger=after(2))),
    "a wait without end": ("wait_without_limit", "parts", lambda: states(repair(), "parts", limit=None)),
    "a limit on a final state": ("limit_on_final", "returned", lambda: states(repair(), "returned", limit=hours(1))),
    "two Blueprints in a circle": ("then_cycle", "returned", lambda: states(repair(), "returned", then="repair")),
    "children without end": ("calls_cycle", "diagnosis", lambda: states(repair(), "diagnosis", calls="repair")),
    "a next Blueprint that never comes": ("then_not_final", "diagnosis", lambda: states(repair(), "diagnosis", then="access")),
    "a call that never comes": ("call_on_final", "settled", lambda: states(complaint(), "settled", calls="repair")),
    "a call nobody hears the end of": ("call_unheard", "facts", lambda: states(complaint(), "facts", calls="repair")),
    "an approval by nobody": ("approval_nobody", "approve", lambda: ways(access(), "approve", approval=Approval(approvers=()))),
    "an approval by people who left": (
        "nobody_approves",
        "approve",
        lambda: ways(access(), "approve", approval=Approval(approvers=(Teams(ids=("ghosts",)),))),
    ),
    "more approvals than approvers": (
        "approvers_few",
        "approve",
        lambda: ways(access(), "approve", approval=Approval(approvers=(Teams(ids=("second",)),), needs=3)),
    ),
    "more approvals than people named": (
        "approval_too_few",
        "approve",
        lambda: ways(access(), "approve", approval=Approval(approvers=(People(ids=("sam",)),), needs=2)),
    ),
    "an approval of what happens by itself": (
        "approval_automatic",
        "silence",
        lambda: ways(access(), "silence", approval=Approval(approvers=(People(ids=("sam",)),), reject_to="refused")),
    ),
    "an approval within a parallel group": (
        "approval_branch",
        "badge",
        lambda: ways(joiner(), "badge", approval=Approval(approvers=(People(ids=("sam",)),), reject_to="late")),
    ),
    "a role that does not exist": (
        "unknown_role",
        "look",
        lambda: ways(
            repair(), "look", actions=(letter(to=(Recipient(kind=RecipientKind.ROLE, id="king"), LEAD)),)
        ),
    ),
    "two items of one id": (
        "form_item_twice",
        "order",
        lambda: ways(repair(), "order", form=(TagsItem(id="one"), CommentItem(id="one"))),
    ),
    "rejected to nowhere said": (
        "no_reject_target",
        "approve",
        lambda: ways(access(), "approve", approval=Approval(approvers=(People(ids=("sam",)),))),
    ),
}  # fmt: skip


def desk_for(name: str):
    if "formula" in name:
        total = Field(id="total", name="Total", type=FieldType.NUMBER, formula="{cost} * 2")
        return replace(DESK, fields={**DESK.fields, "total": total})
    if name == "a field on no layout":
        field = DESK.fields["serial"].having(id="hidden", name="Hidden")
        return replace(DESK, fields={**DESK.fields, "hidden": field})
    return replace(DESK, people={}) if name == "a desk where nobody works yet" else DESK


def test_where_nobody_works_that_is_told_once():
    drawn, nobody = complaint(), replace(DESK, people={})
    owned = {way.id for way in drawn.transitions if way.owners}
    told = {one.code: one.element for one in check(drawn, nobody) if one.code == "nobody_here"}
    alone = {one.element for one in check(drawn, nobody) if one.code == "nobody_performs"}
    assert told == {"nobody_here": "complaint"} and alone <= owned < set(drawn.transitions_by_id)


def test_the_ten_references_are_clean():
    found = references()
    assert len(found) == 10 and all(5 <= len(drawn.states) <= 20 for drawn, _ in found)
    others = [drawn for drawn, _ in found]
    for drawn, desk in found:
        said = [one.sentence() for one in check(drawn, desk, others) if one.severity is not Severity.HINT]
        alone = [one.sentence() for one in check(drawn) if one.severity is not Severity.HINT]
        assert (said, alone) == ([], []), drawn.id


@pytest.mark.parametrize("name", DEFECTS)
def test_a_planted_defect_is_found_by_its_code(name):
    code, element, planted = DEFECTS[name]
    drawn = planted()
    found = check(drawn, desk_for(name), ALL_OWN)
    assert (code, element) in {(one.code, one.element) for one in found}
    before = {(one.code, one.element, one.part) for make in OWN for one in check(make(), DESK, ALL_OWN)}
    assert (code, element) not in {each[:2] for each in before}


@pytest.mark.parametrize("name", DEFECTS)
def test_its_sentence_is_whole_in_both_languages_and_its_fix_takes_it_away(name):
    code, element, planted = DEFECTS[name]
    drawn = planted()
    one = next(one for one in check(drawn, desk_for(name), ALL_OWN) if (one.code, one.element) == (code, element))
    for language in ("en", "fr"):
        sentence = one.sentence(language)
        assert sentence.endswith(".") and "{" not in sentence.replace("${", "") and len(sentence) > 20
    assert one.fixes or code in WITHOUT_FIX
    errors = errors_of(check(drawn, desk_for(name), ALL_OWN))
    for fix in one.fixes:
        assert "{" not in fix.label("en").replace("${", "") and fix.label("en") != fix.label("fr")
        left = check(fix.applied(drawn), desk_for(name), ALL_OWN)
        assert (code, element) not in {(each.code, each.element) for each in left}, fix.name
        assert not errors_of(left) - errors, fix.name


WITHOUT_FIX = {"no_reject_target", "nobody_here"}
"""Codes for which only the owner knows what should be there instead."""


def errors_of(findings) -> set[tuple[str, str]]:
    return {(each.code, each.element) for each in findings if each.severity is Severity.ERROR}


def test_fixes_of_a_calendar_that_opens_once_and_of_a_fix_whose_part_is_gone():
    for drawn in (repair(), access()):
        for one in check(drawn, FAIR, ALL_OWN):
            for fix in one.fixes:
                left = check(fix.applied(drawn), FAIR, ALL_OWN)
                assert (one.code, one.element) not in {(each.code, each.element) for each in left}, fix.name
    gone = next(one for one in check(ways(repair(), "look", actions=(letter(subject=""),)), DESK) if one.fix)
    with pytest.raises(EditRefused):
        gone.fix.applied(repair())


def test_every_code_is_planted_here():
    on_a_calendar = {"limit_never_due", "timer_never"}
    assert {code for code, _, _ in DEFECTS.values()} | on_a_calendar == set(SEVERITIES)


def test_a_calendar_that_opens_once_ends_no_long_limit():
    found = check(repair(), FAIR, ALL_OWN)
    assert {one.element for one in found if one.code == "limit_never_due"} >= {"diagnosis", "repairing", "repair"}
    never = [one for one in check(access(), FAIR, ALL_OWN) if one.code == "timer_never"]
    assert [one.element for one in never] == ["silence"]


def test_a_race_is_none_where_an_order_was_given_or_both_never_hold():
    assert not [one for one in check(outage(), DESK) if one.code == "automatic_race"]
    ordered = ways(outage(), "route", criteria=compare("ticket.priority", Operator.AT_LEAST, 2), order=7)
    assert not [one for one in check(ordered, DESK) if one.code == "automatic_race"]


def test_a_circle_that_its_own_actions_stop_is_none():
    stops = SetField(field="cost", value=10)
    low = compare("field.cost", Operator.LESS, 5)
    drawn = more(
        complaint(),
        transition("there", "facts", "draft", trigger=When(), criteria=low, actions=(stops,)),
        transition("tide", "draft", "facts", trigger=When(), criteria=low),
    )
    assert not [one for one in check(drawn, DESK) if "cycle" in one.code]


def test_without_a_desk_nothing_is_said_of_what_only_a_desk_knows():
    drawn = ways(repair(), "look", owners=(Teams(ids=("third",)),), criteria=compare("field.price", Operator.LESS, 1))
    assert check(drawn) == check(repair()) == ()


def test_chains_over_three_blueprints_come_back():
    a, b, c = (
        blueprint(state("s"), state("z", final=True, then=to), transition("t", "s", "z"), id=key, name=key.upper())
        for key, to in (("a", "b"), ("b", "c"), ("c", "a"))
    )
    (one,) = [one for one in check(a, None, (b, c)) if one.code == "then_cycle"]
    assert one.facts["blueprints"] == "“A”, “B”, “C”"
    assert not [one for one in check(a, None, (b,)) if one.code == "then_cycle"]


def calling(*ways: object) -> Blueprint:
    """A Blueprint whose second state calls another one."""
    ends = (state("z", final=True), state("y", final=True))
    return blueprint(state("s"), state("wait", calls="sub"), *ends, transition("t", "s", "wait"), *ways)


def test_what_follows_the_end_of_a_called_child_is_heard_of_by_event_or_condition():
    heard = transition("go", "wait", "z", trigger=On(event=EventName.CHILD_CLOSED))
    asked = transition("go", "wait", "z", criteria=compare("child.state", Operator.IS, "granted"))
    everywhere = transition("go", None, "z", trigger=On(event=EventName.CHILD_CLOSED))
    timed = transition("go", "wait", "z", trigger=after(3))
    for way in (heard, asked, everywhere, timed):
        assert "call_unheard" not in {one.code for one in check(calling(way))}
    other = transition("go", "wait", "z", trigger=On(event=EventName.CUSTOMER_REPLIED))
    perhaps = transition("go", "wait", "z", trigger=after(3), criteria=compare("ticket.priority", Operator.IS, 4))
    for way in (other, perhaps):
        assert [one.element for one in check(calling(way)) if one.code == "call_unheard"] == ["wait"]


def test_only_what_needs_nobody_is_offered_to_follow_a_called_child():
    asking = transition("ask", "wait", "z", form=(CommentItem(id="why", required=True),))
    agreed = transition("agreed", "wait", "z", approval=Approval(approvers=(Roles(roles=(Role.SUPERVISOR,)),)))
    plain = transition("go", "wait", "y", "Go on")
    (one,) = [one for one in check(calling(asking, agreed, plain)) if one.code == "call_unheard"]
    assert [fix.label() for fix in one.fixes] == [
        "Let “Go on” happen when the child is closed",
        "Remove the hand-over",
    ]
    (one,) = [one for one in check(calling(asking)) if one.code == "call_unheard"]
    assert [fix.name for fix in one.fixes] == ["drop_hand_over"]


def test_what_was_deleted_is_told_without_the_lot_in_its_id():
    eyes = NotPerformerOf(transition="check-invoice-k3f9qz")
    agreed = Approval(approvers=(Roles(roles=(Role.SUPERVISOR,)), eyes))
    gone = compare("visit.state", Operator.IS, "on-its-way-m2p4rt")
    drawn = ways(access(), "grant", owners=(eyes,), criteria=gone, approval=agreed)
    drawn = ways(drawn, "approve", actions=(Fire(transition="pay-out-a2b3c4"),))
    drawn = ways(drawn, "silence", owners=(Teams(ids=("tier-2",)), Teams(ids=("back-office-x5y6z7",))))
    said = [text for one in check(drawn, DESK) for language in ("en", "fr") for text in _texts(one, language)]
    names = ("Check invoice", "On its way", "Pay out", "tier-2", "Back office")
    assert all(any(name in text for text in said) for name in names)
    assert not [text for text in said if re.search(r"k3f9qz|m2p4rt|a2b3c4|x5y6z7", text)]


def test_an_id_made_by_people_is_told_whole():
    made = ("team-access", "order-234567", "tier-2", "review")
    assert tuple(map(spelled, made)) == made
    for name in ("Access", "Needs answer", "Team access"):
        assert [spelled(unique_id(name, ())) for _ in range(200)] == [name] * 200


def _texts(one: Finding, language: str) -> list[str]:
    return [one.sentence(language), *(fix.label(language) for fix in one.fixes)]


def test_a_wait_with_a_timer_or_a_limit_is_no_hint():
    waiting = state("wait", waiting=Waiting.CUSTOMER, category=Category.PENDING)
    ends = (state("z", final=True), transition("t", "wait", "z"))
    hinted = blueprint(waiting, *ends)
    timed = blueprint(waiting, *ends, transition("late", "wait", "z", trigger=after(3)))
    assert [one.code for one in check(hinted)] == ["wait_without_limit"] and check(timed) == ()


def test_unknown_value_kinds_are_compared_by_their_own_type():
    never = AllOf(of=(Compare(operand="field.first_day", operator=Operator.LESS, value="2026-01-02"),
                      Compare(operand="field.first_day", operator=Operator.GREATER, value="2026-01-01")))  # fmt: skip
    found = check(ways(joiner(), "start", criteria=never), DESK)
    assert "criteria_never" in {one.code for one in found}
