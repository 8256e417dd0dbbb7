// SPDX-License-Identifier: EUPL-1.2
// Every setting in one table: what it does, its default, whether it is secret. Checked at start; the README's table
// is held against it.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { identityProviders, privateKey, providersProblem } from './identity-providers.server.ts';

interface Setting {
  readonly about: string;
  readonly secret?: true;
  readonly schema: z.ZodType;
}

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const port = z.coerce.number().int().min(0).max(65535);

/** Name → what it is. Each may also be given as NAME_FILE, the path of a file that holds it. */
export const settingTable = {
  PORT: { about: 'Port of the pages and the API.', schema: port.default(3000) },
  HOST: { about: 'Address to listen on.', schema: z.string().default('localhost') },
  BASE_URL: {
    about: 'Address people use, without a slash at the end. Default: http://localhost:PORT.',
    schema: z.url().optional(),
  },
  METRICS_PORT: { about: 'Port of the Prometheus metrics; 0 switches them off.', schema: port.default(9464) },
  TEGENVEER_DATA: {
    about: 'Folder of the embedded database. Not used when DATABASE_URL is set.',
    schema: z.string().default('var/data'),
  },
  DATABASE_URL: {
    about: 'PostgreSQL server (15 to 18) to use instead: a login that owns nothing.',
    secret: true,
    schema: z.url().optional(),
  },
  DATABASE_OWNER_URL: {
    about: 'Login that owns the tables, for migrations only.',
    secret: true,
    schema: z.url().optional(),
  },
  DATABASE_POOL: {
    about: 'Connections to the PostgreSQL server.',
    schema: z.coerce.number().int().min(1).max(200).default(10),
  },
  SECRETS_KEY: {
    about:
      'Key (32 random bytes in base64: openssl rand -base64 32) that seals what must be read back, such as the secret of an authenticator app. Keep it with your backups. The embedded database makes its own; a server without it offers passkeys only.',
    secret: true,
    schema: z
      .string()
      .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64')
      .transform((value) => Buffer.from(value, 'base64'))
      .optional(),
  },
  OIDC_PROVIDERS: {
    about:
      'Identity providers of organisations, as a JSON list (or OIDC_PROVIDERS_FILE): id, name, issuer, clientId; and where wanted acr, domains, scope, clientSecret. See src/capabilities/membership/README.md.',
    secret: true,
    schema: identityProviders.optional(),
  },
  OIDC_PRIVATE_KEY: {
    about:
      'Private key in PEM (EC on P-256, or RSA) the house shows itself with to providers (private_key_jwt). Its public half is at /.well-known/jwks.json.',
    secret: true,
    schema: privateKey.optional(),
  },
  SMTP_URL: {
    about: 'Mail server, such as smtp://mail.example:587. Without it, mail is printed on the console.',
    secret: true,
    schema: z.url().optional(),
  },
  MAIL_FROM: { about: 'Sender of all mail.', schema: z.string().default('Tegenveer <tegenveer@localhost>') },
  DEMO: {
    about:
      'Named people of the living example to sign in as, and their data. Never with real data. Default: true with the embedded database, else false.',
    schema: flag.optional(),
  },
  TRUST_PROXY: {
    about: 'Number of proxies in front whose X-Forwarded-For is believed.',
    schema: z.coerce.number().int().min(0).max(5).default(0),
  },
  SECURITY_CONTACT: {
    about: 'Contact in /.well-known/security.txt.',
    schema: z.string().default('mailto:security@tegenveer.example'),
  },
  UPLOAD_MAX_MB: {
    about: 'Largest document that may be uploaded, in MB.',
    schema: z.coerce.number().int().min(1).max(100).default(20),
  },
  UPLOAD_TYPES: {
    about: 'Kinds of documents that may be uploaded, seen from their contents.',
    schema: z
      .string()
      .regex(/^[a-z]{3,4}(,[a-z]{3,4})*$/)
      .default('pdf,docx,xlsx,pptx,odt,ods,odp,png,jpg,txt,csv'),
  },
  CLAMD_URL: {
    about:
      'Virus scanner (ClamAV daemon), such as tcp://clamav:3310. Without it, documents are not scanned, and pages say so.',
    schema: z.url({ protocol: /^tcp$/ }).optional(),
  },
  S3_URL: {
    about: 'Bucket for documents, such as https://s3.example/tegenveer. Without it, they are kept in the database.',
    schema: z.url({ protocol: /^https?$/ }).optional(),
  },
  S3_REGION: { about: 'Region of the bucket.', schema: z.string().default('us-east-1') },
  S3_KEY: { about: 'Access key of the bucket.', secret: true, schema: z.string().optional() },
  S3_SECRET: { about: 'Secret key of the bucket.', secret: true, schema: z.string().optional() },
  EMBEDDINGS_URL: {
    about:
      'Embeddings endpoint of your own (OpenAI-compatible), such as http://localhost:11434/v1/embeddings, by which equal questions in wholly other words are found. It is sent the texts of barriers that somebody shared, and nothing else. Without it nothing is sent anywhere.',
    schema: z.url({ protocol: /^https?$/ }).optional(),
  },
  EMBEDDINGS_MODEL: { about: 'Name of the model at that endpoint. Needed with it.', schema: z.string().optional() },
  EMBEDDINGS_KEY: {
    about: 'Key of that endpoint, where it asks for one.',
    secret: true,
    schema: z.string().optional(),
  },
  LOG_LEVEL: {
    about:
      'How much is logged: debug, info, warn, error or silent. Default: info with a server, warn with the embedded database.',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
  },
} as const satisfies Record<string, Setting>;

type Raw = { [K in keyof typeof settingTable]: z.output<(typeof settingTable)[K]['schema']> };

export interface Settings extends Omit<Raw, 'BASE_URL' | 'DEMO' | 'LOG_LEVEL'> {
  readonly baseUrl: string;
  readonly secure: boolean;
  readonly demo: boolean;
  readonly LOG_LEVEL: NonNullable<Raw['LOG_LEVEL']>;
}

/** What may be uploaded here. */
export const uploadsOf = ({ UPLOAD_MAX_MB, UPLOAD_TYPES, CLAMD_URL }: Settings) => ({
  most: UPLOAD_MAX_MB * 1_000_000,
  types: UPLOAD_TYPES.split(','),
  scanned: CLAMD_URL !== undefined,
});

/** A setting is wrong; `message` names every one of them, with the reason. */
export class SettingsRefusal extends Error {}

/** Reads and checks all settings. Throws one `SettingsRefusal` that lists everything that is wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = [];
  const raw = Object.fromEntries(
    Object.entries(settingTable).map(([name, { schema }]) => {
      const parsed = schema.safeParse(givenValue(env, name, problems));
      if (!parsed.success)
        problems.push(
          `${name}: ${parsed.error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ')}`,
        );
      return [name, parsed.success ? parsed.data : undefined];
    }),
  ) as Raw;
  const together = problems.length === 0 ? providersProblem(raw.OIDC_PROVIDERS ?? [], raw.OIDC_PRIVATE_KEY) : null;
  if (together) problems.push(together);
  if ((raw.EMBEDDINGS_URL === undefined) !== (raw.EMBEDDINGS_MODEL === undefined))
    problems.push('EMBEDDINGS_URL and EMBEDDINGS_MODEL: give both, or neither');
  if (problems.length > 0)
    throw new SettingsRefusal(`These settings cannot be used:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
  const baseUrl = (raw.BASE_URL ?? `http://localhost:${raw.PORT}`).replace(/\/+$/, '');
  const demo = raw.DEMO ?? raw.DATABASE_URL === undefined;
  // Who tries it out reads the console; who runs a server reads a log.
  const LOG_LEVEL = raw.LOG_LEVEL ?? (raw.DATABASE_URL === undefined ? 'warn' : 'info');
  return { ...raw, LOG_LEVEL, baseUrl, secure: baseUrl.startsWith('https://'), demo };
}

function givenValue(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  problems: string[],
): string | undefined {
  const file = env[`${name}_FILE`];
  if (file === undefined) return env[name] === '' ? undefined : env[name];
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    problems.push(`${name}_FILE: the file ${file} cannot be read`);
    return undefined;
  }
}
