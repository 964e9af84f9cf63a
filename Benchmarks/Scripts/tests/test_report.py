"""The document keeps its words when the tables are written anew."""

import tempfile
import unittest
from pathlib import Path

from harness import paths, report, servers

MACHINE = {
    "date": "2026-01-01",
    "processor": "Processor",
    "processors": 2,
    "kernel": "6.1",
    "versions": {"Swift": "6.3.1"},
}


class ReportTests(unittest.TestCase):
    def test_replaces_only_what_is_between_the_marks(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            document = Path(folder) / "benchmarks.md"
            document.write_text(f"before\n{report.BEGIN}\nold\n{report.END}\nafter\n")
            report.write({"machine": MACHINE}, document)
            report.write({"machine": MACHINE}, document)
            text = document.read_text()
        self.assertTrue(text.startswith("before\n"))
        self.assertTrue(text.endswith(f"{report.END}\nafter\n"))
        self.assertNotIn("old", text)
        self.assertEqual(text.count("Measured on 2026-01-01"), 1)

    def test_a_document_without_marks_is_left_alone(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            document = Path(folder) / "benchmarks.md"
            document.write_text("no marks\n")
            with self.assertRaises(ValueError):
                report.write({"machine": MACHINE}, document)
            self.assertEqual(document.read_text(), "no marks\n")

    def test_the_document_of_the_repository_has_the_marks(self) -> None:
        text = paths.REPORT.read_text()
        self.assertIn(report.BEGIN, text)
        self.assertIn(report.END, text)

    def test_a_peer_without_the_route_has_a_dash(self) -> None:
        figure = {"median": 2.0, "min": 1.0, "max": 3.0}
        one = {"cpu_us": figure, "per_second": figure, "ratio": None}
        other = {"cpu_us": figure, "per_second": figure, "ratio": figure}
        both = {"title": "GET /a", "other_work": 0.1, "servers": {"hazel": one, "nginx": other}}
        mine = {"title": "GET /b", "other_work": 0.1, "servers": {"hazel": one}}
        text = report.markdown({"machine": MACHINE, "throughput": {"a": both, "b": mine}})
        self.assertIn("| GET /a | 2.00 (1.00–3.00) | 2.00 (1.00–3.00) |", text)
        self.assertIn("| GET /b | 2.00 (1.00–3.00) | – |", text)


class ServerTests(unittest.TestCase):
    def test_nginx_has_as_many_routes_as_the_others(self) -> None:
        configuration = servers.nginx_configuration(8080)
        self.assertEqual(configuration.count("{"), configuration.count("}"))
        self.assertEqual(configuration.count("location "), 3 + 2 * 98)
