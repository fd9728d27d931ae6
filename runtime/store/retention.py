"""What the rules of a desk's settings let go of: found by index, a portion at a time, and noted when it went.

A rule reaches tickets; a customer or a file goes once every ticket that holds it is reached by some rule.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from runtime.messages.retention import Due, DueCustomer, LettingGo, RestingTicket, RetentionRun
from runtime.model.people import Person, Role
from runtime.model.retention import LetGo, RetentionRule, in_force
from runtime.model.values import Moment
from runtime.store import words_left
from runtime.store.anonymise import pseudonym
from runtime.store.database import Session
from runtime.store.file_table import attached, retention_run
from runtime.store.schema import LIVE_BELOW, REDACTION, attachment, comment, event, follower, person, ticket, ticket_tag
from runtime.store.setup_rows import find_people, going_on_as
from runtime.store.upsert import Upsert

type Condition = sa.ColumnElement[bool]

_FIRST = 20
"""So many tickets are told one by one."""
_BEGIN = Upsert(retention_run, leaving=True)
_NAMELESS = "anonymous ______"
"""What the pseudonym of somebody is sorted by: nobody is made anonymous twice."""


class Rules:
    """The rules of a desk at one moment, as conditions on its rows."""

    def __init__(self, rules: tuple[RetentionRule, ...], now: Moment) -> None:
        self.now = now
        self.rules = rules
        self.of_people, self.of_files = in_force(rules, LetGo.REQUESTER), in_force(rules, LetGo.FILES)

    def reached(self, rules: Sequence[RetentionRule], row: sa.FromClause = ticket) -> Condition:
        """Whether one of the rules reaches the ticket."""
        return sa.or_(sa.false(), *(self._reaches(rule, row) for rule in rules))

    def _reaches(self, rule: RetentionRule, row: sa.FromClause) -> Condition:
        said = [row.c.category >= LIVE_BELOW, _rests_since(rule.limit(self.now), row)]
        if rule.department is not None:
            said.append(row.c.department == rule.department)
        if rule.ticket_type is not None:
            said.append(sa.func.coalesce(row.c.type, "") == rule.ticket_type)  # of no type: not reached, and known so
        if rule.except_tag:
            said.append(row.c.id.not_in(sa.select(ticket_tag.c.ticket_id).where(ticket_tag.c.tag == rule.except_tag)))
        return sa.and_(*said)

    @property
    def customers(self) -> Condition:
        """Which rows of `person` are to be made anonymous."""
        asked, followed = ticket.alias("asked"), ticket.alias("followed")
        own = sa.select(asked.c.id).where(asked.c.requester == person.c.id).correlate(person)
        of_others = (
            sa.select(followed.c.id)
            .join(follower, follower.c.ticket_id == followed.c.id)
            .where(follower.c.person == person.c.id)
            .correlate(person)
        )
        return sa.and_(
            person.c.role == Role.CUSTOMER.value,
            person.c.sorted_by.not_like(_NAMELESS),
            sa.exists(own),
            ~sa.exists(own.where(~self.reached(self.of_people, asked))),
            ~sa.exists(of_others.where(~self.reached(self.of_people, followed))),
        )

    @property
    def files(self) -> Condition:
        """Which rows of `attachment` are to lose their content."""
        hangs, shown = ticket.alias("hangs"), ticket.alias("shown")
        own = sa.and_(attached.c.hash == attachment.c.hash, hangs.c.id == attached.c.ticket_id)
        here = sa.select(hangs.c.id).join(attached, own).correlate(attachment)
        bears = sa.and_(
            comment.c.ticket_id == attached.c.ticket_id,
            comment.c.attachments != sa.literal_column("'[]'"),
            comment.c.attachments.contains(attachment.c.hash),
        )
        elsewhere = (
            sa.select(shown.c.id)
            .join(comment, comment.c.shown_by == shown.c.id)
            .join(attached, sa.and_(attached.c.hash == attachment.c.hash, bears))
            .correlate(attachment)
        )
        return sa.and_(
            attachment.c.gone_at.is_(None),
            sa.exists(here),
            ~sa.exists(here.where(~self.reached(self.of_files, hangs))),
            ~sa.exists(elsewhere.where(~self.reached(self.of_files, shown))),
        )


def _rests_since(limit: Moment, row: sa.FromClause) -> Condition:
    """Whether it has not changed since: that what somebody wrote was taken out of it does not count."""
    own = sa.select(event.c.seq).where(event.c.ticket_id == row.c.id).correlate(row)
    later = own.where(event.c.at > limit, ~REDACTION)
    return sa.or_(row.c.updated_at <= limit, sa.and_(sa.exists(own.where(REDACTION)), ~sa.exists(later)))


def preview(session: Session, rules: Rules) -> LettingGo:
    """What the rules let go of now."""
    told = session.core.execute
    customers = told(sa.select(sa.func.count()).select_from(person).where(rules.customers)).scalar_one()
    files, size = told(
        sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(attachment.c.size), 0)).where(rules.files)
    ).one()
    reached = (sa.select(sa.func.count()).select_from(ticket).where(rules.reached((rule,))) for rule in rules.rules)
    return LettingGo(
        at=rules.now,
        customers=customers,
        files=files,
        size=int(size),
        tickets=tuple(told(counted).scalar_one() for counted in reached),
        first=_first(session, rules) if customers or files else (),
    )


def _first(session: Session, rules: Rules) -> tuple[RestingTicket, ...]:
    named = sa.select(person.c.id).where(rules.customers)
    emptied = sa.select(attached.c.ticket_id).join(attachment, attachment.c.hash == attached.c.hash).where(rules.files)
    rows = session.core.execute(
        sa.select(ticket.c.id, ticket.c.subject, ticket.c.updated_at, ticket.c.requester)
        .where(sa.or_(ticket.c.requester.in_(named), ticket.c.id.in_(emptied)))
        .order_by(ticket.c.updated_at, ticket.c.id)
        .limit(_FIRST)
    ).all()
    people = find_people(session, sorted({row.requester for row in rows if row.requester is not None}))
    return tuple(
        RestingTicket(
            id=row.id,
            subject=row.subject,
            requester=people[row.requester].name if row.requester in people else "",
            updated_at=row.updated_at,
        )
        for row in rows
    )


def next_due(session: Session, rules: Rules, limit: int) -> Due:
    """The next that are to go, so many of each; whoever goes on as one of the customers comes before them.

    Of whoever is renamed, made anonymous or not, the rest of their tickets is to follow.
    """
    asked = sa.select(person.c.id).where(rules.customers).order_by(person.c.id).limit(limit)
    found = session.core.execute(asked).scalars().all() if rules.of_people else []
    wanted = sa.select(attachment.c.hash).where(rules.files).order_by(attachment.c.hash).limit(limit)
    files = session.core.execute(wanted).scalars().all() if rules.of_files else []
    written, others = _wrote(session, rules, found), going_on_as(session, found)
    customers = tuple(
        DueCustomer(id=key, written=each in written) for each in found for key in (*_before(each, others), each)
    )
    return Due(customers=customers, files=tuple(files), renamed=tuple(words_left.all_left(session)))


def _wrote(session: Session, rules: Rules, people: Sequence[str]) -> frozenset[str]:
    """Those of whose tickets a rule is true that takes out what they wrote."""
    thorough = [rule for rule in rules.of_people if rule.written]
    if not (people and thorough):
        return frozenset()
    own = sa.select(ticket.c.requester).where(ticket.c.requester.in_(people), rules.reached(thorough)).distinct()
    return frozenset(session.core.execute(own).scalars())


def _before(person_id: str, others: Mapping[str, Sequence[Person]]) -> list[str]:
    """Those who go on as the customer and are told by name still, also by way of another, the furthest first."""
    found = others.get(person_id, ())
    nearer = [each.id for each in found if each.name != pseudonym(each.id)]
    return [key for each in found for key in _before(each.id, others)] + nearer


def lets_go(session: Session, rules: Rules, customer: Person) -> bool:
    """Whether the rules let this customer, or the one they go on as, go at this moment."""
    while customer.merged_into is not None:
        customer = find_people(session, (customer.merged_into,))[customer.merged_into]
    found = sa.select(person.c.id).where(person.c.id == customer.id, rules.customers)
    return bool(rules.of_people) and session.core.execute(found).first() is not None


def empty_files(session: Session, rules: Rules, digests: Sequence[str]) -> tuple[int, int]:
    """Take the content out of those of these files that are let go; how many there were, and their bytes.

    Their rows are locked first, so that nobody attaches one of them meanwhile.
    """
    if not (rules.of_files and digests):
        return 0, 0
    these = attachment.c.hash.in_(digests)
    session.core.execute(sa.select(attachment.c.hash).where(these).order_by(attachment.c.hash).with_for_update()).all()
    rows = session.core.execute(sa.select(attachment.c.hash, attachment.c.size).where(these, rules.files)).all()
    sizes = {row.hash: row.size for row in rows}
    for rule in rules.of_files:
        hanging = sa.select(attached.c.hash).join(ticket, ticket.c.id == attached.c.ticket_id)
        left = sorted(
            sizes.keys()
            & set(session.core.execute(hanging.where(attached.c.hash.in_(sizes), rules.reached((rule,)))).scalars())
        )
        session.core.execute(
            sa.update(attachment)
            .where(attachment.c.hash.in_(left), attachment.c.gone_at.is_(None))
            .values(content=b"", gone_at=rules.now, gone_by=rule.model_dump_json(exclude_defaults=True))
        )
    return len(sizes), sum(sizes.values())


def note(session: Session, began: Moment, *, customers: int = 0, files: int = 0, size: int = 0) -> None:
    """Count what went in this look of the clock."""
    if not (customers or files):
        return
    session.run(_BEGIN, {"began": began, "customers": 0, "files": 0, "size": 0})
    counted = {"customers": customers, "files": files, "size": size}
    values = {name: retention_run.c[name] + more for name, more in counted.items()}
    session.core.execute(sa.update(retention_run).where(retention_run.c.began == began).values(values))


def runs(session: Session, limit: int) -> tuple[RetentionRun, ...]:
    """The latest looks in which something went."""
    rows = session.core.execute(sa.select(retention_run).order_by(retention_run.c.began.desc()).limit(limit))
    return tuple(RetentionRun(**row) for row in rows.mappings())
