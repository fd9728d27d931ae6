"""Handlers for each one's inbox: what is new, what was seen, how to hear of what, and broadcasts."""

from __future__ import annotations

from runtime.desk.news import deliver
from runtime.desk.work import Work
from runtime.messages import letters as said
from runtime.messages.faults import Refused
from runtime.messages.setup import SetupChanged
from runtime.model.notices import DEFAULT_WAYS, NoticeKind, NoticeWishes
from runtime.model.people import Person
from runtime.model.templates import one_line
from runtime.store import broadcasts, notices, setup_rows
from runtime.store.notices import News


def list_notices(query: said.ListNotices, work: Work) -> said.NoticePage:
    """The asker's own news."""
    return notices.page(work.session, query, actor=work.actor, now=work.now)


def mark_notices_read(command: said.MarkNoticesRead, work: Work) -> int:
    """The sender has seen these; how many of theirs are unread."""
    notices.mark_read(work.session, person=work.actor.id, ids=command.ids, until=command.until, at=work.now)
    return notices.unread(work.session, actor=work.actor, now=work.now)


def get_notice_wishes(query: said.GetNoticeWishes, work: Work) -> NoticeWishes:
    """The asker's own wishes, with what holds where they have said nothing."""
    own = work.setup.wishes.get(work.actor.id) or NoticeWishes(id=work.actor.id)
    return own.having(ways={kind: own.ways_of(kind) for kind in DEFAULT_WAYS})


def put_notice_wishes(command: said.PutNoticeWishes, work: Work) -> SetupChanged:
    """Keep the sender's own wishes. They are part of the set-up: who raises news has them in memory."""
    wishes = NoticeWishes(id=work.actor.id, ways=command.ways, quiet=command.quiet)
    setup_rows.put_items(work.session, "wishes", (wishes,))
    work.note_setup()
    return SetupChanged(revision=setup_rows.next_revision(work.session))


def send_broadcast(command: said.SendBroadcast, work: Work) -> int:
    """Tell everybody who works here, or in some teams; nobody is told by what they switched off."""
    if command.expires_at is not None and command.expires_at <= work.now:
        raise Refused("This broadcast would be over before it is read: let it expire later.")
    readers = _readers(command, work)
    if not readers:
        raise Refused("Nobody active is in these teams: choose others.")
    subject = one_line(command.subject)
    written = [
        (person, News(person.id, NoticeKind.BROADCAST, subject, command.body, expires_at=command.expires_at))
        for person in readers
        if NoticeKind.BROADCAST not in work.setup.settings.mailing.silent
    ]
    key = f"{broadcasts.KEY}{command.command_id.hex}-"
    deliver(work.session, work.setup, written, key=key, at=work.now, by_mail=command.by_mail)
    return len(written)


def list_broadcasts(_query: said.ListBroadcasts, work: Work) -> tuple[said.BroadcastView, ...]:
    """What somebody still has before their eyes, whoever said it: the list of those who may say such things."""
    return broadcasts.shown(work.session, now=work.now)


def withdraw_broadcast(command: said.WithdrawBroadcast, work: Work) -> int:
    """Let it be over now, for everybody who was told."""
    found = broadcasts.withdraw(work.session, command.id, now=work.now)
    if found is None:
        raise Refused("Nobody is shown this broadcast any more.")
    return found


def _readers(command: said.SendBroadcast, work: Work) -> list[Person]:
    people = work.setup.people
    unknown = next((team for team in command.teams if team not in work.setup.teams), None)
    if unknown is not None:
        raise Refused(f"There is no team “{unknown}” on this desk.")
    members = (member for team in command.teams for member in work.setup.teams[team].members)
    chosen = dict.fromkeys(members) if command.teams else dict.fromkeys(people)
    return [people[one] for one in chosen if one in people and people[one].active]
