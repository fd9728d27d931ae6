"""Pages of Watch on paper: a likeness in the light look, what stands on it, and the pages it takes."""
