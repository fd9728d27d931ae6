"""What an ordinary outcome writes: the plans that may wait for those of other tickets."""

from __future__ import annotations

from runtime.store import forms, notices, outbox, record, tickets
from runtime.store.gathering import Order

TOGETHER: Order = (
    (record.CLAIM_VISIT, record.SET_DUE, record.BREAK_VISIT, record.CLOSE_VISIT, record.VISIT),
    (record.BREAK_RUN, record.END_RUN),
    (tickets.UPDATE, tickets.MOVE),
    (record.EVENT,),
    (record.COMMENT,),
    (record.DISARM, record.ARM),
    (outbox.PUT,),
    (notices.PUT,),
    (forms.FORGET,),
)
