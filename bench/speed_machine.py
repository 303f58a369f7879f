"""On what, and with which versions of the peers, something was measured."""
import datetime
import os
import shutil
import subprocess

PACKAGES = {'SQLite': 'libsqlite3-0', 'Lucene': 'liblucene8-java', 'Xapian': 'libxapian30', 'Omega': 'xapian-omega',
            'Recoll': 'recollcmd', 'ripgrep': 'ripgrep', 'Java': 'openjdk-17-jre-headless'}


def first_line(path, begins):
    with open(path, encoding='utf-8') as f:
        return next((line.partition(':')[2].strip() for line in f if line.startswith(begins)), '')


def versions():
    """As Debian has them; empty elsewhere."""
    if not shutil.which('dpkg-query'):
        return {}
    found = {}
    for name, package in PACKAGES.items():
        asked = subprocess.run(['dpkg-query', '-W', '-f', '${Version}', package], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True, check=False)
        if asked.returncode == 0 and asked.stdout:
            found[name] = asked.stdout
    return found


def described():
    return {'date': datetime.date.today().isoformat(), 'cores': len(os.sched_getaffinity(0)),
            'processor': first_line('/proc/cpuinfo', 'model name'), 'kernel': os.uname().release,
            'memory': int(first_line('/proc/meminfo', 'MemTotal').split()[0]) * 1024,
            'load': os.getloadavg()[0], 'versions': versions()}
