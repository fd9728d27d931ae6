"""Alembic's way in: it works on the connection, and inside the transaction, that `upgrade` hands over."""

from __future__ import annotations

from alembic import context

from runtime.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # no transaction of its own: ours holds all revisions together
)
context.run_migrations()
