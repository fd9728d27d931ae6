"""Functions from end to end: called beside the desk where somebody agreed, changing a ticket once; on both databases."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path
from threading import Event

import pytest

from runtime.desk import calling
from runtime.desk.calling import Calling, desk_id_of, look_here, try_function
from runtime.desk.consents import Computer, Consents, Standing
from runtime.desk.posting import Posting
from runtime.desk.postman import LEASE, TRIES, Round
from runtime.desk.transports.function_call import Answer
from runtime.messages import blueprints, functions, letters, migration, setup, system, tickets
from runtime.messages.access import ReadAudit
from runtime.messages.faults import Forbidden, Refused, Unavailable
from runtime.messages.letters import LetterStatus
from runtime.messages.macros import DeedPreview
from runtime.messages.rehearsal import Rehearse
from runtime.model.actions import CallFunction
from runtime.model.blueprint import Category
from runtime.model.fields import Field, FieldType
from runtime.model.functions import FromTicket, Function, Given, ToField, ToNote, ToTags
from runtime.model.people import Person
from runtime.model.scenario import Execute, TicketValues
from runtime.model.scenario import Given as Begun
from runtime.model.values import HOUR
from runtime.model.where_used import Kind
from tests.desk.migrating import publish
from tests.desk.test_promises import create, execute
from tests.makers import blueprint, state, transition

PRICE = Function(
    id="price",
    name="Price list",
    about="Looks the article up",
    entry="prices:look_up",
    inputs=(
        FromTicket(name="subject", fact="ticket.subject"),
        FromTicket(name="count", fact="field.count"),
        Given(name="country", value="FR"),
    ),
    outputs=(
        ToField(name="price", field="price"),
        ToField(name="valid", field="valid"),
        ToTags(name="tags"),
        ToNote(name="why"),
    ),
)
FIELDS = (
    Field(id="count", name="Count", type=FieldType.NUMBER),
    Field(id="price", name="Price", type=FieldType.NUMBER),
    Field(id="valid", name="Valid until", type=FieldType.MOMENT),
    Field(id="total", name="Total", type=FieldType.NUMBER, formula="{price} * 2"),
)
LOOKED_UP = """
def look_up(subject, count, country):
    return {"price": 12.5 * (count or 1), "valid": "2025-04-01T00:00:00+02:00", "tags": ["priced", country],
            "why": f"{subject}: {count}"}
"""


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    (tmp_path / "functions").mkdir()
    return Computer(tmp_path / "functions", tmp_path / "agreed.json")


@pytest.fixture
def desk(owner, computer):
    """A Blueprint whose transition calls the function, which lies on this computer; nobody agreed to it yet."""
    write(computer, LOOKED_UP)
    owner.do(setup.PutFields(fields=FIELDS))
    owner.do(setup.PutFunctions(functions=(PRICE,)))
    owner.do(blueprints.SetActivity(blueprint_id="refund", activity=blueprints.Activity.INACTIVE))
    publish(owner, drawn())
    return owner


def drawn(**inputs: object):
    return blueprint(
        state("a"),
        state("b", category=Category.OPEN),
        state("c", category=Category.CLOSED, final=True),
        transition("go", "a", "b", actions=(CallFunction(name="price", inputs=inputs),)),
        transition("on", "b", "c"),
        id="priced",
        department="returns",
        start="a",
    )


def write(computer: Computer, source: str) -> None:
    (computer.functions / "prices.py").write_text(source, encoding="utf-8")


def agree(desk, computer: Computer, function: Function = PRICE, **more) -> Consents:
    consents = Consents(computer)
    here = look_here(desk, (function,), consents)[function.id]
    consents.agree(desk_id_of(desk), function, here.digest, at=desk._clock(), **more)
    return consents


def round_of(desk, time, consents: Consents) -> Round:
    return Calling(desk, time, consents, lambda: True).go_round()


def called(desk, **given) -> int:
    nora = desk.acting_as("nora")
    return execute(nora, create(nora, **given), "go").ticket_id


def ticket(desk, key: int) -> tickets.TicketView:
    return desk.ask(tickets.GetTicket(ticket_id=key))


def of(desk, status: LetterStatus) -> tuple[letters.LetterView, ...]:
    found = desk.ask(letters.ListLetters(status=status)).letters
    return tuple(each for each in found if each.channel == "function")


# ---------------------------------------------------------------- a call and its result


def test_a_call_comes_back_as_edits_of_the_function(desk, computer, time) -> None:
    key = called(desk, fields={"count": 3})
    assert ticket(desk, key).fields == {"count": 3}, "nothing runs in the transition"
    assert round_of(desk, time, agree(desk, computer)) == Round(sent=1)
    seen = ticket(desk, key)
    assert seen.fields == {"count": 3, "price": 37.5, "valid": 1_743_458_400_000, "total": 75.0}
    assert seen.tags == ("priced", "FR")
    (note,) = desk.ask(tickets.GetConversation(ticket_id=key))
    assert (note.body, note.public, note.author) == ("Broken kettle: 3", False, "function:price")
    edits = [each for each in desk.ask(tickets.GetHistory(ticket_id=key)) if each.actor == "function:price"]
    assert {each.kind for each in edits} >= {"fields_changed", "comment_added"}
    row = next(each for each in desk.ask(ReadAudit()).rows if each.kind == "function.result")
    assert row.actor == "function:price"
    assert round_of(desk, time, agree(desk, computer)) == Round()
    assert desk.ask(system.VerifyDesk()).problems == ()


def test_it_is_told_of_the_ticket_as_it_was_when_it_was_called(desk, computer, time) -> None:
    key = called(desk, fields={"count": 2})
    now = ticket(desk, key)
    desk.do(tickets.EditTicket(ticket_id=key, expected_version=now.version, fields={"count": 9, "subject": "Pot"}))
    round_of(desk, time, agree(desk, computer))
    assert ticket(desk, key).fields["price"] == 25.0
    assert desk.ask(tickets.GetConversation(ticket_id=key))[0].body == "Broken kettle: 2"


def test_whoever_calls_it_may_give_what_it_takes(desk, computer, time) -> None:
    publish(desk, drawn(country="IT"))
    key = called(desk)
    round_of(desk, time, agree(desk, computer))
    assert ticket(desk, key).tags == ("priced", "IT")


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("{'price': 'much'}", "Price: give a number."),
        ("{'colour': 'red'}", "none of its outputs"),
        ("{'price': {'a': 1}}", "nothing that a field could have"),
        ("{'tags': 5}", "where words for tags belong"),
        ("{'why': True}", "where the text of a note belongs"),
        ("{'valid': 'soon'}", "Valid until: give a moment."),
        ("[]", "no dictionary"),
        ("{'why': 'a' + chr(0)}", "NUL"),
        ("{'a' + chr(0): 1}", "nothing that a field could have"),
    ],
)
def test_an_answer_that_does_not_fit_is_given_up_and_changes_nothing(desk, computer, time, answer, why) -> None:
    write(computer, f"def look_up(**asked): return {answer}")
    key = called(desk)
    before = ticket(desk, key)
    assert round_of(desk, time, agree(desk, computer)) == Round(dead=1)
    (dead,) = of(desk, LetterStatus.DEAD)
    assert why in dead.reason and dead.to == ("price",)
    assert ticket(desk, key) == before


def test_what_was_given_up_is_tried_again_with_a_mended_file(desk, computer, time) -> None:
    write(computer, "def look_up(**asked): return {'price': 'much'}")
    key = called(desk)
    round_of(desk, time, agree(desk, computer))
    write(computer, LOOKED_UP)
    (dead,) = of(desk, LetterStatus.DEAD)
    with pytest.raises(Forbidden):
        desk.acting_as("nora").do(letters.RetryLetter(letter_id=dead.id))
    desk.do(letters.RetryLetter(letter_id=dead.id))
    assert round_of(desk, time, agree(desk, computer)) == Round(sent=1)
    assert ticket(desk, key).fields["price"] == 12.5


def test_a_failure_waits_longer_and_longer_and_ends_as_given_up(desk, computer, time) -> None:
    write(computer, "def look_up(**asked): raise RuntimeError('no list')")
    called(desk)
    consents = agree(desk, computer)
    calling_ = Calling(desk, time, consents, lambda: True)
    assert calling_.go_round() == Round(later=1)
    (waits,) = desk.ask(functions.ListCalls())
    assert (waits.name, waits.calls, waits.reason) == ("Price list", 1, "It failed: RuntimeError: no list")
    assert calling_.go_round() == Round(), "not at once"
    with desk.database.write() as session:
        session.core.exec_driver_sql(f"update outbox set attempts = {TRIES - 1} where channel = 'function'")
    time.now += HOUR
    assert calling_.go_round() == Round(dead=1)
    assert "Given up after" in of(desk, LetterStatus.DEAD)[0].reason


def test_whatever_it_says_the_reason_is_kept(desk, computer, time) -> None:
    write(
        computer,
        "def look_up(**asked):\n    print(chr(0) + chr(0xd800).encode('utf-8', 'replace').decode())\n    raise ValueError(chr(0) + 'bad')",
    )
    called(desk)
    assert round_of(desk, time, agree(desk, computer)) == Round(later=1)
    assert of(desk, LetterStatus.WAITING)[0].reason == "It failed: ValueError:  bad"


def test_a_refusal_of_the_desk_is_the_reason(desk, computer, time) -> None:
    key = called(desk)
    now = ticket(desk, key)
    execute(desk.acting_as("nora"), now_place(now), "on")
    assert round_of(desk, time, agree(desk, computer)) == Round(dead=1)
    assert "closed" in of(desk, LetterStatus.DEAD)[0].reason


def now_place(seen: tickets.TicketView) -> tickets.TicketPlace:
    return tickets.TicketPlace(ticket_id=seen.id, version=seen.version, status=seen.status)


def test_no_answer_is_an_answer(desk, computer, time) -> None:
    write(computer, "def look_up(**asked): pass")
    key = called(desk)
    before = ticket(desk, key)
    assert round_of(desk, time, agree(desk, computer)) == Round(sent=1)
    assert ticket(desk, key) == before


# ---------------------------------------------------------------- where it may run


def test_nothing_runs_where_nobody_agreed(desk, computer, time) -> None:
    called(desk)
    consents = Consents(computer)
    assert look_here(desk, (PRICE,), consents)["price"].standing is Standing.NEW
    assert round_of(desk, time, consents) == Round()
    (waits,) = desk.ask(functions.ListCalls())
    assert (waits.known, waits.enabled, waits.calls, waits.oldest) == (True, True, 1, time.now)
    assert of(desk, LetterStatus.WAITING)[0].attempts == 0, "to wait is not to fail"
    assert desk.ask(letters.GetPost()).functions == 1


def test_a_changed_file_asks_again(desk, computer, time) -> None:
    called(desk)
    consents = agree(desk, computer)
    write(computer, LOOKED_UP + "# changed\n")
    assert look_here(desk, (PRICE,), consents)["price"].standing is Standing.CHANGED
    assert round_of(desk, time, consents) == Round()
    with pytest.raises(Refused, match="look at it again"):
        consents.agree(desk_id_of(desk), PRICE, "0" * 64, at=time.now)
    assert round_of(desk, time, agree(desk, computer)) == Round(sent=1)


def test_what_was_agreed_to_is_known_to_the_next_program_and_can_be_taken_back(desk, computer) -> None:
    agree(desk, computer)
    desk_id = desk_id_of(desk)
    known = Consents(computer)
    assert known.of(desk_id, PRICE)[:2] == (Standing.AGREED, computer.functions / "prices.py")
    assert known.of("another", PRICE).standing is Standing.NEW, "it is this desk's only"
    assert known.of(desk_id, PRICE.having(entry="prices:other")).standing is Standing.NEW
    if sys.platform != "win32":
        assert computer.agreed.stat().st_mode & 0o077 == 0
    known.withdraw(desk_id, PRICE)
    assert Consents(computer).of(desk_id, PRICE).standing is Standing.NEW
    (computer.functions / "prices.py").unlink()
    assert known.of(desk_id, PRICE).standing is Standing.MISSING


def test_for_this_run_only_nothing_is_kept(desk, computer, time) -> None:
    called(desk)
    consents = agree(desk, computer, lasting=False)
    assert not computer.agreed.exists()
    assert round_of(desk, time, consents) == Round(sent=1)


@pytest.mark.parametrize("kept", ["", "[]", '{"a": {"b": 1}}'])
def test_a_list_nobody_can_read_is_told_and_lets_nothing_run(desk, computer, time, kept) -> None:
    called(desk)
    computer.agreed.write_text(kept)
    with pytest.raises(Unavailable, match="see to that file"):
        round_of(desk, time, Consents(computer))
    assert of(desk, LetterStatus.WAITING)[0].attempts == 0


def test_switched_off_calls_wait(desk, computer, time) -> None:
    consents = agree(desk, computer)
    called(desk)
    desk.do(setup.PutFunctions(functions=(PRICE.having(enabled=False),)))
    assert round_of(desk, time, consents) == Round()
    assert not desk.ask(functions.ListCalls())[0].enabled
    key = called(desk)
    failed = [each for each in desk.ask(letters.ListLetters()).letters if each.channel == "action"]
    assert [(each.ticket_id, each.reason) for each in failed] == [
        (key, "There is no function “price” switched on here.")
    ]
    desk.do(setup.PutFunctions(functions=(PRICE,)))
    desk.do(letters.RetryLetters())
    assert round_of(desk, time, consents) == Round(sent=2)


def test_where_the_post_is_elsewhere_functions_are_called_here(desk, computer, time) -> None:
    key = called(desk)
    other = Posting(desk, time, Event(), consents=Consents(Computer(computer.functions / "none", computer.agreed)))
    here = Posting(desk, time, Event(), consents=agree(desk, computer))
    assert other.turn().trouble is None, "its file is not here: nobody here is asked"
    unasked = Posting(desk, time, Event(), consents=Consents(computer._replace(agreed=computer.functions / "no")))
    assert "“Price list” wait for somebody to agree" in unasked.turn().trouble.sentence
    assert ticket(desk, key).fields == {}
    assert here.turn().rest_s == 0.0
    assert ticket(desk, key).fields["price"] == 12.5
    called(desk)
    computer.agreed.write_text("")
    assert "see to that file" in here.turn().trouble.sentence


# ---------------------------------------------------------------- once


def test_two_at_once_call_it_once(desk, computer, time) -> None:
    counted = computer.functions / "count.txt"
    write(
        computer,
        "import time\nfrom pathlib import Path\ndef look_up(**asked):\n"
        "    with Path(__file__).with_name('count.txt').open('a') as file:\n        file.write('x')\n"
        "    time.sleep(0.2)\n    return {'price': 1}\n",
    )
    for _ in range(2):
        called(desk)
    consents = agree(desk, computer)
    done: list[Round] = []
    both = [threading.Thread(target=lambda: done.append(round_of(desk, time, consents))) for _ in range(2)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert done[0] + done[1] == Round(sent=2)
    assert counted.read_text() == "xx"


def test_a_result_that_comes_twice_changes_once(desk, computer, time, monkeypatch: pytest.MonkeyPatch) -> None:
    """The postman ends between the desk's yes and its mark: what it took comes back, and its answer is known."""
    key = called(desk, fields={"count": 1})
    consents = agree(desk, computer)
    answers = iter((Answer({"price": 1, "why": "first"}), Answer({"price": 2, "why": "second"})))
    monkeypatch.setattr(calling, "call", lambda _code, _inputs: next(answers))
    real = calling.FunctionCarrier.carry

    def dies(self, parcel) -> None:
        real(self, parcel)
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(calling.FunctionCarrier, "carry", dies)
        with pytest.raises(KeyboardInterrupt):
            round_of(desk, time, consents)
    after = ticket(desk, key)
    assert after.fields["price"] == 1
    time.now += LEASE
    assert round_of(desk, time, consents) == Round(sent=1)
    assert ticket(desk, key) == after
    assert [each.body for each in desk.ask(tickets.GetConversation(ticket_id=key))] == ["first"]


CHILD = """
import os, signal, sys
from pathlib import Path
from runtime.desk import calling
from runtime.desk.consents import Computer, Consents
from runtime.desk.door import open_desk
address, functions, agreed, now = sys.argv[1:]
real = calling.FunctionCarrier.carry
def dies(self, parcel):
    real(self, parcel)
    os.kill(os.getpid(), signal.SIGKILL)
calling.FunctionCarrier.carry = dies
desk = open_desk(address)
calling.Calling(desk, lambda: int(now), Consents(Computer(Path(functions), Path(agreed))), lambda: True).go_round()
"""


def address_of(database) -> str:
    return str(database.url.database) if database.is_sqlite else database.url.render_as_string(hide_password=False)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
def test_killed_after_the_desks_yes_it_runs_again_and_changes_once(desk, database, computer, time) -> None:
    write(
        computer,
        "import random\ndef look_up(**asked): return {'price': random.random(), 'why': str(random.random())}",
    )
    key = called(desk)
    consents = agree(desk, computer)
    child = [
        sys.executable,
        "-c",
        CHILD,
        address_of(database),
        str(computer.functions),
        str(computer.agreed),
        str(time.now),
    ]
    run = subprocess.run(child, cwd=Path(__file__).resolve().parents[2], capture_output=True, check=False)
    assert run.returncode == -signal.SIGKILL, run.stderr.decode()
    after = ticket(desk, key)
    assert after.fields["price"] is not None
    assert of(desk, LetterStatus.WAITING), "it is in doubt"
    time.now += LEASE
    assert round_of(desk, time, consents) == Round(sent=1)
    assert ticket(desk, key) == after
    assert len(desk.ask(tickets.GetConversation(ticket_id=key))) == 1


# ---------------------------------------------------------------- who it is, and who may what


@pytest.mark.parametrize("person", ["olga", "adam", "nora", "carl"])
def test_nobody_else_gives_a_functions_result(desk, person) -> None:
    key = called(desk)
    with pytest.raises(Forbidden):
        desk.acting_as(person).do(functions.TakeResult(ticket_id=key, values={"price": 1}))
    with pytest.raises(Forbidden, match="itself"):
        desk.as_clock().do(functions.TakeResult(ticket_id=key, values={"price": 1}))
    itself = desk.acting_as("function:price")
    with pytest.raises(Forbidden, match="nothing else"):
        itself.do(tickets.EditTicket(ticket_id=key, expected_version=ticket(desk, key).version, fields={"price": 1}))
    with pytest.raises(Forbidden, match="nothing else"):
        itself.ask(setup.GetSetup())
    with pytest.raises(Forbidden, match="no function"):
        desk.acting_as("function:ghost").do(functions.TakeResult(ticket_id=key, values={}))


def test_nobody_is_called_like_a_function(desk) -> None:
    with pytest.raises(Refused, match="those of functions"):
        desk.do(setup.PutPeople(people=(Person(id="function:price", name="Eve"),)))


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"inputs": (FromTicket(name="a", fact="ticket.colour"),)}, "no fact “ticket.colour”"),
        ({"inputs": (FromTicket(name="a", fact="field.none"),)}, "no fact “field.none”"),
        ({"outputs": (ToField(name="a", field="none"),)}, "no field “none”"),
        ({"outputs": (ToField(name="a", field="status"),)}, "no field “status”"),
        ({"outputs": (ToField(name="a", field="total"),)}, "computed by a formula"),
    ],
)
def test_what_the_desk_does_not_have_is_not_declared(desk, changed, why) -> None:
    with pytest.raises(Refused, match=why):
        desk.do(setup.PutFunctions(functions=(PRICE.having(**changed),)))
    with pytest.raises(Forbidden):
        desk.acting_as("petra").do(setup.PutFunctions(functions=(PRICE,)))


def test_what_uses_it_is_named_and_it_stays_while_anything_does(desk, computer, time) -> None:
    (use,) = [each for each in desk.ask(migration.WhereUsed(of=Kind.FUNCTION, id="price")) if each.version is not None]
    assert (use.name, use.elements) == (drawn().name, ("Go",))
    with pytest.raises(Refused, match="uses “Price list”"):
        desk.do(setup.RemoveFromSetup(of=setup.SetupKind.FUNCTION, ids=("price",)))
    called(desk)
    with pytest.raises(Refused, match="calls of “Price list” wait: 1"):
        desk.do(setup.RemoveFromSetup(of=setup.SetupKind.FUNCTION, ids=("price",)))
    with pytest.raises(Refused, match="function “Price list” names “Price”"):
        desk.do(setup.RemoveFromSetup(of=setup.SetupKind.FIELD, ids=("price",)))


def test_a_rehearsal_shows_the_call_and_makes_none(desk, computer, time) -> None:
    go = Execute(person="nora", transition="go")
    asked = Begun(at="2025-03-10T11:00", ticket=TicketValues(subject="Pot", department="returns"))
    seen = desk.ask(Rehearse(blueprint=drawn(country="IT"), given=asked, steps=(go,), person="nora"))
    (call,) = seen.calls
    assert (call.channel, call.target, call.name) == ("function", "price", "Price list")
    assert call.inputs == {"subject": "Pot", "count": None, "country": "IT"}
    assert round_of(desk, time, agree(desk, computer)) == Round()


# ---------------------------------------------------------------- for trial


def test_a_trial_shows_what_it_would_change_and_changes_nothing(desk, computer) -> None:
    key = create(desk.acting_as("nora"), fields={"count": 2}).ticket_id
    before = ticket(desk, key)
    consents = agree(desk, computer)
    inputs, answer, preview = try_function(desk, PRICE, key, consents)
    assert inputs == {"subject": "Broken kettle", "count": 2, "country": "FR"}
    assert answer.values["price"] == 25.0
    assert not preview.refused
    fields, tags, note = preview.deeds
    assert {(each.field, each.new) for each in fields.fields} >= {("price", 25.0), ("total", 50.0)}
    assert note.says == "Broken kettle: 2" and isinstance(tags, DeedPreview)
    assert ticket(desk, key) == before


def test_a_trial_runs_nothing_nobody_agreed_to_and_says_why_it_failed(desk, computer) -> None:
    key = create(desk.acting_as("nora")).ticket_id
    with pytest.raises(Refused, match="let it run here first"):
        try_function(desk, PRICE, key, Consents(computer))
    write(computer, "def look_up(**asked): raise RuntimeError('no list')")
    with pytest.raises(Refused, match="no list"):
        try_function(desk, PRICE, key, agree(desk, computer))
    write(computer, "def look_up(**asked): return {'price': 'much'}")
    preview = try_function(desk, PRICE, key, agree(desk, computer)).preview
    assert preview.refused and preview.deeds[0].reasons[0].sentence == "Price: give a number."
    with pytest.raises(Forbidden):
        try_function(desk.acting_as("nora"), PRICE, key, agree(desk, computer))
