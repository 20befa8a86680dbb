"""The law: what it asks of an offer, by the countries it is sold in and the clients it is for.

It is read from checks/countries, a file a country, each fact with its article. No legal advice.
"""

from checks.law.country import Fact, Law
from checks.law.strictest import law

__all__ = ["Fact", "Law", "law"]
