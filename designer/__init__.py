"""The PySide6 desktop."""
