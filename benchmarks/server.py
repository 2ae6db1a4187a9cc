"""gunicorn with two processes, on a free port of this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

WORKERS = 2
PATIENCE = 120


@contextmanager
def serving(**variables: str) -> Iterator[int]:
    """Serve the benchmark's site with these environment variables; gives the port.

    Raises TimeoutError when nothing answers within two minutes.
    """
    port = free_port()
    command = [
        sys.executable, "-m", "gunicorn", "portal.wsgi", f"--bind=127.0.0.1:{port}",
        f"--workers={WORKERS}", "--threads=2", "--keep-alive=30", "--preload", "--log-level=error",
    ]  # fmt: skip
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "benchmarks.settings", **variables}
    environment["PYTHONWARNINGS"] = "ignore"  # whitenoise misses a folder that nobody asks for
    server = subprocess.Popen(command, env=environment)
    try:
        wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(f"Nothing answers on port {port}.")
