"""What the line under the drawing says of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from designer.panels.findings import Findings
from designer.workspaces.draft_keeper import Keeping
from runtime.model.blueprint import Blueprint
from runtime.model.checks import Severity

translate = QCoreApplication.translate


def drawing_told(drawn: Blueprint, findings: Findings, zoom: float, keeping: Keeping | None, lately: str) -> str:
    """“3 states · 2 transitions · no errors · zoom 100 % · saved”, and what others did a moment ago."""
    parts = [
        translate("DesignWorkspace", "%n state(s)", "", len(drawn.states)),
        translate("DesignWorkspace", "%n transition(s)", "", len(drawn.transitions)),
        _findings_told(findings),
        translate("DesignWorkspace", "zoom {percent}").format(percent=f"{zoom:.0%}".replace("%", " %")),
        _keeping_told(keeping) if keeping is not None else "",
        lately,
    ]
    return " · ".join(filter(None, parts))


def _findings_told(findings: Findings) -> str:
    errors, warnings = findings.count(Severity.ERROR), findings.count(Severity.WARNING)
    if not errors and not warnings:
        return translate("DesignWorkspace", "no errors")
    counts = [translate("DesignWorkspace", "%n error(s)", "", errors) if errors else ""]
    counts.append(translate("DesignWorkspace", "%n warning(s)", "", warnings) if warnings else "")
    return ", ".join(filter(None, counts))


def _keeping_told(keeping: Keeping) -> str:
    return {
        Keeping.SAVED: translate("DesignWorkspace", "saved"),
        Keeping.WAITING: translate("DesignWorkspace", "not saved yet"),
        Keeping.SAVING: translate("DesignWorkspace", "saving…"),
        Keeping.CONFLICT: translate("DesignWorkspace", "not saved: somebody else changed the same"),
        Keeping.FAILED: translate("DesignWorkspace", "not saved: the desk does not answer"),
    }[keeping]
