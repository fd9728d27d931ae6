"""The panels beside the canvas: what is chosen, in words, to be changed at once and undone like every gesture."""
