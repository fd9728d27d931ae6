"""What outcomes write as a rule, and migrations: the plans that may wait for those of other tickets."""

from __future__ import annotations

from runtime.store import bulk, forms, jobs, notices, outbox, record, sla_clocks, tickets
from runtime.store.gathering import Order

TOGETHER: Order = (
    (
        *(record.REMOVE_VISIT, record.REOPEN_VISIT, record.CARRY_VISIT_OVER),
        *(record.CLAIM_VISIT, record.SET_LIMIT, record.BREAK_VISIT, record.CLOSE_VISIT, record.VISIT),
    ),
    (record.CARRY_RUN_OVER, record.BREAK_RUN, record.END_RUN),
    (tickets.UPDATE, tickets.MOVE, tickets.RESTORE),
    (record.EVENT,),
    (record.COMMENT,),
    (record.DISARM, record.ARM),
    (sla_clocks.KEEP,),
    (outbox.PUT,),
    (notices.PUT,),
    (forms.FORGET,),
    (jobs.SETTLE, jobs.JUDGE),
    (bulk.SETTLE,),
)
