"""Spans, numbers, shares and moments in two languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from designer import words
from designer.i18n import Languages, locale_for
from designer.settings import Language

_SIZES = {"d": 86_400, "h": 3_600, "min": 60, "s": 1}


@pytest.fixture
def languages(qapp):
    languages = Languages(qapp)
    yield languages
    languages.forget()
    QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (None, "–"),
        (0, "0 s"),
        (0.4, "0 s"),
        (59, "59 s"),
        (59.6, "1 min"),
        (60, "1 min"),
        (725, "12 min 5 s"),
        (3_599.7, "1 h"),
        (3_600, "1 h"),
        (86_399, "1 d"),
        (273_600, "3 d 4 h"),
        (86_400 * 1_234, "1,234 d"),
    ],
)
def test_a_span_is_written_in_its_two_largest_units(seconds, written):
    assert words.duration(seconds) == written


@given(st.floats(0, 3e8))
def test_a_written_span_is_as_near_as_its_smaller_unit_allows(seconds):
    parts = words.duration(seconds).replace(",", "").split()
    amounts = [(int(amount), unit) for amount, unit in zip(parts[::2], parts[1::2], strict=True)]
    read = sum(amount * _SIZES[unit] for amount, unit in amounts)
    coarse = 3_600 if read >= 86_400 else 60 if read >= 3_600 else 1
    assert abs(read - seconds) <= coarse / 2
    assert len(amounts) <= 2


@pytest.mark.parametrize(
    ("share", "written"),
    [(None, "–"), (0, "0%"), (0.0004, "<\u00a00.1%"), (0.004, "0.4%"), (0.0996, "10%"), (0.481, "48%"), (1, "100%")],
)
def test_a_share_is_written_in_percent(share, written):
    assert words.percent(share) == written


def test_french_writes_days_and_thousands_its_own_way(languages):
    languages.speak(Language.FRENCH)
    assert words.duration(100_000) == "1 j 4 h"
    assert words.number(1_234) == QLocale("fr").toString(1_234) != "1,234"
    assert words.percent(0.5) == "50\u00a0%"


def test_a_moment_is_a_local_date_and_time():
    assert "2026" in words.moment(1_790_000_000_000)
    assert len(words.time_of_day(1_790_000_000_000)) == len("15:06:41")


@pytest.mark.parametrize(
    ("place", "minutes", "seconds"),
    [
        ("en_GB", "15:06", "15:06:41"),
        ("fr_FR", "15:06", "15:06:41"),
        ("en_US", "3:06 PM", "3:06:41 PM"),
        ("fi_FI", "15.06", "15.06.41"),
    ],
)
def test_every_time_of_day_is_in_the_one_form_of_the_place(place, minutes, seconds):
    QLocale.setDefault(QLocale(place))
    at = QDateTime(QDate(2026, 11, 22), QTime(15, 6, 41)).toMSecsSinceEpoch()
    assert words.clock(at).replace("\u202f", " ") == minutes
    assert words.time_of_day(at).replace("\u202f", " ") == seconds
    assert minutes in words.moment(at).replace("\u202f", " ")


@pytest.mark.parametrize("chosen", [Language.ENGLISH, Language.FRENCH])
def test_a_system_without_a_language_still_groups_its_numbers(monkeypatch, chosen):
    monkeypatch.setattr(QLocale, "system", staticmethod(QLocale.c))
    assert locale_for(chosen) == QLocale(chosen.value)
    assert locale_for(Language.SYSTEM).toString(1_234) == "1,234"


def test_a_whole_number_is_a_decimal_too():
    assert words.decimal(10, 0) == "10"


@pytest.mark.parametrize(
    ("names", "told"), [(["Ada"], "Leaving: Ada."), (["Ada", "Ben"], "Leaving: Ada, Ben."), ("abc", "Leaving: a, b…")]
)
def test_an_ellipsis_at_the_end_is_the_full_stop(names, told):
    assert words.with_some("Leaving: {names}.", names, 2) == told
