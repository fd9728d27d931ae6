"""Text messages: their length by a table of the standard's, and what a provider is sent, read by other programs."""

from __future__ import annotations

import base64
import json
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from runtime.model.sms import MOST_PARTS, Length, Method, SmsGateway, Written, length_of, sms_call, why_too_long

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=80)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", Length(0, 1, unicode=False)),
        ("a" * 160, Length(160, 1, unicode=False)),
        ("a" * 161, Length(161, 2, unicode=False)),
        ("a" * 306, Length(306, 2, unicode=False)),
        ("a" * 307, Length(307, 3, unicode=False)),
        ("€" * 80, Length(160, 1, unicode=False)),
        ("€" * 81, Length(162, 2, unicode=False)),
        ("à é ù Ç", Length(7, 1, unicode=False)),
        ("ç" * 70, Length(70, 1, unicode=True)),
        ("ç" * 71, Length(71, 2, unicode=True)),
        ("😀" * 35, Length(70, 1, unicode=True)),
        ("😀" * 36, Length(72, 2, unicode=True)),
    ],
)
def test_signs_and_parts_as_the_standard_counts_them(text, length):
    assert length_of(text) == length


def test_an_empty_text_and_a_very_long_one_are_no_message():
    assert why_too_long("x" * 153 * MOST_PARTS) is None
    assert "shorten" in str(why_too_long("x" * (153 * MOST_PARTS + 1)))
    assert "no text" in str(why_too_long(" \n"))


@given(TEXTS, TEXTS)
def test_what_people_wrote_arrives_as_they_wrote_it(text, secret):
    gateway = SmsGateway(url="https://sms.test/v1?to={to}", body='{"m": ["{text}"], "key": "{secret}"}')
    call = sms_call(gateway, "+336", text, secret)
    assert json.loads(call.body) == {"m": [text], "key": secret}
    assert parse_qs(urlsplit(call.url).query) == {"to": ["+336"]}


@given(TEXTS.filter(bool))
def test_a_form_and_an_address_carry_any_text(text):
    form = SmsGateway(url="https://sms.test/", written=Written.FORM, body="To={to}&Body={text}&From=Desk")
    sent = parse_qs(sms_call(form, "+336", text, "").body.decode(), strict_parsing=True)
    assert sent == {"To": ["+336"], "Body": [text], "From": ["Desk"]}
    called = SmsGateway(url="https://sms.test/send?to={to}&text={text}", method=Method.GET)
    call = sms_call(called, "+336", text, "")
    assert call.body == b"" and parse_qs(urlsplit(call.url).query) == {"to": ["+336"], "text": [text]}


def test_secrets_go_into_headers_or_a_basic_sign_in():
    bearer = SmsGateway(url="https://sms.test/", headers=("Authorization: Bearer {secret}", "X-From:Desk"))
    assert bearer.needs_secret
    headers = sms_call(bearer, "+336", "Hello", "s3").headers
    assert headers == {"Authorization": "Bearer s3", "X-From": "Desk", "Content-Type": "application/json"}
    basic = SmsGateway(url="https://sms.test/", user="AC1")
    (kind, coded) = sms_call(basic, "+336", "Hello", "s3").headers["Authorization"].split()
    assert (kind, base64.b64decode(coded)) == ("Basic", b"AC1:s3")
    assert not SmsGateway(url="https://sms.test/").needs_secret


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"url": "http://sms.test/"}, "begins with https"),
        ({"url": "https:///x"}, "begins with https"),
        ({"url": "https://sms.test/?key={secret}"}, "No secret stands in an address"),
        ({"headers": ("Authorization",)}, "is no header"),
        ({"headers": ("A: b\r\nC: d",)}, "is no header"),
        ({"body": '{"to": "{to}"}'}, r"where \{text\} goes"),
        ({"method": "GET"}, r"where \{to\} goes"),
        ({"body": '{"to": {to}, "text": {text}'}, "is no JSON"),
    ],
)
def test_what_no_provider_could_be_sent_is_refused(wrong, said):
    with pytest.raises(ValidationError, match=said):
        SmsGateway(**{"url": "https://sms.test/"} | wrong)
