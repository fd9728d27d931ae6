"""One call of a function, in a process of its own that nothing of this one reaches.

The process gets its question from a file and leaves its answer in one, so that neither can be made to wait: no pipe
fills, and none is held open by what the function began. Environment, files and working folder are its own and are gone
afterwards. What it began ends with it: on Windows what it still has under it when its time is over, elsewhere whatever
did not leave its session.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from runtime.desk.transports import function_host
from runtime.desk.transports.carrier import NotEver, NotNow
from runtime.model.fields import FieldValue
from runtime.model.functions import MOST_ANSWERED, PATIENCE_S

MOST_PRINTED = 1 << 20
"""Bytes that may be printed: whoever prints more is ended, so that no disk fills."""
_TAIL = 2_000
"""Bytes of what was printed last that are looked at."""
_SHOWN = 200
_LOOK_S = 0.02
_KEPT = ("SYSTEMROOT", "SYSTEMDRIVE", "TZ")
"""Of the environment: what Windows cannot do without, and where the computer is."""


class Changed(NotNow):
    """The file is another one than was agreed to."""


@dataclass(frozen=True, slots=True)
class Code:
    """What is called: a callable in a file whose contents have this SHA-256."""

    file: Path
    digest: str
    call: str


class Answer(NamedTuple):
    """What a function gave, by the names of its outputs, and what it printed last."""

    values: Mapping[str, Any]
    printed: str = ""


class _Files(NamedTuple):
    asked: Path
    answered: Path
    printed: Path
    within: Path
    """Where the function is at home."""


def call(code: Code, inputs: Mapping[str, FieldValue], *, patience_s: float = PATIENCE_S) -> Answer:
    """Its answer. Raises Changed; NotNow where it failed or took too long; NotEver for an answer nobody can use."""
    with TemporaryDirectory(prefix="blueprint-function-", ignore_cleanup_errors=True) as place:
        files = _Files(*(Path(place) / name for name in _Files._fields))
        files.within.mkdir()
        asked = {"file": str(code.file), "digest": code.digest, "call": code.call, "inputs": dict(inputs)}
        files.asked.write_bytes(json.dumps(asked).encode())
        status = _run(files, patience_s)
        return _meaning(files, status)


def _run(files: _Files, patience_s: float) -> int:
    """How it ended by itself. Raises NotNow for one that had to be ended."""
    with files.asked.open("rb") as stdin, files.answered.open("wb") as stdout, files.printed.open("wb") as stderr:
        host = subprocess.Popen(  # noqa: S603  our own program, by its path
            [sys.executable, "-I", "-B", "-X", "utf8", function_host.__file__],
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
            cwd=files.within,
            env=_environment(files.within),
            **_apart(),
        )
    try:
        why = _watched(host, files, patience_s)
    finally:
        _end(host)
    if why:
        raise NotNow(f"{why}{_last_lines(files)}")
    return host.returncode


def _apart() -> dict[str, Any]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


def _environment(within: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    home = dict.fromkeys(("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP"), str(within))
    return {"PATH": os.defpath, "LANG": "C.UTF-8", **home, **kept}


def _watched(host: subprocess.Popen[bytes], files: _Files, patience_s: float) -> str:
    """Why it must be ended; nothing once it ended by itself."""
    until = time.monotonic() + patience_s
    while not _has_ended(host):
        if time.monotonic() > until:
            return f"It took longer than {patience_s:g} seconds and was ended."
        if files.printed.stat().st_size + files.answered.stat().st_size > MOST_PRINTED:
            return f"It printed more than {MOST_PRINTED:,} bytes and was ended."
        time.sleep(_LOOK_S)
    return ""


def _has_ended(host: subprocess.Popen[bytes]) -> bool:
    """Without taking note of its end where that can be: until then nobody else bears its number."""
    if sys.platform == "win32":
        return host.poll() is not None
    return os.waitid(os.P_PID, host.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _end(host: subprocess.Popen[bytes]) -> None:
    """End it, and what it began."""
    if sys.platform == "win32":
        if host.poll() is None:
            system = Path(os.environ["SYSTEMROOT"]) / "System32"
            subprocess.run(  # noqa: S603  Windows' own program, by its path
                [system / "taskkill.exe", "/PID", str(host.pid), "/T", "/F"], capture_output=True, check=False
            )
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # it ended, and macOS says so in its own way
            os.killpg(host.pid, signal.SIGKILL)
    host.wait()


def _meaning(files: _Files, status: int) -> Answer:
    """What was answered. Raises as `call` does."""
    text = files.answered.read_bytes()
    if not text.endswith(b"\n"):
        raise NotNow(f"It ended without an answer (status {status}).{_last_lines(files)}")
    try:
        answer = json.loads(text) if len(text) <= 2 * MOST_ANSWERED else None
    except ValueError:
        answer = None
    match answer:
        case {"changed": True}:
            raise Changed("Its file was changed: somebody has to agree to it on this computer again.")
        case {"failed": str(why)}:
            raise NotNow(f"It failed: {readable(why)[:_SHOWN]}")
        case {"result": None}:
            return Answer({}, _tail(files))
        case {"result": dict(values)}:
            return Answer(values, _tail(files))
    raise NotEver("It gave no dictionary of its outputs.")


def _tail(files: _Files) -> str:
    """What somebody can read of what was printed last."""
    with files.printed.open("rb") as printed:
        printed.seek(max(0, files.printed.stat().st_size - _TAIL))
        text = printed.read().decode("utf-8", "replace")
    return readable(text)


def readable(text: str) -> str:
    """What somebody can read of it, and a database keep."""
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text).strip()


def _last_lines(files: _Files) -> str:
    tail = _tail(files)
    return f" It printed: {tail.splitlines()[-1][:_SHOWN]}" if tail else ""
