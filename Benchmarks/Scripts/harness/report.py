"""Writes results as Markdown."""

from pathlib import Path

from harness import budgets, servers

BEGIN = "<!-- results: begin (written by `make bench`, do not edit) -->"
END = "<!-- results: end -->"
TITLES = {server.name: server.title for server in servers.ALL}
DIGITS = {"cpu_us": 2, "ratio": 3}


def write(results: dict, into: Path) -> None:
    """Puts the tables between the two marks of the document."""
    text = into.read_text()
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{into.name} has no marks for the results: {BEGIN} … {END}")
    into.write_text(f"{before}{BEGIN}\n\n{markdown(results)}\n{END}{after}")


def markdown(results: dict) -> str:
    """All tables for which there are results."""
    sections = [
        _machine(results["machine"]),
        _budgets(results),
        _throughput(results.get("throughput", {})),
        _allocations(results),
        _startup(results.get("startup")),
        _footprint(results.get("footprint")),
        _micro(results.get("micro")),
    ]
    return "\n".join(section for section in sections if section)


def table(header: list[str], rows: list[list[str]]) -> str:
    """A Markdown table whose first column is text and whose others are figures."""
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def spread(values: dict[str, float], digits: int = 1) -> str:
    """The median, and in brackets the least and the greatest."""
    return (
        f"{values['median']:,.{digits}f} "
        f"({values['min']:,.{digits}f}–{values['max']:,.{digits}f})"
    )


def _machine(machine: dict) -> str:
    versions = ", ".join(f"{name} {version}" for name, version in machine["versions"].items())
    return (
        f"Measured on {machine['date']}: {machine['processors']} × {machine['processor']}, "
        f"Linux {machine['kernel']}. {versions}.\n"
    )


def _budgets(results: dict) -> str:
    rows = []
    for verdict in budgets.judge(results):
        sign = "≥" if verdict.budget.at_least else "≤"
        measured = "not measured" if verdict.measured is None else f"{verdict.measured:,.3g}"
        words = {True: "kept", False: "**over**", None: "–"}
        rows.append(
            [
                verdict.budget.title,
                f"{sign} {verdict.budget.bound:g}",
                measured,
                words[verdict.is_kept],
            ]
        )
    return "### Budgets\n\n" + table(["figure", "budget", "measured", ""], rows)


def _throughput(throughput: dict) -> str:
    if not throughput:
        return ""
    peers = _servers_in(throughput)
    cpu = []
    ratio = []
    rate = []
    for scenario in throughput.values():
        measured = scenario["servers"]
        title = scenario["title"]
        cpu.append([title, *[_cell(measured, name, "cpu_us") for name in peers]])
        ratio.append([title, *[_cell(measured, name, "ratio") for name in peers[1:]]])
        rate.append([title, *[_cell(measured, name, "per_second") for name in peers]])
        rate[-1].append(f"{scenario['other_work']:.0%}")
    titles = [TITLES[name] for name in peers]
    return (
        "### CPU µs per request\n\n"
        + table(["request", *titles], cpu)
        + "\n### CPU per request, Hazel / the other\n\n"
        + table(["request", *titles[1:]], ratio)
        + "\n### Requests per second\n\n"
        + table(["request", *titles, "other work"], rate)
        + "\nOther work: what the machine did besides the measurement, of one processor.\n"
    )


def _servers_in(throughput: dict) -> list[str]:
    """The servers of all scenarios, in the order of the comparison."""
    found = {name for scenario in throughput.values() for name in scenario["servers"]}
    return [name for name in TITLES if name in found]


def _cell(measured: dict, name: str, figure: str) -> str:
    values = measured.get(name, {}).get(figure)
    if not values:
        return "–"
    if figure == "per_second":
        return f"{values['median']:,.0f}"
    return spread(values, DIGITS[figure])


def _allocations(results: dict) -> str:
    counts = results.get("allocations")
    if not counts:
        return ""
    scenarios = list(counts["hazel"])
    rows = [
        [
            f"`{scenario}`",
            *[
                _count(counts[server][scenario]) if scenario in counts[server] else "–"
                for server in counts
            ],
        ]
        for scenario in scenarios
    ]
    header = ["request", *[TITLES[server] for server in counts]]
    return "### Allocations per request\n\n" + table(header, rows)


def _count(counted: dict) -> str:
    # What happens once a second may fall into either of two counts, so a nought may be -0.0002.
    if abs(counted["allocations"]) < budgets.NO_ALLOCATION:
        return "0"
    return f"{counted['allocations']:.2f} ({counted['bytes']:,.0f} B)"


def _startup(startup: dict | None) -> str:
    if not startup:
        return ""
    rows = [
        [
            TITLES[name],
            spread(server["cpu_ms"]),
            spread(server["wall_ms"]),
            f"{server['cpu_ratio']['median']:.2f}" if server["cpu_ratio"] else "–",
        ]
        for name, server in startup["servers"].items()
    ]
    return (
        f"### Start to first answer\n\n{startup['starts']} starts of each, in turn.\n\n"
        + table(["server", "CPU ms", "wall ms", "Hazel's CPU / its"], rows)
    )


def _footprint(footprint: dict | None) -> str:
    if not footprint:
        return ""
    connections = f"{footprint['connections']:,}"
    rows = [
        [
            TITLES[name],
            f"{server['idle_kib']['median'] / 1024:.1f}",
            f"{server['idle_written_kib']['median'] / 1024:.1f}",
            f"{server['held_kib']['median'] / 1024:.1f}",
            f"{server['per_connection_kib']['median']:.1f}",
        ]
        for name, server in footprint["servers"].items()
    ]
    header = [
        "server",
        "resident MiB at rest",
        "written MiB at rest",
        f"resident MiB, {connections} idle connections",
        "KiB a connection",
    ]
    return "### Memory\n\n" + table(header, rows)


def _micro(micro: dict | None) -> str:
    if not micro:
        return ""
    counts = list(micro["router"])
    router = [
        [path, *[spread(micro["router"][count][path]) for count in counts]]
        for path in micro["router"][counts[0]]
    ]
    return (
        "### Router, ns per match\n\n"
        + table(["path", *[f"{int(count):,} routes" for count in counts]], router)
        + "\n### JSON, ns per document\n\n"
        + _coders(micro["json"])
        + ("\n### DTOs, ns per document\n\n" + _coders(micro["dto"]) if "dto" in micro else "")
        + (_injection(micro["injection"]) if "injection" in micro else "")
        + (_config(micro["config"]) if "config" in micro else "")
    )


def _injection(timings: dict) -> str:
    rows = [[what, spread(timing)] for what, timing in timings.items()]
    return "\n### Injection, ns\n\n" + table(["what is asked for", "ns"], rows)


def _config(timings: dict) -> str:
    rows = [[what, spread(timing, 0)] for what, timing in timings.items()]
    return "\n### Settings, ns\n\n" + table(["what is read", "ns"], rows)


def _coders(documents: dict) -> str:
    rows = [
        [
            document,
            *[spread(coder, 0) for coder in coders.values()],
            f"{coders['JSONEncoder']['median'] / coders['hazel']['median']:.1f}",
        ]
        for document, coders in documents.items()
    ]
    coders = next(iter(documents.values()))
    return table(["document", *coders, "times as fast"], rows)
