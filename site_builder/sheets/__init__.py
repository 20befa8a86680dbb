"""Sheets: what a coach prints from an offer: the first talk, the agreement, the calendar."""
