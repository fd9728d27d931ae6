"""Whether what is on the screen can be read: pages and dialogs as they are shown, looked through for what does not fit."""
