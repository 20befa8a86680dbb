"""Checks: offers and honesty. The door for everything that builds on it; it knows no site.

The arrows point down: source, document, offer, draft, rule, linter, report, output.
"""
