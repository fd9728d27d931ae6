"""A function's own process: what it may not do to us, however it behaves."""

from __future__ import annotations

import os
import re
import sys
import time
from hashlib import sha256
from pathlib import Path
from textwrap import dedent

import pytest

from runtime.desk.transports import function_call
from runtime.desk.transports.carrier import NotEver, NotNow
from runtime.desk.transports.function_call import Answer, Changed, Code, call
from runtime.model.functions import MOST_ANSWERED

SOON_S = 0.7
posix = pytest.mark.skipif(sys.platform == "win32", reason="sessions and signals are POSIX's")


@pytest.fixture
def code(tmp_path: Path):
    """The code of a function `f`, from its source."""

    def made(source: str) -> Code:
        file = tmp_path / "prices.py"
        file.write_text(source, encoding="utf-8")
        return Code(file, sha256(file.read_bytes()).hexdigest(), "f")

    return made


def test_it_gets_its_inputs_by_name_and_answers_with_its_outputs(code) -> None:
    twice = code("def f(a, words):\n    return {'b': a * 2, 'joined': '·'.join(words), 'none': None}\n")
    assert call(twice, {"a": 1.5, "words": ("é", "ü")}) == Answer({"b": 3.0, "joined": "é·ü", "none": None})


def test_an_answer_may_be_as_long_as_it_may_be(code) -> None:
    longest = "é" * (MOST_ANSWERED // 2 - 20)
    assert call(code(f"def f(): return {{'x': 'é' * {len(longest)}}}"), {}).values == {"x": longest}


def test_nothing_is_an_answer_too_and_dates_and_sets_are_said_as_json_can(code) -> None:
    assert call(code("def f(): pass"), {}).values == {}
    told = code("from datetime import *\ndef f(): return {'d': date(2026, 3, 2), 's': {'b', 'a'}}")
    assert call(told, {}).values == {"d": "2026-03-02", "s": ["a", "b"]}


def test_what_lies_beside_its_file_is_found(code, tmp_path: Path) -> None:
    (tmp_path / "prices.csv").write_text("A;12\n", encoding="utf-8")
    read = "from pathlib import Path\ndef f(): return {'x': Path(__file__).with_name('prices.csv').read_text().strip()}"
    assert call(code(read), {}).values == {"x": "A;12"}


@pytest.mark.parametrize(("page", "tag"), [("functions.md", "priced"), ("fr/functions.md", "tarif")])
def test_the_example_of_the_guide_does_what_the_guide_says(tmp_path: Path, page: str, tag: str) -> None:
    text = (Path(__file__).resolve().parents[2] / "docs" / "guide" / page).read_text(encoding="utf-8")
    python, listed = (dedent(each) for each in re.findall(r"(?:^ {7}.*\n|^\n(?= {7}))+", text, re.MULTILINE))
    (tmp_path / "prices.py").write_text(python, encoding="utf-8")
    (tmp_path / "prices.csv").write_text(listed.lstrip(), encoding="utf-8")
    code = Code(tmp_path / "prices.py", sha256((tmp_path / "prices.py").read_bytes()).hexdigest(), "look_up")
    assert call(code, {"article": "K-100", "country": "IT"}).values == {"price": 22.9, "tags": [tag]}
    assert set(call(code, {"article": "K-200", "country": "IT"}).values) == {"why"}


def test_what_it_prints_is_no_answer(code) -> None:
    printed = "import os\ndef f():\n    print('{\"result\": {}}')\n    os.system('echo child')\n    return {'x': 1}"
    values, told = call(code(printed), {})
    assert values == {"x": 1} and "child" in told and '"result"' in told


def test_an_input_nobody_reads_holds_nothing_up(code) -> None:
    assert call(code("def f(text): return {}"), {"text": "x" * 1_000_000}).values == {}
    assert call(code("import sys\ndef f(): return {'x': sys.stdin.read()}"), {}).values == {"x": ""}


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("def f():\n    while True: pass", "longer than 0.7 seconds"),
        ("def f():\n    while True: print('x' * 9999)", "printed more than"),
        ("def f(): raise ValueError('no price')", "ValueError: no price"),
        ("def f(): raise SystemExit(3)", "It failed: SystemExit: 3"),
        ("def f(: pass", "SyntaxError"),
        ("def g(): pass", "no attribute 'f'"),
        ("def f(a): pass", "missing 1 required positional argument"),
        ("def f(): return {'x': object()}", "nothing that JSON can say"),
        ("def f(): return {'x': float('nan')}", "not JSON compliant"),
        (f"def f(): return {{'x': 'y' * {MOST_ANSWERED}}}", "longer than 65,536 bytes"),
        (f"def f(): return {{'x': 'é' * {MOST_ANSWERED // 2}}}", "longer than 65,536 bytes"),
        ("def f(): return {'x': '\\ud800'}", "surrogates not allowed"),
        ("def f(): raise ValueError('\\ud800')", "ValueError:"),
        ("import os\ndef f():\n    print('bye', flush=True)\n    os._exit(3)", "(status 3). It printed: bye"),
    ],
)
def test_what_may_be_better_next_time_is_tried_again(code, source: str, why: str) -> None:
    with pytest.raises(NotNow) as told:
        call(code(source), {}, patience_s=SOON_S if "while" in source else 10)
    assert why in str(told.value)


@pytest.mark.parametrize("answer", ["5", "'text'", "[{}]"])
def test_what_is_no_dictionary_is_given_up(code, answer: str) -> None:
    with pytest.raises(NotEver, match="no dictionary"):
        call(code(f"def f(): return {answer}"), {})


def test_a_file_that_changed_is_not_run(code, tmp_path: Path) -> None:
    agreed = code("def f(): return {}")
    agreed.file.write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\ndef f(): return {{}}", encoding="utf-8")
    with pytest.raises(Changed, match="agree"):
        call(agreed, {})
    assert not (tmp_path / "ran").exists()


@posix
def test_a_crash_of_the_interpreter_is_told_by_its_signal(code) -> None:
    with pytest.raises(NotNow, match=r"without an answer \(status -11\)"):
        call(code("import os, signal\ndef f():\n    os.kill(os.getpid(), signal.SIGSEGV)"), {})


@posix
@pytest.mark.parametrize("end", ["return {}", "time.sleep(60)"], ids=["answers", "hangs"])
def test_what_it_began_ends_with_it(code, tmp_path: Path, end: str) -> None:
    """Two children: a program, which holds what it inherited open, and a fork."""
    began = (
        "import os, subprocess, sys, time\nfrom pathlib import Path\ndef f():\n"
        "    child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "    fork = os.fork()\n    if fork == 0:\n        time.sleep(60)\n        os._exit(0)\n"
        f"    Path({str(tmp_path / 'pids')!r}).write_text(f'{{child.pid}} {{fork}}')\n    {end}\n"
    )
    if end == "return {}":
        call(code(began), {})
    else:
        with pytest.raises(NotNow, match="longer"):
            call(code(began), {}, patience_s=SOON_S)
    for pid in map(int, (tmp_path / "pids").read_text().split()):
        until = time.monotonic() + 5
        while _runs(pid):  # it is dead at once, and takes a moment to be buried by whoever adopted it
            assert time.monotonic() < until, f"{pid} outlived its function"
            time.sleep(0.01)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not (status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z")


def test_threads_of_it_are_not_waited_for(code) -> None:
    begun = (
        "import threading, time\ndef f():\n    threading.Thread(target=lambda: time.sleep(60)).start()\n    return {}"
    )
    before = time.monotonic()
    call(code(begun), {})
    assert time.monotonic() - before < 30


@posix
def test_it_knows_nothing_of_us(code, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No variable, no open file or socket, not our folder, none of our modules; and nothing of it is left."""
    monkeypatch.setenv("BLUEPRINT_SMTP_PASSWORD", "secret")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "sneaked.py").write_text("x = 1")
    kept = os.open(tmp_path / "kept", os.O_CREAT | os.O_RDWR)
    os.set_inheritable(kept, True)
    asked = (
        "import os, sys\ndef f():\n    def is_open(fd):\n        try: return bool(os.fstat(fd)) \n"
        "        except OSError: return False\n"
        f"    return {{'env': sorted(os.environ), 'open': is_open({kept}) and os.fstat({kept}).st_size == 4,\n"
        "        'here': os.getcwd(), 'ours': [m for m in sys.modules if m.startswith(('runtime', 'pydantic'))],\n"
        "        'path': sys.path}\n"
    )
    os.write(kept, b"kept")
    try:
        told = call(code(asked), {}).values
    finally:
        os.close(kept)
    assert not any("BLUEPRINT" in name or name.startswith("PYTHON") for name in told["env"])
    assert told["open"] is False and told["ours"] == []
    assert not {str(tmp_path), ""} & set(told["path"])
    assert not Path(told["here"]).exists() and "blueprint-function-" in told["here"]


def test_a_host_that_nobody_waits_for_ends_itself() -> None:
    """Its watch is set before the first line of the function is read, and is longer than anybody waits."""
    assert function_call.function_host.ORPHAN_S > function_call.PATIENCE_S
