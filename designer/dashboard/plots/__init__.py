"""Charts drawn by pyqtgraph. Nothing here is imported before `loading.Plotting` says that it is there."""
