"""`absence`: who is away is shown, said and ended from the command line."""

from __future__ import annotations

from contextlib import closing

import pytest

from runtime.desk.door import open_desk
from runtime.messages.setup import PutPeople, PutSettings
from runtime.model.people import Person, Role
from runtime.model.setup import Settings
from runtime.model.values import DAY

LONG_AGO, FAR_AWAY = "2020-01-01", "2090-06-01"


@pytest.fixture
def place(tmp_path):
    """A desk in Paris with two agents."""
    path = tmp_path / "shop.desk"
    with closing(open_desk(str(path), create=True)) as desk:
        people = (("nora", "Nora Berg"), ("karim", "Karim Nasser"))
        desk.do(PutPeople(people=tuple(Person(id=key, name=name, role=Role.AGENT) for key, name in people)))
        desk.do(PutSettings(settings=Settings(zone="Europe/Paris")))
    return path


def test_said_listed_and_ended(cli, place):
    assert "No absence is on or to come." in cli("absence", "list", "--desk", place).out
    said = cli(
        "absence", "put", "--desk", place, "--person", "Nora Berg", "--from", LONG_AGO, "--until", FAR_AWAY,
        "--deputy", "karim", "--why", "At sea",
    )  # fmt: skip
    assert said.code == 0
    words = said.out.splitlines()[-1].split()
    assert words == ["Nora", "Berg", "2020-01-01T00:00:00+01:00", "2090-06-01T00:00:00+02:00",
                     "Karim", "Nasser", "At", "sea"]  # fmt: skip
    (listed,) = cli("absence", "list", "--desk", place, "--json").json
    assert (listed["person"], listed["deputy"], listed["why"]) == ("nora", "karim", "At sea")
    assert listed["ends"] - listed["begins"] > 70 * 365 * DAY
    assert cli("absence", "list", "--desk", place, "--person", "karim", "--json").json == []
    ended = cli("absence", "end", "--desk", place, "--person", "nora", "--json")
    assert ended.json == {"absences": [], "warnings": []}
    assert cli("absence", "list", "--desk", place, "--json").json == []


def test_several_stand_side_by_side_and_one_is_called_off(cli, place):
    for year in (2090, 2091):
        cli("absence", "put", "--desk", place, "--from", f"{year}-01-01", "--until", f"{year}-02-01")
    again = cli(
        "absence", "put", "--desk", place, "--from", "2091-01-01", "--until", "2091-01-02", "--why", "A day", "--json"
    )
    assert [each["person"] for each in again.json["absences"]] == ["owner", "owner"]
    assert [each["why"] for each in again.json["absences"]] == ["", "A day"]
    refused = cli("absence", "end", "--desk", place)
    assert refused.code == 1
    assert "Owner is not away now. Say --from with one of: 2090-01-01T00:00:00+01:00, 2091-01-01" in refused.err
    left = cli("absence", "end", "--desk", place, "--from", "2090-01-01", "--json").json["absences"]
    assert [each["why"] for each in left] == ["A day"]


def test_what_the_desk_warns_of_is_told(cli, place):
    for who, deputy in (("nora", None), ("karim", "nora")):
        rest = ("--deputy", deputy) if deputy else ()
        said = cli("absence", "put", "--desk", place, "--person", who, "--from", LONG_AGO, "--until", FAR_AWAY, *rest)
    assert "Nora Berg is away as well" in said.out


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("--from", FAR_AWAY, "--until", LONG_AGO), 1, "An absence ends after it begins"),
        (("--from", FAR_AWAY, "--until", "soon"), 2, "“soon” is no moment"),
        (("--from", LONG_AGO, "--until", FAR_AWAY, "--deputy", "nobody"), 2, "Nobody here is called “nobody”."),
        (("--from", LONG_AGO, "--until", FAR_AWAY, "--deputy", "owner"), 1, "Nobody stands in for themself"),
    ],
)
def test_refusals_say_what_to_do(cli, place, arguments, code, sentence):
    ended = cli("absence", "put", "--desk", place, *arguments)
    assert ended.code == code and sentence in ended.err
