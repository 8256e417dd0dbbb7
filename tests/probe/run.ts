// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#kernel/database.server.ts';
import { openDatabaseOf, type TestDatabase } from '#world/database.ts';
import { openWorld } from '#world/world.ts';
import { allDecided } from './decided.ts';
import { drawFrom } from './draw.ts';
import { makeOracle } from './oracle.ts';
import { type Disagreement, probe } from './probes.ts';
import { makeScene } from './scene.ts';

interface Asked {
  readonly probes: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}

/** Opens a database of this kind, probes it, and closes it. */
export async function probeOn(kind: Database['kind'], asked: Asked): Promise<Disagreement[]> {
  const opened = await openDatabaseOf(kind);
  try {
    return await probeIn(opened, asked);
  } finally {
    await opened.close();
  }
}

/** Probes a database that is open. A table that no slice decided on is a disagreement by itself. */
export async function probeIn(opened: TestDatabase, { probes, seed, say = () => {} }: Asked): Promise<Disagreement[]> {
  const world = await openWorld(opened);
  const draw = drawFrom(seed);
  const scene = await makeScene(world, draw);
  const { seen, shown } = await allDecided();
  const oracle = makeOracle(scene.snapshot, seen, shown);
  const unknown = scene.tables.filter(({ name }) => !oracle.knows(name));
  if (unknown.length > 0)
    return unknown.map(({ name }) => ({
      who: 'everybody',
      what: 'read',
      record: name,
      policy: 'undecided: say in seen.ts of its slice who sees it',
      house: 'row-level security',
    }));
  const rows = [...scene.snapshot.tables.values()].reduce((sum, list) => sum + list.length, 0);
  say(`  ${scene.tables.length} tables, ${rows} rows, ${scene.people.length} people`);
  return probe({ world, scene, oracle, draw }, probes, (done, wrong) =>
    say(`  ${done} of ${probes}, ${wrong} disagreements`),
  );
}
