// SPDX-License-Identifier: EUPL-1.2
// How well equal questions are found. Reads pairs of cases (PAIRS names the file, one JSON object a line), puts all texts
// in one pool in a fresh database, asks for each what is like it, and ends with one JSON line of what was found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Candidate, lawKeysOf, suggestEqual } from '#capabilities/barriers/rules/likeness.ts';
import { migratedPglite } from './lib/pglite.ts';
import { projectRoot } from './lib/tree.ts';

const words = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const side = z.object({ title: z.string().min(1), practice: words, supposedRule: words, law: words });
const pair = z.object({ a: side, b: side, same: z.boolean(), kind: z.string() });
type Side = z.output<typeof side>;

const file = process.env['PAIRS'] ?? join(projectRoot, 'data', 'barrier-pairs', 'pairs.jsonl');
const pairs = readPairs(readFileSync(file, 'utf8'));
const pool = new Map(pairs.flatMap(({ a, b }) => [a, b]).map((text) => [JSON.stringify(text), text]));
const ids = new Map([...pool.keys()].map((key, place) => [key, `case${String(place).padStart(6, '0')}`]));
const idOf = (text: Side): string => ids.get(JSON.stringify(text)) ?? '';
const byId = new Map([...pool].map(([key, text]) => [ids.get(key) ?? '', text]));

const lite = await migratedPglite();
await lite.exec(
  `insert into spaces.space (id, kind, slug, name, visibility) values ('pool', 'deal', 'pool', 'Pool', 'public')`,
);
for (const text of pool.values())
  await lite.query(
    `insert into barriers.barrier (id, space_id, title, about, supposed_rule, law, law_keys, visibility) values ($1, 'pool', $2, $3, $4, $5, $6, 'public')`,
    [idOf(text), text.title, text.practice, text.supposedRule, text.law, lawKeysOf(text.law)],
  );
await lite.query('select barriers.count_features()');

const found: Record<string, { tried: number; hit: number }> = {};
for (const { a, b, same, kind } of pairs) {
  const label = same ? kind : kind === 'unrelated' ? null : 'hardNegatives';
  if (label === null) continue;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const { tried, hit } = found[label] ?? { tried: 0, hit: 0 };
    const met = (await likeThis(from)).includes(idOf(to));
    found[label] = { tried: tried + 1, hit: met ? hit + 1 : hit };
    if (!met && process.argv.includes('--missed') && same)
      process.stdout.write(`${kind}: ${from.title} → ${to.title}\n`);
  }
}
await lite.close();

const share = (label: string): number | null => {
  const count = found[label];
  return count ? Math.round((count.hit / count.tried) * 1000) / 1000 : null;
};
process.stdout.write(`${pairs.length} pairs, ${pool.size} texts in the pool, from ${file}\n`);
process.stdout.write(
  `${JSON.stringify({
    recallAt5: { paraphrase: share('paraphrase'), partial: share('partial'), 'other-words': share('other-words') },
    falseAmongTop5OfHardNegatives: share('hardNegatives'),
  })}\n`,
);

async function likeThis(text: Side): Promise<readonly string[]> {
  const { rows } = await lite.query<{ id: string; weight: number; shared: string[] | null }>(
    `select l.* from barriers.barrier b, barriers.likely(b.likeness, b.id, 50) l where b.id = $1`,
    [idOf(text)],
  );
  const candidates = rows.map(({ id, weight, shared }) => ({
    id,
    weight,
    shared: shared ?? [],
    ...asked(byId.get(id)),
  }));
  return suggestEqual(asked(text), candidates).map(({ id }) => id);
}

function asked(text: Side | undefined): Omit<Candidate, 'id' | 'weight' | 'shared'> {
  return {
    title: text?.title ?? '',
    about: text?.practice ?? null,
    law: text?.law ?? null,
    kind: 'unknown',
    topic: null,
    ownerId: null,
  };
}

/** A line that is no pair is named, and the run ends: half a file would give a figure about something else. */
function readPairs(all: string): z.output<typeof pair>[] {
  return all.split('\n').flatMap((line, place) => {
    if (line.trim() === '') return [];
    const read = pair.safeParse(parsed(line));
    if (read.success) return [read.data];
    throw new Error(`${file}, line ${place + 1}: ${z.prettifyError(read.error)}`);
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
