"""What can be wrong with a waiver. `checks.waiver` looks for it, for it sees all findings."""

from checks.finding import Family, Severity
from checks.rule import Rule

_SOURCES = ("A rule of this project: exceptions are public, reasoned and looked at again",)

WAIVER_RULES = (
    Rule("waiver-unknown-rule", Family.WAIVER, Severity.ERROR, _SOURCES),
    Rule("waiver-unreasoned", Family.WAIVER, Severity.ERROR, _SOURCES),
    Rule("waiver-expired", Family.WAIVER, Severity.WARNING, _SOURCES),
    Rule("waiver-unused", Family.WAIVER, Severity.WARNING, _SOURCES),
)
