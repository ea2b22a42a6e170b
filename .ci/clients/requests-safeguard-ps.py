"""Requests of the cmdlets for SPS of safeguard-ps 8.4.4, after its sources; PowerShell is not needed to send them."""

import json as text

import requests

from report import check, setting, step, version

version('8.4.4, fa19311')
api = setting('URL') + '/api/'
agent = {'User-Agent': 'PowerShell/6.0.0'}
shell = requests.Session()
shell.headers.clear()


def send(method, path, body=None, **options):
    """Sends a request as Invoke-SafeguardSpsMethod does: a POST or PUT without body has an empty one."""
    data = '' if body is None and method in ('POST', 'PUT') else body
    headers = {'Accept': 'application/json', 'Content-type': 'application/json', **agent, **options.pop('headers', {})}
    response = shell.request(method, api + path, data=data, headers=headers, timeout=20, **options)
    check(response.status_code // 100 == 2, f'{method} {path}: {response.status_code} {response.text}')
    return response


def json(method, path, body=None):
    return send(method, path, body).json()


def log_in(user, password, path='authentication'):
    response = shell.get(api + path, auth=(user, password), headers=agent)
    check(response.status_code == 200, f'{response.status_code} {response.text}')


def rejected_log_in():
    check(
        requests.get(api + 'authentication', auth=(setting('USER'), 'wrong'), headers=agent).status_code == 401,
        'other status',
    )


def anonymous(path):
    response = requests.get(api + path, headers={'Accept': 'application/json', **agent})
    check(response.status_code == 200, f'{response.status_code} {response.text}')
    return response.json()


def transaction(*steps):
    json('POST', 'transaction')
    for each in steps:
        each()
    json('PUT', 'transaction', '{\r\n  "status": "commit"\r\n}')


step('Get-SafeguardSpsWelcomeWizardStatus', lambda: check(anonymous('setup')['status'] == 'completed', 'other status'))
step(
    'Get-SafeguardSpsLoginMethod',
    lambda: check(anonymous('authentication/login_methods')['login_methods'], 'no methods'),
)
step('Connect-SafeguardSps with a wrong password', rejected_log_in)
step(
    'Connect-SafeguardSps -LocalLogin',
    log_in,
    setting('USER'),
    setting('PASSWORD'),
    'authentication?login_method=local',
)
step('Connect-SafeguardSps', log_in, setting('USER'), setting('PASSWORD'))
step('Show-SafeguardSpsEndpoint', lambda: check(json('GET', '/')['items'], 'no items'))
step('Show-SafeguardSpsEndpoint configuration', lambda: check(json('GET', 'configuration')['items'], 'no items'))
step('Show-SafeguardSpsEndpoint configuration/ssh/connections', lambda: json('GET', 'configuration/ssh/connections'))
step('Get-SafeguardSpsInfo', lambda: check(json('GET', 'info')['body']['firmware_version'], 'no version'))


def email():
    body = send('GET', 'configuration/management/email').json()['body']
    transaction(lambda: send('PUT', 'configuration/management/email', text.dumps(body, indent=2)))


def pending():
    json('POST', 'transaction')
    json('PUT', 'configuration/datetime/timezone', '"Europe/Berlin"')
    state = json('GET', 'transaction')
    check(state['body']['status'] == 'open' and state['meta']['remaining_seconds'] > 0, state)
    check(json('GET', state['meta']['changes'].removeprefix('/api/'))['changes'], 'no changes')
    json('DELETE', 'transaction')
    check(json('GET', 'transaction')['body']['status'] == 'closed', 'open')


step('Open- and Save-SafeguardSpsTransaction, a body written back', email)
step('Get-SafeguardSpsTransaction, Show- and Clear-', pending)

step(
    'Import-SafeguardSpsFirmware',
    lambda: send(
        'POST',
        'upload/firmware',
        open(setting('FIRMWARE'), 'rb'),
        headers={'Content-type': 'application/x-iso9660-image'},
    ),
)
slots = step('Get-SafeguardSpsFirmwareSlot', lambda: json('GET', 'firmware/slots')['items']) or []
slot = next((each['key'] for each in slots if '8.0.1' in str(each['body'])), '2')
step(
    'Test-SafeguardSpsFirmware',
    lambda: check(
        'test_summary' in json('POST', 'firmware/test', '{\r\n  "slot_id": %s\r\n}' % slot)['body'], 'no summary'
    ),
)


def bundle():
    job = json('POST', 'troubleshooting/support-bundle')['key']
    for _ in range(10):
        if json('GET', 'troubleshooting/support-bundle/' + job)['body']['status'] == 'finished':
            break
    check(send('GET', f'troubleshooting/support-bundle/{job}/download').content, 'empty')
    send('DELETE', 'troubleshooting/support-bundle/' + job)


step('Get-SafeguardSpsSupportBundle', bundle)


def join():
    check(not json('GET', 'configuration/local_services/cluster')['body']['enabled'], 'enabled')
    nic = json('GET', 'configuration/network/nics/nic1')['body']['interfaces']
    card = nic['@order'][0]
    address = f"nic1.interfaces.{card}.addresses.{nic[card]['addresses']['@order'][0]}"
    transaction(
        lambda: json(
            'PUT', 'configuration/local_services/cluster', '{"enabled": true, "listen_address": "%s"}' % address
        )
    )
    transaction(lambda: json('POST', 'cluster/promote'))
    check(json('GET', 'cluster/status'), 'no status')
    json('POST', 'cluster/spp', '{"spp": "10.0.0.1", "spp_api_token": "token", "spp_cert_chain": "PEM"}')


step('Join-SafeguardSessions', join)
step(
    'Get-SafeguardSpsStarlingJoin',
    lambda: check('join_info' in json('GET', 'configuration/starling')['body'], 'no field'),
)
step(
    'Invoke-SafeguardSpsStarlingJoinBrowser',
    lambda: check('product_instance' in json('GET', 'starling/join')['body'], 'no field'),
)
step('Enable-SafeguardSpsRemoteAccess', lambda: json('GET', 'configuration/starling')['body']['remote_access'])
# The appliance restarts afterwards.
step(
    'Install-SafeguardSpsFirmware',
    lambda: json('POST', 'firmware/upgrade', '{\r\n  "slot_id": %s,\r\n  "message": "m"\r\n}' % slot),
)
