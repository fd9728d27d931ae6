"""Formulas: fields that nobody types, computed from others (AD-04). Text in, typed tree, value out; nothing is run."""
