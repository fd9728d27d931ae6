"""The plan of the house, as tests: one table of messages, handlers and policies; no Qt below; no clock but one."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import get_type_hints

import pytest

from runtime.desk.handlers import HANDLERS
from runtime.desk.policy import POLICY
from runtime.messages.base import COMMANDS, QUERIES

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(path for place in ("runtime", "designer") for path in (ROOT / place).rglob("*.py"))
MESSAGES = [*COMMANDS.values(), *QUERIES.values()]


def test_every_message_has_a_handler_and_a_policy():
    assert set(MESSAGES) == set(HANDLERS) == set(POLICY)


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message.kind)
def test_a_handler_takes_its_message_and_answers_what_it_promises(message):
    handler = HANDLERS[message]
    hints = get_type_hints(handler)
    assert next(iter(hints.values())) is message
    promised = type(None) if message.answer is None else message.answer
    assert hints["return"] == promised
    assert handler.__name__ == re.sub(r"(?<!^)(?=[A-Z])", "_", message.__name__).lower()


def test_the_runtime_loads_no_qt():
    code = "import sys, runtime.cli, runtime.desk.local; print([m for m in sys.modules if 'PySide' in m or 'pyqtgraph' in m])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.strip() == "[]"


def _public(tree: ast.Module):
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from (
                    each for each in node.body if isinstance(each, ast.FunctionDef) and not each.name.startswith("_")
                )


def _overrides(node) -> bool:
    return any(getattr(each, "id", "") in {"override", "overload"} for each in getattr(node, "decorator_list", []))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_everything_public_says_what_it_promises(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree) or path.stat().st_size == 0, "the module has no docstring"
    silent = [node.name for node in _public(tree) if not ast.get_docstring(node) and not _overrides(node)]
    assert silent == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_stay_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 450


def test_there_are_no_drawers_for_everything():
    names = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
    assert [path for path in SOURCES if path.stem in names] == []


def _imported(tree: ast.Module) -> set[str]:
    imports = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    return {(alias.asname or alias.name).split(".")[0] for node in imports for alias in node.names}


def _named_within(function: ast.FunctionDef) -> set[str]:
    stored = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return stored | {arg.arg for arg in ast.walk(function.args) if isinstance(arg, ast.arg)}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_local_name_hides_an_import(path):
    """A local `said` once hid the function `said` from the lines above it, and no other check saw it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    hidden = {(each.name, name) for each in functions for name in _named_within(each) & _imported(tree)}
    assert not hidden
