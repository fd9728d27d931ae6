"""Addresses of desks, read and written; the oracle is libpq's own reading of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from psycopg.conninfo import conninfo_to_dict

from designer.addresses import USUAL_PORT, ServerPlace, in_words, is_server, split, stem

_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00", exclude_categories=("Cs", "Cc")), max_size=12)
_HOST = st.sampled_from(("db.example.org", "10.0.0.7", "::1", "localhost"))


@given(_HOST, st.integers(1, 65_535), _TEXT, _TEXT.filter(bool), _TEXT)
def test_an_address_says_to_libpq_what_was_typed(host, port, database, user, password):
    place = ServerPlace(host, port, database, user)
    read = conninfo_to_dict(place.with_password(password))
    assert read["host"] == host and read["user"] == user
    assert read.get("port", str(USUAL_PORT)) == str(port)
    assert read.get("dbname", "") == database and read.get("password", "") == password


@given(_HOST, st.integers(1, 65_535), _TEXT, _TEXT.filter(bool), _TEXT)
def test_it_is_read_back_and_what_is_kept_has_no_password(host, port, database, user, password):
    place = ServerPlace(host, port, database, user, "sslmode=require")
    assert split(place.with_password(password)) == (place, password)
    assert split(place.address) == (place, "")


def test_a_password_among_the_options_is_none_of_them():
    place, password = split("postgresql:///desk?host=%2Frun%2Fpostgresql&password=secret&sslmode=disable")
    assert password == "secret" and "secret" not in place.address
    assert conninfo_to_dict(place.address) == {"dbname": "desk", "host": "/run/postgresql", "sslmode": "disable"}


def test_people_read_a_name_or_a_place():
    assert in_words("postgresql://me:secret@db.example.org:6000/support") == "support @ db.example.org"
    assert stem("postgresql://me@db.example.org/support") == "support"
    assert in_words("/home/anna/shop.desk") == "/home/anna/shop.desk" and stem("/home/anna/shop.desk") == "shop"
    assert len(in_words("/home/anna/" + "deep/" * 40 + "shop.desk")) <= 60


@pytest.mark.parametrize("address", ["shop.desk", "mysql://me@host/desk", "postgresql://host:eleven/desk"])
def test_what_is_no_server_s_address_is_refused(address):
    with pytest.raises(ValueError, match=r"."):
        split(address)
    assert is_server(address) is address.startswith("postgresql")
