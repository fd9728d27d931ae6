"""To whom a desk writes, how often, and when somebody is not to be disturbed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from runtime.engine.letters import welcome
from runtime.model.calendar import Calendar, Interval, Week
from runtime.model.mailing import Mailing, ascii_address, sms_address, sms_number, too_many, why_never, why_not_address
from runtime.model.notices import DEFAULT_WAYS, NoticeKind, NoticeWishes, QuietHours, Way
from runtime.model.values import HOUR, MINUTE


@pytest.mark.parametrize(
    "address",
    ["", "x", "@x.test", "x@", "a b@x.test", "a@x test", "a@x..test", ".a@x.test", "a..b@x.test", "a@-x.test", "a@x.test\n",
     "a@b@x.test", "a,b@x.test", "a@x.test,b@x.test", "Ann <a@x.test>", '"a"@x.test', "a\x00@x.test", "a@x.test\r\nBcc: b@x.test",
     "a" * 65 + "@x.test", "a@" + "x" * 64 + ".test", "a@" + "x." * 130 + "test"],
)  # fmt: skip
def test_what_is_no_address(address):
    assert why_not_address(address)
    assert why_never(address, Mailing())


@pytest.mark.parametrize(
    ("address", "written"),
    [("a@x.test", "a@x.test"), ("A.b+c@X.Test", "A.b+c@x.test"), ("zoé@exämple.test", "zoé@xn--exmple-cua.test"),
     ("a@例え.test", "a@xn--r8jz45g.test"), ("o'hara@x.test", "o'hara@x.test"), ("a@localhost", "a@localhost")],
)  # fmt: skip
def test_what_is_one(address, written):
    assert why_not_address(address) is None and ascii_address(address) == written


@given(st.text(max_size=60))
def test_no_address_holds_a_blank_a_bracket_or_a_control_character(text):
    if why_not_address(text) is None:
        assert not any(sign.isspace() or sign in '<>,;"' or ord(sign) < 32 for sign in text) and text.count("@") == 1


def test_settings_refuse_addresses_that_are_none():
    for wrong in (
        {"sender": "x"},
        {"own_addresses": ("a@x.test", "x")},
        {"sms_gateway": "sms@x.test"},
        {"sms_gateway": "{number}"},
        {"sms_country": "+33"},
        {"sms_country": "0"},
    ):
        with pytest.raises(ValidationError):
            Mailing(**wrong)


def test_numbers_go_to_the_gateway_as_digits():
    mailing = Mailing(sms_gateway="{number}@sms.test")
    assert sms_address(sms_number("+33 (0)6.12-34 56 78", mailing), mailing) == "33612345678@sms.test"
    with pytest.raises(ValueError, match="No SMS gateway"):
        sms_address("+33612345678", Mailing())


def test_a_number_without_a_country_is_one_where_the_desk_names_the_country():
    assert sms_number("06 12 34 56 78", Mailing(sms_country="33")) == "+33612345678"
    with pytest.raises(ValueError, match="names no country"):
        sms_number("06 12 34 56 78", Mailing())
    for mailing in (Mailing(), Mailing(sms_country="33")):
        with pytest.raises(ValueError, match="is no telephone number"):
            sms_number("call me", mailing)


@given(st.lists(st.integers(0, 700), max_size=140), st.integers(0, 720))
def test_rates_by_counting(minutes, now):
    sent = [minute * MINUTE for minute in minutes if minute <= now]
    counted = [
        (most, within)
        for most, within in ((10, 10), (15, 30), (25, 60), (50, 180), (100, 600))
        if len([each for each in sent if now * MINUTE - each < within * MINUTE]) >= most
    ]
    broken = too_many(sent, now * MINUTE)
    assert (broken is not None) == bool(counted)
    assert broken is None or (broken.most, broken.within // MINUTE) in counted


@given(
    st.integers(0, 1439), st.integers(0, 1439), st.sampled_from(["UTC", "Europe/Paris", "Australia/Lord_Howe", "America/New_York"]),
    st.datetimes(datetime(2025, 1, 1), datetime(2026, 12, 31)),
)  # fmt: skip
def test_quiet_hours_end_when_the_clock_on_the_wall_says_so(begins, ends, zone, when):
    """Against a walk minute by minute along the wall clock."""
    if begins == ends:
        return
    when = when.replace(second=0, microsecond=0, tzinfo=UTC)
    at = int(when.timestamp()) * 1000

    def is_quiet(moment: datetime) -> bool:
        wall = moment.astimezone(ZoneInfo(zone))
        minute = wall.hour * 60 + wall.minute
        return begins <= minute < ends if begins < ends else not ends <= minute < begins

    walked = when
    while is_quiet(walked):
        walked += timedelta(minutes=1)
    found = QuietHours(begins=begins, ends=ends, zone=zone).until(at)
    over_a_change = when.astimezone(ZoneInfo(zone)).utcoffset() != walked.astimezone(ZoneInfo(zone)).utcoffset()
    latest = int(walked.timestamp()) * 1000
    assert found == latest or (over_a_change and at <= found <= latest + HOUR)


def test_quiet_hours_are_some():
    with pytest.raises(ValidationError):
        QuietHours(begins=60, ends=60)
    with pytest.raises(ValidationError):
        QuietHours(begins=60, ends=120, zone="Mars/Phobos")


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def test_a_mail_waits_for_the_office_and_for_quiet_hours():
    hours = (Interval(opens=8 * 60, closes=18 * 60),)
    office = Calendar(id="o", name="O", zone="UTC", weekly=Week(monday=hours, tuesday=hours))
    quiet = NoticeWishes(id="ann", quiet=QuietHours(begins=20 * 60, ends=9 * 60))
    saturday = at("2026-03-07 12:00")
    assert welcome(saturday, None, None) == saturday
    assert welcome(saturday, None, office) == at("2026-03-09 08:00")
    assert welcome(saturday, quiet, office) == at("2026-03-09 09:00")
    assert welcome(at("2026-03-07 21:00"), quiet, None) == at("2026-03-08 09:00")
    night = Calendar(id="n", name="N", zone="UTC", weekly=Week(monday=(Interval(opens=0, closes=60),)))
    assert welcome(saturday, quiet, night) == at("2026-03-09 00:00")  # never both: the desk's hours win


def test_wishes_fall_back_to_what_is_usual_and_a_blueprints_notices_are_always_shown():
    wishes = NoticeWishes(id="ann", ways={NoticeKind.ASSIGNED: frozenset(), NoticeKind.LETTER: frozenset()})
    assert wishes.ways_of(NoticeKind.ASSIGNED) == frozenset()
    assert wishes.ways_of(NoticeKind.REPLIED) == frozenset({Way.IN_APP})
    assert wishes.ways_of(NoticeKind.LETTER) == frozenset({Way.IN_APP})
    assert set(DEFAULT_WAYS) == set(NoticeKind)
