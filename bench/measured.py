"""Runs commands one after the other and prints, for all together, wall and processor time in ms and the most memory in MB."""

import json
import os
import sys
import time

commands = json.loads(sys.argv[1])
environment = {**os.environ}
# Reading certificates would add to every start of Node.js.
environment.pop("NODE_EXTRA_CA_CERTS", None)
nowhere = os.open(os.devnull, os.O_RDWR)
silent = [(os.POSIX_SPAWN_DUP2, nowhere, 1), (os.POSIX_SPAWN_DUP2, nowhere, 2)]

begin, cpu, memory, ended = time.perf_counter(), 0.0, 0.0, []
for command in commands:
    pid = os.posix_spawnp(command[0], command, environment, file_actions=silent)
    _, status, usage = os.wait4(pid, 0)
    cpu += usage.ru_utime + usage.ru_stime
    memory = max(memory, usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024))
    ended.append(os.waitstatus_to_exitcode(status))
wall = time.perf_counter() - begin
print(json.dumps({"wall": wall * 1000, "cpu": cpu * 1000, "memory": memory, "ended": ended}))
