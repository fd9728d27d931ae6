"""A copy for another department: what is only another department's stays behind and is named, all else comes along."""

from __future__ import annotations

from dataclasses import replace

import pytest

from runtime.exchange.copying import copied
from runtime.exchange.flow_report import Weight
from runtime.model.checks import Severity, check
from runtime.model.fields import Layout, LayoutItem
from tests.model.reference_desks import DESK, OWN, repair

APART = replace(
    DESK,
    layouts={
        "it": Layout(id="it", name="IT", department="it", items=(LayoutItem(field="serial"), LayoutItem(field="cost"))),
        "hr": Layout(id="hr", name="HR", department="hr", items=(LayoutItem(field="cost"),)),
    },
)


def meaning(drawn):
    return drawn.having(id="x", name="x", department=None)


@pytest.mark.parametrize("make", OWN)
def test_in_the_same_department_everything_comes_along(make):
    drawn = make()
    found = copied(drawn, "Another one", drawn.department, DESK, {drawn.id})
    assert found.report == () and meaning(found.blueprint) == meaning(drawn)
    assert (found.blueprint.name, found.blueprint.department) == ("Another one", drawn.department)
    assert found.blueprint.id != drawn.id


def test_teams_and_fields_of_the_department_it_leaves_are_named_and_left_out():
    found = copied(repair(), "Repair for HR", "hr", APART, {"repair"})
    told = {(loss.code, loss.facts.get("what"), loss.facts.get("named")) for loss in found.report}
    assert ("missing_there", "team", "First line") in told and ("missing_there", "field", "Serial number") in told
    assert not any(named == "Cost" for _, _, named in told)  # both departments show it
    assert "owners_open_there" in {code for code, _, _ in told}
    text = found.blueprint.model_dump_json()
    assert '"first"' not in text and '"serial"' not in text and "field.cost" in text
    for loss in found.report:
        assert loss.weight is not Weight.NOTE
        assert "{" not in loss.sentence("en") and loss.sentence("en") != loss.sentence("fr")
    errors = [one for one in check(found.blueprint, APART) if one.severity is Severity.ERROR]
    assert errors == []


def test_for_every_department_nothing_is_left_out():
    found = copied(repair(), "Repair", None, APART, {"repair"})
    assert found.report == () and meaning(found.blueprint) == meaning(repair())
