// SPDX-License-Identifier: EUPL-1.2
// The OpenAPI document, made from the contracts: nothing in it is written twice.
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contracts, sliceOfOperation } from '#generated/contracts.ts';
import { messages } from '#generated/words.ts';
import { type Contract, commonRefusals, type RefusalStatus } from '#kernel/contract.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import { itemOf } from './export.server.ts';
import { refusalSentence } from './sentences.ts';

/** Semantic version of the API; the changelog says what each brought. */
export const apiVersion = '1.0.0';

const problemDocument = z
  .looseObject({
    type: z.string(),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457: what was refused, in words' });

const versionHeader = { 'API-Version': { description: 'Version of the API', schema: { type: 'string' as const } } };

/** The whole document, as served at `/api/v1/openapi.json`. */
export function openApiDocument(baseUrl: string) {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'API token, made at /account',
  });
  for (const contract of contracts) register(app, contract);
  registerExports(app);
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Tegenveer',
      version: apiVersion,
      description: 'Resultaten gevolgd tot in elke organisatie. / Results followed into every organisation.',
      contact: { name: 'Tegenveer', url: 'https://tegenveer.example', email: 'api@tegenveer.example' },
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl' },
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    tags: [...new Set([...Object.values(sliceOfOperation), 'export'])].sort().map((name) => ({ name })),
  });
}

function register(app: OpenAPIHono, contract: Contract): void {
  if (contract.path === null) return;
  const writes = contract.method !== 'GET' && contract.method !== 'DELETE';
  const tag = sliceOfOperation[contract.name];
  app.openAPIRegistry.registerPath({
    method: contract.method.toLowerCase() as 'get',
    path: contract.path,
    operationId: contract.name,
    summary: contract.summary.nl,
    description: contract.summary.en,
    tags: tag === undefined ? [] : [tag],
    security: contract.audience === 'public' ? [{}, { token: [] }] : [{ token: [] }],
    request: {
      params: contract.params,
      query: contract.query,
      ...(writes ? { body: { required: true, content: { 'application/json': { schema: contract.body } } } } : {}),
    },
    responses: {
      [contract.method === 'POST' ? 201 : 200]: {
        description: contract.summary.en,
        headers: versionHeader,
        content: {
          'application/json': { schema: contract.answer },
          // What is asked for as CSV is the same page of the list.
          ...(itemOf(contract) ? { 'text/csv': { schema: z.string() } } : {}),
        },
      },
      ...refusalResponses(contract),
    },
  });
}

/** One response per status, its description naming the refusals that lead to it. */
function refusalResponses(contract: Contract) {
  const byStatus = new Map<RefusalStatus, string[]>();
  for (const [code, status] of Object.entries({ ...commonRefusals, ...contract.refusals })) {
    if (code === 'step-up-needed' && !contract.stepUp) continue;
    byStatus.set(status, [
      ...(byStatus.get(status) ?? []),
      `${code}: ${refusalSentence(messages.en, 'en', refuse(code), contract.name).detail}`,
    ]);
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, lines]) => [
        status,
        {
          description: lines.join('\n'),
          headers: versionHeader,
          content: { 'application/problem+json': { schema: problemDocument } },
        },
      ]),
  );
}

/** The exports are streams over all lists, so they are not one operation; they are described here. */
function registerExports(app: OpenAPIHono): void {
  const security = [{}, { token: [] }];
  const refused = { headers: versionHeader, content: { 'application/problem+json': { schema: problemDocument } } };
  const answered = (description: string, type: string, schema: z.ZodType) => ({
    200: { description, headers: versionHeader, content: { [type]: { schema } } },
    401: { description: 'not-signed-in', ...refused },
  });
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/exports',
    operationId: 'exportEverything',
    summary: 'Alles wat u mag zien, als één JSON-document',
    description: 'Everything you may see, as one JSON document',
    tags: ['export'],
    security,
    responses: answered('Every list by name', 'application/json', z.looseObject({ about: z.looseObject({}) })),
  });
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/exports/schema',
    operationId: 'viewExportSchema',
    summary: 'JSON Schema van de export',
    description: 'JSON Schema of the export',
    tags: ['export'],
    security,
    responses: answered('JSON Schema', 'application/json', z.looseObject({})),
  });
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/exports/{list}',
    operationId: 'exportList',
    summary: 'Eén lijst als CSV of JSON',
    description: 'One list as CSV or JSON',
    tags: ['export'],
    security,
    request: { params: z.strictObject({ list: z.string() }) },
    responses: {
      200: {
        description: 'CSV (RFC 4180), or JSON where Accept asks for it',
        headers: versionHeader,
        content: { 'text/csv': { schema: z.string() }, 'application/json': { schema: z.array(z.looseObject({})) } },
      },
      401: { description: 'not-signed-in', ...refused },
      400: { description: 'invalid-input', ...refused },
      404: { description: 'not-found', ...refused },
      406: { description: 'not-acceptable', ...refused },
    },
  });
}
