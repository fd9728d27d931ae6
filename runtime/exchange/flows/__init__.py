"""Workflows of other programs, brought over: one module per format, each a pure function of the file's data."""
