// SPDX-License-Identifier: EUPL-1.2
// What no browser and no client of ours sends is answered all the same: never with a 500, never with silence.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { serveHouse } from './served.ts';

const { base } = await serveHouse();
const { port, host } = new URL(base);

/** Sends bytes as they are, and gives back all that was answered. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), 'localhost', () => socket.write(Buffer.from(text, 'latin1')));
    let answer = '';
    socket.setTimeout(15_000, () => socket.destroy(new Error(`No end to: ${text.slice(0, 80)}`)));
    socket.on('data', (part) => {
      answer += part.toString('latin1');
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const sent = (method: string, path: string, headers: Record<string, string> = {}, body = '') =>
  raw(
    [
      `${method} ${path} HTTP/1.1`,
      `Host: ${host}`,
      'Connection: close',
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ...(body ? [`Content-Length: ${Buffer.byteLength(body, 'latin1')}`] : []),
      '',
      body,
    ].join('\r\n'),
  );

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const json = { 'Content-Type': 'application/json' };
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const forged = Buffer.from('["-confirmedOn","no day","no id"]').toString('base64url');

const toApi: readonly (readonly [status: number, method: string, path: string, headers?: object, body?: string])[] = [
  [400, 'POST', '/deals', json, '{'],
  [400, 'POST', '/deals', json, '[]'],
  [400, 'POST', '/deals', json, 'null'],
  [400, 'POST', '/deals', json, '['.repeat(200_000)],
  [400, 'POST', '/deals', json, `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  [415, 'POST', '/deals', { 'Content-Type': 'text/plain' }, '{}'],
  [413, 'POST', '/deals', { ...json, 'Content-Length': '1000001' }],
  [413, 'POST', '/deals', { ...json, 'Transfer-Encoding': 'chunked' }],
  [404, 'GET', '/deals/'],
  [405, 'DELETE', '/deals'],
  [405, 'PROPFIND', '/deals'],
  [404, 'GET', '/deals/a%00b'],
  [404, 'GET', '/deals/%E0%A4%A'],
  [404, 'GET', '/exports/%E0%A4%A'],
  [404, 'GET', `/deals/${'a'.repeat(15_000)}`],
  [406, 'GET', '/deals', { Accept: 'text/html' }],
  [400, 'GET', '/deals?limit=1&limit=2'],
  [400, 'GET', '/deals?__proto__=1&constructor=2'],
  [400, 'GET', `/adoptions?after=${forged}`],
  [401, 'GET', '/deals', { Authorization: 'Basic x' }],
  [401, 'GET', '/deals', { Authorization: `Bearer ${'x'.repeat(43)}` }],
];

for (const [status, method, path, headers = {}, body = ''] of toApi)
  test(`${method} /api/v1${path.slice(0, 60)} ${body.slice(0, 12)} is refused with ${status}, as a problem`, async () => {
    const answer = await sent(method, `/api/v1${path}`, { ...headers }, body);
    assert.equal(statusOf(answer), status, answer.slice(0, 300));
    assert.match(answer, /^content-type: application\/problem\+json/im);
    assert.match(answer, /^api-version: \d/im);
  });

const toPages: readonly (readonly [status: number, method: string, path: string, headers?: object, body?: string])[] = [
  [404, 'GET', '/deals/a%00b'],
  [404, 'GET', '/deals/%E0%A4%A'],
  [404, 'GET', '/%'],
  [404, 'GET', '//['],
  [404, 'GET', '/peilmoment/x'],
  [404, 'GET', `/deals/${'a'.repeat(15_000)}`],
  [405, 'POST', '/deals', form, 'a=1'],
  [405, 'TRACE', '/deals'],
  [403, 'POST', '/inloggen', { ...form, Origin: 'null' }, 'a=1'],
  [403, 'POST', '/inloggen', { ...form, Origin: 'no address' }, 'a=1'],
  [403, 'POST', '/inloggen', { ...form, Origin: 'https://elsewhere.example' }, 'a=1'],
  [403, 'POST', '/inloggen', { ...form, 'Sec-Fetch-Site': 'cross-site' }, 'a=1'],
  [400, 'POST', '/inloggen', json, '{}'],
  [400, 'POST', '/inloggen', { 'Content-Type': 'multipart/form-data; boundary=x' }, 'rubbish'],
  [400, 'POST', '/inloggen', form, 'a[0][b]=1'],
  [400, 'POST', '/inloggen', form, 'mail[4294967294]=x'],
  [400, 'POST', '/inloggen', form, 'mail=%E0%A4%A'],
  [413, 'POST', '/inloggen', { ...form, 'Content-Length': '1000001' }],
  [200, 'GET', '/deals', { Cookie: '__Host-tegenveer=%E0%A4%A; =; ;;; taal=xx; \xff' }],
  [401, 'GET', '/account', { Cookie: `__Host-tegenveer=${'x'.repeat(3000)}` }],
];

for (const [status, method, path, headers = {}, body = ''] of toPages)
  test(`${method} ${path.slice(0, 60)} ${JSON.stringify(headers).slice(0, 60)} ${body} is answered with ${status}`, async () => {
    const answer = await sent(method, path, { ...headers }, body);
    assert.equal(statusOf(answer), status, answer.slice(0, 300));
  });

test('no page carries the folders of this machine', async () => {
  for (const path of ['/deals', '/deals.data']) assert.ok(!(await sent('GET', path)).includes(process.cwd()), path);
});
