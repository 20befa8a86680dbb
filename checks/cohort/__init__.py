"""A cohort: everyone who started, a row each, and what is counted over all of them."""
