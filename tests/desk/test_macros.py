"""Macros: whose they are, what they would do, that they do it, all of it or nothing."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from runtime.messages import macros, setup, system, tickets, working
from runtime.messages.faults import Conflict, Fault, Forbidden, Invalid, NotFound, Refused
from runtime.model.actions import AssignHow
from runtime.model.fields import Field
from runtime.model.forms import Filled
from runtime.model.macros import (
    AssignTo,
    Effect,
    ForceInto,
    GiveTask,
    LeaveBlueprint,
    LetFollow,
    Macro,
    Say,
    SetFields,
    TagsChange,
    TakeTransition,
)
from runtime.model.people import Person, Role
from runtime.model.setup import Template
from runtime.model.views import Audience
from tests.desk.test_promises import create

CHECKED = Macro(
    id="checked",
    title="Checked by me",
    deeds=(
        SetFields(fields={"priority": 3}),
        TagsChange(add=("seen",)),
        AssignTo(how=AssignHow.PERFORMER),
        Say(text="We look at ${ticket.subject}."),
        GiveTask(title="Weigh it"),
        LetFollow(person="lena"),
        TakeTransition(transition="check"),
    ),
)


def put(desk, macro):
    return desk.do(macros.PutMacro(macro=macro)).result


def ids(desk):
    return [summary.macro.id for summary in desk.ask(macros.ListMacros())]


def ticket(desk, place):
    return desk.ask(tickets.GetTicket(ticket_id=place.ticket_id))


def apply(desk, place, macro_id):
    version = ticket(desk, place).version
    return desk.do(macros.ApplyMacro(ticket_id=place.ticket_id, expected_version=version, macro_id=macro_id)).result


def test_everything_a_macro_says_is_done_in_its_order(owner, nora):
    put(nora, CHECKED)
    place = create(nora, requester="carl", tags=("old",))
    preview = nora.ask(macros.PreviewMacro(ticket_id=place.ticket_id, macro_id="checked"))
    assert not preview.refused
    assert [each.effect for each in preview.deeds] == [Effect.CHANGES] * 7
    assert preview.deeds[3].says == "We look at Broken kettle."
    assert preview.deeds[-1].state == "review"
    assert ticket(nora, place).version == place.version  # a preview changes nothing
    after = apply(nora, place, "checked")
    seen = ticket(nora, place)
    assert (after.state, after.version) == ("review", seen.version)
    assert (seen.priority, set(seen.tags), seen.assignee, seen.open_tasks) == (3, {"old", "seen"}, "nora", 1)
    assert [said.body for said in nora.ask(tickets.GetConversation(ticket_id=place.ticket_id))] == [
        "We look at Broken kettle."
    ]
    assert [one.id for one in nora.ask(working.ListFollowers(ticket_id=place.ticket_id))] == ["lena"]
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_one_refusal_and_nothing_is_done(nora, owner):
    put(nora, CHECKED)
    macro = put(nora, CHECKED.having(id="twice", deeds=(*CHECKED.deeds, TakeTransition(transition="pay"))))
    place = create(nora)
    preview = nora.ask(macros.PreviewMacro(ticket_id=place.ticket_id, macro_id="twice"))
    assert preview.refused
    assert [each.effect for each in preview.deeds] == [Effect.CHANGES] * 7 + [Effect.REFUSED]
    (refused,) = preview.deeds[-1:]
    assert refused.reasons
    before = ticket(nora, place)
    with pytest.raises(Fault) as no:
        apply(nora, place, macro.id)
    assert {str(reason) for reason in no.value.reasons} == {str(reason) for reason in refused.reasons}
    assert ticket(nora, place) == before
    assert nora.ask(macros.ListMacros())[0].used_at is None
    with pytest.raises(Conflict):
        nora.do(macros.ApplyMacro(ticket_id=place.ticket_id, expected_version=1, macro_id="checked"))
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_who_shares_a_macro_with_a_team_they_are_not_in_still_finds_it(owner, nora, marc):
    put(owner, CHECKED.having(id="theirs", title="All theirs", audience=Audience.TEAM, team="payers"))
    put(owner, CHECKED.having(id="zoo", title="Zoo"))
    found = owner.ask(macros.ListMacros())
    assert [(each.macro.id, each.may_change, each.elsewhere) for each in found] == [
        ("zoo", True, False),
        ("theirs", True, True),
    ], "those elsewhere come last"
    assert [(each.macro.id, each.elsewhere) for each in marc.ask(macros.ListMacros())] == [("theirs", False)]
    assert ids(nora) == [] == ids(owner.acting_as("sam"))
    put(owner, CHECKED.having(id="theirs", title="Mine again"))
    assert ids(marc) == [] and not any(each.elsewhere for each in owner.ask(macros.ListMacros()))


def test_whose_a_macro_is(owner, nora, marc):
    sam = owner.acting_as("sam")
    put(nora, CHECKED)
    assert (ids(nora), ids(marc)) == (["checked"], [])
    with pytest.raises(Forbidden):
        put(marc, CHECKED)  # the id is taken
    with pytest.raises(Forbidden):
        put(nora, CHECKED.having(id="all", audience=Audience.EVERYONE))
    put(sam, CHECKED.having(id="all", title="All", audience=Audience.EVERYONE))
    put(sam, CHECKED.having(id="team", title="Team", audience=Audience.TEAM, team="checkers"))
    assert (ids(nora), ids(marc)) == (["all", "checked", "team"], ["all"])
    with pytest.raises(NotFound):
        marc.do(macros.DeleteMacro(macro_id="team"))
    with pytest.raises(Forbidden):
        nora.do(macros.DeleteMacro(macro_id="team"))
    with pytest.raises(NotFound):
        apply(marc, create(nora), "team")
    for who in ("lena", "carl"):
        with pytest.raises(Forbidden):
            put(owner.acting_as(who), CHECKED.having(id="mine"))
    with pytest.raises(Refused, match="no team"):
        put(owner, CHECKED.having(id="x", audience=Audience.TEAM, team="ghosts"))
    with pytest.raises(Invalid, match="template"):
        put(nora, CHECKED.having(id="x", deeds=(Say(template="ghost"),)))
    sam.do(macros.DeleteMacro(macro_id="team"))
    assert ids(nora) == ["all", "checked"]


def test_a_retried_change_answers_with_the_first_receipt(nora):
    command = macros.PutMacro(macro=CHECKED)
    assert nora.do(command).result == nora.do(command).result == CHECKED.having(owner="nora")


def test_the_last_used_comes_first(nora, time):
    for key in ("a", "b", "c"):
        put(nora, Macro(id=key, title=key, deeds=(TagsChange(add=(key,)),)))
    place = create(nora)
    for key in ("b", "c"):
        time.pass_(minutes=1)
        apply(nora, place, key)
    assert ids(nora) == ["c", "b", "a"]


def test_a_reply_from_a_template_speaks_the_customers_language(owner, nora):
    owner.do(
        setup.PutTemplates(
            templates=(Template(id="hello", name="Hello", subject={"en": "-"}, body={"en": "Hello", "fr": "Bonjour"}),)
        )
    )
    owner.do(setup.PutPeople(people=(Person(id="fred", name="Fred", role=Role.CUSTOMER, language="fr"),)))
    put(nora, Macro(id="greet", title="Greet", deeds=(Say(template="hello"),)))
    for requester, words in (("carl", "Hello"), ("fred", "Bonjour"), (None, "Hello")):
        place = create(nora, requester=requester)
        apply(nora, place, "greet")
        assert [said.body for said in nora.ask(tickets.GetConversation(ticket_id=place.ticket_id))] == [words]


def test_a_macro_does_no_more_than_its_user_may(owner, nora):
    sam = owner.acting_as("sam")
    force = Macro(
        id="force", title="Force", audience="everyone", deeds=(ForceInto(state="done", reason="It must be."),)
    )
    leave = Macro(id="leave", title="Leave", audience="everyone", deeds=(LeaveBlueprint(reason="Not ours."),))
    for macro in (force, leave):
        put(sam, macro)
        place = create(nora)
        with pytest.raises(Forbidden):
            apply(nora, place, macro.id)
        assert nora.ask(macros.PreviewMacro(ticket_id=place.ticket_id, macro_id=macro.id)).refused
        apply(sam, place, macro.id)


def test_deeds_that_make_no_sense():
    for wrong in (
        Say,
        lambda: Say(text="x", template="y"),
        lambda: AssignTo(how=AssignHow.ROUND_ROBIN),
        lambda: AssignTo(how=AssignHow.PERSON),
        lambda: AssignTo(how=AssignHow.TEAM),
        lambda: SetFields(fields={}),
        lambda: Macro(id="x", title="X", deeds=()),
    ):
        with pytest.raises(ValidationError):
            wrong()


DEEDS = st.lists(
    st.one_of(
        st.builds(
            SetFields, fields=st.dictionaries(st.sampled_from(["priority", "size"]), st.integers(0, 5), min_size=1)
        ),
        st.builds(TagsChange, add=st.just(("x",)), remove=st.sampled_from([(), ("x",)])),
        st.builds(AssignTo, how=st.sampled_from([AssignHow.PERFORMER, AssignHow.NOBODY])),
        st.builds(AssignTo, how=st.just(AssignHow.TEAM), team=st.sampled_from(["checkers", "payers"])),
        st.builds(Say, text=st.sampled_from(["Hi", "${ticket.priority}"]), public=st.booleans()),
        st.builds(GiveTask, title=st.just("Do"), owner=st.sampled_from([None, "marc", "ghost"])),
        st.builds(
            TakeTransition,
            transition=st.sampled_from(["check", "question", "cancel", "reopen"]),
            form=st.just(Filled()),
        ),
    ),
    min_size=1,
    max_size=5,
).map(tuple)


def test_a_preview_says_what_will_be(owner, nora):
    """For random deeds: refused exactly when the deed is, and else the fields and the state come true."""
    owner.do(setup.PutFields(fields=(Field(id="size", name="Size", type="number"),)))

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(deeds=DEEDS)
    def compare(deeds):
        place = create(nora)
        put(nora, Macro(id="random", title="Random", deeds=deeds))
        preview = nora.ask(macros.PreviewMacro(ticket_id=place.ticket_id, macro_id="random"))
        try:
            after = apply(nora, place, "random")
        except Fault:
            assert preview.refused
            return
        assert not preview.refused
        seen = ticket(nora, place)
        foreseen = {each.field: each.new for deed in preview.deeds for each in deed.fields}
        actual = {"priority": seen.priority, "tags": seen.tags, "assignee": seen.assignee, "team": seen.team}
        for name in actual.keys() & foreseen.keys():
            assert foreseen[name] == actual[name], name
        states = [deed.state for deed in preview.deeds if deed.state]
        assert (states[-1] if states else place.state) == after.state

    compare()
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_titles_with_accents_stand_where_one_looks_for_them(nora):
    for number, title in enumerate(("Technique", "Échanges", "Zoo")):
        put(nora, CHECKED.having(id=f"m{number}", title=title))
    assert ids(nora) == ["m1", "m0", "m2"]
