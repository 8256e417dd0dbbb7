// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasReadableForm } from './readable-form.ts';

const urlencoded = 'application/x-www-form-urlencoded';
const sent = (body: string, type = urlencoded) =>
  new Request('http://localhost/inloggen', { method: 'POST', body, headers: { 'Content-Type': type } });

test('a form as our pages send it is readable, and can still be read', async () => {
  const request = sent('_doel=a&mail=x%40y.example&parties[0].name=A&parties[1].name=B&adoptions[]=1&adoptions[]=2');
  assert.equal(await hasReadableForm(request), true);
  assert.equal((await request.formData()).get('mail'), 'x@y.example');
});

for (const [what, request] of Object.entries({
  'another content type': sent('{}', 'application/json'),
  'no content type': new Request('http://localhost/', { method: 'POST' }),
  'parts without a boundary': sent('rubbish', 'multipart/form-data'),
  'parts that are none': sent('rubbish', 'multipart/form-data; boundary=x'),
  'a name that is no path': sent('a[0][b]=1'),
  'a name that reaches for the prototype': sent('a.__proto__.x=1'),
  'a name that every object has': sent('title=1&toString=1'),
  'a place in a list far away': sent('answers[4294967294].adoption=x'),
  'a name of thousands of steps': sent(`a${'.b'.repeat(5000)}=1`),
}))
  test(`turned away: ${what}`, async () => assert.equal(await hasReadableForm(request), false));
