"""A file that is either the old one or wholly the new one, whatever happens in between."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A new file beside `path` that takes its place, flushed to the disk, when the block ends well.

    When the block raises, `path` stays as it was and nothing is left beside it. Raises OSError, which names `path`.
    """
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as why:
        if why.filename == str(part):  # nobody knows that name
            raise type(why)(why.errno, why.strerror, str(path)) from why
        raise
    finally:
        part.unlink(missing_ok=True)
