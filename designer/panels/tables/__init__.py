"""The Blueprint as tables: the same document and the same selection as the diagram beside them."""
