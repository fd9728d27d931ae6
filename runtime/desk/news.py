"""What happens to a ticket is news for some: raised in the same transaction, told as each of them wishes.

RULES says which facts are news and for whom; an outcome without any costs a look-up per fact and no statement. Nobody
is told of what they did themselves, nor of a ticket they may not see.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from runtime.desk.shelf import Contents, actor_of
from runtime.engine.letters import FOR_SOMEBODY, fill, welcome
from runtime.engine.owners import actor_for
from runtime.engine.situation import Situation
from runtime.model.actions import Channel
from runtime.model.altered import altered
from runtime.model.blueprint import Category
from runtime.model.deputies import reaches_as_deputy, stand_in_for
from runtime.model.events import (
    BranchDone,
    CommentAdded,
    Event,
    FieldsChanged,
    LimitBroken,
    Moved,
    Reminded,
    TaskCreated,
    TicketOpened,
)
from runtime.model.mentions import mentions, with_names
from runtime.model.notices import NoticeKind, NoticeWishes, Way
from runtime.model.people import Actor, Person
from runtime.model.replies import Behind, news_key
from runtime.model.setup import Setup
from runtime.model.signatures import signature
from runtime.model.snapshot import Snapshot
from runtime.model.templates import in_language, one_line, signed
from runtime.model.values import Moment
from runtime.model.visibility import may_see
from runtime.model.work_events import FormDiscarded, TaskChanged, TaskDue, Woken
from runtime.store import notices, outbox
from runtime.store.database import Session
from runtime.store.notices import News

LONGEST_EXCERPT = 500
"""Characters of a comment that its news repeats."""


class Told(NamedTuple):
    """A piece of news: of which kind, for whom, and words of the ticket's to show with it.

    `by`: whose doing it is, where that is not who acts.
    """

    kind: NoticeKind
    people: Sequence[str]
    excerpt: str = ""
    by: str | None = None


type Rule = Callable[[Any, Snapshot, Setup], Iterator[Told]]


def _opened(event: TicketOpened, _after: Snapshot, _setup: Setup) -> Iterator[Told]:
    if event.ticket.assignee is not None:
        yield Told(NoticeKind.ASSIGNED, (event.ticket.assignee,))


def _assigned(event: FieldsChanged | Moved | BranchDone, after: Snapshot, setup: Setup) -> Iterator[Told]:
    """For whoever has it now, and for whoever had it: in whose hands it is, and why where that was said."""
    if "assignee" not in event.new:
        return
    now, before = event.new["assignee"], event.old.get("assignee")
    if isinstance(now, str):
        yield Told(NoticeKind.ASSIGNED, (now,))
    if isinstance(before, str) and before != now:
        holder = setup.people.get(str(now)) or setup.teams.get(after.ticket.team or "")
        hands = f"→ {holder.name}" if holder is not None else ""
        why = event.reason if isinstance(event, FieldsChanged) else ""
        yield Told(NoticeKind.TAKEN_AWAY, (before,), " · ".join(filter(None, (hands, why)))[:LONGEST_EXCERPT])


def _form_gone(event: FormDiscarded, _after: Snapshot, _setup: Setup) -> Iterator[Told]:
    yield Told(NoticeKind.FORM_GONE, (event.person,), event.reason[:LONGEST_EXCERPT])


def _said(event: CommentAdded, after: Snapshot, setup: Setup) -> Iterator[Told]:
    excerpt = event.body[:LONGEST_EXCERPT]
    mentioned = tuple(mentions(event.body, setup.people))
    if mentioned:
        names = {key: setup.people[key].name for key in mentioned}
        yield Told(NoticeKind.MENTIONED, mentioned, with_names(excerpt, names), event.author)
    if event.by_customer and event.public and after.ticket.assignee is not None:
        yield Told(NoticeKind.REPLIED, (after.ticket.assignee,), excerpt)


def _due_soon(_event: Reminded, after: Snapshot, setup: Setup) -> Iterator[Told]:
    yield Told(NoticeKind.DUE_SOON, _responsible(after, setup))


def _breached(_event: LimitBroken, after: Snapshot, setup: Setup) -> Iterator[Told]:
    yield Told(NoticeKind.BREACHED, _responsible(after, setup))


def _task_given(event: TaskCreated | TaskChanged, _after: Snapshot, _setup: Setup) -> Iterator[Told]:
    handed = isinstance(event, TaskCreated) or event.handed
    if handed and event.owner is not None:
        yield Told(NoticeKind.TASK, (event.owner,), event.title)


def _task_due(event: TaskDue, after: Snapshot, setup: Setup) -> Iterator[Told]:
    people = (event.owner,) if event.owner is not None else _responsible(after, setup)
    yield Told(NoticeKind.TASK_DUE, people, event.title)


def _woken(event: Woken, after: Snapshot, setup: Setup) -> Iterator[Told]:
    """Whoever put it aside, and whoever has it now. That the customer replied is told as such."""
    if event.scheduled is not None and after.ticket.category < Category.SOLVED:
        aside = () if event.by is None else (event.by,)
        yield Told(NoticeKind.WOKEN, tuple(dict.fromkeys((*aside, *_responsible(after, setup)))))


RULES: dict[type[Event], Rule] = {
    TicketOpened: _opened,
    FieldsChanged: _assigned,
    Moved: _assigned,
    BranchDone: _assigned,
    FormDiscarded: _form_gone,
    CommentAdded: _said,
    Reminded: _due_soon,
    LimitBroken: _breached,
    TaskCreated: _task_given,
    TaskChanged: _task_given,
    TaskDue: _task_due,
    Woken: _woken,
}
"""Which facts are news. `Mailing.silent` switches kinds off for the desk, everybody's wishes for themselves."""

SENTENCES: dict[NoticeKind, dict[str, str]] = {
    NoticeKind.ASSIGNED: {
        "en": "Ticket ${ticket.id} is yours: ${ticket.subject}",
        "fr": "Le ticket ${ticket.id} est à vous : ${ticket.subject}",
    },
    NoticeKind.TAKEN_AWAY: {
        "en": "Ticket ${ticket.id} is not yours any more: ${ticket.subject}",
        "fr": "Le ticket ${ticket.id} n’est plus à vous : ${ticket.subject}",
    },
    NoticeKind.FORM_GONE: {
        "en": "${performer.name} threw away the form you had begun on ticket ${ticket.id}: ${ticket.subject}",
        "fr": "${performer.name} a jeté votre formulaire commencé sur le ticket ${ticket.id} : ${ticket.subject}",
    },
    NoticeKind.MENTIONED: {
        "en": "${performer.name} mentioned you in ticket ${ticket.id}: ${ticket.subject}",
        "fr": "${performer.name} vous a mentionné dans le ticket ${ticket.id} : ${ticket.subject}",
    },
    NoticeKind.REPLIED: {
        "en": "The customer replied on ticket ${ticket.id}: ${ticket.subject}",
        "fr": "Le client a répondu au ticket ${ticket.id} : ${ticket.subject}",
    },
    NoticeKind.DUE_SOON: {
        "en": "Ticket ${ticket.id} is due soon: ${ticket.subject}",
        "fr": "Le ticket ${ticket.id} arrive à échéance : ${ticket.subject}",
    },
    NoticeKind.BREACHED: {
        "en": "Ticket ${ticket.id} is over its limit: ${ticket.subject}",
        "fr": "Le ticket ${ticket.id} a dépassé son délai : ${ticket.subject}",
    },
    NoticeKind.TASK: {
        "en": "You have a task on ticket ${ticket.id}: ${ticket.subject}",
        "fr": "Vous avez une tâche sur le ticket ${ticket.id} : ${ticket.subject}",
    },
    NoticeKind.TASK_DUE: {
        "en": "A task on ticket ${ticket.id} is due: ${ticket.subject}",
        "fr": "Une tâche du ticket ${ticket.id} est à faire : ${ticket.subject}",
    },
    NoticeKind.WOKEN: {
        "en": "Ticket ${ticket.id} is back: ${ticket.subject}",
        "fr": "Le ticket ${ticket.id} est de retour : ${ticket.subject}",
    },
}


_AS_IT_IS: Mapping[str, str] = {"en": "", "fr": ""}


def _responsible(after: Snapshot, setup: Setup) -> tuple[str, ...]:
    """Who has the ticket; else everybody of the team that does."""
    ticket = after.ticket
    if ticket.assignee is not None:
        return (ticket.assignee,)
    team = setup.teams.get(ticket.team or "")
    return team.members if team is not None else ()


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells people of what happened, inside the transaction in which it did."""

    session: Session
    contents: Contents
    actor: Actor
    now: Moment

    def of(self, events: Sequence[Event], steps: Sequence[Snapshot], after: Snapshot) -> None:
        """Tell everybody for whom one of these facts about a ticket is news; `steps`: the ticket after each."""
        told: dict[tuple[NoticeKind, str], Told] = {}
        for event, step in zip(events, steps, strict=True):
            rule = RULES.get(type(event))
            for news in rule(event, step, self.contents.setup) if rule is not None else ():
                told.update({(news.kind, person): news for person in news.people})
        if told:
            self._tell(told, after)

    def _tell(self, told: Mapping[tuple[NoticeKind, str], Told], after: Snapshot) -> None:
        setup = self.contents.setup
        written: list[tuple[Person, News]] = []
        for (kind, person_id), news in told.items():
            situation = self._situation(news, after)
            for reader, before in self._addressed(person_id, kind, told, after):
                person = self._reader(reader, news, after)
                if person is not None:
                    sentence = in_language(SENTENCES[kind], person.language, setup.settings.mailing.otherwise)
                    subject = before[person.language] + one_line(fill(sentence, situation, person.language).text)
                    written.append((person, News(person.id, kind, subject, news.excerpt, after.ticket.id)))
        key = news_key(Behind(after.ticket.id, after.ticket.version))
        deliver(self.session, setup, written, key=key, at=self.now)

    def _situation(self, news: Told, after: Snapshot) -> Situation:
        """Of whoever's doing it is."""
        found = Situation(snapshot=after, actor=self.actor, now=self.now, setup=self.contents.setup)
        return found if news.by is None else altered(found, actor=actor_for(news.by, found))

    def _addressed(
        self, person_id: str, kind: NoticeKind, told: Mapping[tuple[NoticeKind, str], Told], after: Snapshot
    ) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Whose news it is and, while they are away, who stands in for them; with what stands before it, by language.

        Who may not work on the ticket for them is not told, nor who hears it anyway.
        """
        setup = self.contents.setup
        yield person_id, _AS_IT_IS
        stand_in = stand_in_for(person_id, setup, self.now) if setup.absences else None
        if stand_in is None or (kind, stand_in.deputy) in told:
            return
        if reaches_as_deputy(setup.people[stand_in.deputy], after.ticket.department, setup):
            name = setup.people[person_id].name
            yield stand_in.deputy, {language: text.format(name=name) for language, text in FOR_SOMEBODY.items()}

    def _reader(self, person_id: str, news: Told, after: Snapshot) -> Person | None:
        setup = self.contents.setup
        person = setup.people.get(person_id)
        if person is None or not person.active or person_id == (news.by or self.actor.id):
            return None
        if news.kind in setup.settings.mailing.silent:
            return None
        return person if may_see(actor_of(person_id, self.contents, self.session), after.ticket) else None


def deliver(
    session: Session,
    setup: Setup,
    written: Iterable[tuple[Person, News]],
    *,
    key: str,
    at: Moment,
    by_mail: bool = False,
) -> None:
    """Lay news into inboxes and the outbox, as each reader wishes; with `by_mail` into the outbox of them all.

    The letters' keys begin with `key`.
    """
    shown: list[News] = []
    for number, (person, news) in enumerate(written):
        wishes = setup.wishes.get(person.id) or NoticeWishes(id=person.id)
        ways = wishes.ways_of(news.kind)
        if Way.IN_APP in ways:
            shown.append(news)
        if (by_mail or Way.MAIL in ways) and person.email:
            _mail(session, setup, person, news, key=f"{key}{number}", at=at, wishes=wishes)
    notices.put(session, shown, at=at)


def _mail(
    session: Session, setup: Setup, person: Person, news: News, *, key: str, at: Moment, wishes: NoticeWishes
) -> None:
    text = f"{news.subject}\n\n{news.body}" if news.body else news.subject
    outbox.put(
        session,
        ticket_id=news.ticket_id,
        key=key,
        channel=Channel.MAIL.value,
        to=(person.email,),
        subject=news.subject,
        body=signed(text, signature(setup, person.language)),
        at=at,
        not_before=welcome(at, wishes, None),
    )
