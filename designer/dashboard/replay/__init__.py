"""Time travel: the drawing, the queues and the figures of a Blueprint as they were at any moment."""
