"""Two administrators at once: who saves on a set-up that is not there any more is told, not written over."""

from __future__ import annotations

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages.faults import Conflict
from runtime.messages.setup import GetSetup, PutTeams
from runtime.model.people import Team


def _team(desk: LocalDesk, key: str) -> Team:
    return next(team for team in desk.ask(GetSetup()).teams if team.id == key)


def test_who_comes_second_on_the_same_set_up_is_refused_and_nothing_is_written(owner: LocalDesk) -> None:
    adam = owner.acting_as("adam")
    seen = owner.ask(GetSetup()).revision
    first = _team(owner, "payers").having(name="First")
    second = _team(adam, "payers").having(name="Second")
    after = owner.do(PutTeams(teams=(first,), revision=seen)).result.revision
    with pytest.raises(Conflict, match="meanwhile"):
        adam.do(PutTeams(teams=(second,), revision=seen))
    assert _team(adam, "payers").name == "First"
    adam.do(PutTeams(teams=(second,), revision=after))
    assert _team(owner, "payers").name == "Second"


def test_without_a_revision_the_last_word_counts(owner: LocalDesk) -> None:
    for name in ("First", "Second"):
        owner.do(PutTeams(teams=(_team(owner, "payers").having(name=name),)))
    assert _team(owner, "payers").name == "Second"
