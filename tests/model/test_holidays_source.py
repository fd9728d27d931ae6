"""Public holidays against the French state's own list and a second, independent library."""

from __future__ import annotations

import csv
import json
from datetime import date

import pytest

from runtime.model.holidays_source import countries, languages, public_holidays, subdivisions
from tests.data import real
from tests.model.calendars import calendar

YEARS = range(2024, 2028)


def days_of(*args, **kwargs) -> dict[date, str]:
    return {holiday.first: holiday.name for holiday in public_holidays(*args, **kwargs)}


@pytest.mark.data
def test_france_as_the_state_publishes_it():
    path = real("calendars/holidays-france-official/jours_feries_metropole.csv")
    with path.open(encoding="utf-8") as file:
        official = {date.fromisoformat(row["date"]): row["nom_jour_ferie"] for row in csv.DictReader(file)}
    years = range(min(official).year, max(official).year + 1)
    assert (years[0], years[-1]) == (2006, 2031)
    ours = days_of("FR", years=years)
    # Whit Monday was an ordinary working day from 2005 to 2007 (journée de solidarité, law 2004-626, until
    # law 2008-351); the state's list names it all the same.
    worked = {date(2006, 6, 5), date(2007, 5, 28)}
    assert {official[day] for day in worked} == {"Lundi de Pentecôte"}
    assert set(ours) == set(official) - worked


# What the two libraries see differently, each by its name; everything else must be equal.
ONLY_OTHERS = {
    "CH": {  # cantons' holidays, which the other library calls national
        "Karfreitag",
        "Ostersonntag",
        "Ostermontag",
        "Pfingstsonntag",
        "Pfingstmontag",
        "Eidg. Dank-, Buss- und Bettag",
        "Stephanstag",
    }
}
ONLY_OURS = {
    "BE": {"Pasen", "Pinksteren"},  # the Sundays, which Belgian law lists and the other library observes
    "CA": {"Christmas Day (observed)"},  # 2027: 25 December is a Saturday
}


@pytest.mark.data
@pytest.mark.parametrize("country", ["FR", "BE", "CA", "CH"])
def test_a_second_library_agrees(country):
    missing, more = set(), set()
    for year in YEARS:
        text = real(f"calendars/date-holidays-json/{country}-{year}.json").read_text(encoding="utf-8")
        others = {
            date.fromisoformat(item["date"][:10]): item["name"] for item in json.loads(text) if item["type"] == "public"
        }
        ours = days_of(country, years=[year])
        assert len(set(ours) & set(others)) >= 4
        missing |= {others[day] for day in set(others) - set(ours)}
        more |= {ours[day] for day in set(ours) - set(others)}
    assert missing == ONLY_OTHERS.get(country, set())
    assert more == ONLY_OURS.get(country, set())


def test_a_canton_has_its_own():
    assert date(2026, 4, 3) not in days_of("CH", years=[2026])
    assert days_of("CH", "ZH", years=[2026], language="fr")[date(2026, 4, 3)] == "Vendredi saint"


def test_the_names_are_set_as_in_print():
    assert days_of("FR", years=[2026])[date(2026, 1, 1)] == "Jour de l’an"


def test_the_names_do_not_follow_the_machine(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "en_US")
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert days_of("FR", years=[2026])[date(2026, 12, 25)] == "Noël"


def test_they_are_values_that_a_calendar_keeps():
    chosen = public_holidays("FR", years=YEARS)
    assert list(chosen) == sorted(chosen, key=lambda holiday: holiday.first)
    assert all(holiday.first == holiday.last and not holiday.yearly for holiday in chosen)
    assert calendar(holidays=chosen).holidays == chosen


@pytest.mark.parametrize(
    ("country", "subdivision", "language", "sentence"),
    [
        ("XX", None, None, "No holidays are known for the country “XX”"),
        ("", None, "fr", "No holidays are known for the country “”"),
        ("FR", "Bayern", None, "FR has no region “Bayern”"),
        ("FR", None, "tlh", "The holidays of FR are not written in “tlh”"),
    ],
)
def test_what_is_not_known_is_refused_in_a_sentence(country, subdivision, language, sentence):
    with pytest.raises(ValueError, match=sentence):
        public_holidays(country, subdivision, years=[2026], language=language)


def test_what_can_be_chosen():
    assert {"FR", "BE", "CA", "CH", "DE", "US"} <= set(countries())
    assert "ZH" in subdivisions("CH")
    assert {"de", "fr", "it"} <= set(languages("CH"))
