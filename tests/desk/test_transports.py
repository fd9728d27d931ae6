"""The ways out: what a mail looks like, how the mail server is spoken to, where calls may go and where not."""

from __future__ import annotations

import hmac
import json
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runtime.desk.transports import https_call
from runtime.desk.transports.carrier import NotEver, NotNow, NoWay, Parcel
from runtime.desk.transports.https_call import is_public
from runtime.desk.transports.mail_text import composed
from runtime.desk.transports.smtp import Security, SmtpCarrier, SmtpServer
from runtime.desk.transports.webhook import WebhookCarrier
from runtime.model.templates import one_line
from tests.desk.smtp_server import Mailbox, free_port, only_ann, serving, serving_mail, trusting


def parcel(**more) -> Parcel:
    given = {
        "key": "7-2-0",
        "message_id": "<7-2-0@abc.blueprint-designer>",
        "channel": "mail",
        "recipient": "carl@acme.test",
        "subject": "Hello",
        "body": "Dear Carl",
        "queued_at": 1_741_600_800_000,
        "sender": "desk@desk.test",
        "sender_name": "Returns",
    }
    return Parcel(**given | more)


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=200)
HEADERS = ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress"]


@given(TEXTS, TEXTS, TEXTS)
@example("a\r\nBcc: x@x.test", "b\n\nBody", "--=_7-2-0_=\nContent-Type: text/html\n\n<script>")
@example("", "a\u2028b\x85c", "")
def test_no_text_adds_a_header_or_a_part(subject, name, body):
    written = composed(parcel(subject=subject, sender_name=name, body=body)).as_bytes()
    mail = message_from_bytes(written, policy=policy.default)
    assert mail.keys() == [*HEADERS, "MIME-Version", "Content-Type"]
    assert " ".join(str(mail["Subject"]).split()) == " ".join(one_line(subject).split())
    assert mail["To"].addresses[0].addr_spec == "carl@acme.test" and len(mail["To"].addresses) == 1
    assert mail["From"].addresses[0].addr_spec == "desk@desk.test" and len(mail["From"].addresses) == 1
    assert [part.get_content_type() for part in mail.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    assert all(len(line) <= 998 and line.isascii() for line in written.split(b"\r\n"))


@given(TEXTS)
def test_the_text_arrives_as_it_was_written(body):
    mail = message_from_bytes(composed(parcel(body=body)).as_bytes(), policy=policy.default)
    found = mail.get_body(("plain",)).get_content()
    assert found.encode().splitlines() == (body.encode().splitlines() or [b""])


def test_a_letter_is_the_same_at_every_try():
    assert composed(parcel()).as_bytes() == composed(parcel()).as_bytes()


def test_a_long_thread_names_its_first_letter_and_the_latest():
    earlier = tuple(f"<{number}@abc.blueprint-designer>" for number in range(40))
    mail = composed(parcel(earlier=earlier))
    assert mail["In-Reply-To"] == earlier[-1]
    assert str(mail["References"]).split() == [earlier[0], *earlier[-9:]]


def test_domains_of_any_alphabet_are_written_as_the_mail_system_has_them():
    assert composed(parcel(recipient="zoe@exämple.test"))["To"].addresses[0].domain == "xn--exmple-cua.test"


def test_an_sms_is_text_alone():
    assert composed(parcel(channel="sms")).get_content_type() == "text/plain"


def over(port: int, **more) -> SmtpCarrier:
    return SmtpCarrier(SmtpServer(**{"host": "localhost", "port": port, "trust": trusting()} | more))


def carried(carrier, **more) -> None:
    try:
        carrier.carry(parcel(**more))
    finally:
        carrier.rest()


SIGNED_IN = {"authenticator": only_ann, "auth_required": True}


def test_the_password_goes_over_an_encrypted_line_only():
    mailbox = Mailbox()
    with serving_mail(mailbox, tls_context=serving(), require_starttls=True, **SIGNED_IN) as port:
        carried(over(port, user="ann", password=lambda: "right"))
    assert mailbox.readers == ["carl@acme.test"]


@pytest.mark.filterwarnings(r"ignore:Exception ignored in.*StreamWriter:pytest.PytestUnraisableExceptionWarning")
def test_a_line_that_is_encrypted_from_the_start():
    mailbox = Mailbox()
    with serving_mail(mailbox, ssl_context=serving(), auth_require_tls=False, authenticator=only_ann) as port:
        carried(over(port, security=Security.TLS, user="ann", password=lambda: "right"))
    assert mailbox.readers == ["carl@acme.test"]


def test_a_wrong_password_is_the_desks_trouble_not_the_letters():
    with (
        serving_mail(Mailbox(), tls_context=serving(), **SIGNED_IN) as port,
        pytest.raises(NotNow, match="535") as trouble,
    ):
        carried(over(port, user="ann", password=lambda: "wr0ng"))
    assert "wr0ng" not in str(trouble.value)


def test_a_server_without_encryption_gets_no_letter():
    mailbox = Mailbox()
    with serving_mail(mailbox) as port, pytest.raises(NotNow, match="STARTTLS"):
        carried(over(port))
    assert mailbox.received == []


def test_a_server_nobody_vouches_for_gets_no_letter():
    mailbox = Mailbox()
    with serving_mail(mailbox, tls_context=serving()) as port, pytest.raises(NotNow, match="certificate"):
        carried(over(port, trust=ssl.create_default_context()))
    assert mailbox.received == []


def told(**server) -> str:
    with pytest.raises(NoWay) as trouble:
        carried(over(server.pop("port", free_port()), **server))
    return str(trouble.value)


def test_each_trouble_of_a_mail_server_has_its_own_sentence_that_says_what_to_do():
    ann = {"user": "ann", "password": lambda: "wr0ng"}
    said = [told(host="nobody.invalid"), told(host="a" * 70 + ".test"), told()]
    with socket.create_server(("127.0.0.1", 0)) as silent:
        slow = {"host": "127.0.0.1", "port": silent.getsockname()[1], "patience": 0.2}
        said += [told(**slow), told(**slow, security=Security.TLS)]
    with serving_mail(Mailbox(), tls_context=serving(), **SIGNED_IN) as port:
        said.append(told(port=port, **ann))
        said.append(told(port=port, trust=ssl.create_default_context()))
        said.append(told(port=port, user="ann", password=lambda: "é"))
    with serving_mail(Mailbox()) as port:
        said += [told(port=port), told(port=port, security=Security.TLS)]
        said.append(told(port=port, security=Security.NONE, **ann))
    with hanging_up() as port:
        said.append(told(host="127.0.0.1", port=port, security=Security.NONE))
    parts = [
        "No mail server is called “nobody.invalid”: check its name",
        "No mail server is called",
        "takes no connections on port",
        "did not answer on port",
        "did not answer on port",
        "does not accept this user with this password (535",
        "certificate of localhost is not trusted here (self",
        "are ASCII",
        "offers no STARTTLS on port",
        "does not speak TLS on port",
        "asks nobody for a password on port",
        "hung up on port",
    ]
    for part, sentence in zip(parts, said, strict=True):
        assert part in sentence
        assert "wr0ng" not in sentence and "é" not in sentence


@contextmanager
def hanging_up() -> Iterator[int]:
    """A server that takes every connection and drops it."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drop() -> None:
            server.accept()[0].close()

        thread = threading.Thread(target=drop)
        thread.start()
        yield server.getsockname()[1]
        thread.join()


def test_no_server_is_no_reason_to_give_up():
    with pytest.raises(NotNow, match="takes no connections"):
        carried(over(free_port()))


def test_addresses_beyond_ascii_need_a_server_that_knows_them():
    mailbox = Mailbox()
    with serving_mail(mailbox, enable_SMTPUTF8=True) as port:
        carried(over(port, security=Security.NONE), recipient="zoé@exämple.test")
    assert mailbox.readers == ["zoé@xn--exmple-cua.test"]
    with serving_mail(mailbox, enable_SMTPUTF8=False) as port, pytest.raises(NotEver, match="zoé"):
        carried(over(port, security=Security.NONE), recipient="zoé@exämple.test")


class Web(ThreadingHTTPServer):
    """An https server that answers with a code and keeps what it was told."""

    def __init__(self, code: int, headers: dict[str, str]) -> None:
        super().__init__(("127.0.0.1", 0), Hook)
        self.socket = serving().wrap_socket(self.socket, server_side=True)
        self.code, self.headers, self.told = code, headers, []

    def handle_error(self, request, client_address) -> None:
        pass  # a caller who does not trust us hangs up


class Hook(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.told.append((self.path, dict(self.headers), body))
        self.send_response(self.server.code)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format, *arguments) -> None:  # noqa: A002
        pass


@contextmanager
def web(code: int = 204, **headers: str) -> Iterator[Web]:
    server = Web(code, headers)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def call(server: Web, host: str = "hooks.example", **more) -> None:
    """Call the server under a name that leads to it."""
    options = {"allow_private": True, "trust": trusting(), "resolve": lambda _host, _port: "127.0.0.1"} | more
    secret = options.pop("secret", b"")
    url = f"https://{host}:{server.server_port}/desk?of=7"
    WebhookCarrier(secret, **options).carry(parcel(channel="webhook", recipient=url, body='{"ticket": 7}'))


def test_a_call_arrives_signed_and_named():
    with web() as server:
        call(server, secret=b"shared")
    ((path, headers, body),) = server.told
    assert (path, json.loads(body)) == ("/desk?of=7", {"ticket": 7})
    assert headers["Host"] == f"hooks.example:{server.server_port}"
    assert headers["Content-Type"] == "application/json"
    assert headers["Idempotency-Key"] == "7-2-0@abc.blueprint-designer"
    assert headers["X-Blueprint-Signature"] == f"sha256={hmac.new(b'shared', body, 'sha256').hexdigest()}"


def test_redirects_are_not_followed():
    with (
        web() as inner,
        web(302, Location=f"https://hooks.example:{inner.server_port}/") as server,
        pytest.raises(NotEver, match="302"),
    ):
        call(server)
    assert inner.told == []


@pytest.mark.parametrize(
    ("code", "kind"), [(500, NotNow), (503, NotNow), (429, NotNow), (404, NotEver), (410, NotEver)]
)
def test_what_may_pass_is_tried_again(code, kind):
    with web(code) as server, pytest.raises(kind, match=str(code)):
        call(server)


def test_the_name_is_looked_up_once_and_the_address_checked_is_the_one_called():
    """A name that leads outside when it is checked and inside afterwards leads outside (DNS rebinding)."""
    asked = []

    def rebinding(host: str, port: int) -> str:
        asked.append(host)
        return "127.0.0.1"

    with web() as server:
        call(server, resolve=rebinding)
        assert asked == ["hooks.example"]
        with pytest.raises(NotEver, match="own network"):
            call(server, resolve=rebinding, allow_private=False)
    assert len(server.told) == 1 and len(asked) == 2


def test_a_server_with_a_wrong_certificate_is_not_told():
    with web() as server, pytest.raises(NotNow, match=r"(?i)certificate"):
        call(server, host="other.example")
    with web() as other, pytest.raises(NotNow, match=r"(?i)certificate"):
        call(other, trust=ssl.create_default_context())
    assert server.told == other.told == []


def test_who_does_not_answer_in_time_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(https_call, "LONGEST", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        carrier = WebhookCarrier(allow_private=True, resolve=lambda _host, _port: "127.0.0.1", trust=trusting())
        with pytest.raises(NotNow, match="could not be called"):
            carrier.carry(parcel(recipient=f"https://hooks.example:{silent.getsockname()[1]}/"))


def test_a_name_without_an_address_is_asked_again_later():
    def unknown(host: str, port: int) -> str:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.raises(NotNow, match="no address"):
        WebhookCarrier(resolve=unknown).carry(parcel(recipient="https://nowhere.example/"))


@pytest.mark.parametrize(
    "url",
    ["http://x.test/", "https://", "https://ann:pw@x.test/", "https://x.test:99999/", "https://x.test/a b", "file:///etc/passwd", "https://x.test/\r\nX: y", "https://[::1/"],
)  # fmt: skip
def test_what_is_no_safe_address_is_not_called(url):
    with pytest.raises(NotEver):
        WebhookCarrier(resolve=lambda _host, _port: "127.0.0.1", allow_private=True).carry(parcel(recipient=url))


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False), ("192.168.1.1", False), ("169.254.169.254", False),
        ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False), ("::1", False), ("::", False),  # noqa: S104
        ("fe80::1%eth0", False), ("fc00::1", False), ("::ffff:127.0.0.1", False), ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False), ("64:ff9b::a00:1", False), ("ff02::1", False),
        ("8.8.8.8", True), ("2606:4700::1111", True), ("::ffff:8.8.8.8", True), ("64:ff9b::808:808", True),
    ],
)  # fmt: skip
def test_only_the_open_internet_is_public(address, public):
    assert is_public(address) is public
