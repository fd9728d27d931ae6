"""One door for every foreign workflow: the file is taken within limits, its format told by what is in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from runtime.exchange import blueprint_file, bpmn_reading
from runtime.exchange.blueprint_paths import BadBlueprint
from runtime.exchange.event_log import BadLog
from runtime.exchange.flow_report import BadFlow, Imported, Report
from runtime.exchange.flow_sketch import Sketch, drawn
from runtime.exchange.flows import bugzilla, frappe, itop, machines, osworkflow, otobo, plone, rt, trac
from runtime.exchange.flows.shapes import Data
from runtime.exchange.hostile import Limits, take_file
from runtime.exchange.json_guard import MEGABYTE, BadJson, Bounds, read_json
from runtime.exchange.xml_guard import XML, BadXml, read_xml
from runtime.exchange.yaml_guard import YAML, BadYaml, read_yaml

OWN: Final = "Blueprint"
KNOWN: Final = (
    "Blueprint JSON, BPMN 2.0, Jira/OSWorkflow XML, OTOBO/Znuny YAML, Plone DCWorkflow XML, iTop XML, Trac ini, "
    "Frappe JSON, Request Tracker JSON, Bugzilla JSON, winzou YAML, Drupal YAML"
)
_JSON: Final = Bounds(size=8 * MEGABYTE, depth=100, count=200_000)
_LIMITS: Final = Limits(raw_bytes=XML.size)
_INI = re.compile(r"^\s*\[ticket-workflow\]\s*$", re.MULTILINE)
_KIND = re.compile(rb'"kind"\s*:\s*"blueprint"')
_HEAD = 4096
_REMOTE = re.compile(r"^(\\\\|//)")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

type _Found = tuple[list[Sketch], str]


def read_flow(path: Path) -> Imported:
    """The Blueprints of a workflow file of any known format. Raises BadFlow, and nothing else."""
    return read_flow_text(_taken(path), path.name)


def read_flow_text(raw: bytes, name: str) -> Imported:
    """The same for bytes that the user calls by `name`. Raises BadFlow, and nothing else."""
    if not raw.strip():
        raise BadFlow("empty", file=name)
    own = _own(raw, name)
    if own is not None:
        return own
    report = Report()
    sketches, form = _sketches(raw, name, report)
    if not sketches:
        raise BadFlow("no_states", name=name)
    return Imported(drawn(sketches, report), report.lines(), form)


def _taken(path: Path) -> bytes:
    if _REMOTE.match(str(path)):
        raise BadFlow("remote", file=path.name or str(path))
    try:
        taken = take_file(path, _LIMITS)
    except BadLog as fault:
        limit = f"{_LIMITS.raw_bytes // MEGABYTE} MB"
        code = {"too large": "too_large", "missing": "missing"}.get(fault.kind, fault.kind)
        if code == "missing" and path.exists():
            code = "unreadable"
        raise BadFlow(code, file=path.name, why="it is no ordinary file.", limit=limit) from fault
    if taken.packed:
        raise BadFlow("compressed", file=path.name)
    return taken.raw


def _own(raw: bytes, name: str) -> Imported | None:
    """A Blueprint's own file, which needs no bringing over."""
    if not raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") or not _KIND.search(raw[:_HEAD]):
        return None
    try:
        return Imported((blueprint_file.load(raw, source_name=name),), (), OWN)
    except BadBlueprint as fault:
        raise BadFlow("bad_blueprint", why=str(fault)) from fault


def _sketches(raw: bytes, name: str, report: Report) -> _Found:
    start = raw.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"<", *_UTF16)):
        return _of_xml(start if start.startswith(b"<") else raw, name, report)
    if b"\x00" in raw:
        raise BadFlow("compressed", file=name)
    head = raw.decode("utf-8", "replace")
    if _INI.search(head):
        return [trac.sketch(_decoded(raw, name), _stem(name), report)], trac.FORMAT
    if start.startswith((b"{", b"[")):
        return _of_json(raw, name, report)
    return _of_yaml(raw, name, report)


def _of_xml(raw: bytes, name: str, report: Report) -> _Found:
    try:
        root = read_xml(raw)
    except BadXml as fault:
        raise _refused(fault.code, str(fault), name, XML) from fault
    match root.name:
        case "definitions" if root.namespace == bpmn_reading.NAMESPACE:
            return bpmn_reading.sketches(root, _stem(name), report), bpmn_reading.FORMAT
        case "workflow":
            return [osworkflow.sketch(root, _stem(name), report)], osworkflow.FORMAT
        case "dc-workflow":
            return [plone.sketch(root, _stem(name), report)], plone.FORMAT
        case "itop_design":
            return itop.sketches(root, report), itop.FORMAT
    raise BadFlow("unknown_format", file=name, known=KNOWN)


def _of_json(raw: bytes, name: str, report: Report) -> _Found:
    try:
        data: Data = read_json(raw, _JSON)
    except BadJson as fault:
        raise BadFlow("bad_text", file=name, why=str(fault)) from fault
    documents = [each for each in (data if isinstance(data, list) else [data]) if frappe.is_workflow(each)]
    if documents:
        return [frappe.sketch(each, report) for each in documents], frappe.FORMAT
    if rt.is_lifecycles(data):
        return rt.sketches(data, report), rt.FORMAT
    if bugzilla.is_table(data):
        return [bugzilla.sketch(data, _stem(name), report)], bugzilla.FORMAT
    raise BadFlow("unknown_format", file=name, known=KNOWN)


def _of_yaml(raw: bytes, name: str, report: Report) -> _Found:
    try:
        data: Data = read_yaml(raw)
    except BadYaml as fault:
        raise _refused(fault.code, str(fault), name, YAML) from fault
    if otobo.is_process(data):
        return [otobo.sketch(data, report)], otobo.FORMAT
    if machines.is_winzou(data):
        return machines.sketches(data, report), machines.WINZOU
    if machines.is_drupal(data):
        return machines.sketches(data, report), machines.DRUPAL
    raise BadFlow("unknown_format", file=name, known=KNOWN)


def _refused(code: str, why: str, name: str, bounds: Bounds) -> BadFlow:
    if code == "too_large":
        return BadFlow("too_large", file=name, limit=f"{bounds.size // MEGABYTE} MB")
    return BadFlow("bad_text", file=name, why=why)


def _decoded(raw: bytes, name: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        why = f"Byte {fault.start + 1} is not UTF-8. Save the text as UTF-8."
        raise BadFlow("bad_text", file=name, why=why) from fault


def _stem(name: str) -> str:
    return name.partition(".")[0].replace("_", " ").strip() or name
