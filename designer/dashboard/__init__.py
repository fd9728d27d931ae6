"""The figures, as a supervisor reads them."""
