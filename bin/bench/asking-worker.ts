// SPDX-License-Identifier: EUPL-1.2
// The process that is killed: asks what is due and mails it, as the house does in the hours of mail, whatever the hour is.
import { askCheckIns } from '#capabilities/results/jobs.server.ts';
import { openHouse } from '../../src/house.server.ts';
import { startQueue } from '../../src/kernel/jobs.server.ts';
import { lookAtOutbox } from '../../src/kernel/outbox.server.ts';
import { nextGoodDay } from '../../src/kernel/pure/dutch-calendar.ts';
import { readSettings } from '../../src/kernel/settings.server.ts';

const house = await openHouse(readSettings(process.env));
const today = new Date().toISOString().slice(0, 10);
/** A working morning, so that the bench also runs at night. */
const clock = () => new Date(`${nextGoodDay(today)}T09:00:00Z`);
const jobs = startQueue({ ...house, clock }, [askCheckIns, lookAtOutbox], {
  looksEverySeconds: 0.5,
  mendsEverySeconds: 1,
});
process.send?.('ready');
process.once('SIGTERM', async () => {
  await jobs.stop();
  await house.close();
  process.exit(0);
});
// What is left over from a killed process is asked for again, as each opening does.
await jobs.ask(askCheckIns.name);
house.wakeOutbox();
