import pytest

import harness


@pytest.fixture(scope="module")
def server():
    with harness.Server() as s:
        yield s


@pytest.fixture(params=["trixie", "sid"], ids=["kubectl-1.32", "kubectl-1.36"])
def kubectl(request, server):
    def run(*args, **kw):
        return server.kubectl(request.param, *args, **kw)
    run.which = request.param
    return run
