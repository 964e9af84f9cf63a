"""The requests that every server is asked, and the answers that are right."""

from dataclasses import dataclass

GREETING = b"Hello, World!"
SECTIONS = 98
"""Each section of the shelves adds two routes to every server: with the others, about 200."""


@dataclass(frozen=True)
class Scenario:
    """One request, sent many times over."""

    name: str
    title: str
    request: bytes
    body: bytes
    content_type: str | None = None
    pipeline: int = 1
    requests: int = 30_000
    connections: int = 64
    is_json: bool = False
    """Whether the answer is compared as JSON: members may stand in any order."""


def get(path: str, fields: str = "Host: 127.0.0.1:8080\r\n") -> bytes:
    """A GET request for the path, with these header lines."""
    return f"GET {path} HTTP/1.1\r\n{fields}\r\n".encode()


def post(path: str, body: bytes) -> bytes:
    """A POST request with a JSON body."""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


BROWSER_FIELDS = (
    "Host: books.example.com\r\n"
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0\r\n"
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,"
    "*/*;q=0.8\r\n"
    "Accept-Language: en-US,en;q=0.5\r\n"
    "Accept-Encoding: gzip, deflate, br, zstd\r\n"
    "Connection: keep-alive\r\n"
    "Cookie: session=0123456789abcdef0123456789abcdef; theme=dark\r\n"
    "Upgrade-Insecure-Requests: 1\r\n"
    "Sec-Fetch-Dest: document\r\n"
    "Sec-Fetch-Mode: navigate\r\n"
    "Sec-Fetch-Site: none\r\n"
    "Priority: u=0, i\r\n"
)
ORDER = b'{"id":1,"reader":"Ada","books":["Emma","Ulysses"],"note":"' + b"x" * 964 + b'"}'

PLAINTEXT = Scenario("plaintext", "GET /plaintext", get("/plaintext"), GREETING, "text/plain")
ASYNC = Scenario(
    "async", "GET /plaintext-async", get("/plaintext-async"), GREETING, "text/plain"
)
SUSPEND = Scenario(
    "suspend", "GET /suspend (the handler yields)", get("/suspend"), GREETING, "text/plain"
)
JSON = Scenario(
    "json", "GET /json", get("/json"), b'{"message":"Hello, World!"}', "application/json"
)
PARAMETER = Scenario(
    "parameter", "GET /users/:id, ~200 routes", get("/users/12345"), b"12345", "text/plain"
)
ECHO = Scenario("echo", "POST /echo, 1 KB", post("/echo", ORDER), ORDER)
DTO = Scenario(
    "dto",
    "POST /orders, 1 KB of JSON into fields and back",
    post("/orders", ORDER),
    ORDER,
    "application/json",
    is_json=True,
)
BROWSER = Scenario(
    "browser",
    "GET /plaintext, a browser's 12 headers",
    get("/plaintext", BROWSER_FIELDS),
    GREETING,
    "text/plain",
)
PIPELINED = Scenario(
    "pipelined",
    "GET /plaintext, 16 pipelined",
    PLAINTEXT.request,
    GREETING,
    "text/plain",
    pipeline=16,
    requests=160_000,
)
ASYNC_PIPELINED = Scenario(
    "async-pipelined",
    "GET /plaintext-async, 16 pipelined",
    ASYNC.request,
    GREETING,
    "text/plain",
    pipeline=16,
    requests=160_000,
)

ALL = [
    PLAINTEXT,
    ASYNC,
    SUSPEND,
    JSON,
    PARAMETER,
    ECHO,
    DTO,
    BROWSER,
    PIPELINED,
    ASYNC_PIPELINED,
]
