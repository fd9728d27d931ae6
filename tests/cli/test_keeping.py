"""Backups, restoring and moving from the command line."""

from __future__ import annotations

import uuid

import pytest


def test_a_desk_is_backed_up_lost_and_restored(cli, desk_file, tmp_path):
    copy = tmp_path / "copy.desk"
    told = cli("desk", "backup", "--desk", desk_file, "--to", copy, "--json").json
    assert told == {"file": str(copy), "bytes": copy.stat().st_size}
    refused = cli("desk", "restore", "--from", copy, "--desk", desk_file)
    assert refused.code == 1 and "--replace" in refused.err
    figures = cli("figures", "--desk", desk_file, "--json").json
    desk_file.unlink()
    assert cli("desk", "restore", "--from", copy, "--desk", desk_file).code == 0
    assert {**cli("figures", "--desk", desk_file, "--json").json, "now": 0} == {**figures, "now": 0}
    again = cli("desk", "restore", "--from", copy, "--desk", desk_file, "--replace", "--json")
    assert again.code == 0 and again.json["aside"].startswith(f"{desk_file}.replaced-")


@pytest.mark.postgres
def test_a_desk_moves_to_a_server_and_its_backup_is_restored_there(cli, desk_file, tmp_path, postgres):
    names = [f"cli_{uuid.uuid4().hex}" for _ in range(2)]
    for name in names:
        postgres.administer(f'CREATE DATABASE "{name}"')
    try:
        first, second = map(postgres.address, names)
        moved = cli("desk", "move", "--from", desk_file, "--to", first, "--json").json
        assert moved["tickets"] == 30
        assert cli("desk", "verify", "--desk", first).code == 0
        refused = cli("desk", "move", "--from", desk_file, "--to", first)
        assert refused.code == 1 and "tables at the target" in refused.err
        assert cli("desk", "backup", "--desk", first, "--to", tmp_path / "copy.desk").code == 0
        assert cli("desk", "restore", "--from", tmp_path / "copy.desk", "--desk", second).code == 0
        told = [cli("desk", "info", "--desk", desk, "--json").json for desk in (desk_file, second)]
        assert told[0]["events"] == told[1]["events"]
    finally:
        for name in names:
            postgres.administer(f'DROP DATABASE "{name}" WITH (FORCE)')
