"""The limits that the figures are held to."""

from collections.abc import Callable
from dataclasses import dataclass

NO_ALLOCATION = 0.01
"""Nought, but for what once-a-second work adds to a run of seconds."""


@dataclass(frozen=True)
class Budget:
    """One figure and the bound that it must keep."""

    title: str
    bound: float
    read: Callable[[dict], float]
    at_least: bool = False


@dataclass(frozen=True)
class Verdict:
    """A budget beside the figure that was measured; None where it was not."""

    budget: Budget
    measured: float | None

    @property
    def is_kept(self) -> bool | None:
        """Whether the figure is within the bound; None where there is no figure."""
        if self.measured is None:
            return None
        if self.budget.at_least:
            return self.measured >= self.budget.bound
        return self.measured <= self.budget.bound


def _cpu(scenario: str, other: str) -> Callable[[dict], float]:
    return lambda results: (
        results["throughput"][scenario]["servers"][other]["ratio"]["median"]
    )


def _cpu_over_engine(scenario: str, other: str) -> Callable[[dict], float]:
    # The other way round: the engine is the reference of the ratios.
    return lambda results: 1 / _cpu(scenario, other)(results)


def _allocations(scenario: str) -> Callable[[dict], float]:
    # Once-a-second work may fall into the lesser of the two counts.
    return lambda results: max(0.0, results["allocations"]["hazel"][scenario]["allocations"])


def _router(path: str) -> Callable[[dict], float]:
    return lambda results: results["micro"]["router"]["2000"][path]["median"]


def _startup(figure: str) -> Callable[[dict], float]:
    return lambda results: results["startup"]["servers"]["hummingbird"][figure]["median"]


def _memory(figure: str) -> Callable[[dict], float]:
    def read(results: dict) -> float:
        servers = results["footprint"]["servers"]
        return servers["hazel"][figure]["median"] / servers["hummingbird"][figure]["median"]

    return read


def _json(document: str) -> Callable[[dict], float]:
    def read(results: dict) -> float:
        encoders = results["micro"]["json"][document]
        return encoders["JSONEncoder"]["median"] / encoders["hazel"]["median"]

    return read


def _dto(results: dict) -> float:
    timings = results["micro"]["dto"].values()
    return min(
        timing["JSONEncoder"]["median"] / timing["hazel"]["median"] for timing in timings
    )


def _config_load(results: dict) -> float:
    return results["micro"]["config"]["first load of 50 settings"]["median"]


def _openapi_boot(results: dict) -> float:
    times = results["micro"]["openapi"]
    documented = times["start of 100 routes with their document"]["median"]
    return documented - times["start of 100 routes"]["median"]


def _injection(what: str) -> Callable[[dict], float]:
    return lambda results: results["micro"]["injection"][what]["median"]


ALL = [
    Budget("CPU per plaintext request / Hummingbird", 0.30, _cpu("plaintext", "hummingbird")),
    Budget("CPU per plaintext request / nginx", 1.35, _cpu("plaintext", "nginx")),
    Budget(
        "CPU per plaintext request, 16 pipelined / Hummingbird",
        0.06,
        _cpu("pipelined", "hummingbird"),
    ),
    Budget(
        "CPU per request, controller with a guard and a path parameter / bare engine",
        1.15,
        _cpu_over_engine("parameter", "hazel-controllers"),
    ),
    Budget("CPU per JSON DTO echo / Hummingbird with Codable", 0.35, _cpu("dto", "hummingbird")),
    Budget("Allocations per GET, synchronous handler", NO_ALLOCATION, _allocations("plaintext")),
    Budget("Allocations per GET, asynchronous handler", 5, _allocations("async")),
    Budget("Router, static path, 2,000 routes, ns", 30, _router("static")),
    Budget("Router, one parameter, 2,000 routes, ns", 120, _router("one parameter")),
    Budget("Router, two parameters, 2,000 routes, ns", 120, _router("two parameters")),
    Budget("JSON writer, times as fast as JSONEncoder, message", 8, _json("message"), True),
    Budget("DTO, least times as fast as Foundation's coders, 1 KB and 100 KB", 8, _dto, True),
    Budget("Singleton by slot, ns", 25, _injection("singleton by slot")),
    Budget("First load of 50 settings from .env, YAML and flags, ns", 2_000_000, _config_load),
    Budget("Start of 100 routes, what serving their document adds, ns", 5_000_000, _openapi_boot),
    Budget("CPU time to the first answer / Hummingbird", 0.5, _startup("cpu_ratio")),
    Budget("Time to the first answer / Hummingbird", 0.5, _startup("wall_ratio")),
    Budget("Resident memory at rest / Hummingbird", 0.5, _memory("idle_kib")),
    Budget("The same with idle connections / Hummingbird", 0.5, _memory("held_kib")),
]


def judge(results: dict) -> list[Verdict]:
    """Compares what was measured with every budget."""
    return [Verdict(budget, _read(budget, results)) for budget in ALL]


def _read(budget: Budget, results: dict) -> float | None:
    try:
        return budget.read(results)
    except (KeyError, TypeError):
        return None
