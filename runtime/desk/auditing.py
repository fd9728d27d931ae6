"""Sealing the audit until nothing is left to seal: what the clock does now and then, and an export before it."""

from __future__ import annotations

from runtime.desk.protocol import Desk
from runtime.messages.access import AuditHead, SealAudit


def seal_all(desk: Desk) -> AuditHead:
    """Seal block after block; where the audit ends then. Every block is a transaction of its own."""
    before, head = AuditHead(), desk.do(SealAudit()).result
    while head != before:
        before, head = head, desk.do(SealAudit()).result
    return head
