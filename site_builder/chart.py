"""A chart: a result as a bar, with the interval in which the true share may lie."""

from markupsafe import Markup

from checks.cohort.figures import Result

_BAR = Markup(
    '<svg class="ho-chart" role="img" aria-label="{text}" viewBox="0 0 100 24" '
    'preserveAspectRatio="none" focusable="false">'
    '<path class="ho-scale" vector-effect="non-scaling-stroke" '
    'd="M0 0v24M25 0v24M50 0v24M75 0v24M100 0v24"/>'
    '<path class="ho-chart-other" d="M0 2h100v12H0z"/>'
    "{reached}{unknown}"
    '<path class="ho-range" vector-effect="non-scaling-stroke" '
    'd="M{low} 20H{high}M{low} 17v6M{high} 17v6"/>'
    "</svg>"
)


def chart(result: Result, text: str) -> Markup:
    """Return the bar of a result, a hundred units wide; `text` says the same to who cannot see it.

    The unanswered part stands next to the reached one: so far it might reach at most. Lines keep
    their width at any size of the picture.
    """
    reached, unknown = (
        100 * each / max(result.of, 1) for each in (result.reached, result.no_answer)
    )
    low, high = (100 * each for each in result.interval)
    return _BAR.format(
        text=text,
        reached=_part("ho-chart-reached", 0, reached),
        unknown=_part("ho-chart-unknown", reached, unknown),
        low=_point(low),
        high=_point(high),
    )


def _part(name: str, start: float, width: float) -> Markup:
    if not width:
        return Markup("")
    path = f"M{_point(start)} 2h{_point(width)}v12h-{_point(width)}z"
    return Markup('<path class="{}" vector-effect="non-scaling-stroke" d="{}"/>').format(name, path)


def _point(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
