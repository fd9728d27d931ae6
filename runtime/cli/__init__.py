"""The command line: every sub-command of `main.py`, without a screen."""
