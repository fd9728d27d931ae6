"""Letters as files, to try things out and to keep: mails as .eml for any mail program, calls as .json, SMS as .txt."""

from __future__ import annotations

from pathlib import Path
from typing import override

from runtime.desk.transports.carrier import Carrier, NotNow, Parcel
from runtime.desk.transports.mail_text import composed
from runtime.exchange.atomic_file import replacing


class FolderCarrier(Carrier):
    """Writes into a folder that exists. A letter carried twice is one file: its name is its Message-ID's."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @override
    def carry(self, parcel: Parcel) -> None:
        kind, content = _written(parcel)
        name = parcel.message_id.strip("<>").replace("@", "_")
        try:
            with replacing(self._folder / f"{name}.{kind}") as file:
                file.write(content)
        except OSError as error:
            raise NotNow(f"The folder “{self._folder}” cannot be written: {error.strerror or error}.") from error

    @override
    def rest(self) -> None:
        pass


def _written(parcel: Parcel) -> tuple[str, bytes]:
    """What the file is called after the dot, and what is in it."""
    match parcel.channel:
        case "webhook":
            return "json", parcel.body.encode()
        case "sms":
            return "txt", f"{parcel.recipient}\n\n{parcel.body}\n".encode()
    return "eml", composed(parcel).as_bytes()
