"""A desk begins as the place it is made in: its language, its zone."""

from __future__ import annotations

import pytest

from designer import desks
from runtime.messages.setup import GetSetup


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_writes_in_the_language_it_was_made_in_and_knows_its_zone(tmp_path, language):
    desk = desks.create(tmp_path / "new.desk", language, "Europe/Paris")
    setup = desk.ask(GetSetup())
    desk.close()
    assert (setup.settings.zone, setup.settings.mailing.otherwise) == ("Europe/Paris", language)
    (owner,) = setup.people
    assert (owner.language, owner.name) == (language, {"en": "Owner", "fr": "Propriétaire"}[language])
    assert (
        setup.settings.having(zone="UTC", mailing=setup.settings.mailing.having(otherwise="en"))
        == type(setup.settings)()
    ), "nothing else is said for whoever begins"


def test_one_made_in_the_window_has_the_zone_of_the_computer(qtbot, program, tmp_path, monkeypatch):
    monkeypatch.setattr("designer.session.zone_here", lambda: "Asia/Kolkata")
    there = tmp_path / "there.desk"
    desks.create(there).close()
    desktop = program(there, "work")
    qtbot.waitUntil(lambda: desktop.session.furnished is not None, timeout=10_000)
    before = desktop.session.furnished
    desktop.window.creation_wanted.emit(str(tmp_path / "new.desk"))
    qtbot.waitUntil(lambda: desktop.session.furnished not in (None, before), timeout=20_000)
    other = desks.open_existing(str(tmp_path / "new.desk"))
    assert other.ask(GetSetup()).settings.zone == "Asia/Kolkata"
    other.close()
