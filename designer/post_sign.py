"""A sign at the foot of the window: whether the letters of the open desk leave, and from where."""

from __future__ import annotations

from typing import override

from designer.duty_sign import DutySign, Signed
from designer.sentences import said
from designer.timekeeper import Turned
from designer.whereabouts import whereabouts
from runtime.desk.calling import ConsentNeeded
from runtime.desk.safekeeping import SecretNeeded
from runtime.messages.faults import Fault


class PostSign(DutySign):
    """Nothing where nobody sends letters and none waits."""

    @override
    def signed(self, state: Turned | Fault) -> Signed:
        if isinstance(state, Fault):
            return Signed(self.tr("Letters do not leave"), said(state.sentence), "bad")
        if isinstance(state.trouble, ConsentNeeded):
            return Signed(self.tr("A function waits"), said(state.trouble.sentence))
        if state.trouble is not None:
            text = self.tr("Letters do not leave") if state.here else self.tr("Letters wait")
            failed = state.here or isinstance(state.trouble, SecretNeeded)
            return Signed(text, said(state.trouble.sentence), "bad" if failed else "")
        if state.here:
            return Signed(self.tr("Letters leave here"), self.tr("They are sent while this window is open."), "good")
        if state.holder:
            why = self.tr("They are sent {somewhere}. This window takes over when that one ends.")
            return Signed(self.tr("Letters leave elsewhere"), why.format(somewhere=whereabouts(state.holder)), "good")
        return Signed()
