"""SMS by a provider on the web: a real server on the loopback, retries, what waits and why, and no secret told."""

from __future__ import annotations

import json

import pytest

from runtime.desk.posting import carriers
from runtime.desk.postman import Postman, Round
from runtime.desk.safekeeping import SMS_VARIABLE, Safekeeping, sms_secret
from runtime.desk.transports.carrier import NotEver, NotNow, NoWay
from runtime.desk.transports.sms import SmsCarrier
from runtime.messages import setup
from runtime.messages.letters import GetPost, LetterStatus
from runtime.model.mailing import Mailing
from runtime.model.outgoing import Outgoing, SmsWay
from runtime.model.sms import SmsGateway
from tests.desk.smtp_server import Mailbox, serving_mail, trusting
from tests.desk.test_posting import post, statuses
from tests.desk.test_postman import of, queue, reason
from tests.desk.test_transports import parcel, web

SECRET = "s3cret-of-ours"
GATEWAY = SmsGateway(
    url="https://localhost/send", headers=("Authorization: Bearer {secret}",), body='{"to": "{to}", "text": "{text}"}'
)


def at(port: int) -> SmsGateway:
    return GATEWAY.having(url=f"https://localhost:{port}/send")


def texts(owner, gateway: SmsGateway, **more) -> Outgoing:
    outgoing = Outgoing(**{"sms": SmsWay.WEB, "texts": True, "gateway": gateway, "private": True} | more)
    mailing = Mailing(sender="desk@desk.test", sms_country="33")
    settings = owner.ask(setup.GetSetup()).settings
    owner.do(setup.PutSettings(settings=settings.having(outgoing=outgoing, mailing=mailing)))
    return outgoing


def knowing(outgoing: Outgoing) -> Safekeeping:
    safe = Safekeeping()
    safe.remember(sms_secret(outgoing), SECRET)
    return safe


@pytest.fixture(autouse=True)
def _nothing_is_known(monkeypatch):
    monkeypatch.delenv(SMS_VARIABLE, raising=False)


def carrier(server, **more) -> SmsCarrier:
    options = {"allow_private": True, "trust": trusting()} | more
    return SmsCarrier(at(server.server_port), lambda: SECRET, **options)


def test_a_message_arrives_with_its_number_and_secret(owner, time):
    queue(owner, "06 12 34 56 78", channel="sms", body='Say "é{to}"')
    with web() as server:
        outgoing = texts(owner, at(server.server_port))
        turned = post(owner, time, safe=knowing(outgoing)).turn()
    assert turned.here and turned.trouble is None
    ((path, headers, body),) = server.told
    assert (path, json.loads(body)) == ("/send", {"to": "+33612345678", "text": 'Say "é{to}"'})
    assert headers["Authorization"] == f"Bearer {SECRET}" and headers["Content-Type"] == "application/json"
    assert headers["Idempotency-Key"].startswith("k@")
    assert statuses(owner) == ["sent"]


def test_the_secret_is_nowhere_on_the_desk(owner):
    texts(owner, GATEWAY)
    assert SECRET not in owner.ask(setup.GetSetup()).model_dump_json()


def test_what_waits_for_a_secret_says_so_and_does_not_leave_as_a_mail(owner, time):
    queue(owner, "+33612345678", channel="sms")
    mailbox = Mailbox()
    with serving_mail(mailbox) as port:
        texts(owner, GATEWAY, mail=True, host="localhost", port=port, security="none")
        turned = post(owner, time).turn()
    assert "does not know the secret of the SMS provider localhost" in turned.trouble.sentence
    assert statuses(owner) == ["waiting"] and not mailbox.received
    assert owner.ask(GetPost()).waiting == 1


def test_switched_off_messages_wait(owner, time):
    queue(owner, "+33612345678", channel="sms")
    outgoing = texts(owner, GATEWAY, texts=False)
    assert carriers(outgoing, "d", knowing(outgoing)) == {}
    assert not post(owner, time, safe=knowing(outgoing)).turn().here and statuses(owner) == ["waiting"]


@pytest.mark.parametrize(
    ("code", "raised"), [(400, NotEver), (422, NotEver), (429, NotNow), (503, NotNow), (401, NoWay), (302, NoWay)]
)
def test_what_a_refusal_means(code, raised):
    with web(code) as server, pytest.raises(NotNow if raised is not NotEver else NotEver) as caught:
        carrier(server).carry(parcel(channel="sms", recipient="+336"))
    assert type(caught.value) is raised and str(code) in str(caught.value)


def test_a_provider_within_the_own_network_is_called_only_where_that_is_allowed():
    with web() as server, pytest.raises(NotEver, match="own network"):
        carrier(server, allow_private=False).carry(parcel(channel="sms", recipient="+336"))
    assert server.told == []


def test_a_secret_no_header_takes_is_told_before_anything_leaves():
    with web() as server, pytest.raises(NoWay, match="Give it again"):
        SmsCarrier(at(server.server_port), lambda: "a\r\nX: y", allow_private=True).carry(parcel(channel="sms"))
    assert server.told == []


def test_it_is_tried_again_later_and_then_leaves(owner, time):
    queue(owner, "+33612345678", channel="sms")
    with web(503) as server:
        outgoing = texts(owner, at(server.server_port))
        ways = carriers(outgoing, "d", knowing(outgoing), trust=trusting())
        assert Postman(owner, ways, time).go_round() == Round(later=1)
        server.code = 200
        assert "503" in of(owner, LetterStatus.WAITING)[0].reason
        time.pass_(hours=5)
        assert Postman(owner, ways, time).go_round() == Round(sent=1)


@pytest.mark.parametrize(
    ("to", "body", "why"), [("Carl", "Hi", "no telephone number"), ("+33612345678", "x" * 1_531, "would take 11 parts")]
)
def test_what_is_no_message_is_given_up(owner, time, to, body, why):
    queue(owner, to, channel="sms", body=body)
    outgoing = texts(owner, GATEWAY)
    assert Postman(owner, carriers(outgoing, "d", knowing(outgoing)), time).go_round() == Round(dead=1)
    assert why in reason(owner)
