"""The parts of the benchmark harness. Standard library only; Linux only."""
