"""Recorded conversations (recordings.py) are answered as they were."""
import json
import os

import pytest

import harness
import recordings


@pytest.mark.parametrize("path", recordings.files(), ids=os.path.basename)
def test_recording(path):
    with open(path) as f:
        steps = json.load(f)
    with harness.Server() as server:
        got = recordings.replay(server, steps)
    for wanted, answered in zip(steps, got):
        assert answered == wanted, "%s %s" % (wanted["method"], wanted["path"])


def test_there_are_some():
    assert len(recordings.files()) >= 8
