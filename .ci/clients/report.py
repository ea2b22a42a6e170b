"""What the Python drivers share: one line of output per operation, read by .ci/vendor-clients."""

import os
import sys

client = os.environ['CLIENT']


def setting(name):
    """Returns a value that Fakes.java printed, such as URL."""
    return os.environ['FAKE_' + name]


def version(text):
    print('version', text, sep='\t', flush=True)


def step(name, operation, *arguments, **named):
    """Runs an operation and prints how it ended. Returns its result, or None if it failed."""
    try:
        result = operation(*arguments, **named)
        print('passed', name, sep='\t', flush=True)
        return result
    except (Exception, SystemExit) as e:
        reason = ' '.join(f'{type(e).__name__}: {e}'.split())
        print('failed', name, reason[:300], sep='\t', flush=True)
        return None


def check(condition, what):
    if not condition:
        raise AssertionError(what)


# The clients log to standard output; the lines of step() must stay alone there.
def quiet():
    sys.stdout.flush()
    lines = os.fdopen(os.dup(1), 'w', buffering=1)
    os.dup2(2, 1)
    sys.stdout = lines
