"""Letters as files, to try things out and to keep: each mail an .eml that any mail program opens, each call a .json."""

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
        is_call = parcel.channel == "webhook"
        content = parcel.body.encode() if is_call else composed(parcel).as_bytes()
        name = parcel.message_id.strip("<>").replace("@", "_")
        try:
            with replacing(self._folder / f"{name}.{'json' if is_call else 'eml'}") as file:
                file.write(content)
        except OSError as error:
            raise NotNow(f"The folder “{self._folder}” cannot be written: {error.strerror or error}.") from error

    @override
    def rest(self) -> None:
        pass
