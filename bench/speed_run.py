"""Runs programs and says what they cost: time, CPU, memory at the peak."""
import os
import subprocess
import tempfile
import time


class Failed(Exception):
    """A program that did not do what it was started for."""


def first_cores(number):
    """So many of the cores that this process may use; fewer where there are fewer."""
    return set(sorted(os.sched_getaffinity(0))[:number])


def run(command, cores=None, accepted=(0,)):
    """{'seconds', 'cpu' (user and system), 'memory' (bytes at the peak)} and the end of what was printed, as text.

    `cores`: how many the program may use, as by `taskset`; None: all. Throws Failed unless its status is accepted. It
    is never said to have needed less memory than this interpreter, from which it is forked: some 20 MB, so nothing large
    may ever be held here.
    """
    allowed = os.sched_getaffinity(0)
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        if cores:
            os.sched_setaffinity(0, first_cores(cores))
        try:
            begin = time.perf_counter()
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
            _, status, used = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - begin
        finally:
            os.sched_setaffinity(0, allowed)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in accepted:
            err.seek(0)
            raise Failed(f'status {process.returncode} of: {" ".join(command)[:300]}\n'
                         f'{err.read().decode(errors="replace")[:2000]}')
        out.seek(max(0, out.seek(0, os.SEEK_END) - 65536))
        printed = out.read().decode(errors='replace')
    cost = {'seconds': seconds, 'cpu': used.ru_utime + used.ru_stime, 'memory': used.ru_maxrss * 1024}
    return cost, printed


def milliseconds(command):
    """From exec to exit, what is printed thrown away. Throws Failed unless the status is 0, or 1: nothing found."""
    begin = time.perf_counter()
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          check=False)
    took = (time.perf_counter() - begin) * 1000
    if done.returncode not in (0, 1):
        raise Failed(f'status {done.returncode} of: {" ".join(command)[:300]}')
    return took


def size_of(path):
    """Bytes of a file, or of all files below a folder."""
    if not os.path.isdir(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(where, name)) for where, _, names in os.walk(path) for name in names)
