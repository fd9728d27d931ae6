"""Keyrings that tests put in the place of the computer's own."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked


class KeptKeyring(KeyringBackend):
    """Keeps what it is given; says nothing while it is locked."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False
        self.asked = 0

    def get_password(self, service: str, username: str) -> str | None:
        self._insist_open()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._insist_open()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._insist_open()
        del self.kept[service, username]

    def _insist_open(self) -> None:
        self.asked += 1
        if self.locked:
            raise KeyringLocked("who knows: hunter2")


class PlainKeyring(KeptKeyring):
    """As those are that write passwords into a file that anybody reads."""

    priority = 0.5


class BrokenKeyring(KeptKeyring):
    """Quotes what it was given."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError(f"cannot write {password}")
