"""The layer of the vendor's Ansible collection that sends CTE requests (plugins/module_utils): all of cte.py."""

import os
import re
import sys
import tempfile

from report import check, client, quiet, setting, step, version

quiet()
# The modules import each other by the name of the installed collection.
packages = tempfile.TemporaryDirectory()
os.makedirs(packages.name + '/ansible_collections/thalesgroup')
os.symlink(client, packages.name + '/ansible_collections/thalesgroup/ciphertrust')
sys.path.insert(0, packages.name)
from ansible_collections.thalesgroup.ciphertrust.plugins.module_utils import cm_api, cte, keys2, regtokens

with open(client + '/galaxy.yml') as file:
    version(re.search(r'^version: (\S+)', file.read(), re.M).group(1))
node = dict(
    server_ip=setting('URL').split('//')[1],
    user=setting('USER'),
    password=setting('PASSWORD'),
    auth_domain_path=None,
)
root = 'transparent-encryption/'


def call(name, function, /, expected='Resource', **named):
    """Calls a function of the collection and returns the id in its result."""
    result = step(name, checked, function, expected, named)
    return result.get('id', '') if isinstance(result, dict) else ''


def checked(function, expected, named):
    result = function(node=node, **named)
    check(expected in str(result), result)
    return result


def find(name, kind, by):
    return (
        step(
            'find ' + name,
            lambda: cm_api.GETIdByQueryParam(
                param='name', value=by, cm_node=node, cm_api_endpoint=root + kind, id='id'
            )['id'],
        )
        or ''
    )


def delete(name, kind, key):
    step('delete ' + name, cm_api.DELETEByNameOrId, key=key, cm_node=node, cm_api_endpoint=kind)


step('log in', cm_api.getJwt, node['server_ip'], node['user'], node['password'], None)


def wrong_password():
    try:
        cm_api.getJwt(node['server_ip'], node['user'], 'wrong', None)
    except Exception as e:
        check('401' in str(e), e)
        return
    raise AssertionError('logged in')


step('log in with a wrong password fails', wrong_password)

operations = (
    'DecryptWithKey',
    'EncryptWithKey',
    'ExportKey',
    'MACVerifyWithKey',
    'MACWithKey',
    'ReadKey',
    'SignVerifyWithKey',
    'SignWithKey',
    'UseKey',
)
key = call(
    'create key',
    keys2.create,
    name='key-1',
    algorithm='aes',
    size=256,
    undeletable=False,
    unexportable=False,
    usageMask=76,
    xts=False,
    meta=dict(
        ownerId='local|1',
        permissions={operation: ['CTE Clients'] for operation in operations},
        cte=dict(persistent_on_client=True, encryption_mode='CBC', cte_versioned=False),
    ),
)

# Sets
users = [dict(uname='root', uid=0, gname='root', gid=0), dict(uname='oracle', uid=1001, gname='dba', gid=1001)]
user_set = call('create user set', cte.createUserSet, name='users-1', description='d', users=users)
call('update user set', cte.updateUserSet, id=user_set, users=users[:1])
call('add to user set', cte.addUserToSet, id=user_set, users=users[1:])
call(
    'update in user set',
    cte.updateUserInSetByIndex,
    id=user_set,
    userIndex='1',
    uname='app',
    uid=1002,
    gname='app',
    gid=1000,
)
call('delete from user set', cte.deleteUserInSetByIndex, id=user_set, userIndex='1', expected='deleted')

resources = [dict(directory='/opt/data', file='*', include_subfolders=True, hdfs=False)]
resource_set = call(
    'create resource set', cte.createResourceSet, name='resources-1', type='Directory', resources=resources
)
other_set = call(
    'create another resource set', cte.createResourceSet, name='resources-2', type='Directory', resources=resources
)
call('update resource set', cte.updateResourceSet, id=resource_set, description='d', resources=resources)
call('add to resource set', cte.addResourceToSet, id=resource_set, resources=[dict(directory='/opt/more', file='*')])
call(
    'update in resource set',
    cte.updateResourceInSetByIndex,
    id=resource_set,
    resourceIndex='1',
    directory='/opt/x',
    file='*',
    hdfs=False,
    include_subfolders=True,
)
call(
    'delete from resource set', cte.deleteResourceInSetByIndex, id=resource_set, resourceIndex='1', expected='deleted'
)

signature_set = call(
    'create signature set',
    cte.createSignatureSet,
    name='signatures-1',
    description='d',
    source_list=['/usr/bin', '/home/user'],
)
call('update signature set', cte.updateSignatureSet, id=signature_set, source_list=['/usr/bin'])
call(
    'add to signature set',
    cte.addSignatureToSet,
    id=signature_set,
    signatures=[dict(file_name='/usr/bin/ls', hash_value='4' * 64)],
)
signature = step(
    'find signature', lambda: cte.getSignatureFromSetByFilter(node=node, id=signature_set, file_name='/usr/bin/ls')
)
signature = signature['id'] if isinstance(signature, dict) and 'id' in signature else 'none'
call(
    'delete from signature set',
    cte.deleteSignatureInSetById,
    id=signature_set,
    signature_id=signature,
    expected='deleted',
)

process = dict(signature=signature_set, directory='/usr/bin', file='*')
process_set = call(
    'create process set', cte.createProcessSet, name='processes-1', description='d', processes=[process]
)
call('update process set', cte.updateProcessSet, id=process_set, processes=[process, dict(process, directory='/home')])
call('add to process set', cte.addProcessToSet, id=process_set, processes=[dict(process, directory='/opt')])
call(
    'update in process set',
    cte.updateProcessInSetByIndex,
    id=process_set,
    processIndex='2',
    directory='/srv',
    file='*',
    signature=signature_set,
)
call('delete from process set', cte.deleteProcessInSetByIndex, id=process_set, processIndex='2', expected='deleted')

# Policies
policy = call(
    'create policy',
    cte.createCTEPolicy,
    name='policy-1',
    description='d',
    never_deny=False,
    policy_type='Standard',
    metadata=dict(restrict_update=False),
    security_rules=[
        dict(action='key_op', effect='permit,applykey', partial_match=True),
        dict(
            action='all_ops',
            effect='permit,audit,applykey',
            partial_match=True,
            exclude_resource_set=False,
            resource_set_id=resource_set,
        ),
    ],
    key_rules=[dict(key_id=key, resource_set_id=resource_set)],
    data_transform_rules=[dict(key_id=key, resource_set_id=resource_set)],
)
call('update policy', cte.updateCTEPolicy, policy_id=policy, description='e')
for kind, rule in (
    ('securityrules', dict(effect='permit,audit,applykey', action='all_ops', partial_match=True)),
    ('keyrules', dict(key_id=key)),
    ('datatxrules', dict(key_id=key)),
):
    added = call(
        'add to ' + kind, cte.ctePolicyAddRule, policy_id=policy, rule_name=kind, resource_set_id=other_set, **rule
    )
    call(
        'update in ' + kind,
        cte.ctePolicyPatchRule,
        policy_id=policy,
        rule_name=kind,
        rule_id=added,
        resource_set_id=resource_set,
        **rule,
    )
    call(
        'delete from ' + kind,
        cte.ctePolicyDeleteRule,
        policy_id=policy,
        rule_name=kind,
        rule_id=added,
        expected='deleted',
    )

# Clients
host = call(
    'create client',
    cte.createClient,
    name='host-a',
    description='d',
    communication_enabled=False,
    client_type='FS',
    password_creation_method='GENERATE',
    user_space_client=True,
)
call('update client', cte.patchClient, id=host, registration_allowed=True, description='e', enabled_capabilities='LDT')
guard = dict(
    guard_paths=['/opt/path1/'],
    guard_point_params=dict(guard_point_type='directory_auto', policy_id=policy, automount_enabled=True),
)


def guard_points(kind, owner):
    return cm_api.GETIdByQueryParam(cm_node=node, cm_api_endpoint=f'{root}{kind}/{owner}/guardpoints')['resources']


call('add GuardPoint', cte.clientAddGuardPoint, id=host, **guard)
point = step('list GuardPoints', lambda: guard_points('clients', host)[0]['id']) or ''
call('update GuardPoint', cte.patchGuardPointCTEClient, id=host, gp_id=point, guard_enabled=True)
call('early access of GuardPoint', cte.updateGPEarlyAccess, id=host, gp_id=point, early_access=True)
call('unguard', cte.unGuardPoints, id=host, guard_point_id_list=[point])
call(
    'privileged programs',
    cte.updateClientAuthBinaries,
    id=host,
    re_sign=False,
    auth_binaries='[{"privilege":"authenticator","filename":"/bin/login"}]',
)
call('pause LDT', cte.sendLDTPauseCmd, id=host, paused=True)
for name, function in (
    ('sign', cte.sendSignAppRequest),
    ('query signing', cte.querySignAppRequest),
    ('cancel signing', cte.cancelSignAppRequest),
):
    call(name, function, id=signature_set, client_id=host)

# Groups
group = call(
    'create group',
    cte.createClientGroup,
    name='group-a',
    cluster_type='NON-CLUSTER',
    password_creation_method='GENERATE',
)
call('update group', cte.updateClientGroup, id=group, description='e')
call('add client to group', cte.clientGroupAddClients, id=group, client_list=[host], inherit_attributes=False)
call('add GuardPoint to group', cte.clientGroupAddGuardPoint, id=group, **guard)
point = step('list GuardPoints of group', lambda: guard_points('clientgroups', group)[0]['id']) or ''
call('update GuardPoint of group', cte.clientGroupUpdateGuardPoint, id=group, guardpoint_id=point, guard_enabled=True)
call('unguard group', cte.clientGroupUnguardGuardPoint, id=group, guard_point_id_list=[point])
call('privileged programs of group', cte.clientGroupAuthBinaries, id=group, auth_binaries='[]', re_sign=True)
call('pause LDT of group', cte.clientGroupLDTPause, id=group, paused=True)
call('remove client from group', cte.clientGroupDeleteClient, id=group, client_id=host, expected='deleted')

# CSI storage groups
volumes = call(
    'create CSI policy',
    cte.createCTEPolicy,
    name='volumes',
    policy_type='CSI',
    never_deny=False,
    security_rules=[dict(action='key_op', effect='permit,applykey', partial_match=True)],
    key_rules=[dict(key_id=key)],
)
storage = call(
    'create storage group',
    cte.createCSIStorageGroup,
    name='storage-1',
    k8s_namespace='n',
    k8s_storage_class='s',
    client_profile='DefaultClientProfile',
)
call('update storage group', cte.updateCSIStorageGroup, id=storage, description='e')
call('add policy to storage group', cte.csiGroupAddGuardPoint, id=storage, policy_list=[volumes])
point = step('list policies of storage group', lambda: guard_points('csigroups', storage)[0]['id']) or ''
call('update policy of storage group', cte.csiGroupUpdateGuardPoint, gp_id=point, guard_enabled=True)
call('remove policy from storage group', cte.csiGroupRemoveGuardPoint, gp_id=point, expected='deleted')
call('add client to storage group', cte.csiGroupAddClient, id=storage, client_list=[host])
call('remove client from storage group', cte.csiGroupRemoveClient, id=storage, client_id=host, expected='deleted')

# Registration tokens
token = call(
    'create registration token', regtokens.create, name_prefix='p', lifetime='10h', max_clients=5, cert_duration=730
)
tokens = step(
    'list registration tokens',
    lambda: cm_api.GETIdByQueryParam(cm_node=node, cm_api_endpoint='client-management/regtokens')['resources'],
) or [{}]
call('update registration token', regtokens.patch, id=tokens[0].get('id', ''), lifetime='20h')

for name, kind, by, expected in (
    ('client', 'clients', 'host-a', host),
    ('group', 'clientgroups', 'group-a', group),
    ('policy', 'policies', 'policy-1', policy),
    ('user set', 'usersets', 'users-1', user_set),
    ('resource set', 'resourcesets', 'resources-1', resource_set),
    ('process set', 'processsets', 'processes-1', process_set),
    ('signature set', 'signaturesets', 'signatures-1', signature_set),
    ('storage group', 'csigroups', 'storage-1', storage),
):
    found = find(name, kind, by)
    if found != expected:
        print('failed', 'found ' + name, 'another one', sep='\t')

call('unenroll', cte.unEnrollClient, name='host-a')
call('delete client', cte.deleteClientById, id=host, del_client=True, force_del_client=True)
call('delete clients', cte.deleteClients, client_id_list=['host-1', 'host-2'], del_client=True, force_del_client=True)
for name, kind, key_of in (
    ('group', 'clientgroups', group),
    ('storage group', 'csigroups', storage),
    ('policy', 'policies', policy),
    ('CSI policy', 'policies', volumes),
    ('process set', 'processsets', process_set),
    ('signature set', 'signaturesets', signature_set),
    ('resource set', 'resourcesets', resource_set),
    ('user set', 'usersets', user_set),
):
    delete(name, root + kind, key_of)
delete('key', 'vault/keys2', key)
