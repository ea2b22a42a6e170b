// ZeroKit-NodeJs-backend-sample: all functions of its zkitAdminApi. CLIENT is its folder, with request and
// request-promise-native in a node_modules that it finds. The client accepts only https://<word>.api.tresorit.io, so the
// agent of this process connects to the fake server on the loopback address instead. Nothing else is changed.
'use strict';
const assert = require('assert');
const fs = require('fs');
const http = require('http');
const https = require('https');
const os = require('os');
const path = require('path');
const tls = require('tls');

const env = process.env;
const client = env.CLIENT;
const fake = new URL(env.FAKE_URL);
https.globalAgent.createConnection = options => tls.connect({
  host: fake.hostname, port: fake.port, servername: options.host, ca: fs.readFileSync(env.FAKE_CA)});
process.removeAllListeners('warning');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zerokit-'));
process.on('exit', () => fs.rmSync(folder, {recursive: true}));
const config = path.join(folder, 'config.json');
fs.writeFileSync(config, JSON.stringify({
  dbUrl: 'mongodb://localhost/unused', baseUrl: 'http://localhost', appOrigins: [],
  zeroKit: {serviceUrl: `https://${env.FAKE_TENANT}.api.tresorit.io`, adminUserId: env.FAKE_USER, adminKey: env.FAKE_KEY,
    sdkVersion: env.ZKIT_SDK_VERSION || '4', idp: []}}));
env.ZKIT_CONFIG_FILE = config;
const api = require(path.join(client, 'zkitApi/adminApi/zkitAdminApi.js'));

function device(what) {
  return new Promise((resolve, reject) => http.get(`${env.FAKE_DEVICES}/${what}`, response => {
    let text = '';
    response.on('data', part => text += part).on('end', () => resolve(text));
  }).on('error', reject));
}

async function step(name, run) {
  try {
    await run();
    console.log(`passed\t${name}`);
  } catch (e) {
    console.log(`failed\t${name}\t${String(e.message).replace(/\s+/g, ' ').slice(0, 300)}`);
  }
}

async function decisions(kind, name) {
  const id = await device(kind);
  await step(`get${name}Details`, async () => assert.ok((await api[`get${name}Details`](id)).TresorId));
  await step(`approve${name}`, async () => assert.deepStrictEqual(await api[`approve${name}`](id), {}));
  const other = await device(kind);
  await step(`reject${name}`, async () => assert.deepStrictEqual(await api[`reject${name}`](other), {}));
}

async function main() {
  console.log(`version\t${require(path.join(client, 'package.json')).version}`);
  let user;
  await step('initUserRegistration', async () => {
    user = await api.initUserRegistration();
    assert.ok(user.UserId && user.RegSessionId && user.RegSessionVerifier);
  });
  await step('validateUser', async () => {
    const verifier = await device(`registration/${user.UserId}/${user.RegSessionId}`);
    await api.validateUser(user.UserId, user.RegSessionId, user.RegSessionVerifier, verifier);
  });
  const tresor = await device('tresor');
  await step('listTresorMembers', async () => assert.strictEqual((await api.listTresorMembers(tresor)).Members.length, 1));
  await step('approveTresorCreation', () => api.approveTresorCreation(tresor));
  const other = await device('tresor');
  await step('rejectTresorCreation', () => api.rejectTresorCreation(other));
  await decisions('share', 'Share');
  await decisions('kick', 'Kick');
  await decisions('invitation-link-creation', 'InvitationLinkCreation');
  await decisions('invitation-link-acception', 'InvitationLinkAcception');
  await decisions('invitation-link-revocation', 'InvitationLinkRevocation');
  await step('error code of an unknown tresor', () => assert.rejects(
    api.listTresorMembers('none'), e => JSON.parse(e.error).ErrorCode === 'TresorNotExists'));
}

main().then(() => https.globalAgent.destroy());
