"""Who is away and who stands in, in words, wherever people are named or chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QTime

from designer import words
from designer.catalogue import Catalogue, Choice
from runtime.messages.waiting import StandInView
from runtime.model.deputies import absence_of, stand_in_for, stood_in_for
from runtime.model.setup import Setup
from runtime.model.values import Moment

translate = QCoreApplication.translate

_DAY_BEFORE = -1


def until(ends: Moment) -> str:
    """Until when somebody is away: the last day where they are back in the morning of the next, else the moment."""
    when = QDateTime.fromMSecsSinceEpoch(ends)
    if when.time() == QTime(0, 0):
        return words.short_day(int(when.addDays(_DAY_BEFORE).toMSecsSinceEpoch()))
    return words.moment(ends)


def away(person: str, setup: Setup | None, at: Moment) -> str:
    """“away until 3 Mar, Nora stands in”; nothing for somebody who is here."""
    absence = absence_of(person, setup, at) if setup is not None and setup.absences else None
    if setup is None or absence is None:
        return ""
    stand_in = stand_in_for(person, setup, at)
    if stand_in is None:
        return translate("Absences", "away until {day}").format(day=until(absence.ends))
    told = translate("Absences", "away until {day}, {name} stands in")
    return told.format(day=until(absence.ends), name=setup.people[stand_in.deputy].name)


def named_with_absence(name: str, told: str) -> str:
    """A name with what `away` told."""
    return translate("Absences", "{name} ({away})").format(name=name, away=told) if told else name


def people_told(choices: Sequence[Choice], catalogue: Catalogue) -> Sequence[Choice]:
    """People to give something to, with what is to be known of those who are away."""
    if catalogue.setup is None or not catalogue.setup.absences:
        return choices
    setup, at = catalogue.setup.as_setup(), catalogue.clock()
    return [Choice(each.id, named_with_absence(each.name, away(each.id, setup, at))) for each in choices]


def who_could(person: str, name: str, stand_ins: Sequence[StandInView], catalogue: Catalogue) -> str:
    """“Nora, for Karim until 3 Mar”, “Karim (away until 3 Mar, Nora stands in)”, or the name alone."""
    setup = catalogue.as_setup()
    found = next((each for each in stand_ins if each.deputy == person), None)
    if found is not None and setup is not None:
        absent = setup.people[found.absent].name if found.absent in setup.people else found.absent
        told = translate("Absences", "{name}, for {absent} until {day}")
        return told.format(name=name, absent=absent, day=until(found.until))
    return named_with_absence(name, away(person, setup, catalogue.clock()))


def standing(person: str, setup: Setup, at: Moment) -> list[str]:
    """“You stand in for Karim until 3 Mar.”, for each they stand in for, the nearest end first."""
    found = sorted(stood_in_for(person, setup, at), key=lambda each: (each.until, each.absent))
    told = translate("Absences", "You stand in for {name} until {day}.")
    return [told.format(name=setup.people[each.absent].name, day=until(each.until)) for each in found]
