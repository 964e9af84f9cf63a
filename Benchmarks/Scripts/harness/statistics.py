"""Median, least and greatest: no average, which one bad round would move."""

import statistics
from collections.abc import Sequence

Spread = dict[str, float]


def spread(values: Sequence[float]) -> Spread:
    """The three figures that every measurement is reported with."""
    return {
        "median": statistics.median(values),
        "min": min(values),
        "max": max(values),
    }


def ratios(values: Sequence[float], others: Sequence[float]) -> Spread:
    """The spread of the ratios of what was measured in the same round."""
    return spread([value / other for value, other in zip(values, others, strict=True)])
