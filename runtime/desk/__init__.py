"""The one way in: authorize, transaction, handler, journal, commit."""
