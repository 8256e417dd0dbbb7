// SPDX-License-Identifier: EUPL-1.2
// The rules for the API document: one good document passes, and each rule refuses a document that breaks it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { projectRoot } from '../../bin/lib/tree.ts';

const header = { 'API-Version': { schema: { type: 'string' } } };
const problem = {
  description: 'x',
  headers: header,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const answer = {
  description: 'x',
  headers: header,
  content: {
    'application/json': { schema: { type: 'object', properties: { madeAt: { type: 'string', format: 'date-time' } } } },
  },
};
const operation = { operationId: 'viewDeal', summary: 'x', description: 'x', tags: ['deals'], security: [{}] };
const good = {
  openapi: '3.1.0',
  info: {
    title: 'x',
    version: '1.2.3',
    contact: { name: 'x', url: 'https://x.example', email: 'x@x.example' },
    license: { name: 'EUPL-1.2' },
  },
  servers: [{ url: 'https://x.example/api/v1' }],
  components: { schemas: { Problem: { type: 'object', required: ['status', 'title', 'detail'] } } },
  paths: {
    '/deals/{deal}': {
      get: {
        ...operation,
        parameters: [{ name: 'sortBy', in: 'query' }],
        responses: { 200: answer, 400: problem, 404: problem },
      },
    },
    '/deals': {
      post: {
        ...operation,
        operationId: 'addDeal',
        requestBody: { content: { 'application/json': {} } },
        responses: { 201: answer, 400: problem },
      },
    },
  },
};

/** The good document with one thing changed: a path of keys, and what to put there (`undefined`: nothing). */
function changed(at: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(good);
  let place = copy as Record<string | number, unknown>;
  for (const key of at.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  const last = at.at(-1) ?? '';
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

const get = ['paths', '/deals/{deal}', 'get'];
const post = ['paths', '/deals', 'post'];
const field = [...get, 'responses', 200, 'content', 'application/json', 'schema', 'properties'];
const path = (name: string) => changed(['paths', name], good.paths['/deals']);

const planted: Readonly<Record<string, unknown>> = {
  'openapi-version': changed(['openapi'], '3.0.3'),
  'info-contact': changed(['info', 'contact', 'email'], undefined),
  'info-contact-present': changed(['info', 'contact'], undefined),
  'info-semver': changed(['info', 'version'], '1.2'),
  'info-licence': changed(['info', 'license'], undefined),
  'servers-present': changed(['servers'], []),
  'server-major-version': changed(['servers', 0, 'url'], 'https://x.example/api/v1.2'),
  'server-https': changed(['servers', 0, 'url'], 'http://x.example/api/v1'),
  'path-no-trailing-slash': path('/results/'),
  'path-kebab-case': path('/adoptionRecords'),
  'path-no-verb': path('/deals/create'),
  'path-no-version': path('/v1/results'),
  'method-allowed': changed(['paths', '/deals', 'trace'], good.paths['/deals'].post),
  'query-camel-case': changed([...get, 'parameters', 0, 'name'], 'sort_by'),
  'nothing-sensitive-in-address': changed([...get, 'parameters', 0, 'name'], 'mail'),
  'property-camel-case': changed([...field, 'made_by'], { type: 'string' }),
  'moment-format': changed([...field, 'endedAt'], { type: 'string', format: 'date' }),
  'moment-format-present': changed([...field, 'endedAt'], { type: 'string' }),
  'day-format': changed([...field, 'endDate'], { type: 'string', format: 'date-time' }),
  'operation-id': changed([...get, 'operationId'], 'view-deal'),
  'operation-text': changed([...get, 'description'], undefined),
  'operation-tag': changed([...get, 'tags'], []),
  'operation-security': changed([...get, 'security'], undefined),
  'get-without-body': changed([...get, 'requestBody'], { content: {} }),
  'write-with-body-type': changed([...post, 'requestBody', 'content'], { 'text/plain': {} }),
  'success-present': changed([...get, 'responses', 200], undefined),
  'no-422': changed([...get, 'responses', 422], problem),
  'invalid-input-declared': changed([...post, 'responses', 400], undefined),
  'not-found-declared': changed([...get, 'responses', 404], undefined),
  'version-header': changed([...get, 'responses', 404, 'headers'], undefined),
  'problem-details': changed([...get, 'responses', 404, 'content'], { 'application/json': {} }),
  'problem-details-present': changed([...get, 'responses', 404, 'content'], undefined),
  'problem-fields': changed(['components', 'schemas', 'Problem', 'required'], ['title']),
};

const folder = mkdtempSync(join(tmpdir(), 'api-rules-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const rules = join(projectRoot, 'bin', 'api-rules.yaml');

/** Rules that each document breaks, by file name; the linter runs once for all. */
const broken = lint({ good, ...planted });

function lint(documents: Readonly<Record<string, unknown>>): ReadonlyMap<string, readonly string[]> {
  for (const [name, document] of Object.entries(documents))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(document));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(projectRoot, 'node_modules', '.bin', 'spectral'),
      'lint',
      '-r',
      rules,
      '-f',
      'json',
      '-q',
      join(folder, '*.json'),
    ],
    { encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  assert.ok(stdout.startsWith('['), stderr || stdout);
  const found: { code: string; source: string }[] = JSON.parse(stdout.slice(0, stdout.lastIndexOf(']') + 1));
  return new Map(
    Object.keys(documents).map((name) => [
      name,
      found.filter(({ source }) => source.endsWith(`/${name}.json`)).map(({ code }) => code),
    ]),
  );
}

test('a good document passes', () => assert.deepEqual(broken.get('good'), []));

test('every rule has something planted', () => {
  const named = [...readFileSync(rules, 'utf8').matchAll(/^ {2}([a-z0-9-]+):$/gm)].map((match) => match[1]);
  assert.deepEqual(named.sort(), Object.keys(planted).sort());
});

for (const rule of Object.keys(planted))
  test(`${rule} refuses what breaks it`, () =>
    assert.ok(broken.get(rule)?.includes(rule), `only ${broken.get(rule)?.join(', ') || 'nothing'} was said`));
