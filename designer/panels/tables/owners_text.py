"""Owners as people type them: names of teams, people and roles, with semicolons between."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from designer.canvas.captions import owner_caption
from designer.catalogue import Catalogue
from runtime.model.folding import fold
from runtime.model.owners import (
    AnyoneInDepartment,
    Assignee,
    Owner,
    People,
    PreviousPerformer,
    Requester,
    Roles,
    SupervisorOfAssignee,
    Teams,
    TicketTeam,
)
from runtime.model.people import Role
from runtime.model.reasons import Reason
from runtime.model.refusals import EditRefused

BETWEEN = "; "
_ROLES = tuple(Roles(roles=(role,)) for role in Role)
_KNOWN_BY_THE_TICKET: tuple[Owner, ...] = (
    AnyoneInDepartment(),
    Assignee(),
    TicketTeam(),
    Requester(),
    SupervisorOfAssignee(),
    PreviousPerformer(),
)


def written(owners: Sequence[Owner], catalogue: Catalogue) -> str:
    """Everybody by name, as it can be typed again."""
    return BETWEEN.join(name for owner in owners for name in _names(owner, catalogue))


def read(text: str, before: Sequence[Owner], catalogue: Catalogue) -> tuple[Owner, ...]:
    """Who was meant. What cannot be typed (the person in a field, four eyes) stays where its name was left standing.

    The beginning of a name will do where only one begins so. Raises EditRefused with the name nobody bears.
    """
    known = _known(before, catalogue)
    meant = [_meant(name.strip(), known) for name in text.split(BETWEEN.strip()) if name.strip()]
    return tuple(_together(dict.fromkeys(meant)))


def known_names(catalogue: Catalogue) -> list[str]:
    """What can be typed, by name: teams and people, then roles and who is known by the ticket."""
    return list(dict.fromkeys(name for name, _ in _everybody(catalogue)))


def advice() -> str:
    """What to type."""
    return QCoreApplication.translate(
        "OwnersText", "Names of teams, people or roles, with semicolons between; nothing for the whole department."
    )


def _names(owner: Owner, catalogue: Catalogue) -> list[str]:
    names = catalogue.names()
    match owner:
        case People(ids=ids) | Teams(ids=ids):
            return [names.get(key, key) for key in ids]
        case Roles(roles=roles):
            return [owner_caption(Roles(roles=(role,)), names) for role in roles]
    return [owner_caption(owner, names)]


def _known(before: Sequence[Owner], catalogue: Catalogue) -> Mapping[str, Owner]:
    """Each owner by a name, folded; those the transition has go before others of the same name."""
    found: dict[str, Owner] = {}
    for name, owner in (*_parts(before, catalogue), *_everybody(catalogue)):
        found.setdefault(fold(name), owner)
    return found


def _parts(owners: Sequence[Owner], catalogue: Catalogue) -> Iterator[tuple[str, Owner]]:
    for owner in owners:
        singles: Sequence[Owner] = (owner,)
        match owner:
            case People(ids=ids):
                singles = [People(ids=(key,)) for key in ids]
            case Teams(ids=ids):
                singles = [Teams(ids=(key,)) for key in ids]
            case Roles(roles=roles):
                singles = [Roles(roles=(role,)) for role in roles]
        yield from zip(_names(owner, catalogue), singles, strict=False)


def _everybody(catalogue: Catalogue) -> Iterator[tuple[str, Owner]]:
    yield from ((team.name, Teams(ids=(team.id,))) for team in catalogue.teams)
    yield from ((person.name, People(ids=(person.id,))) for person in catalogue.people)
    yield from ((owner_caption(owner, {}), owner) for owner in (*_ROLES, *_KNOWN_BY_THE_TICKET))


def _meant(name: str, known: Mapping[str, Owner]) -> Owner:
    wanted = fold(name)
    if wanted in known:
        return known[wanted]
    begun = {owner for key, owner in known.items() if key.startswith(wanted)}
    if len(begun) != 1:
        raise EditRefused(Reason("no_owner", _why_not(name, several=len(begun) > 1)))
    return begun.pop()


def _why_not(name: str, *, several: bool) -> str:
    translate = QCoreApplication.translate
    said = (
        translate("OwnersText", "Several names begin with “{name}”. Type more of it.")
        if several
        else translate("OwnersText", "Nobody here is called “{name}”. Type the name of a team, a person or a role.")
    )
    return said.format(name=name)


def _together(owners: Mapping[Owner, None]) -> Iterator[Owner]:
    """Teams beside teams become one owner, as the inspector makes them; so do people, and roles."""
    for kind, group in groupby(owners, key=type):
        same = list(group)
        yield from _JOINED[kind](same) if kind in _JOINED else same


_JOINED: Mapping[type, Callable[[list[Owner]], list[Owner]]] = {
    Teams: lambda same: [Teams(ids=tuple(key for one in same if isinstance(one, Teams) for key in one.ids))],
    People: lambda same: [People(ids=tuple(key for one in same if isinstance(one, People) for key in one.ids))],
    Roles: lambda same: [Roles(roles=tuple(role for one in same if isinstance(one, Roles) for role in one.roles))],
}
