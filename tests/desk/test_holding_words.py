"""On a server two who keep words of the same tickets, or change them, wait for each other in one order only."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from runtime.desk import anonymising, pace, renamed
from runtime.messages import access, customers, keeping, setup, system, tickets
from runtime.messages.views import SearchTickets
from runtime.model.people import Department, Person, Role
from runtime.store import ahead, search
from tests.store.racing import until_it_waits_or_is_done

FIRST_OF_BELL, FIRST_OF_XAVER, COMMENTED = range(1, 4), range(4, 6), range(6, 8)

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.parametrize("database", ["postgres"], indirect=True),
]


@pytest.fixture
def desk(owner, monkeypatch):
    """Bell's first tickets, Xaver's, and others of Bell's, on which both wrote; three are a portion."""
    bell, xaver = (Person(id=each, name=each.title(), role=Role.CUSTOMER) for each in ("bell", "xaver"))
    owner.do(setup.PutPeople(people=(bell, xaver.having(email="post@shop.test"))))
    owner.do(setup.PutDepartments(departments=(Department(id="it", name="IT"),)))
    for requester, these in (("bell", FIRST_OF_BELL), ("xaver", FIRST_OF_XAVER), ("bell", COMMENTED)):
        for number in these:
            owner.do(tickets.CreateTicket(subject=f"Kettle {number}", department="it", requester=requester))
    for number in COMMENTED:
        owner.acting_as("bell").do(tickets.AddComment(ticket_id=number, body="I live in Elm Street", public=True))
    for name in ("FIRST", "FEWEST", "MOST"):
        monkeypatch.setattr(pace, name, 3)
    return owner


def anonymise(**more):
    return keeping.AnonymisePerson(person_id="bell", reason="Asked for it", redact_comments=True, **more)


def job(desk):
    """As every portion of a job: all of them, in the order of their numbers."""
    with desk.database.write() as session:
        return len(ahead.read(session, range(1, 8), 0))


def meanwhile(desk, monkeypatch, what, act, other, *, before=1):
    """What `act` and `other` come to, who begins as `act` calls `what` of the search, and comes as far as it can."""
    whole, begun, called = getattr(search, what), [], []
    with ThreadPoolExecutor(1) as pool:

        def watched(*given, **more):
            called.append(given)
            if len(called) == before:
                begun.append(pool.submit(other))
                until_it_waits_or_is_done(desk.database, begun[0])
            return whole(*given, **more)

        monkeypatch.setattr(search, what, watched)
        done = act()
        return done, begun[0].result(timeout=20)


def is_sound(desk):
    return desk.ask(system.VerifyDesk()).problems == () and desk.ask(access.VerifyAudit()).problems == ()


def test_a_job_waits_for_whoever_is_made_anonymous(desk, monkeypatch):
    done, seen = meanwhile(desk, monkeypatch, "keep_first_of", lambda: desk.do(anonymise()), lambda: job(desk))
    assert (done.result.comments, seen) == (len(COMMENTED), 7) and is_sound(desk)


def test_a_job_waits_for_the_last_portion_of_whoever_is_let_go(desk, time, monkeypatch):
    monkeypatch.setattr(anonymising, "insist_let_go", lambda *_given: None)
    clock, last = desk.as_clock(), anonymise(run=time.now)
    done, seen = meanwhile(desk, monkeypatch, "keep_first_of", lambda: clock.do(last), lambda: job(desk))
    assert (done.result.more, done.result.comments, seen) == (False, len(COMMENTED), 7) and is_sound(desk)


def test_a_job_waits_for_two_who_are_united(desk, monkeypatch):
    unite = customers.MergeCustomers(keep_id="bell", gone_id="xaver", reason="One person")
    done, seen = meanwhile(desk, monkeypatch, "keep_first_of", lambda: desk.do(unite), lambda: job(desk))
    assert (done.result.left, seen) == (0, 7) and is_sound(desk)


def test_a_job_waits_for_several_who_get_other_names(desk, monkeypatch):
    known = desk.ask(setup.GetSetup()).as_setup().people
    people = tuple(known.get(each) or _known(desk, each) for each in ("xaver", "bell"))
    put = setup.PutPeople(people=tuple(each.having(name=f"{each.name} Smith") for each in people))
    _, seen = meanwhile(desk, monkeypatch, "keep_first_of", lambda: desk.do(put), lambda: job(desk), before=2)
    assert seen == 7 and len(desk.ask(SearchTickets(text="requester:smith")).rows) == 7 and is_sound(desk)


def _known(desk, person):
    return desk.ask(customers.GetCustomer(person_id=person)).person


def test_who_is_made_anonymous_waits_for_a_portion_of_their_words(desk, monkeypatch):
    with monkeypatch.context() as ended:
        ended.setattr(renamed, "go_on", lambda *_given: None)
        desk.do(setup.PutPeople(people=(_known(desk, "bell").having(name="Zebedee"),)))
    keep = system.KeepWords(person_id="bell")
    _, done = meanwhile(desk, monkeypatch, "keep_all", lambda: desk.as_clock().do(keep), lambda: desk.do(anonymise()))
    assert done.result.comments == len(COMMENTED) and is_sound(desk)
    assert desk.ask(SearchTickets(text="requester:zebedee")).rows == ()
