"""cvpysdk, the vendor's Python SDK: session, users, roles, plans, jobs, storage, clients, alerts, access tokens."""

import sys
import urllib3

from report import check, client, quiet, setting, step, version

quiet()
urllib3.disable_warnings()
sys.path.insert(0, client)
import cvpysdk
from cvpysdk.commcell import Commcell
from cvpysdk.job import Job

version(cvpysdk.__version__)
url = setting('URL')
host = url.split('/')[2]


def login(**credentials):
    return Commcell(host, web_service_url=url, certificate_path=setting('CA'), **credentials)


def wrong_password():
    try:
        login(commcell_username=setting('USER'), commcell_password='wrong')
    except Exception as e:
        check('password' in str(e).lower() or 'login' in str(e).lower(), e)
        return
    raise AssertionError('logged in')


def renew():
    """The client renews its token like this when a request was rejected with 401."""
    commcell._headers['Authtoken'] = commcell._cvpysdk_object._renew_login_token(0)


step('login with a wrong password fails', wrong_password)
commcell = step('login', login, commcell_username=setting('USER'), commcell_password=setting('PASSWORD'))
if commcell is None:
    sys.exit()

step('who am I', lambda: check(commcell._cvpysdk_object.who_am_i() == setting('USER'), 'another user'))
step('CommServ: version', lambda: check(commcell.version.startswith('11.'), commcell.version))
step('renew the login token', renew)

step('users: list', lambda: check('anna' in commcell.users.all_users, commcell.users.all_users))
user = step('users: get', lambda: commcell.users.get('anna'))
step('users: properties', lambda: check(user.user_name == 'anna', user.user_name))
step('users: unknown user', lambda: check(not commcell.users.has_user('nobody'), 'exists'))
step('users: cache', lambda: commcell.users.get_users_cache())
step('users: disable', lambda: setattr(user, 'status', False))
step('users: enable', lambda: setattr(user, 'status', True))
step('user groups: list', lambda: check('team' in commcell.user_groups.all_user_groups, 'no team'))
group = step('user groups: get', lambda: commcell.user_groups.get('team'))
step('user groups: properties', lambda: check(group.user_group_name == 'team', group.user_group_name))
step('user groups: add', lambda: commcell.user_groups.add('auditors', users_list=['anna']))
step('user groups: delete', lambda: commcell.user_groups.delete('auditors', new_user=setting('USER')))
step('roles: list', lambda: check('s3 user' in commcell.roles.all_roles, commcell.roles.all_roles))
step('roles: get', lambda: commcell.roles.get('s3 user'))

step('plans: list', lambda: check('gold' in commcell.plans.all_plans, commcell.plans.all_plans))
plan = step('plans: get', lambda: commcell.plans.get('gold'))
step('plans: properties', lambda: check(plan.plan_name.lower() == 'gold', plan.plan_name))
step('plans: summary', lambda: commcell.plans.get_plans_summary())
step('plans: filter by type', lambda: commcell.plans.filter_plans('Server'))
step('plans: delete', lambda: commcell.plans.delete('spare'))

step('clients: list', lambda: check('host-1' in commcell.clients.all_clients, commcell.clients.all_clients))
machine = step('clients: get', lambda: commcell.clients.get('host-1'))
step('clients: properties', lambda: check(machine.client_name == 'host-1', machine.client_name))
step('clients: hidden', lambda: commcell.clients.hidden_clients)
step('clients: retire', lambda: commcell.clients.get('host-2').retire())
step('client groups: list', lambda: check('servers' in commcell.client_groups.all_clientgroups, 'no group'))
step('client groups: get', lambda: commcell.client_groups.get('servers'))

jobs = commcell.job_controller
all_jobs = step('jobs: list', jobs.all_jobs) or {}
step('jobs: list of a client', lambda: check(jobs.all_jobs(client_name='host-1'), 'no jobs'))
step('jobs: active', lambda: check(jobs.active_jobs(), 'no jobs'))
step('jobs: finished', jobs.finished_jobs)
job = step('jobs: get', lambda: jobs.get(max(all_jobs)))
step('jobs: status', lambda: check(job.status == 'Running', job.status))
step('jobs: details', lambda: check(job.details['jobDetail'], job.details))
step('jobs: summary', lambda: check(job.client_name == 'host-1', job.client_name))
step('jobs: pause', lambda: job.pause(wait_for_job_to_pause=True))
step('jobs: resume', lambda: job.resume(wait_for_job_to_resume=True))
step('jobs: kill', lambda: job.kill(wait_for_job_to_kill=True))
step('jobs: resubmit', lambda: check(isinstance(job.resubmit(), Job), 'no job'))
step('jobs: wait for completion', lambda: check(jobs.get(min(all_jobs)).wait_for_completion(timeout=1), 'failed'))
step('jobs: task details', lambda: job.task_details)
step('jobs: events', job.get_events)
step('jobs: suspend all', jobs.suspend_all_jobs)
step('jobs: resume all', jobs.resume_all_jobs)
step('jobs: kill all', jobs.kill_all_jobs)

step('storage pools: list', lambda: check('pool' in commcell.storage_pools.all_storage_pools, 'no pool'))
pool = step('storage pools: get', lambda: commcell.storage_pools.get('pool'))
step('storage pools: properties', lambda: check(pool.storage_pool_name == 'pool', pool.storage_pool_name))
step('media agents: list', lambda: check('ma-1' in commcell.media_agents.all_media_agents, 'no media agent'))
step('media agents: get', lambda: commcell.media_agents.get('ma-1'))

step('alerts: list', lambda: check('backup failed' in commcell.alerts.all_alerts, commcell.alerts.all_alerts))
alert = step('alerts: get', lambda: commcell.alerts.get('backup failed'))
step('alerts: disable', lambda: alert.disable())
step('alerts: enable', lambda: alert.enable())
step('alerts: triggered', lambda: commcell.alerts.console_alerts())
step('companies: list', lambda: check('acme' in commcell.organizations.all_organizations, 'no company'))
step('companies: get', lambda: commcell.organizations.get('acme'))
step('credentials: list', lambda: commcell.credentials.all_credentials)

me = step('access tokens: of whom', lambda: commcell.users.get(setting('USER')))
token = step('access tokens: create', lambda: me.create_access_token('from-cvpysdk', 2))
step('access tokens: list', lambda: me.get_access_tokens())
step('access tokens: log in', lambda: login(authtoken=setting('ACCESS_TOKEN')))
step('logout', commcell.logout)
