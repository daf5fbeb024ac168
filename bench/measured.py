"""Runs commands one after the other and prints, for all together, wall and processor time in ms and the most memory in MB.

Memory is that of a command and of the processes that it has started, together: on Linux what they hold is added up ten times
a second, elsewhere it is that of the largest one.
"""

import json
import os
import sys
import threading
import time

commands = json.loads(sys.argv[1])
environment = {**os.environ}
# Reading certificates would add to every start of Node.js.
environment.pop("NODE_EXTRA_CA_CERTS", None)
nowhere = os.open(os.devnull, os.O_RDWR)
silent = [(os.POSIX_SPAWN_DUP2, nowhere, 1), (os.POSIX_SPAWN_DUP2, nowhere, 2)]


def tree(pid):
    """The process and those below it that are there."""
    try:
        with open(f"/proc/{pid}/task/{pid}/children") as children:
            below = [int(child) for child in children.read().split()]
    except OSError:
        return []
    return [pid, *(one for child in below for one in tree(child))]


def held(pid):
    """Megabytes of memory that a process holds, what it shares with others counted in part; 0 where that is not known."""
    try:
        with open(f"/proc/{pid}/smaps_rollup") as rollup:
            return sum(int(line.split()[1]) for line in rollup if line.startswith("Pss:")) / 1024
    except OSError:
        return 0


def watch(pid, ended, most):
    while not ended.wait(0.1):
        most[0] = max(most[0], sum(held(one) for one in tree(pid)))


begin, cpu, memory, ended = time.perf_counter(), 0.0, 0.0, []
for command in commands:
    pid = os.posix_spawnp(command[0], command, environment, file_actions=silent)
    ended_it, most = threading.Event(), [0.0]
    watcher = threading.Thread(target=watch, args=(pid, ended_it, most))
    watcher.start()
    _, status, usage = os.wait4(pid, 0)
    ended_it.set()
    watcher.join()
    cpu += usage.ru_utime + usage.ru_stime
    memory = max(memory, most[0], usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024))
    ended.append(os.waitstatus_to_exitcode(status))
wall = time.perf_counter() - begin
print(json.dumps({"wall": wall * 1000, "cpu": cpu * 1000, "memory": memory, "ended": ended}))
