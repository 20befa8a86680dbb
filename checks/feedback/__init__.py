"""Feedback: what came out of the anonymous box and the talks, told by theme and never by voice."""
