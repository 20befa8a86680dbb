"""Every rule once, in reading order. A retired id stays here as a comment and is not used again."""

from checks.rule import Rule
from checks.rules import (
    blame_for_results,
    capacity_prose_mismatch,
    guaranteed_result,
    guilt_appeal,
    income_promise,
    instalments_incomplete,
    parts_sum,
    refund_missing,
    refund_prose_mismatch,
    translation_missing,
    trial_missing,
    vague_scarcity,
)
from checks.rules.reading import READING_RULES
from checks.rules.waivers import WAIVER_RULES

RULES: tuple[Rule, ...] = (
    income_promise.RULE,
    guaranteed_result.RULE,
    vague_scarcity.RULE,
    capacity_prose_mismatch.RULE,
    guilt_appeal.RULE,
    blame_for_results.RULE,
    refund_missing.RULE,
    refund_prose_mismatch.RULE,
    trial_missing.RULE,
    instalments_incomplete.RULE,
    parts_sum.RULE,
    translation_missing.RULE,
    *WAIVER_RULES,
    *READING_RULES,
)

BY_ID = {rule.id: rule for rule in RULES}
