"""ciphertrust-healthcheck of ciphertrust-skills, a public health check: its logins and all that it reads of CTE."""

import os
import subprocess
import sys

from report import check, client, quiet, setting, step, version

quiet()
skill = client + '/ciphertrust-healthcheck'
sys.path.insert(0, skill + '/lib')
os.environ.update(
    CM_BASE=setting('URL') + '/api',
    CM_USERNAME=setting('USER'),
    CM_PASSWORD=setting('PASSWORD'),
    CM_CA_BUNDLE=setting('CA'),
)
from cm_client import CmClient, CmConfig, CmError
from healthcheck.checks.cte import check_cte
from healthcheck.context import ReportCtx

version(
    subprocess.run(
        ['git', '-C', client, 'log', '-1', '--format=%h of %cs'], capture_output=True, text=True
    ).stdout.strip()
)
root = '/v1/transparent-encryption'


def wrong_password():
    config = CmConfig.from_env()
    config.password = 'wrong'
    try:
        CmClient(config).ensure_auth()
    except CmError as e:
        check(e.status == 401, e)
        return
    raise AssertionError('logged in')


def refresh():
    tokens = cm.request(
        'POST',
        '/v1/auth/tokens/',
        auth=False,
        body={'grant_type': 'password', 'username': setting('USER'), 'password': setting('PASSWORD')},
    )
    config = CmConfig.from_env()
    config.password, config.refresh_token = None, tokens['refresh_token']
    CmClient(config).get(root + '/clients/')


def status_of(path):
    try:
        cm.get(path)
    except CmError as e:
        return e.status
    return 200


cm = CmClient()
step('login with a password', cm.login_password)
step('login with a wrong password fails', wrong_password)
step('login with a refresh token', refresh)
step('login to another domain', lambda: cm.for_domain('sales').get(root + '/clients/?limit=1'))
for path, total in (('/clients/', 3), ('/policies/', 1), ('/profiles/', 2), ('/clientgroups/', 0)):
    step(
        'pages of ' + path,
        lambda: check(len(cm.get_paginated(root + path, limit=1)['resources']) == total, 'other number'),
    )
step('unknown resource is an HTTP 404', lambda: check(status_of(root + '/clients/none') == 404, 'other status'))

report = ReportCtx()
step('check of CTE', check_cte, report, cm)
sections = {section['name']: section for section in report.sections}
step('section clients', lambda: check(sections['cte_clients']['detail']['total'] == 3, sections['cte_clients']))
step('section policies', lambda: check(sections['cte_policies']['result'] == 'PASS', sections['cte_policies']))
findings = [(finding.code, finding.message) for finding in report.findings]
step(
    'finding: client not connected',
    lambda: check(any(code == 'cte_client_disconnected' and 'host-2' in text for code, text in findings), findings),
)
step(
    'finding: client not registered',
    lambda: check(any(code == 'cte_client_unregistered' and 'host-3' in text for code, text in findings), findings),
)
step(
    'GuardPoint read',
    lambda: check(
        cm.get(root + '/clients/host-1/guardpoints/?limit=100')['resources'][0]['guard_path'] == '/data',
        'no GuardPoint',
    ),
)
# The rest of the product is not part of the fake server: the script reports it as not available, and ends.
step(
    'whole script, the rest of the product missing',
    lambda: check(
        'cte_clients'
        in subprocess.run(
            [sys.executable, skill + '/scripts/healthcheck.py', '--json'], capture_output=True, text=True, timeout=60
        ).stdout,
        'no report',
    ),
)
