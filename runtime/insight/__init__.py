"""Figures and process mining over visits. Pure numpy: no SQL, no clock, no Qt."""
