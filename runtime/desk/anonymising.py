"""Handlers that take a person out of the desk: what reaches them goes, their id stays, histories stay whole."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from runtime.desk import renamed
from runtime.desk.pace import Portion
from runtime.desk.portions import in_turn
from runtime.desk.retention import insist_let_go
from runtime.desk.uses import warnings_of
from runtime.desk.work import Work
from runtime.messages import keeping as said
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.model.events import CommentsRedacted
from runtime.model.people import Person, Role
from runtime.model.rights import reaches
from runtime.model.snapshot import Outcome
from runtime.model.values import Moment
from runtime.model.where_used import Kind
from runtime.store import anonymise, retention, search, setup_rows, tickets
from runtime.store.told_in import ANYWHERE, ToldIn, told_in


def preview_anonymise(query: said.PreviewAnonymise, work: Work) -> said.Anonymised:
    """What would change."""
    person = _person(query.person_id, work)
    commands = sum(1 for _ in anonymise.commands_about(work.session, person.id, written=query.redact_comments))
    comments = _written_by(person, work, query.redact_comments)
    return _with_mentions(_told(person, work, comments).having(commands=commands), person, work)


def anonymise_person(command: said.AnonymisePerson, work: Work) -> said.Anonymised:
    """Take the person out: the audit first, which is compared with what they wrote; then what they wrote, then them."""
    person = _person(command.person_id, work)
    if command.run is not None:
        return _next_portion(command, command.run, person, work)
    comments = _written_by(person, work, command.redact_comments)
    renamed.hold(work, person.id, beside=comments)
    told = _told(person, work, comments)
    taken = _take_out(command, person, comments, work)
    _forget(person, work)
    renamed.begin(work, person.id, beside=comments)
    return _with_mentions(told.having(**taken), person, work)


def _next_portion(command: said.AnonymisePerson, run: Moment, person: Person, work: Work) -> said.Anonymised:
    """What the clock does of it at once: as much as others who write may wait for."""
    insist_let_go(person, work)
    with work.shelf.paces.portion((command.kind, 0), work.session.dialect.name) as portion:
        return _some_of(command, run, person, work, portion)


def _some_of(
    command: said.AnonymisePerson, run: Moment, person: Person, work: Work, portion: Portion
) -> said.Anonymised:
    """What they wrote on so many tickets; where that is all of it, the person."""
    where = told_in(work.session, command.traces)
    found = _written_by(person, work, command.redact_comments, where)
    comments = dict(islice(found.items(), portion.most))
    portion.short = len(found) < portion.most
    search.hold(work.session, (person.id,), portion.most, beside=comments)
    if len(found) > len(comments):
        taken = _take_out(command, person, comments, work, where)
        search.keep_all(work.session, comments)
        return said.Anonymised(person_id=person.id, name=person.name, more=True, **taken)
    told = _told(person, work, comments, where, warned=False)
    taken = _take_out(command, person, comments, work, where)
    _forget(person, work, where)
    retention.note(work.session, run, customers=1)
    left = search.keep_first_of(work.session, person.id, portion.most, beside=comments)
    return told.having(**taken, words_left=left)


type _Comments = Mapping[int, tuple[int, ...]]


def _written_by(person: Person, work: Work, wanted: bool, where: ToldIn = ANYWHERE) -> _Comments:
    return anonymise.comments_of(work.session, person.id, where) if wanted else {}


def _take_out(
    command: said.AnonymisePerson, person: Person, comments: _Comments, work: Work, where: ToldIn = ANYWHERE
) -> dict[str, Any]:
    """Who they are, of the audit; and these comments, of the audit and the conversations.

    The words by which their tickets are found are the caller's to keep, once all is done to a ticket.
    """
    session, by = work.session, str(command.command_id)
    written = bool(comments)
    commands, taken_out = anonymise.take_out(session, person, written=written, by=by, at=work.now, where=where)
    if written:
        anonymise.redact_comments(session, person.id, comments, where)
        in_turn(work, list(comments), lambda key: _record(work, key, comments[key], command.reason))
    return {"comments": sum(map(len, comments.values())), "commands": commands, "taken_out": taken_out}


def _forget(person: Person, work: Work, where: ToldIn = ANYWHERE) -> None:
    """Nothing reaches them any more, and nothing tells who they were."""
    anonymise.forget_reader(work.session, person, where)
    setup_rows.put_people(work.session, (_unknown(person, anonymise.pseudonym(person.id)),))
    work.note_setup()
    setup_rows.next_revision(work.session)


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


def _told(
    person: Person, work: Work, comments: _Comments, where: ToldIn = ANYWHERE, *, warned: bool = True
) -> said.Anonymised:
    session, name = work.session, anonymise.pseudonym(person.id)
    letters = anonymise.letters_to(session, person, where)
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


def _record(work: Work, ticket_id: int, comments: tuple[int, ...], reason: str) -> None:
    """Write the fact; it changes nothing else on the ticket."""
    event = CommentsRedacted(comments=comments, reason=reason)
    loaded = tickets.load(work.session, ticket_id, to_write=True)
    if loaded is None:
        raise AssertionError("A comment is on a ticket that is there.")
    work.record(loaded.snapshot, Outcome(events=(event,), steps=(loaded.snapshot,), after=loaded.snapshot))
