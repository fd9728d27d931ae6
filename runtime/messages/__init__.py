"""The vocabulary of the seam: every command and query a client may send, and what comes back."""
