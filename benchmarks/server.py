"""gunicorn with two processes, on a free port of this machine."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WORKERS = 2
PATIENCE = 120


@dataclass(frozen=True)
class Server:
    """Where a site is served, and by which process."""

    port: int
    pid: int

    def cpu_seconds(self) -> float:
        """Processor time that its workers have used so far; 0 where the system does not tell.

        Unlike requests a second, it is hardly changed by what else the machine does.
        """
        try:
            children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
            stats = [Path(f"/proc/{child}/stat").read_text() for child in children]
        except OSError:
            return 0.0
        # User and system time are the 14th and 15th field; the second may hold spaces.
        fields = [stat.rpartition(")")[2].split()[11:13] for stat in stats]
        return sum(int(ticks) for pair in fields for ticks in pair) / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(
    application: str = "portal.wsgi",
    python: str = sys.executable,
    folder: str | None = None,
    settings: str = "benchmarks.settings",
    **variables: str,
) -> Iterator[Server]:
    """Serve a site, the benchmark's own if nothing is said, with these environment variables.

    Raises TimeoutError when nothing answers within two minutes.
    """
    port = free_port()
    command = [
        python, "-m", "gunicorn", application, f"--bind=127.0.0.1:{port}",
        f"--workers={WORKERS}", "--threads=2", "--keep-alive=30", "--preload", "--log-level=error",
    ]  # fmt: skip
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": settings, **variables}
    environment["PYTHONWARNINGS"] = "ignore"  # whitenoise misses a folder that nobody asks for
    server = subprocess.Popen(command, env=environment, cwd=folder)
    try:
        wait_for(port)
        yield Server(port, server.pid)
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
