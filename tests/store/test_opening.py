"""Opening a desk: fresh, older, newer, not a desk, damaged, full, locked; and an upgrade that is killed."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from runtime.messages.faults import NotFound, Unavailable
from runtime.store import database as databases
from runtime.store import migrations, opening
from runtime.store.database import Database, Plan
from runtime.store.opening import open_database
from runtime.store.schema import desk_fact, metadata
from tests.postgres import Server

SECOND = """
import sys
import sqlalchemy as sa
from alembic import op
revision = "next"
down_revision = "{newest}"
def upgrade():
    op.create_table("half", sa.Column("id", sa.Integer, primary_key=True))
    with op.batch_alter_table("blueprint") as batch:
        batch.add_column(sa.Column("colour", sa.Text))
    if "stop here" in sys.argv:
        print("in the middle", flush=True)
        sys.stdin.read()
    op.create_table("other_half", sa.Column("id", sa.Integer, primary_key=True))
"""
UPGRADE = """
import sys
from pathlib import Path
from runtime.store.database import Database
from runtime.store.opening import upgrade_in_place
upgrade_in_place(Database(sys.argv[1]), Path(sys.argv[2]))
"""


def _tables(database: Database) -> set[str]:
    with database.read() as session:
        return set(sa.inspect(session.core).get_table_names())


def _differences(database: Database) -> list[object]:
    def compared(_object: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
        if kind == "table":
            return not (name or "").startswith("ticket_search")  # each database's own; compared by `_ddl`
        return kind != "index" or not (name or "").endswith("_xact")  # on PostgreSQL only; its own test below

    with database.read() as session:
        options = {"compare_type": True, "include_object": compared}
        context = MigrationContext.configure(session.core, opts=options)
        return list(compare_metadata(context, metadata))


def _emptied(database: Database) -> None:
    """A database with no tables at all, at revision nothing."""
    with database.write() as session:
        metadata.drop_all(session.core)
        session.command("DROP TABLE alembic_version")
        session.command("DROP TABLE ticket_search")


def _ddl(database: Database) -> list[tuple[str, ...]]:
    """Every table, column, default and index as the database itself tells them."""
    if database.is_sqlite:
        query = "SELECT name, replace(replace(sql, char(10), ''), char(9), '') FROM sqlite_master ORDER BY name"
    else:
        query = (
            "SELECT table_name || column_name, data_type || is_nullable || coalesce(column_default, '')"
            " FROM information_schema.columns WHERE table_schema = 'public'"
            " UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"
        )
    with database.read() as session:
        return [tuple(row) for row in session.core.exec_driver_sql(query)]


def test_a_fresh_desk_has_the_tables_of_the_schema(database: Database) -> None:
    assert _differences(database) == []


def test_the_revisions_lead_to_the_same_schema_as_a_fresh_desk(database: Database) -> None:
    fresh = _ddl(database)
    _emptied(database)
    opening.upgrade_in_place(database)
    assert _differences(database) == []
    if not database.is_sqlite:  # SQLite keeps the words of CREATE TABLE, which may differ
        assert _ddl(database) == fresh
    with database.read() as session:
        assert opening.revision_of(session) == migrations.NEWEST


def test_the_named_revisions_are_those_of_the_scripts() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations.HERE))
    config.set_main_option("path_separator", "os")
    found = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(script.revision for script in found)[::-1] == migrations.REVISIONS


def test_a_fresh_desk_is_made_without_loading_the_migration_tool(tmp_path: Path) -> None:
    program = (
        "import sys; from runtime.store.opening import open_database; "
        f"open_database({str(tmp_path / 'a.desk')!r}, create=True).close(); print('alembic' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "False\n"
    )


def test_opening_again_finds_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "Sønderjylland 100%.desk"
    first = open_database(path, create=True)
    with first.write() as session:
        session.core.execute(sa.insert(desk_fact).values(name="kept", value="yes"))
    first.close()
    again = open_database(path, create=True)
    with again.read() as session:
        assert session.core.execute(sa.select(desk_fact.c.value).where(desk_fact.c.name == "kept")).scalar() == "yes"
    again.close()
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.touch(), "is an empty file"),
        (lambda path: path.write_text("Dear diary, nobody can read this."), "is not a desk"),
        (lambda path: sqlite3.connect(path).execute("CREATE TABLE cookies (id)").connection.close(), "another program"),
    ],
)
def test_what_is_no_desk_is_refused(tmp_path: Path, make: object, sentence: str) -> None:
    path = tmp_path / "thing"
    make(path)  # type: ignore[operator]
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(Unavailable, match=sentence):
        open_database(path, create=False)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_desk_opened_twice_here_keeps_what_it_writes_when_another_program_leaves(tmp_path: Path) -> None:
    """A window has several connections to its desk; the lock of one must not go when another is opened."""
    path = tmp_path / "shared.desk"
    first = open_database(path, create=True)
    with first.read() as session:
        session.core.execute(sa.select(desk_fact)).all()
    second = open_database(path, create=False)
    program = f"import sqlite3; c = sqlite3.connect({str(path)!r}); c.execute('SELECT * FROM person'); c.close()"
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert path.with_name("shared.desk-shm").exists(), "the other program took the log away under two connections"
    with first.write() as session:
        session.core.execute(sa.insert(desk_fact).values(name="kept", value="yes"))
    with second.read() as session:
        assert session.core.execute(sa.select(desk_fact.c.value).where(desk_fact.c.name == "kept")).scalar() == "yes"
    first.close()
    second.close()


def test_a_missing_desk_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="There is no desk at"):
        open_database(tmp_path / "nothing.desk", create=False)
    with pytest.raises(NotFound, match="There is no folder"):
        open_database(tmp_path / "nowhere" / "new.desk", create=True)
    assert list(tmp_path.iterdir()) == []


def test_a_desk_of_a_newer_version_is_refused(database: Database) -> None:
    with database.write() as session:
        session.command("UPDATE alembic_version SET version_num = '9999'")
    address = database.url.database if database.is_sqlite else database.url.render_as_string(hide_password=False)
    with pytest.raises(Unavailable, match="newer version of this program"):
        open_database(str(address), create=False)


def test_a_damaged_desk_is_refused(empty_desk_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "damaged.desk"
    content = bytearray(empty_desk_file.read_bytes())
    content[100:3000] = os.urandom(2900)
    path.write_bytes(content)
    with pytest.raises(Unavailable, match="damaged"):
        open_database(path, create=False)


def test_a_text_whose_bytes_the_disk_has_changed_is_damage_and_no_mistake_of_the_program(
    sqlite_database: Database,
) -> None:
    with sqlite_database.write() as session:
        session.core.execute(sa.insert(desk_fact).values(name="motto", value="kept"))
        session.core.exec_driver_sql("UPDATE desk_fact SET value = CAST(x'6bff70' AS TEXT) WHERE name = 'motto'")
    with pytest.raises(Unavailable, match="damaged"), sqlite_database.read() as session:
        session.core.execute(sa.select(desk_fact.c.value).where(desk_fact.c.name == "motto")).scalar()


def test_a_desk_one_may_not_write_is_refused(
    empty_desk_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.desk"
    shutil.copyfile(empty_desk_file, path)
    monkeypatch.setattr(os, "access", lambda _path, mode: not mode & os.W_OK)  # root may write everything
    with pytest.raises(Unavailable, match="read-only for you"):
        open_database(path, create=False)


def test_a_full_disk_is_a_fault_and_changes_nothing(sqlite_database: Database) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
    try:
        rows = [{"name": f"fact {number}", "value": "x" * 10_000} for number in range(500)]
        with pytest.raises(Unavailable, match="disk"), sqlite_database.write() as session:
            session.core.execute(sa.insert(desk_fact), rows)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    with sqlite_database.write() as session:
        found = session.core.execute(sa.select(desk_fact.c.name).where(desk_fact.c.name.like("fact%"))).all()
        assert found == []


def test_a_writer_that_waits_too_long_is_told(sqlite_database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "PATIENCE", 0.05)
    other = sqlite3.connect(str(sqlite_database.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(Unavailable, match="Another program is writing"), sqlite_database.write():
            pass
    finally:
        other.close()


def _with_one_more_revision(tmp_path: Path) -> Path:
    scripts = tmp_path / "migrations"
    shutil.copytree(migrations.HERE, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "next_one.py").write_text(SECOND.replace("{newest}", migrations.NEWEST))
    return scripts


def test_an_upgrade_that_is_killed_leaves_the_desk_as_it_was(database: Database, tmp_path: Path) -> None:
    scripts = _with_one_more_revision(tmp_path)
    before = _tables(database)
    url = database.url.render_as_string(hide_password=False)
    with subprocess.Popen(
        [sys.executable, "-c", UPGRADE, url, str(scripts), "stop here"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == "in the middle\n"
        killed.kill()
    assert killed.returncode == -signal.SIGKILL
    assert _tables(database) == before
    opening.upgrade_in_place(database, scripts)
    assert _tables(database) == before | {"half", "other_half"}
    with database.read() as session:
        assert opening.revision_of(session) == "next"


def test_an_older_desk_is_copied_aside_and_upgraded(
    empty_desk_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.desk"
    shutil.copyfile(empty_desk_file, path)
    monkeypatch.setattr(opening, "REVISIONS", (*migrations.REVISIONS, "next"))
    monkeypatch.setattr(opening, "NEWEST", "next")
    monkeypatch.setattr(opening, "HERE", _with_one_more_revision(tmp_path))
    open_database(path, create=False).close()
    assert (tmp_path / "old.desk.before-next.bak").stat().st_mode & 0o777 == 0o600  # for its owner's eyes only
    copy = sqlite3.connect(tmp_path / "old.desk.before-next.bak")
    assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [(migrations.NEWEST,)]
    copy.close()
    upgraded = sqlite3.connect(path)
    assert upgraded.execute("SELECT version_num FROM alembic_version").fetchall() == [("next",)]
    upgraded.close()


def test_where_the_copy_finds_no_space_nothing_is_left_of_it(
    empty_desk_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk takes no more in the middle of the copy, whose beginning would fill it for good."""
    path = tmp_path / "old.desk"
    shutil.copyfile(empty_desk_file, path)
    monkeypatch.setattr(opening, "REVISIONS", (*migrations.REVISIONS, "next"))
    monkeypatch.setattr(opening, "NEWEST", "next")
    most, handled = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size // 2, most[1]))
    try:
        with pytest.raises(Unavailable, match="disk"):
            open_database(path, create=False)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)
        signal.signal(signal.SIGXFSZ, handled)
    assert not list(tmp_path.glob("*.part*")) and not list(tmp_path.glob("*.bak"))
    assert path.read_bytes() == empty_desk_file.read_bytes()


@pytest.mark.postgres
def test_a_desk_survives_a_restart_of_its_server(postgres_database: Database, postgres: Server) -> None:
    if postgres.own is None:
        pytest.skip("this server is not ours to restart")
    with postgres_database.read() as session:
        opening.revision_of(session)
    postgres.restart()
    with postgres_database.write() as session:
        assert opening.revision_of(session) == migrations.NEWEST


@pytest.mark.postgres
def test_a_missing_server_database_is_a_fault(postgres: Server) -> None:
    with pytest.raises(Unavailable, match=r"no such database"):
        open_database(postgres.address("not_there"), create=True)


def test_plans_bind_by_position_on_both(database: Database) -> None:
    put = Plan(sa.insert(desk_fact).values(value=sa.bindparam("what"), name=sa.bindparam("called")))
    like = Plan(
        sa.select(desk_fact.c.name)
        .where(desk_fact.c.value == sa.bindparam("what"), desk_fact.c.name.like("100%"))
        .limit(sa.bindparam("most", type_=sa.Integer))
    )
    literal = Plan(sa.select(sa.literal_column("'50 % %s'")))
    with database.write() as session:
        session.run(put, {"called": "100 % :a", "what": "%s ?"})
        session.run_many(put, [{"called": str(number), "what": "many"} for number in range(3)])
        assert session.run(like, {"what": "%s ?", "most": 5}).fetchall() == [("100 % :a",)]
        assert session.run(literal, {}).fetchone()[0] == "50 % %s"


@pytest.mark.postgres
def test_a_server_database_of_another_encoding_is_refused(postgres: Server) -> None:
    postgres.administer("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    try:
        with pytest.raises(Unavailable, match="encoding LATIN1"):
            open_database(postgres.address("latin"), create=True)
    finally:
        postgres.administer("DROP DATABASE latin")
