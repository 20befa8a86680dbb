"""A YAML problem: what the parser complains of, as the key of words that a coach understands.

Both parsers are covered, libyaml and PyYAML's own; where they differ, both wordings are listed."""

OTHER = "yaml.other"

# In order: the first row wins of which both the problem and the context begin this way. The
# parser's own words are looked for, never a coach's.
_ROWS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "", "yaml.colon-in-text"),
    ("sequence entries are not allowed", "", "yaml.dash-in-text"),
    ("block sequence entries are not allowed", "", "yaml.dash-in-text"),
    ("mapping keys are not allowed", "", "yaml.question-mark"),
    ("could not find expected ':'", "", "yaml.missing-colon"),
    ("found character '\\t'", "", "yaml.tab"),
    ("found a tab character", "", "yaml.tab"),
    ("found character", "", "yaml.bad-start"),
    ("did not find expected '-'", "", "yaml.dash-expected"),
    ("expected <block end>", "while parsing a block collection", "yaml.dash-expected"),
    ("expected <block end>", "", "yaml.indentation"),
    ("did not find expected key", "", "yaml.indentation"),
    ("did not find expected ',' or ']'", "", "yaml.unclosed-list"),
    ("did not find expected ',' or '}'", "", "yaml.unclosed-block"),
    ("expected ',' or ']'", "", "yaml.unclosed-list"),
    ("expected ',' or '}'", "", "yaml.unclosed-block"),
    ("did not find expected node content", "", "yaml.missing-value"),
    ("expected the node content", "", "yaml.missing-value"),
    ("found unexpected end of stream", "while scanning a quoted scalar", "yaml.unclosed-quote"),
    ("found unexpected document", "while scanning a quoted scalar", "yaml.unclosed-quote"),
    ("found unknown escape character", "", "yaml.unknown-escape"),
    ("did not find expected hexdecimal number", "", "yaml.unknown-escape"),
    ("expected escape sequence", "", "yaml.unknown-escape"),
    ("found undefined alias", "", "yaml.unknown-alias"),
    ("second occurrence", "", "yaml.duplicate-anchor"),
    ("", "while scanning an alias", "yaml.bad-anchor"),
    ("", "while scanning an anchor", "yaml.bad-anchor"),
    ("", "while parsing a tag", "yaml.bad-tag"),
    ("", "while scanning a tag", "yaml.bad-tag"),
    ("found undefined tag handle", "", "yaml.bad-tag"),
    ("", "while scanning a block scalar", "yaml.block-text"),
    ("", "while scanning a directive", "yaml.directive"),
    ("", "while parsing a directive", "yaml.directive"),
    ("", "while parsing a %TAG directive", "yaml.directive"),
    ("", "while scanning a %YAML directive", "yaml.directive"),
    ("found unknown directive name", "", "yaml.directive"),
    ("found incompatible YAML document", "", "yaml.directive"),
    ("found duplicate %", "", "yaml.directive"),
    ("did not find expected <document start>", "", "yaml.document-mark"),
    ("expected '<document start>'", "", "yaml.document-mark"),
    ("unacceptable character", "", "yaml.control-character"),
    ("control characters are not allowed", "", "yaml.control-character"),
    ("special characters are not allowed", "", "yaml.control-character"),
)


def term_for(problem: str, context: str | None) -> str:
    """The key of the term that explains a parser's problem; `yaml.other` when it is a new one."""
    for beginning, within, key in _ROWS:
        if problem.startswith(beginning) and (context or "").startswith(within):
            return key
    return OTHER
