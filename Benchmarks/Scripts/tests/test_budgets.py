"""A figure on the wrong side of its bound must be seen."""

import unittest

from harness import budgets


def spread(value: float) -> dict:
    return {"median": value, "min": value, "max": value}


def results(ratio: float = 0.2, allocations: float = 0.0, json: float = 10.0) -> dict:
    """Results of a run of which these figures are chosen."""
    return {
        "throughput": {"plaintext": {"servers": {"hummingbird": {"ratio": spread(ratio)}}}},
        "allocations": {"hazel": {"plaintext": {"allocations": allocations, "bytes": 0}}},
        "micro": {
            "router": {},
            "json": {"message": {"hazel": spread(100), "JSONEncoder": spread(100 * json)}},
        },
    }


def verdict(title: str, measured: dict) -> budgets.Verdict:
    """The verdict on the budget whose title begins so."""
    return next(v for v in budgets.judge(measured) if v.budget.title.startswith(title))


class BudgetTests(unittest.TestCase):
    def test_an_upper_bound(self) -> None:
        title = "CPU per plaintext request / Hummingbird"
        self.assertTrue(verdict(title, results(ratio=0.30)).is_kept)
        self.assertFalse(verdict(title, results(ratio=0.31)).is_kept)

    def test_a_lower_bound(self) -> None:
        self.assertTrue(verdict("JSON writer", results(json=8.0)).is_kept)
        self.assertFalse(verdict("JSON writer", results(json=7.9)).is_kept)

    def test_one_allocation_in_fifty_requests_is_too_many(self) -> None:
        title = "Allocations per GET, synchronous"
        self.assertTrue(verdict(title, results(allocations=0.001)).is_kept)
        self.assertFalse(verdict(title, results(allocations=0.02)).is_kept)

    def test_what_was_not_measured_is_neither(self) -> None:
        self.assertIsNone(verdict("CPU per plaintext request / nginx", results()).is_kept)
        self.assertTrue(all(v.is_kept is None for v in budgets.judge({})))
