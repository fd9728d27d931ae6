"""What is missing where a step of getting started is begun and not done, or done and of no use yet: a short line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from designer import words
from runtime.messages.blueprints import Activity, BlueprintSummary
from runtime.messages.setup import SetupView
from runtime.messages.system import DeskInfo
from runtime.model.calendar import ALWAYS
from runtime.model.people import Role

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Known:
    """What the desk said, as far as it has said it."""

    setup: SetupView
    info: DeskInfo
    blueprints: tuple[BlueprintSummary, ...] = ()


def half_done(step: str, known: Known) -> str:
    """What is missing of a step, called as on the list; nothing where it is not begun, or done as a whole."""
    missing = _MISSING.get(step)
    return missing(known) if missing is not None else ""


def _people(known: Known) -> str:
    staff = [person for person in known.setup.people if person.active]
    if len(known.setup.people) > 1 and len(staff) == 1:
        return translate("HalfDone", "Everybody else is inactive: make somebody active again.")
    placeless = [each.name for each in staff if each.role in _PLACED and not each.departments]
    if known.setup.departments and placeless:
        text = translate("HalfDone", "Without a department, somebody sees no tickets: {names}.")
        return _naming(text, placeless)
    return ""


def _teams(known: Known) -> str:
    empty = [team.name for team in known.setup.teams if not team.members]
    if not empty:
        return ""
    return _naming(translate("HalfDone", "Nobody is in it yet: {names}."), empty)


def _calendars(known: Known) -> str:
    own = any(each.id != ALWAYS.id for each in known.setup.calendars)
    if not own or known.setup.settings.default_calendar != ALWAYS.id:
        return ""
    return translate("HalfDone", "There is a calendar; the desk is not set to it yet: Settings, Calendar.")


def _settings(known: Known) -> str:
    settings = known.setup.settings
    if not settings.mailing.sender or settings.outgoing.mail:
        return ""
    return translate("HalfDone", "There is an address, and nothing sends yet: name the mail server and switch it on.")


def _sla(known: Known) -> str:
    policies = known.setup.sla_policies
    if not policies or any(each.enabled for each in policies):
        return ""
    return _naming(translate("HalfDone", "Drawn up and not in force: {names}."), [each.name for each in policies])


def _blueprint(known: Known) -> str:
    published = [each for each in known.blueprints if each.version is not None]
    if published:
        active = any(each.activity is Activity.ACTIVE for each in published)
        text = translate("HalfDone", "None is active, so no ticket enters one: Design, History, Activate.")
        return "" if active else text
    drawn = [each.name for each in known.blueprints]
    text = translate("HalfDone", "Drawn and not published yet: {names}.")
    return _naming(text, drawn) if drawn else ""


_PLACED = (Role.PROCESS_OWNER, Role.SUPERVISOR, Role.AGENT, Role.LIGHT_AGENT)
"""Who sees the tickets of their departments only."""
_NAMED_AT_MOST = 3
_MISSING: Mapping[str, Callable[[Known], str]] = {
    "people": _people,
    "teams": _teams,
    "calendars": _calendars,
    "settings": _settings,
    "sla": _sla,
    "blueprint": _blueprint,
}


def _naming(sentence: str, names: list[str]) -> str:
    return words.with_some(sentence, names, _NAMED_AT_MOST)
