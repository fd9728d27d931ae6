"""One rule for what people make and share with a team or everyone: views, macros, dashboards."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from runtime.desk.work import Work
from runtime.messages.faults import Refused
from runtime.model.people import OVERSEERS, Actor
from runtime.model.views import Audience
from runtime.model.visibility import SEE_ALL


class Shared(Protocol):
    """Something with an audience. `team` is whose it is when that is a team; a personal one is its `owner`'s."""

    @property
    def audience(self) -> Audience:
        """Who finds it."""
        ...

    @property
    def owner(self) -> str | None:
        """Whose it is while it is personal."""
        ...

    @property
    def team(self) -> str | None:
        """Whose it is when it is a team's."""
        ...


def is_for(shared: Shared, actor: Actor) -> bool:
    """Whether it is there for the actor: it is their own, their team's or everyone's."""
    if shared.audience is Audience.PERSONAL:
        return shared.owner == actor.id
    return shared.audience is Audience.EVERYONE or shared.team in actor.teams


def may_change(shared: Shared, work: Work) -> bool:
    """A personal one its owner; everyone's whoever oversees; a team's its lead, and whoever oversees the team."""
    actor = work.actor
    if shared.audience is Audience.PERSONAL:
        return shared.owner == actor.id
    if shared.audience is Audience.EVERYONE:
        return actor.role in OVERSEERS
    team = work.setup.teams.get(shared.team or "")
    leads = team is not None and team.lead == actor.id
    return leads or actor.role in SEE_ALL or (actor.role in OVERSEERS and shared.team in actor.teams)


def finds(shared: Shared, work: Work) -> bool:
    """Whether the asker finds it: it is for them, or elsewhere. The store asks the tables the same."""
    return is_for(shared, work.actor) or may_change(shared, work)


def is_elsewhere(shared: Shared, work: Work) -> bool:
    """What somebody finds is a team's that they are not in, but lead or administrate.

    Who shares something with such a team would otherwise never find it again. It stands last; nothing begins with it.
    """
    return not is_for(shared, work.actor)


def elsewhere_last[F](found: Iterable[F], work: Work, shared: Callable[[F], Shared]) -> tuple[F, ...]:
    """In their order, those elsewhere behind the others. `shared`: what of each it is that somebody shares."""
    return tuple(sorted(found, key=lambda each: is_elsewhere(shared(each), work)))


def teams_arranged_by(work: Work) -> frozenset[str]:
    """The teams whose the asker may change wherever they are: those they lead; every one, for who sees all."""
    all_of_them = work.actor.role in SEE_ALL
    return frozenset(key for key, team in work.setup.teams.items() if all_of_them or team.lead == work.actor.id)


def insist_on_team(shared: Shared, work: Work) -> None:
    """A team's names a team there is. Raises Refused."""
    if shared.team is not None and shared.team not in work.setup.teams:
        raise Refused(f"There is no team “{shared.team}” on this desk.")
