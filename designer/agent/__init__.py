"""The agent's desk: the inbox, the ticket page, and what is typed into them."""
