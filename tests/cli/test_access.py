"""Signing in on the command line, and the audit from there."""

from __future__ import annotations

import json

import pytest
import sqlalchemy as sa

from runtime.cli.desks import PASSWORD
from runtime.desk.door import open_desk
from runtime.messages.setup import GetSetup, PutPeople, PutSettings
from runtime.model.setup import Settings
from runtime.store.schema import journal

GOOD, OTHER = "three green kettles whistle", "four brown teapots answer"


@pytest.fixture
def place(cli, tmp_path):
    path = tmp_path / "a.desk"
    assert cli("desk", "init", "--desk", path).code == 0
    desk = open_desk(str(path))
    me = desk.ask(GetSetup()).people[0]
    desk.do(PutPeople(people=(me.having(email="me@desk.test"),)))
    desk.close()
    return path


def test_a_desk_where_people_sign_in_asks_for_the_password(cli, place, monkeypatch):
    monkeypatch.setenv("BLUEPRINT_NEW_PASSWORD", GOOD)
    assert cli("password", "--desk", place).code == 0
    desk = open_desk(str(place))
    desk.do(PutSettings(settings=Settings(people_sign_in=True)))
    desk.close()
    refused = cli("desk", "info", "--desk", place)
    assert refused.code == 1 and "People sign in" in refused.err
    assert cli("desk", "info", "--desk", place, "--sign-in", "me@desk.test").code == 2  # nobody is here to type
    monkeypatch.setenv(PASSWORD, OTHER)
    wrong = cli("desk", "info", "--desk", place, "--sign-in", "me@desk.test")
    assert wrong.code == 1 and "do not go together" in wrong.err
    monkeypatch.setenv(PASSWORD, GOOD)
    assert cli("desk", "info", "--desk", place, "--sign-in", "me@desk.test").code == 0
    assert cli("clock", "--once", "--desk", place).code == 0  # the clock is nobody's


def test_the_audit_is_checked_against_a_head_kept_outside(cli, place, tmp_path):
    head = tmp_path / "head.json"
    assert cli("audit", "--desk", place, "--head", head).code == 0
    assert json.loads(head.read_text())["commands"] > 0
    fine = cli("audit", "--desk", place, "--against", head)
    assert fine.code == 0 and "everything agrees" in fine.out
    desk = open_desk(str(place))
    with desk.database.write() as session:
        session.core.execute(sa.update(journal).values(actor="somebody"))
    desk.close()
    found = cli("audit", "--desk", place, "--against", head, "--json")
    assert found.code == 1 and found.json["problems"]
    head.write_text("[]")
    assert cli("audit", "--desk", place, "--against", head).code == 2
    assert cli("audit", "--desk", place, "--against", tmp_path / "nothing").code == 2
