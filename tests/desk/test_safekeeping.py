"""Secrets of the ways out: found where they were said, kept encrypted or not at all, never shown."""

from __future__ import annotations

import keyring
import pytest

from runtime.desk.safekeeping import (
    CALLS_VARIABLE,
    MAIL_VARIABLE,
    Found,
    Safekeeping,
    Where,
    calls_secret,
    mail_password,
    why_no_keyring,
)
from runtime.messages.faults import Unavailable
from runtime.model.outgoing import Outgoing
from tests.keyrings import BrokenKeyring, PlainKeyring

ANN = Outgoing(host="mail.test", user="ann")
WANTED = mail_password(ANN)


@pytest.fixture
def safe(monkeypatch) -> Safekeeping:
    for name in (MAIL_VARIABLE, CALLS_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    return Safekeeping()


def test_what_is_kept_is_known_to_the_next_program_too(safe, kept_keyring):
    safe.keep(WANTED, "right")
    assert list(kept_keyring.kept.values()) == ["right"]
    other = Safekeeping()
    assert (other.secret(WANTED), other.find(WANTED)) == ("right", Found(Where.KEYRING))
    other.forget(WANTED)
    assert not kept_keyring.kept
    assert other.secret(WANTED) is None
    safe.look_again()
    assert safe.find(WANTED) == Found(Where.NOWHERE)


def test_what_was_said_goes_before_the_environment_and_that_before_the_keyring(safe, kept_keyring, monkeypatch):
    safe.keep(WANTED, "kept")
    monkeypatch.setenv(MAIL_VARIABLE, "given")
    assert (safe.secret(WANTED), safe.find(WANTED).where) == ("given", Where.ENVIRONMENT)
    safe.remember(WANTED, "said")
    assert (safe.secret(WANTED), safe.find(WANTED).where) == ("said", Where.MEMORY)
    assert Safekeeping().secret(WANTED) == "given", "what is said is known to this program only"


def test_another_server_or_user_does_not_get_the_password(safe, kept_keyring):
    safe.keep(WANTED, "right")
    for changes in ({"host": "mail.evil.test"}, {"user": "bob"}):
        assert safe.secret(mail_password(ANN.having(**changes))) is None
    assert safe.secret(mail_password(ANN.having(host="MAIL.test", port=2525))) == "right"
    assert safe.secret(calls_secret("desk")) is None


def test_the_keyring_is_asked_once(safe, kept_keyring):
    for _ in range(5):
        assert safe.secret(WANTED) is None
    assert kept_keyring.asked == 1


def test_without_a_keyring_it_says_what_can_be_done(safe, monkeypatch):
    said = why_no_keyring(WANTED)
    assert "no keyring" in said and MAIL_VARIABLE in said and "memory only" in said
    with pytest.raises(Unavailable, match="no keyring"):
        safe.keep(WANTED, "right")
    assert safe.find(WANTED) == Found(Where.NOWHERE, said)
    safe.remember(WANTED, "right")
    assert safe.secret(WANTED) == "right"
    safe.forget(WANTED)
    assert safe.secret(WANTED) is None


@pytest.mark.parametrize("kind", [PlainKeyring, BrokenKeyring])
def test_a_keyring_that_keeps_no_secret_is_not_used_and_what_it_says_is_not_repeated(safe, kept_keyring, kind):
    unfit = kind()
    keyring.set_keyring(unfit)
    with pytest.raises(Unavailable) as fault:
        safe.keep(WANTED, "hunter2")
    assert "hunter2" not in fault.value.sentence and not unfit.kept


def test_a_locked_keyring_says_so_and_is_asked_again_when_told_to(safe, kept_keyring, caplog):
    kept_keyring.kept["Blueprint Designer", WANTED.name] = "right"
    kept_keyring.locked = True
    assert safe.secret(WANTED) is None
    assert "locked" in caplog.text and "hunter2" not in caplog.text
    kept_keyring.locked = False
    assert safe.secret(WANTED) is None
    safe.look_again()
    assert safe.secret(WANTED) == "right"


def test_nothing_shows_a_secret(safe):
    safe.remember(WANTED, "hunter2")
    assert "hunter2" not in f"{safe!r} {safe} {WANTED}"
