"""A small HTTP client over one connection: it checks answers and holds connections open."""

import socket
from dataclasses import dataclass

TIMEOUT = 10.0


class WrongAnswer(Exception):
    """A server's answer is not the one that the scenario asks for."""


@dataclass(frozen=True)
class Answer:
    """One response."""

    status: int
    fields: dict[str, str]
    body: bytes


class Client:
    """One connection to a server on this machine."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=TIMEOUT)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.unread = b""

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connection."""
        self.socket.close()

    def send(self, data: bytes) -> None:
        """Sends all bytes."""
        self.socket.sendall(data)

    def receive(self) -> Answer:
        """Waits for one whole answer."""
        while b"\r\n\r\n" not in self.unread:
            self._read()
        head, _, self.unread = self.unread.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        fields = {}
        for line in lines[1:]:
            name, _, value = line.partition(":")
            fields[name.lower()] = value.strip()
        if "content-length" not in fields:
            raise WrongAnswer("it has no Content-Length")
        length = int(fields["content-length"])
        while len(self.unread) < length:
            self._read()
        body, self.unread = self.unread[:length], self.unread[length:]
        return Answer(int(lines[0].split(" ")[1]), fields, body)

    def _read(self) -> None:
        data = self.socket.recv(65536)
        if not data:
            raise WrongAnswer("the server closed the connection")
        self.unread += data
