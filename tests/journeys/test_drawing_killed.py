"""A desktop is killed while its owner draws: opened again, it shows every edit that it had said to be saved."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from designer import desks
from runtime.messages.blueprints import GetDraft, ListBlueprints
from runtime.messages.system import VerifyDesk
from runtime.model.integrity import faults

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("BLUEPRINT_TEST_KILLS", "6"))


@pytest.fixture
def desk_file(tmp_path):
    """A desk without a Blueprint."""
    path = tmp_path / "drawn.desk"
    desks.create(path).close()
    return path


def sound(desk_file):
    """The desk holds one draft at most, and it is whole: nothing leads nowhere, every state has its place."""
    desk = desks.open_existing(str(desk_file))
    for summary in desk.ask(ListBlueprints()):
        kept = desk.ask(GetDraft(blueprint_id=summary.id)).blueprint
        assert not faults(kept)
        assert kept.drawing.places.keys() == kept.states_by_id.keys()
    assert len(desk.ask(ListBlueprints())) <= 1
    assert desk.ask(VerifyDesk()).problems == ()
    desk.close()


@pytest.mark.slow
@pytest.mark.timeout(100 * KILLS)
def test_whatever_was_said_to_be_saved_is_shown_again(desk_file, tmp_path):
    command = [sys.executable, "-m", "tests.journeys.drawing", str(desk_file), str(tmp_path), str(KILLS)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    may_be, opened, promised = [None], 0, 0
    for what, drawn in map(json.loads, told.stdout.splitlines()):
        if what == "shown":
            assert drawn in may_be, "the draft is one of those that were shown since it was saved last"
            opened += 1
        may_be = [*may_be, drawn] if what == "edited" else [drawn]
        promised += what == "saved"
    assert opened == KILLS + 1
    assert promised >= KILLS, "it is saved while it is drawn"
    for seed in range(KILLS + 1):
        sound(tmp_path / f"killed-{seed}.desk")
