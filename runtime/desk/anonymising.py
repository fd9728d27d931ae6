"""Handlers that take a person out of the desk: what reaches them goes, their id stays, histories stay whole."""

from __future__ import annotations

from runtime.desk.retention import insist_let_go
from runtime.desk.uses import warnings_of
from runtime.desk.work import Work
from runtime.messages import keeping as said
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.model.events import CommentsRedacted
from runtime.model.people import Person, Role
from runtime.model.rights import reaches
from runtime.model.snapshot import Outcome
from runtime.model.where_used import Kind
from runtime.store import anonymise, retention, search, setup_rows, tickets


def preview_anonymise(query: said.PreviewAnonymise, work: Work) -> said.Anonymised:
    """What would change."""
    person = _person(query.person_id, work)
    commands = sum(1 for _ in anonymise.commands_about(work.session, person.id, written=query.redact_comments))
    return _with_mentions(_told(person, work, query.redact_comments).having(commands=commands), person, work)


def anonymise_person(command: said.AnonymisePerson, work: Work) -> said.Anonymised:
    """Take the person out: the audit first, which is compared with what they wrote; then what they wrote, then them."""
    session, written = work.session, command.redact_comments
    person = _person(command.person_id, work)
    if command.run is not None:
        insist_let_go(person, work)
    told = _told(person, work, written, warned=command.run is None)
    commands, taken_out = anonymise.take_out(session, person, written=written, by=str(command.command_id), at=work.now)
    redacted = anonymise.comments_of(session, person.id) if written else {}
    if redacted:
        anonymise.redact_comments(session, person.id)
    for ticket_id, comments in redacted.items():
        _record(work, ticket_id, CommentsRedacted(comments=comments, reason=command.reason))
        search.keep(session, ticket_id)
    anonymise.forget_reader(session, person)
    setup_rows.put_people(session, (_unknown(person, told.name),))
    search.keep_those_of(session, person.id)
    work.note_setup()
    setup_rows.next_revision(session)
    told = told.having(commands=commands, taken_out=taken_out)
    if command.run is not None:
        retention.note(session, command.run, customers=1)
        return told
    return _with_mentions(told, person, work)


def _person(person_id: str, work: Work) -> Person:
    """Whom this actor may anonymise: somebody else, of no higher role, and not the desk's owner."""
    person = setup_rows.find_people(work.session, (person_id,)).get(person_id)
    if person is None:
        raise NotFound(f"Nobody here has the id “{person_id}”.")
    if person.role is Role.OWNER:
        raise Refused("A desk needs an owner: hand the desk over to somebody else first.")
    if person_id == work.actor.id:
        raise Refused("Ask another administrator, or the owner, to anonymise you.")
    if not reaches(work.actor, person.role, work.setup.roles.get(person.own_role or "")):
        raise Forbidden(f"You may not change somebody with the role {person.role.replace('_', ' ')}.")
    return person


def _unknown(person: Person, name: str) -> Person:
    """Nothing that tells who they are."""
    nothing = {"email": "", "addresses": (), "phone": "", "details": {}, "note": "", "organisations": ()}
    return person.having(name=name, language="en", active=False, signature={}, **nothing)


def _told(person: Person, work: Work, written: bool, *, warned: bool = True) -> said.Anonymised:
    session, name = work.session, anonymise.pseudonym(person.id)
    letters = anonymise.letters_to(session, person)
    comments = anonymise.comments_of(session, person.id) if written else {}
    gone = [(person.id, person.name)] if person.active else []
    return said.Anonymised(
        person_id=person.id,
        name=name,
        tickets=anonymise.tickets_of(session, person.id),
        comments=sum(map(len, comments.values())),
        letters=len(letters),
        discarded=sum(letter.waits and not letter.others for letter in letters),
        warnings=(
            *(each.replace(person.name, name) for each in warnings_of(work, Kind.PERSON, gone)),
            *_also_kept_as(person, work),
        )
        if warned
        else (),
    )


def _with_mentions(told: said.Anonymised, person: Person, work: Work) -> said.Anonymised:
    """What others wrote of them, for whoever is there to read it."""
    mentions, mentioned = anonymise.mentions_of(work.session, person)
    return told.having(mentions=mentions, mentioned=mentioned)


def _also_kept_as(person: Person, work: Work) -> list[str]:
    """Those who were united with them are named in histories still."""
    others = setup_rows.united_with(work.session, person.id)
    return [
        f"{each.name} was united with them and is still named in histories: make them anonymous too."
        for each in others
        if each.name != anonymise.pseudonym(each.id)
    ]


def _record(work: Work, ticket_id: int, event: CommentsRedacted) -> None:
    """Write the fact; it changes nothing else on the ticket."""
    loaded = tickets.load(work.session, ticket_id, to_write=True)
    if loaded is None:
        raise AssertionError("A comment is on a ticket that is there.")
    work.record(loaded.snapshot, Outcome(events=(event,), steps=(loaded.snapshot,), after=loaded.snapshot))
