"""A server of a few lines that the tests make answer rightly or wrongly."""

import socketserver
import threading
from types import TracebackType


def response(body: bytes, status: str = "200 OK", content_type: str = "text/plain") -> bytes:
    """One response with a Content-Length."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}"
    return head.encode() + b"\r\n\r\n" + body


class Peer:
    """Answers every request without a body with the next of the answers, the last one for ever.

    An empty answer closes the connection.
    """

    def __init__(self, *answers: bytes) -> None:
        self.requests = 0
        peer = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                unread = b""
                while data := self.request.recv(65536):
                    unread += data
                    while b"\r\n\r\n" in unread:
                        unread = unread.partition(b"\r\n\r\n")[2]
                        with peer._lock:
                            answer = answers[min(peer.requests, len(answers) - 1)]
                            peer.requests += 1
                        if not answer:
                            return
                        self.request.sendall(answer)

        self._lock = threading.Lock()
        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]

    def __enter__(self) -> "Peer":
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
