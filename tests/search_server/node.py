"""One node of Elasticsearch in a folder of its own, on the loopback address."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.search_server.distribution import program

HEAP = "512m"
#: Starting takes some 20 s on a quiet machine.
PATIENCE = 180


class DidNotStart(RuntimeError):
    """The node ended, or did not answer in time; the message has the end of its log."""


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


def java_home() -> str:
    """The folder of the Java that runs: the node brings none of its own."""
    java = shutil.which("java")
    if not java:
        raise DidNotStart("Elasticsearch runs on Java: install default-jre-headless.")
    return str(Path(java).resolve().parents[1])


@dataclass
class Node:
    """Starts with ``start``; answers from ``wait`` on; ``stop`` or ``kill`` ends it.

    Nodes that name each other's ``transport_port`` as ``seeds`` form one cluster.
    """

    folder: Path
    port: int = field(default_factory=free_port)
    name: str = "node-1"
    transport_port: int = field(default_factory=free_port)
    seeds: Sequence[int] = ()
    masters: Sequence[str] = ()
    process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.folder / "node.log"

    def start(self) -> None:
        self.configure()
        environment = os.environ | {
            "ES_JAVA_HOME": java_home(),
            "ES_JAVA_OPTS": f"-Xms{HEAP} -Xmx{HEAP} -Xlog:disable -Xlog:all=warning:stderr",
            "ES_PATH_CONF": str(self.folder / "config"),
            "ES_TMPDIR": str(self.folder / "tmp"),
            "HOME": str(self.folder),
        }
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [program() / "bin" / "elasticsearch", "-p", self.folder / "pid"],
                cwd=self.folder, env=environment, stdin=subprocess.DEVNULL, stdout=log,
                stderr=subprocess.STDOUT, start_new_session=True, **other_user(),
            )  # fmt: skip

    def configure(self) -> None:
        config = self.folder / "config"
        shutil.copytree(program() / "config", config, dirs_exist_ok=True)
        for name in ("data", "logs", "tmp"):
            (self.folder / name).mkdir(exist_ok=True)
        (config / "elasticsearch.yml").write_text("\n".join(self.settings()) + "\n")
        hand_over(self.folder)

    def settings(self) -> list[str]:
        lines = [
            "cluster.name: portal",
            f"node.name: {self.name}",
            "network.host: 127.0.0.1",
            f"http.port: {self.port}",
            f"transport.port: {self.transport_port}",
            f"path.data: {self.folder / 'data'}",
            f"path.logs: {self.folder / 'logs'}",
            "xpack.security.enabled: false",
            "cluster.routing.allocation.disk.threshold_enabled: false",
        ]
        if not self.seeds:
            return [*lines, "discovery.type: single-node"]
        hosts = ", ".join(f'"127.0.0.1:{port}"' for port in self.seeds)
        masters = ", ".join(self.masters)
        return [
            *lines,
            f"discovery.seed_hosts: [{hosts}]",
            f"cluster.initial_master_nodes: [{masters}]",
        ]

    def wait(self, nodes: int = 1) -> None:
        """Until so many nodes stand together. Raises DidNotStart."""
        end = time.monotonic() + PATIENCE
        health = f"{self.url}/_cluster/health?wait_for_status=yellow&wait_for_nodes={nodes}"
        while time.monotonic() < end and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{health}&timeout=5s", timeout=10):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.5)
        raise DidNotStart(f"Elasticsearch did not start.\n{self.last_lines()}")

    def last_lines(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-20:])

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """As when the machine loses power: the node and what started it, which share a session."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def other_user() -> dict:
    """Who runs the node when we are root."""
    if os.getuid():
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def hand_over(folder: Path) -> None:
    if owner := other_user():
        for path in (folder, *folder.rglob("*")):
            os.chown(path, owner["user"], owner["group"], follow_symlinks=False)
