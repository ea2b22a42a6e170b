"""The vendor's MCP server, started as its README says (standard input and output): all tools but those for DocuSign."""

import asyncio
import json
import os
import sys
import tomllib

from report import check, client, quiet, setting, step, version

quiet()
from fastmcp import Client
from fastmcp.client.transports import StdioTransport

with open(client + '/pyproject.toml', 'rb') as file:
    version(tomllib.load(file)['project']['version'])
server = StdioTransport(
    command=sys.executable,
    args=['-m', 'src.server'],
    cwd=client,
    env=dict(
        os.environ,
        CC_SERVER_URL=setting('URL').removesuffix('/commandcenter/api'),
        MCP_TRANSPORT_MODE='stdio',
        PYTHON_KEYRING_BACKEND='commvault_keyring.Keyring',
        PYTHONPATH=os.path.dirname(os.path.abspath(__file__)),
    ),
)


async def main():
    async with Client(server) as mcp:
        called = set()

        async def tool(name, expected='', **arguments):
            called.add(name)
            text, error = await text_of(mcp, name, arguments)
            step(name, lambda: check(not error and "{'error'" not in text and expected in text, text))
            return text

        await all_tools(tool)
        names = {each.name for each in await mcp.list_tools()}
        for name in sorted(names - called):
            step(name, lambda: check(False, 'not called by this driver'))


async def text_of(mcp, name, arguments):
    try:
        result = await mcp.call_tool(name, arguments, raise_on_error=False)
        return ' '.join(part.text for part in result.content), result.is_error
    except Exception as e:
        return f'{type(e).__name__}: {e}', True


async def all_tools(tool):
    users = json.loads(await tool('get_users_list', 'anna'))['users']
    anna = str(next(user['userId'] for user in users if user['userName'] == 'anna'))
    await tool('get_user_properties', 'anna', user_id=anna)
    await tool('set_user_enabled', 'disabled', user_id=anna, enabled=False)
    groups = json.loads(await tool('get_user_groups_list', 'team'))['userGroups']
    await tool('get_user_group_properties', 'team', user_group_id=str(groups[0]['userGroupId']))
    await tool('get_associated_entities_for_user_or_group', id=anna, type='user')
    await tool('view_entity_permissions', entity_type='USER_ENTITY', entity_id=anna)
    await tool('get_roles_list', 'S3 User')
    await tool('get_my_user_info', 'admin')

    plans = json.loads(await tool('get_plan_list', 'Gold', only_s3_vault_compatible=False))['plans']
    plan = str(next(each['plan']['id'] for each in plans if each['plan']['name'] == 'Gold'))
    await tool('get_plan_properties', 'Gold', plan_id=plan)

    await tool('get_storage_pool_list', 'pool')
    await tool('get_mediaagent_list', 'ma-1')
    await tool('get_storage_policy_list', 'Gold')
    await tool('get_storage_policy_properties', storage_policy_id=plan)
    await tool('get_storage_policy_copy_details', storage_policy_id=plan, copy_id=plan)
    await tool('get_storage_policy_copy_size', storage_policy_id=plan, copy_id=plan)
    library = json.loads(await tool('get_library_list', 'pool'))['response'][0]['entityInfo']['id']
    await tool('get_library_properties', 'pool', library_id=str(library))

    clients = json.loads(await tool('get_client_list', 'host-1'))['clients']
    host = next(each for each in clients if each['clientName'] == 'host-1')
    await tool('get_clientid_from_clientname', str(host['clientId']), client_name='host-1')
    client_groups = json.loads(await tool('get_client_group_list', 'servers'))['clientGroups']
    await tool('get_client_group_properties', 'servers', client_group_id=str(client_groups[0]['clientGroupId']))
    subclient = json.loads(
        await tool('get_subclient_list', 'default', client_identifier='host-1', identifier_type='name')
    )
    subclient = str(subclient['subClients'][0]['subclientId'])
    await tool('get_subclient_properties', 'default', subclient_id=subclient)
    await tool('run_backup_for_subclient', 'jobIds', subclient_id=subclient, backup_type='Full')

    jobs = json.loads(await tool('get_jobs_list', 'Backup'))['jobsInThisResponse']
    job = max(each['jobId'] for each in jobs)
    await tool('get_job_detail', 'Backup', job_id=job)
    await tool('suspend_job', job_id=job)
    await tool('resume_job', job_id=job)
    await tool('resubmit_job', 'jobIds', job_id=job)
    await tool('kill_job', job_id=job)
    await tool('get_failed_jobs')
    await tool('get_job_task_details', job_id=job)
    await tool('get_retention_info_of_a_job', job_id=job)
    await tool('create_send_logs_job_for_a_job', emailid='a@example.com', job_id=job)

    for name in (
        'get_sla_status',
        'get_security_posture',
        'get_security_score',
        'get_storage_space_utilization',
        'get_commcell_details',
        'get_entity_counts',
    ):
        await tool(name)
    await tool('create_send_logs_job_for_commcell', emailid='a@example.com', commcell_name='c')
    await tool('get_schedules_list', 'Gold')
    await tool('get_schedule_properties', 'Gold', schedule_id=plan)
    await tool('enable_schedule', schedule_id=plan)
    await tool('disable_schedule', schedule_id=plan)


asyncio.run(main())
