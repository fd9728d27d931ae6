"""The canvas: a Blueprint as cards and lines, and every gesture on it. It follows the Document and holds no truth."""
