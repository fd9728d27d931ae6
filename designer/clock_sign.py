"""A sign at the foot of the window: whether the SLA clock of the open desk runs, and where."""

from __future__ import annotations

from typing import override

from designer.duty_sign import DutySign, Signed
from designer.sentences import said
from designer.timekeeper import Turned
from designer.whereabouts import whereabouts
from runtime.messages.faults import Fault


class ClockSign(DutySign):
    """Nothing while no desk is open."""

    @override
    def signed(self, state: Turned | Fault) -> Signed:
        fault = state if isinstance(state, Fault) else state.trouble
        if isinstance(state, Fault) or fault is not None:
            return Signed(self.tr("SLA clock stands"), said(fault.sentence) if fault is not None else "", "bad")
        if state.here:
            why = self.tr("Reminders, breaches, escalations and timers of this desk happen while this window is open.")
            return Signed(self.tr("SLA clock runs here"), why, "good")
        text = self.tr("It runs {somewhere}. This window takes over when that one ends.")
        return Signed(self.tr("SLA clock runs elsewhere"), text.format(somewhere=whereabouts(state.holder)), "good")
