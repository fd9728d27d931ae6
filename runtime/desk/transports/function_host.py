"""The program that a function runs in: one call, in a process of its own. The standard library only, run as a file.

It reads one JSON object from its input: `file`, the `digest` its code was agreed to under, what to `call` in it and the
`inputs`; and writes one line of JSON as its answer. What the function prints goes where errors go. The bytes that
are compared with the digest are those that are run, so a file that changes meanwhile cannot slip in.
"""

from __future__ import annotations

import faulthandler
import hashlib
import json
import os
import sys
import traceback
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

ORPHAN_S = 15.0
"""Nobody waits for it longer: a host whose postman was killed ends itself."""
MOST_ANSWERED = 65_536
"""Bytes of an answer."""
MODULE = "function"
"""What the module is called in here, whatever its file is called."""


def main() -> NoReturn:
    """Make the call, answer, end: threads and children of the function are not waited for."""
    faulthandler.dump_traceback_later(ORPHAN_S, exit=True, file=2)
    asked = json.loads(sys.stdin.buffer.read())
    answers = os.dup(1)
    os.dup2(2, 1)
    answer = _answer(asked)
    os.write(answers, json.dumps(answer, ensure_ascii=False).encode(errors="backslashreplace") + b"\n")
    for stream in filter(None, (sys.stdout, sys.stderr)):  # a program without a console on Windows has none
        stream.flush()
    os._exit(0)


def _answer(asked: Mapping[str, Any]) -> dict[str, object]:
    code = Path(asked["file"]).read_bytes()
    if hashlib.sha256(code).hexdigest() != asked["digest"]:
        return {"changed": True}
    try:
        result = _called(code, asked)
        text = json.dumps(result, default=_plain, allow_nan=False, ensure_ascii=False).encode()
    except BaseException as error:  # noqa: BLE001  whatever it raises is its answer, its leaving too
        traceback.print_exc()
        return {"failed": traceback.format_exception_only(error)[-1].strip()}
    if len(text) > MOST_ANSWERED:
        return {"failed": f"Its answer is longer than {MOST_ANSWERED:,} bytes."}
    return {"result": json.loads(text)}


def _called(code: bytes, asked: Mapping[str, Any]) -> object:
    module = ModuleType(MODULE)
    module.__file__ = asked["file"]
    sys.modules[MODULE] = module
    exec(compile(code, asked["file"], "exec", dont_inherit=True), module.__dict__)  # noqa: S102  agreed to by its digest
    return getattr(module, asked["call"])(**asked["inputs"])


def _plain(value: object) -> str | list[object]:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, set | frozenset):
        return sorted(value, key=str)
    raise TypeError(f"A {type(value).__name__} is nothing that JSON can say.")


if __name__ == "__main__":
    main()
