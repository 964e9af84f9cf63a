"""The servers of the comparison: how each is started, and what it can answer."""

import os
import resource
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from harness import paths, processors, scenarios
from harness.client import Client

START_LIMIT = 20.0
STOP_LIMIT = 10.0
OPEN_FILES = 16_384


@dataclass(frozen=True)
class Launch:
    """A command, and what its environment has in addition."""

    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Server:
    """One program in the comparison."""

    name: str
    title: str
    launch: Callable[[int, Path], Launch]
    product: str | None = None
    answered: tuple[str, ...] | None = None
    """The names of the scenarios that it can answer; None is all of them."""

    def answers(self, scenario: scenarios.Scenario) -> bool:
        """Whether the server has the scenario's route."""
        return self.answered is None or scenario.name in self.answered

    def is_available(self) -> bool:
        """Whether the program is there to be started."""
        if self.product is None:
            return shutil.which(self.name) is not None
        return (paths.RELEASE / self.product).exists()


def _hazel(port: int, _: Path) -> Launch:
    command = [str(paths.RELEASE / "HazelBench"), "--host", "127.0.0.1", "--port", str(port)]
    # The peers write no request log unless they are told to, and neither does this one here.
    return Launch([*command, "--loops", "1", "--no-banner", "--no-request-log"])


def _hazel_controllers(port: int, folder: Path) -> Launch:
    program, *arguments = _hazel(port, folder).command
    return Launch([program, "controllers", *arguments])


def _hummingbird(port: int, _: Path) -> Launch:
    return Launch([str(paths.RELEASE / "HummingbirdBench")], {"PORT": str(port)})


def _raw_nio(mode: str) -> Callable[[int, Path], Launch]:
    return lambda port, _: Launch([str(paths.RELEASE / "RawNIOBench"), str(port), mode])


def _nginx(port: int, folder: Path) -> Launch:
    configuration = folder / "nginx.conf"
    configuration.write_text(nginx_configuration(port))
    command = [shutil.which("nginx") or "nginx", "-p", str(folder), "-c", str(configuration)]
    return Launch([*command, "-e", "error.log"])


def nginx_configuration(port: int) -> str:
    """One worker that answers from its configuration, with as many routes as the others have."""
    shelves = "".join(
        f"""
    location = /shelves/section{section} {{ return 200 "shelf"; }}
    location ~ ^/shelves/section{section}/books/([^/]+)$ {{ return 200 "$1"; }}"""
        for section in range(scenarios.SECTIONS)
    )
    temporary = "".join(
        f"  {kind}_temp_path {kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return f"""
daemon off;
worker_processes 1;
worker_rlimit_nofile {OPEN_FILES};
pid nginx.pid;
events {{ worker_connections 8192; multi_accept on; }}
http {{
{temporary}  access_log off;
  keepalive_requests 1000000000;
  keepalive_timeout 600;
  server_tokens off;
  tcp_nodelay on;
  default_type "text/plain; charset=utf-8";
  server {{
    listen 127.0.0.1:{port} backlog=4096;
    location = /plaintext {{ return 200 "Hello, World!"; }}
    location = /json {{
      default_type application/json;
      return 200 '{{"message":"Hello, World!"}}';
    }}
    location ~ ^/users/([^/]+)$ {{ return 200 "$1"; }}{shelves}
  }}
}}
"""


STATIC = ("plaintext", "browser", "pipelined")

HAZEL = Server("hazel", "Hazel", _hazel, "HazelBench")
HAZEL_CONTROLLERS = Server(
    "hazel-controllers",
    "Hazel, a controller behind a guard",
    _hazel_controllers,
    "HazelBench",
    ("plaintext", "parameter"),
)
HUMMINGBIRD = Server("hummingbird", "Hummingbird", _hummingbird, "HummingbirdBench")
NIO_HTTP1 = Server(
    "nio-http1", "SwiftNIO, its HTTP/1.1 codec", _raw_nio("http1"), "RawNIOBench", STATIC
)
NIO_BYTES = Server(
    "nio-bytes", "SwiftNIO, bytes only", _raw_nio("bytes"), "RawNIOBench", STATIC
)
NGINX = Server(
    "nginx", "nginx", _nginx, None, ("plaintext", "json", "parameter", "browser", "pipelined")
)

ALL = [HAZEL, HAZEL_CONTROLLERS, HUMMINGBIRD, NIO_HTTP1, NIO_BYTES, NGINX]


class Running:
    """A server that has been started; leaving the `with` block stops it."""

    def __init__(self, server: Server, environment: dict[str, str] | None = None) -> None:
        self.server = server
        self.port = _free_port()
        self._folder = tempfile.TemporaryDirectory(prefix="hazel-bench-")
        # nginx starts as root and answers as another user, who must be able to enter the folder.
        os.chmod(self._folder.name, 0o755)
        launch = server.launch(self.port, Path(self._folder.name))
        self.log = Path(self._folder.name) / "output"
        with self.log.open("wb") as log, processors.on(processors.server_processors()):
            self.started = time.perf_counter_ns()
            self.process = subprocess.Popen(
                launch.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, **launch.environment, **(environment or {})},
            )

    def __enter__(self) -> "Running":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def connect(self) -> Client:
        """Waits until the server takes a connection."""
        deadline = time.monotonic() + START_LIMIT
        while True:
            try:
                return Client(self.port)
            except ConnectionRefusedError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(
                        f"{self.server.title} did not start:\n{self.log.read_text()}"
                    ) from None

    def stop(self) -> None:
        """Asks the server to end, and ends it if it does not."""
        self.process.terminate()
        try:
            self.process.wait(STOP_LIMIT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._folder.cleanup()


def allow_many_connections() -> None:
    """Raises the limit of open files for this process and for what it starts."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    limit = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, hard))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
