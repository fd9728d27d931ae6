"""Passwords and signing in: what is kept, what is refused, how long a guesser waits, who may let whom in again."""

from __future__ import annotations

import threading
from functools import partial

import pytest
import sqlalchemy as sa

from runtime.desk.door import entrance, open_desk
from runtime.desk.local import LocalDesk
from runtime.desk.sign_in import (
    WRONG,
    WRONG_CODE,
    WRONG_CODE_FOR_NAME,
    WRONG_FOR_NAME,
    reset_password,
    reset_password_as,
    sign_in,
    sign_in_as,
)
from runtime.messages import access, setup, system, tickets
from runtime.messages.faults import Fault, Forbidden, Refused
from runtime.model.password_rules import COMMON, why_not_password
from runtime.model.people import Person
from runtime.model.reset_codes import new_reset_code
from runtime.model.setup import Settings
from runtime.model.values import DAY, MINUTE, SECOND
from runtime.store import passwords, schema
from runtime.store.passwords import COST, Cost, wait_after
from tests.desk.conftest import MONDAY
from tests.desk.test_promises import create
from tests.passphrases import CHEAP, GOOD, OTHER

pytestmark = pytest.mark.usefixtures("cheap_passwords")


@pytest.fixture
def enter(database, time):
    """Sign in on the desk, as its people do."""
    return partial(_sign_in, database, time)


def _sign_in(database, time, email, password):
    return sign_in(database, time, email, password, cost=CHEAP)


@pytest.fixture
def nora_has_one(nora):
    nora.do(access.SetPassword(password=GOOD))


def refusal(call, *arguments) -> str:
    with pytest.raises(Forbidden) as refused:
        call(*arguments)
    return refused.value.sentence


def test_whoever_has_the_password_comes_in_as_themselves(nora_has_one, enter):
    desk = enter("  Nora@Desk.Test ", GOOD)
    assert desk.ask(system.Hello()).actor == "nora"


def test_unknown_people_and_wrong_passwords_hear_the_same(nora_has_one, enter):
    for email, password in (("nora@desk.test", OTHER), ("nobody@desk.test", GOOD), ("marc@desk.test", GOOD), ("", "")):
        assert refusal(enter, email, password) == WRONG


def test_only_a_salted_hash_is_kept_and_nothing_in_the_journal(nora_has_one, owner):
    owner.do(access.IssueReset(person_id="nora", code="a-code-of-more-than-22-letters"))
    with owner.database.read() as session:
        kept = passwords.read(session, "nora")
        journal = " ".join(session.core.execute(sa.select(schema.journal.c.body)).scalars())
    assert kept.hash.startswith("$argon2id$") and kept.reset.startswith("$argon2id$")
    assert GOOD not in journal and "a-code" not in journal
    assert GOOD not in repr(access.SetPassword(password=GOOD))


def test_the_cost_is_owasps(monkeypatch):
    assert (COST.passes, COST.memory, COST.lanes) == (2, 19_456, 1)
    assert "$m=19456,t=2,p=1$" in COST.hasher().hash("x")


def test_who_has_a_password_changes_it_only_with_it(nora, nora_has_one, enter):
    for present in (None, OTHER):
        with pytest.raises(Forbidden):
            nora.do(access.SetPassword(password=OTHER, present=present))
    nora.do(access.SetPassword(password=OTHER, present=GOOD))
    assert refusal(enter, "nora@desk.test", GOOD) == WRONG
    enter("nora@desk.test", OTHER)


PERSON = Person(id="nora", name="Nora Lind", email="nora.lind@kettles.test")


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("short", "password_length"),
        ("elevenchars", "password_length"),
        ("x" * 129, "password_length"),
        ("password1234", "password_common"),
        ("PassWord2026!", "password_common"),
        ("qwertyuiopas", "password_common"),
        ("azertyuiopqs", "password_common"),
        ("123456789012", "password_common"),
        ("aaaaaaaaaaaaa", "password_common"),
        ("abababababab", "password_common"),
        ("nora.lind@kettles.test", "password_common"),
        ("kettles12345", "password_common"),
        ("noralind2026", "password_common"),
        (GOOD, None),
        ("é" * 3 + "kettles sing", None),
        ("12 teapots and 3", None),
        ("x1" + "y2z3" * 31 + "ab", None),
    ],
)
def test_weak_passwords_are_refused_and_no_signs_are_asked_for(password, code):
    reason = why_not_password(password, PERSON)
    assert (reason.code if reason else None) == code


def test_the_list_of_common_ones_is_long_and_folded():
    assert len(COMMON) > 1_000
    assert min(map(len, COMMON)) == 12
    assert all(each == each.casefold() for each in COMMON)


def test_an_accent_is_the_same_however_it_is_typed(nora, enter):
    nora.do(access.SetPassword(password="trois théières bleues"))
    assert enter("nora@desk.test", "trois the\u0301ie\u0300res bleues")


def test_waits_double_from_the_fifth_failure_on():
    assert [wait_after(n) // SECOND for n in range(1, 16)] == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


@pytest.mark.parametrize("email", ["nora@desk.test", "nobody@desk.test"])
def test_guessers_wait_whether_there_is_such_a_person_or_not(nora_has_one, enter, time, email):
    for _ in range(5):
        assert refusal(enter, email, OTHER) == WRONG
    assert refusal(enter, email, GOOD) == "Too many failures: try again in 1 s."
    time.now += SECOND
    assert refusal(enter, email, OTHER) == WRONG
    assert "2 s" in refusal(enter, email, OTHER)


def test_the_right_password_after_the_wait_begins_anew(nora_has_one, enter, time):
    for _ in range(5):
        refusal(enter, "nora@desk.test", OTHER)
    time.now += SECOND
    enter("nora@desk.test", GOOD)
    for _ in range(4):
        refusal(enter, "nora@desk.test", OTHER)
    enter("nora@desk.test", GOOD)


def test_old_failures_are_forgotten(nora_has_one, enter, time, database):
    for number in range(30):
        refusal(enter, f"guess{number}@desk.test", OTHER)
    time.now += DAY + SECOND
    refusal(enter, "nora@desk.test", OTHER)
    with database.read() as session:
        assert session.core.execute(sa.text("SELECT count(*) FROM sign_in_attempt")).scalar_one() == 1


def test_many_guesses_at_once_count_as_many(nora_has_one, enter):
    heard: list[str] = []

    def guess() -> None:
        try:
            enter("nora@desk.test", OTHER)
        except Fault as fault:
            heard.append(fault.sentence)

    threads = [threading.Thread(target=guess) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heard.count(WRONG) == 5
    assert len(heard) == 12


def test_a_hash_made_at_less_cost_is_renewed(nora_has_one, database, time):
    dearer = Cost(passes=2, memory=16, lanes=1)
    sign_in(database, time, "nora@desk.test", GOOD, cost=dearer)
    with database.read() as session:
        kept = passwords.read(session, "nora").hash
    assert "$m=16,t=2,p=1$" in kept
    assert sign_in(database, time, "nora@desk.test", GOOD, cost=dearer)


def test_who_left_comes_in_no_more_at_once(nora_has_one, enter, owner):
    desk = enter("nora@desk.test", GOOD)
    person = next(each for each in owner.ask(setup.GetSetup()).people if each.id == "nora")
    owner.do(setup.PutPeople(people=(person.having(active=False),)))
    with pytest.raises(Forbidden):
        desk.ask(tickets.ListTickets())
    assert refusal(enter, "nora@desk.test", GOOD) == WRONG


class TestReset:
    @pytest.fixture
    def code(self, owner) -> str:
        code = new_reset_code()
        owner.acting_as("adam").do(access.IssueReset(person_id="nora", code=code))
        return code

    @pytest.fixture
    def reset(self, database, time):
        def carry_out(code, password=OTHER, email="nora@desk.test"):
            return reset_password(database, time, email, code, password, cost=CHEAP)

        return carry_out

    def test_a_code_sets_a_new_password_once(self, nora_has_one, code, reset, enter):
        enter("nora@desk.test", GOOD)  # the old one is good until then
        assert reset(code).ask(system.Hello()).actor == "nora"
        assert refusal(reset, code) == WRONG_CODE
        assert refusal(enter, "nora@desk.test", GOOD) == WRONG
        enter("nora@desk.test", OTHER)

    def test_the_audit_tells_that_a_code_set_a_password_and_never_which(self, owner, code, reset):
        before = [row.command_id for row in owner.ask(access.ReadAudit()).rows]
        reset(code)
        [row] = [row for row in owner.ask(access.ReadAudit()).rows if row.command_id not in before]
        assert (row.kind, row.actor, row.body) == ("password.set", "nora", {})
        assert OTHER not in str(row)

    def test_a_code_is_typed_as_one_likes(self, code, reset):
        assert reset(code.lower().replace("-", " ")).ask(system.Hello()).actor == "nora"

    def test_a_code_is_good_for_half_an_hour(self, nora_has_one, code, reset, time):
        time.now += 30 * MINUTE + 1
        assert refusal(reset, code) == WRONG_CODE

    def test_a_code_for_a_first_password_is_good_for_three_days(self, code, reset, enter, time):
        time.now += 3 * DAY
        assert reset(code).ask(system.Hello()).actor == "nora"
        enter("nora@desk.test", OTHER)
        assert refusal(reset, code) == WRONG_CODE

    def test_a_code_for_a_first_password_ends(self, code, reset, time):
        time.now += 3 * DAY + 1
        assert refusal(reset, code) == WRONG_CODE

    def test_a_first_password_ends_the_code_for_it(self, nora, code, reset):
        nora.do(access.SetPassword(password=GOOD))
        assert refusal(reset, code) == WRONG_CODE

    def test_a_code_is_good_for_one_person(self, code, reset):
        assert refusal(reset, code, OTHER, "marc@desk.test") == WRONG_CODE
        assert refusal(reset, new_reset_code()) == WRONG_CODE

    def test_codes_are_guessed_as_slowly_as_passwords(self, code, reset):
        for _ in range(5):
            refusal(reset, new_reset_code())
        assert "try again" in refusal(reset, code)

    def test_a_weak_password_spends_no_code(self, code, reset):
        with pytest.raises(Refused):
            reset(code, "password1234")
        assert reset(code)

    def test_administrators_let_in_whom_they_may(self, owner):
        with pytest.raises(Forbidden):
            owner.acting_as("adam").do(access.IssueReset(person_id="olga"))
        with pytest.raises(Forbidden):
            owner.acting_as("sam").do(access.IssueReset(person_id="nora"))
        owner.do(access.IssueReset(person_id="olga"))


class TestPeopleSignIn:
    @pytest.fixture
    def switched_on(self, owner, nora_has_one, enter):
        person = next(each for each in owner.ask(setup.GetSetup()).people if each.id == "olga")
        owner.do(setup.PutPeople(people=(person.having(email="olga@desk.test"),)))
        owner.do(access.SetPassword(password=GOOD))
        owner.do(setup.PutSettings(settings=Settings(people_sign_in=True)))

    def test_nobody_switches_it_on_who_could_not_come_in_then(self, owner):
        with pytest.raises(Refused, match="password of your own"):
            owner.do(setup.PutSettings(settings=Settings(people_sign_in=True)))

    def test_without_the_switch_everything_is_as_before(self, nora, nora_has_one):
        create(nora)

    def test_who_has_a_password_is_spoken_for_only_with_it(self, switched_on, owner, enter, database):
        for desk in (owner, owner.acting_as("nora"), LocalDesk(database, lambda: MONDAY, "nora")):
            with pytest.raises(Forbidden, match="People sign in"):
                desk.ask(tickets.ListTickets())
            with pytest.raises(Forbidden, match="People sign in"):
                create(desk)
        signed_in = enter("nora@desk.test", GOOD)
        create(signed_in)
        with pytest.raises(Forbidden, match="People sign in"):
            signed_in.acting_as("olga").ask(system.Hello())

    def test_who_has_none_and_the_clock_go_on(self, switched_on, owner):
        create(owner.acting_as("marc"))
        owner.as_clock().do(system.Sweep())

    def test_a_new_password_counts_at_once(self, switched_on, owner):
        marc = owner.acting_as("marc")
        marc.do(access.SetPassword(password=OTHER))
        with pytest.raises(Forbidden, match="People sign in"):
            create(marc)

    def test_a_desk_opened_without_a_password_says_so(self, switched_on, database):
        if database.is_sqlite:
            with pytest.raises(Forbidden, match="People sign in"):
                open_desk(str(database.url.database), person_id="olga").ask(system.Hello())


def test_customers_have_passwords_too(owner, enter):
    owner.acting_as("carl").do(access.SetPassword(password=OTHER))
    assert enter("carl@acme.test", OTHER).ask(tickets.ListTickets()).rows == ()


def test_who_has_a_password_is_told_to_administrators_only(owner, nora, nora_has_one):
    assert owner.ask(access.WhoHasPasswords()) == ("nora",)
    with pytest.raises(Forbidden):
        nora.ask(access.WhoHasPasswords())


def test_ones_own_password_is_removed_by_saying_it(owner, nora, nora_has_one):
    assert "another one" in refusal(nora.do, access.RemovePassword(person_id="nora", present=OTHER))
    nora.do(access.RemovePassword(person_id="nora", present=GOOD))
    assert owner.ask(access.WhoHasPasswords()) == ()
    with pytest.raises(Refused, match="no password"):
        nora.do(access.RemovePassword(person_id="nora", present=GOOD))


def test_somebody_elses_password_is_removed_by_right_and_never_upwards(owner, nora, nora_has_one):
    for person in ("nora", "petra", "ghost"):
        told = refusal(owner.acting_as("marc").do, access.RemovePassword(person_id=person))
        assert told == "A agent may not do this (password.remove).", "who has one is no agent's business"
    owner.do(access.SetPassword(password=OTHER))
    refusal(owner.acting_as("adam").do, access.RemovePassword(person_id="olga"))
    owner.acting_as("adam").do(access.RemovePassword(person_id="nora"))
    assert owner.ask(access.WhoHasPasswords()) == ("olga",)


def test_who_administers_a_desk_where_people_sign_in_keeps_a_password(database, time, owner, nora, nora_has_one):
    owner.do(access.SetPassword(password=OTHER))
    owner.do(setup.PutSettings(settings=Settings(people_sign_in=True)))
    inside = sign_in_as(database, time, "olga", OTHER, cost=CHEAP)
    with pytest.raises(Refused, match="people sign in"):
        inside.do(access.RemovePassword(person_id="olga", present=OTHER))
    inside.do(access.RemovePassword(person_id="nora"))
    assert inside.ask(access.WhoHasPasswords()) == ("olga",)


def test_by_name_and_by_address_it_is_one_account(database, time, enter, nora_has_one):
    for _ in range(3):
        assert refusal(sign_in_as, database, time, "nora", OTHER) == WRONG_FOR_NAME
        refusal(enter, "nora@desk.test", OTHER)
    assert "Too many failures" in refusal(sign_in_as, database, time, "nora", GOOD)
    assert "Too many failures" in refusal(enter, "nora@desk.test", GOOD)


def test_by_name_nothing_tells_who_is_there_and_who_has_a_password(database, time, nora_has_one):
    sentences = {refusal(sign_in_as, database, time, who, OTHER) for who in ("nora", "marc", "olga", "nobody")}
    assert sentences == {WRONG_FOR_NAME}


def test_whoever_has_no_address_signs_in_by_name_and_with_a_code(database, time, owner, nora):
    code = new_reset_code()
    owner.do(access.IssueReset(person_id="lena", code=code))
    desk = reset_password_as(database, time, "lena", code, GOOD, cost=CHEAP)
    assert desk.ask(system.Hello()).actor == "lena"
    assert sign_in_as(database, time, "lena", GOOD, cost=CHEAP).ask(system.Hello()).actor == "lena"
    assert refusal(reset_password_as, database, time, "lena", code, OTHER) == WRONG_CODE_FOR_NAME


def test_the_entrance_names_active_staff_and_says_who_needs_a_password(database, time, owner, nora, nora_has_one):
    owner.do(setup.PutPeople(people=(Person(id="bill", name="Bill", active=False),)))
    told = entrance(owner)
    assert not told.sign_in
    assert {person.id for person in told.people} == {"olga", "adam", "petra", "sam", "nora", "marc", "lena"}
    assert not any(person.protected for person in told.people)
    owner.do(access.SetPassword(password=OTHER))
    owner.do(setup.PutSettings(settings=Settings(people_sign_in=True)))
    told = entrance(owner)
    assert told.sign_in
    assert {person.name for person in told.people if person.protected} == {"Nora", "Olga"}
