"""Versions on the screen: compared, published, gone back to, and what becomes of the tickets under way."""
