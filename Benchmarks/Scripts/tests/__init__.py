"""Tests of the benchmark harness: python3 -m unittest discover -s tests -t . (in Scripts)."""
