"""Where the program begins: which words are commands, and whether there is a screen."""

from __future__ import annotations

import pytest

from designer.__main__ import has_screen, main


@pytest.mark.parametrize(
    ("platform", "environment", "screen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_only_linux_can_be_without_a_screen(platform, environment, screen):
    assert has_screen(platform, environment) is screen


def test_without_a_screen_the_demo_is_named(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main([]) == 2
    assert "uv run main.py demo" in capsys.readouterr().err


def test_words_that_are_no_command_are_misuse(capsys):
    assert main(["--nonsense"]) == 2
    assert main(["nonsense"]) == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["99999999999", "-3", "two", "²"])
@pytest.mark.parametrize(
    "words", [["figures", "--version"], ["export", "blueprint", "--version"], ["migrate", "preview", "--to"]]
)
def test_what_is_no_version_is_misuse(capsys, words, number):
    assert main([*words, number]) == 2
    assert f"“{number}” is no version" in capsys.readouterr().err


def test_help_is_fine(capsys):
    assert main(["--help"]) == 0
    assert "replay" in capsys.readouterr().out


def test_the_version_is_told(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("Blueprint Designer ")


def test_a_desk_alone_opens_the_desktop_on_it(monkeypatch):
    import designer.app

    opened = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(designer.app, "run", lambda arguments: opened.append(list(arguments)) or 0)
    assert main(["my.desk"]) == 0
    assert main(["--desk", "other.desk"]) == 0
    assert opened == [["--desk", "my.desk"], ["--desk", "other.desk"]]
