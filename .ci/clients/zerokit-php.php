<?php
// ZeroKit-PHP-admin-api-client: all operations of the reference through doJsonCall and doHttpCall. CLIENT is its folder.
error_reporting(E_ALL & ~E_DEPRECATED);
putenv('SSL_CERT_FILE=' . getenv('FAKE_CA'));
require_once getenv('CLIENT') . '/ZeroKitAdminApiClient.php';

use ZeroKit\ZeroKitAdminApiClient;
use ZeroKit\ZeroKitAdminApiException;

$url = getenv('FAKE_URL') . '/tenant-' . getenv('FAKE_TENANT');
$api = new ZeroKitAdminApiClient($url, getenv('FAKE_KEY'));
$version = trim((string) shell_exec('git -C ' . escapeshellarg(getenv('CLIENT')) . ' log -1 --format="%h of %cs" 2>/dev/null'));
echo "version\t", getenv('CLIENT_VERSION') ?: $version, "\n";

function device($what) {
    return file_get_contents(getenv('FAKE_DEVICES') . '/' . $what);
}

function step($name, $run) {
    try {
        $run();
        echo "passed\t$name\n";
    } catch (\Throwable $e) {
        echo "failed\t$name\t", substr(preg_replace('/\s+/', ' ', get_class($e) . ': ' . $e->getMessage()), 0, 300), "\n";
    }
}

function check($condition) {
    if (!$condition) {
        throw new \Exception('unexpected result');
    }
}

$post = function ($operation, $payload = null) use ($api) {
    return $api->doJsonCall('POST', '/api/v4/admin' . $operation, $payload);
};
$get = function ($operation) use ($api) {
    return $api->doJsonCall('GET', '/api/v4/admin' . $operation);
};

step('init-user-registration', function () use ($post, &$user) {
    $user = $post('/user/init-user-registration');
    check($user->UserId && $user->RegSessionId && $user->RegSessionVerifier);
});
step('validate-user-registration', function () use ($post, &$user) {
    $user->RegValidationVerifier = device("registration/$user->UserId/$user->RegSessionId");
    check($post('/user/validate-user-registration', $user) === null);
});
foreach (['set-user-state', 'set-tresor-creation-policy', 'set-tresor-sharing-policy'] as $switch) {
    step($switch, function () use ($post, $switch) {
        check($post("/user/$switch", ['UserId' => device('user'), 'Enable' => false]) === null);
    });
}
step('list-users', function () use ($get) {
    check(count($get('/user/list-users')->Users) > 1);
});
$tresor = device('tresor');
step('list-members', function () use ($get, $tresor) {
    check(count($get("/tresor/list-members?tresorid=$tresor")->Members) === 1);
});
step('approve-tresor-creation', function () use ($post, $tresor) {
    check($post('/tresor/approve-tresor-creation', ['TresorId' => $tresor]) === null);
});
step('list-tresors', function () use ($get, $tresor) {
    check(in_array($tresor, $get('/tresor/list-tresors?pagesize=100')->Tresors));
});
step('delete-tresor', function () use ($post, $tresor) {
    check($post('/tresor/delete-tresor', ['TresorId' => $tresor]) === null);
});
step('reject-tresor-creation', function () use ($post) {
    check($post('/tresor/reject-tresor-creation', ['TresorId' => device('tresor')]) === null);
});
$kinds = ['share', 'kick', 'invitation-link-creation', 'invitation-link-acception', 'invitation-link-revocation'];
foreach ($kinds as $kind) {
    $id = device($kind);
    step("get-$kind-details", function () use ($get, $kind, $id) {
        check($get("/tresor/get-$kind-details?operationid=$id")->TresorId);
    });
    step("approve-$kind", function () use ($post, $kind, $id) {
        check($post("/tresor/approve-$kind", ['OperationId' => $id]) === null);
    });
    step("reject-$kind", function () use ($post, $kind) {
        check($post("/tresor/reject-$kind", ['OperationId' => device($kind)]) === null);
    });
}
$file = '?fileName=css/login.css';
step('upload-custom-content', function () use ($api, $file) {
    $sent = $api->doHttpCall('PUT', "/api/v4/admin/tenant/upload-custom-content$file", 'body {}', 'text/css');
    $sent = json_decode($sent);
    check($sent->Name === 'login.css' && $sent->Path === 'css/login.css' && $sent->Size === 7);
});
step('list-custom-contents', function () use ($get) {
    check($get('/tenant/list-custom-contents')->Contents[0]->ContentType === 'text/css');
});
step('delete-custom-content', function () use ($api, $file) {
    check($api->doJsonCall('DELETE', "/api/v4/admin/tenant/delete-custom-content$file") === null);
});
step('error code', function () use ($post) {
    try {
        $post('/user/set-user-state', ['UserId' => 'none', 'Enable' => true]);
    } catch (ZeroKitAdminApiException $e) {
        check($e->getErrorCode() === 'UserNotExists' && $e->getErrorErrorMessage() === 'User not exists.');
        return;
    }
    check(false);
});
