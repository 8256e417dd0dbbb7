// SPDX-License-Identifier: EUPL-1.2
// The shell: puts a running house together from its settings. Nothing imports this but the entries (server, commands, tests).
import { wallClock } from './kernel/clock.ts';
import { openDatabase } from './kernel/database.server.ts';
import { hashOf, newId, newSecret } from './kernel/ids.server.ts';
import { makeLive } from './kernel/live.server.ts';
import { makeLog } from './kernel/log.server.ts';
import { type MetricsPage, makeMetrics } from './kernel/metrics.server.ts';
import { makeDeliverer } from './kernel/outbox.server.ts';
import type { Runtime } from './kernel/runtime.server.ts';
import { embeddedKey, makeSeal } from './kernel/seal.server.ts';
import type { Settings } from './kernel/settings.server.ts';

export interface House extends Runtime {
  readonly metricsPage: MetricsPage;
  /** Lets go of everything, after what is under way is done. */
  close(): Promise<void>;
}

/** Opens the house. Throws a refusal with a readable sentence where settings or database do not allow it. */
export async function openHouse(
  settings: Settings,
  options: { progress?: (line: string) => void; checkAnswers?: boolean } = {},
): Promise<House> {
  const log = makeLog(settings.LOG_LEVEL);
  const progress = options.progress ?? (() => {});
  const database = await openDatabase(
    settings.DATABASE_URL
      ? {
          url: settings.DATABASE_URL,
          ownerUrl: settings.DATABASE_OWNER_URL,
          poolSize: settings.DATABASE_POOL,
          progress,
        }
      : { folder: settings.TEGENVEER_DATA === ':memory:' ? null : settings.TEGENVEER_DATA, progress },
  );
  const { metrics, page } = makeMetrics(database);
  const deliverer = makeDeliverer({ database, settings, log, metrics });
  return {
    settings,
    database,
    log,
    metrics,
    metricsPage: page,
    clock: wallClock,
    newId,
    newSecret: () => {
      const secret = newSecret();
      return { secret, hash: hashOf(secret) };
    },
    seal: sealOf(settings),
    wakeOutbox: deliverer.wake,
    live: makeLive(),
    checkAnswers: options.checkAnswers ?? false,
    close: async () => {
      await deliverer.stop();
      await database.close();
    },
  };
}

function sealOf({ SECRETS_KEY, DATABASE_URL, TEGENVEER_DATA }: Settings): Runtime['seal'] {
  if (SECRETS_KEY) return makeSeal(SECRETS_KEY);
  return DATABASE_URL ? null : makeSeal(embeddedKey(TEGENVEER_DATA === ':memory:' ? null : TEGENVEER_DATA));
}
