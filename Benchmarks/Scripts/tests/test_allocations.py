"""The allocation test of CI must be able to fail."""

import unittest
from unittest import mock

import allocations
from harness import allocation, build, scenarios
from harness.allocation import PerRequest

KEPT = {scenario.name: PerRequest(0.0, 0.0) for scenario in scenarios.ALL}


class AllocationTests(unittest.TestCase):
    def status(self, counts: dict[str, PerRequest]) -> int:
        """The exit status of the test for these counts."""
        with (
            mock.patch.object(allocation, "measure", return_value=counts),
            mock.patch.object(build, "allocation_counter"),
            mock.patch("sys.argv", ["allocations.py", "--no-build"]),
            mock.patch("builtins.print"),
        ):
            return allocations.main()

    def test_passes_when_all_limits_are_kept(self) -> None:
        self.assertEqual(self.status(KEPT), 0)
        self.assertEqual(self.status({**KEPT, "async": PerRequest(5.0, 900.0)}), 0)

    def test_fails_when_a_synchronous_request_allocates(self) -> None:
        for name in ["plaintext", "parameter", "browser", "pipelined"]:
            with self.subTest(name):
                self.assertEqual(self.status({**KEPT, name: PerRequest(1.0, 16.0)}), 1)

    def test_fails_when_an_asynchronous_request_allocates_more(self) -> None:
        self.assertEqual(self.status({**KEPT, "async": PerRequest(6.0, 900.0)}), 1)

    def test_fails_when_a_limited_scenario_was_not_counted(self) -> None:
        counts = {name: count for name, count in KEPT.items() if name != "plaintext"}
        self.assertEqual(self.status(counts), 1)

    def test_every_limit_has_a_scenario(self) -> None:
        self.assertLessEqual(set(allocations.LIMITS), set(KEPT))


class CounterTests(unittest.TestCase):
    def test_a_counter_that_sees_nothing_is_an_error(self) -> None:
        running = mock.Mock()
        totals = mock.Mock()
        totals.read_bytes.return_value = b""
        with mock.patch("harness.load.drive"), self.assertRaises(allocation.CounterIsSilent):
            allocation._Counter(running, totals)._count(scenarios.PLAINTEXT, 10)

    def test_set_up_leaves_with_the_difference(self) -> None:
        counter = allocation._Counter(mock.Mock(), mock.Mock())
        set_up = 1_000

        def count(_: object, requests: int) -> allocation.Totals:
            return allocation.Totals(set_up + 4 * requests, 100 * requests)

        with mock.patch.object(counter, "_count", side_effect=count):
            self.assertEqual(counter._trial(scenarios.ASYNC), PerRequest(4.0, 100.0))
