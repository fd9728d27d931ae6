"""The canvas: a Blueprint drawn as cards and lines, and every gesture on it. Holds no truth: it follows the Document."""
