"""What comes from outside does no harm, and is still read."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.agent import clean_html
from tests.pace import reference_seconds

WORDS = "a b blockquote br code em h1 h2 h3 h4 hr i img li ol p pre s strong sub sup u ul"
ALLOWED = set(WORDS.split())


class Seen(HTMLParser):
    """A second reading of what was written, by the standard library."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes = [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]


def _insist_harmless(text):
    seen = Seen(text)
    assert set(seen.tags) <= ALLOWED
    for tag, name, value in seen.attributes:
        assert (tag, name) in {("a", "href"), ("a", "title"), ("img", "src"), ("img", "alt")}
        if name == "href":
            assert value.lower().startswith(("http://", "https://", "mailto:"))
        if name == "src":
            assert value.lower().startswith("cid:")


HOSTILE = [
    "<p>x<script>alert(1)</script></p>",
    '<p><img src="file:///etc/passwd">x</p>',
    '<p><img src="//evil/s/x.png"><img src="\\\\evil\\s\\x.png"><img src="http://evil/x.png"></p>',
    '<p><a href="javascript:alert(1)">x</a><a href="file:///etc">y</a><a href="//evil/s">z</a></p>',
    '<p style="background:url(http://evil)">x</p><link rel=stylesheet href=file:///etc/hostname>',
    '<p>x</p><iframe src="http://evil"></iframe><object data="file:///x"></object>',
    '<p>x<svg><image href="file:///x"/></svg></p>',
    '<table background="http://evil"><tr><td colspan=2000000000>x</td></tr></table>',
    '<p><a href=" javascript:alert(1)">x</a><a href="java&#10;script:alert(1)">y</a></p>',
    '<p><base href="file:///"><a href="x">x</a></p>',
]


@pytest.mark.parametrize("body", HOSTILE)
def test_nothing_hostile_is_left(body):
    cleaned = clean_html.clean(body)
    _insist_harmless(cleaned)
    assert "evil" not in cleaned.replace("[evil]", "")
    assert "alert" not in cleaned


PIECES = [
    "<p>",
    "</p>",
    "<div>",
    "<img src=",
    "'file:///x'",
    "<a href=",
    "javascript:x",
    "cid:1",
    ">",
    '"',
    "<b",
    "&lt;",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=30))
@settings(max_examples=150, deadline=None)
def test_whatever_is_written_is_harmless(pieces):
    _insist_harmless(clean_html.clean("<p>" + "".join(pieces)))
    _insist_harmless(clean_html.clean("".join(pieces)))


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td>" * 20 + "x",
        "<div>" * 20_000 + "x",
        "<blockquote>" * 5_000 + "x",
        "<table><tr><td colspan=2000000000 rowspan=2000000000>x",
        "<p>" * 30_000 + "x",
        "<p" * 50_000 + "x",
        "<a href='" * 20_000 + "x",
        "<!--" * 50_000 + "x",
        "<p>" + "<script>" * 2_000 + "x",
        "<p>" + "x " * 2_000_000,
        "x" * 4_000_000,
        "&" * 300_000,
    ],
)
def test_nothing_takes_long(body):
    assert reference_seconds(lambda: clean_html.clean(body), within=1.0) < 1.0
    assert Seen(clean_html.clean(body)).tags.count("blockquote") <= clean_html.DEEPEST


def test_a_mail_stays_readable():
    cleaned = clean_html.clean(
        "<html><body><div>Hello <b>there</b></div><div>two</div><table><tr><td>a</td><td>b</td></tr>"
        '<tr><td>c</td></tr></table><a href="https://example.com/x?a=1">link</a><img alt="logo" src="http://x"></body>'
    )
    assert "Hello <b>there</b><br>two<br>" in cleaned
    assert "a&nbsp; b" in cleaned
    assert '<a href="https://example.com/x?a=1">link</a>[logo]' in cleaned


def test_plain_text_keeps_its_lines_and_makes_links():
    cleaned = clean_html.clean("a < b & c\n  indented\r\nsee https://example.com/a_(b). Or mailto:x@example.com!")
    assert cleaned.startswith("a &lt; b &amp; c<br>&nbsp; indented<br>see <a href=")
    assert '<a href="https://example.com/a_(b">' in cleaned
    assert '<a href="mailto:x@example.com">mailto:x@example.com</a>!' in cleaned


def test_a_long_text_says_that_more_is_left_out():
    assert clean_html.clean("x" * (clean_html.LONGEST_PLAIN + 1)).endswith("<br>…")


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.com", True),
        ("HTTP://example.com", True),
        ("mailto:a@example.com", True),
        ("file:///etc/passwd", False),
        ("\\\\evil\\share", False),
        ("//evil/share", False),
        ("http:///etc", False),
        ("javascript:alert(1)", False),
        ("ftp://example.com", False),
        ("", False),
    ],
)
def test_addresses_that_may_be_opened(address, safe):
    assert clean_html.is_safe_address(address) is safe
