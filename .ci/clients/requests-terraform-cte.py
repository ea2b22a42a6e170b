"""Requests of the CTE resources of the vendor's Terraform provider (2026), after its sources.

The provider needs a Go toolchain and its modules. It sends no Accept header, an Authorization header with its login, and
one structure for several operations: fields without a value are empty, false, 0 or null.
"""

import json
import ssl
import urllib.error
import urllib.request

from report import check, setting, step, version

version('main, 9bb0f2d')
tls = ssl.create_default_context(cafile=setting('CA'))
token = ''
root = '/api/v1/transparent-encryption/'


def send(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(
        setting('URL') + path,
        data,
        method=method,
        headers={
            'Authorization': 'Bearer ' + token,
            'Content-Type': 'application/json',
            'User-Agent': 'Go-http-client/1.1',
        },
    )
    try:
        with urllib.request.urlopen(request, context=tls) as response:
            text = response.read()
            return json.loads(text) if text else {}
    except urllib.error.HTTPError as e:
        raise AssertionError(f'{method} {path}: {e.code} {e.read().decode()}') from None


def log_in():
    global token
    token = send(
        'POST', '/api/v1/auth/tokens', dict(username=setting('USER'), password=setting('PASSWORD'), domain='')
    )['jwt']


def resource(name, kind, create, update, more=()):
    """Creates, reads, updates, lists and deletes a resource; more are steps with the id in between."""
    made = step(f'create {name}', lambda: send('POST', root + kind, create)['id']) or 'none'
    step(f'read {name}', lambda: check(send('GET', f'{root}{kind}/{made}')['id'] == made, 'another one'))
    step(f'update {name}', lambda: check(send('PATCH', f'{root}{kind}/{made}', update)['id'] == made, 'no id'))
    step(
        f'data source {name}',
        lambda: check(any(each['id'] == made for each in send('GET', root + kind)['resources']), 'not in the list'),
    )
    for what, method, path, body in more:
        step(what, send, method, f'{root}{kind}/{made}{path}', body)
    return made


def delete(name, kind, key, body=None):
    step(f'delete {name}', send, 'DELETE' if body is None else 'PATCH', f'{root}{kind}/{key}', body)


step('log in', log_in)
client = dict(
    id='',
    name='',
    client_type='',
    communication_enabled=False,
    description='',
    password_creation_method='GENERATE',
    profile_identifier='',
    registration_allowed=True,
    del_client=False,
    disable_capability='',
    enable_domain_sharing=False,
    max_num_cache_log=0,
    max_space_cache_log=0,
    profile_id='',
    shared_domain_list=None,
    labels=None,
)
host = resource(
    'client',
    'clients',
    dict(client, name='tf-1', client_type='FS'),
    dict(client, description='d', max_num_cache_log=200, max_space_cache_log=100, labels=dict(a='b')),
)
key = (
    step(
        'create key',
        lambda: send(
            'POST',
            '/api/v1/vault/keys2',
            dict(
                name='tf-key',
                algorithm='aes',
                size=256,
                usageMask=76,
                undeletable=False,
                unexportable=False,
                xts=False,
                meta=dict(
                    ownerId='local|1',
                    permissions=dict(ReadKey=['CTE Clients']),
                    cte=dict(persistent_on_client=True, encryption_mode='CBC', cte_versioned=False),
                ),
            ),
        )['id'],
    )
    or 'none'
)

files = dict(directory='/data', file='*', hdfs=False, include_subfolders=True)
resource_set = resource(
    'resource set',
    'resourcesets',
    dict(id='', name='tf-r', description='', labels=None, resources=[files], type='Directory'),
    dict(id='', name='', description='d', labels=None, resources=[files], type='Directory'),
)
user = dict(gid=0, gname='root', os_domain='', uid=0, uname='root')
user_set = resource(
    'user set',
    'usersets',
    dict(id='', name='tf-u', description='', labels=None, users=[user]),
    dict(id='', name='', description='d', labels=None, users=[user]),
)
signature_set = resource(
    'signature set',
    'signaturesets',
    dict(id='', name='tf-s', description='', labels=None, type='Application', source_list=['/usr/bin']),
    dict(id='', name='', description='d', labels=None, type='', source_list=['/usr/sbin']),
)
process = dict(directory='/usr/bin', file='*', labels=None, resource_set_id='', signature=signature_set)
process_set = resource(
    'process set',
    'processsets',
    dict(id='', name='tf-p', description='', labels=None, processes=[process]),
    dict(id='', name='', description='d', labels=None, processes=[process]),
)

rule = dict(
    action='all_ops',
    effect='permit,applykey',
    exclude_process_set=False,
    exclude_resource_set=False,
    exclude_user_set=False,
    partial_match=True,
    process_set_id='',
    resource_set_id=resource_set,
    user_set_id='',
)
body = dict(
    id='',
    name='tf-policy',
    description='',
    policy_type='Standard',
    metadata=dict(restrict_update=False),
    never_deny=False,
    data_transform_rules=None,
    idt_key_rules=None,
    key_rules=[dict(key_id=key, key_type='id', resource_set_id='')],
    ldt_key_rules=None,
    security_rules=[rule],
    signature_rules=None,
    force_restrict_update=False,
)
policy = resource(
    'policy',
    'policies',
    body,
    dict(
        id='',
        description='d',
        never_deny=True,
        policy_type='',
        metadata=dict(restrict_update=False),
        force_restrict_update=False,
    ),
)
for kind, create, update in (
    ('securityrules', rule, dict(effect='deny', order_number=1)),
    ('keyrules', dict(key_id=key, key_type='id', resource_set_id=resource_set), dict(key_id=key, order_number=1)),
    ('datatxrules', dict(key_id=key, key_type='id', resource_set_id=resource_set), dict(key_id=key, order_number=1)),
    ('signaturerules', dict(signature_set_id_list=[signature_set]), None),
):
    path = f'policies/{policy}/{kind}'
    made = step(f'create in {kind}', send, 'POST', root + path, create) or {}
    rules = step(f'data source {kind}', lambda: send('GET', f'{root}{path}')['resources']) or [{'id': 'none'}]
    made = made.get('id') or rules[-1]['id']
    step(f'read in {kind}', send, 'GET', f'{root}{path}/{made}')
    if update:
        step(f'update in {kind}', send, 'PATCH', f'{root}{path}/{made}', update)
    step(f'delete in {kind}', send, 'DELETE', f'{root}{path}/{made}')

point = dict(
    guard_paths=['/data'],
    guard_point_params=dict(guard_point_type='directory_auto', policy_id=policy, guard_enabled=True),
)
guard = (
    step(
        'create GuardPoint',
        lambda: send('POST', f'{root}clients/{host}/guardpoints', point)['guardpoints'][0]['guardpoint']['id'],
    )
    or 'none'
)
step('read GuardPoints', lambda: check(send('GET', f'{root}clients/{host}/guardpoints/')['resources'], 'empty'))
step('update GuardPoint', send, 'PATCH', f'{root}clients/{host}/guardpoints/{guard}', dict(guard_enabled=False))
step(
    'delete GuardPoint', send, 'PATCH', f'{root}clients/{host}/guardpoints/unguard/', dict(guard_point_id_list=[guard])
)

group = dict(
    id='',
    cluster_type='',
    name='',
    communication_enabled=False,
    description='',
    ldt_designated_primary_set='',
    client_locked=False,
    enable_domain_sharing=False,
    shared_domain_list=None,
    system_locked=False,
    client_list=None,
    inherit_attributes=False,
    client_id='',
    paused=False,
)
members = dict(
    id='', cluster_type='', name='', client_list=[host], inherit_attributes=True, client_id='', paused=False
)
web = resource(
    'client group',
    'clientgroups',
    dict(group, name='tf-group', cluster_type='NON-CLUSTER'),
    dict(group, description='d'),
    (
        ('add client to group', 'POST', '/clients', members),
        ('clients of group', 'GET', '/clients', None),
        ('GuardPoint of group', 'POST', '/guardpoints', point),
        ('GuardPoints of group', 'GET', '/guardpoints', None),
        ('privileged programs of group', 'PATCH', '/auth-binaries', dict(auth_binaries='[]', re_sign=True)),
        ('pause LDT of group', 'POST', '/ldtpause', dict(paused=True)),
        ('password of group', 'PATCH', '/password', dict(password_creation_method='GENERATE')),
        ('reset password of group', 'PATCH', '/resetpassword', None),
        ('remove client from group', 'DELETE', '/clients/' + host, None),
    ),
)
loggers = dict(duplicates='ALLOW', threshold='ERROR', file_enabled=True, syslog_enabled=False, upload_enabled=False)
resource(
    'profile',
    'profiles',
    dict(
        name='tf-profile',
        concise_logging=False,
        description='',
        ldt_qos_cap_cpu_allocation=False,
        ldt_qos_cpu_percent=0,
        ldt_qos_rekey_rate=0,
        cache_settings=dict(max_files=200, max_space=100),
        management_service_logger=loggers,
        qos_schedules=[
            dict(
                end_time_hour=2,
                end_time_minute=0,
                end_weekday='Monday',
                start_time_hour=1,
                start_time_minute=0,
                start_weekday='Monday',
            )
        ],
        server_settings=[dict(hostName='n', priority=1)],
    ),
    dict(
        concise_logging=True,
        description='',
        ldt_qos_cap_cpu_allocation=False,
        ldt_qos_cpu_percent=10,
        ldt_qos_rekey_rate=0,
        qos_schedules=[],
        server_settings=[],
    ),
)
csi = dict(
    id='',
    k8s_namespace='',
    k8s_storage_class='',
    client_profile='',
    name='',
    description='',
    policy_list=None,
    guard_enabled=False,
    op_type='',
)
storage = resource(
    'storage group',
    'csigroups',
    dict(csi, name='tf-csi', k8s_namespace='n', k8s_storage_class='s'),
    dict(csi, description='d'),
)
ldt = dict(id='', name='', description='', client_list=None)
communication = resource(
    'LDT communication group',
    'ldtgroupcommservice',
    dict(ldt, name='tf-ldt'),
    dict(ldt, description='d'),
    (
        ('add client to LDT communication group', 'POST', '/clients', dict(ldt, client_list=[host])),
        ('remove client from LDT communication group', 'PATCH', '/clients/delete/', dict(client_list=[host])),
    ),
)
for name, kind, made in (
    ('LDT communication group', 'ldtgroupcommservice', communication),
    ('storage group', 'csigroups', storage),
    ('client group', 'clientgroups', web),
    ('policy', 'policies', policy),
    ('process set', 'processsets', process_set),
    ('signature set', 'signaturesets', signature_set),
    ('user set', 'usersets', user_set),
    ('resource set', 'resourcesets', resource_set),
):
    delete(name, kind, made)
delete('client', 'clients', host + '/delete', dict(del_client=True, force_del_client=True))
