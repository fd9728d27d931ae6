"""The schema's revisions, oldest first, and the one way from an older to the newest.

A revision only ever goes up: the way back is the backup that `opening` lays beside the file.
"""

from __future__ import annotations

from pathlib import Path

from runtime.store.database import Session

REVISIONS: tuple[str, ...] = (
    *("0001", "0002", "0003", "0004", "0005", "0006"),
    *("0007", "0008", "0009", "0010", "0011", "0012", "0013", "0014", "0015", "0016"),
    *("0017", "0018", "0019", "0020", "0021", "0022", "0023"),
)
NEWEST = REVISIONS[-1]
HERE = Path(__file__).parent


def upgrade(session: Session, scripts: Path = HERE) -> None:
    """Bring the schema to the newest revision, in the caller's transaction: all of it or none."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = session.core
    if not session.core.in_transaction():
        session.core.begin()  # the driver is in ours already; Alembic must see one, or it commits after each revision
    command.upgrade(config, "head")
