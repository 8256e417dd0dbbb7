// SPDX-License-Identifier: EUPL-1.2
// How test runs report here: failures in full, one closing line, and the counts in the file TEGENVEER_COUNTS
// (appended as a line of JSON), so that several runs can be added up.
import { appendFileSync } from 'node:fs';
import type { TestEvent } from 'node:test/reporters';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A reporter for `node --test-reporter`. Only tests are counted, not the suites and files around them. */
export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  const open: { name: string; inner: boolean }[] = [];
  for await (const event of source) {
    if (event.type === 'test:start') {
      const outer = open[event.data.nesting - 1];
      if (outer) outer.inner = true;
      open[event.data.nesting] = { name: event.data.name, inner: false };
      open.length = event.data.nesting + 1;
    } else if (event.type === 'test:pass' && !isGroup(event.data)) {
      if (event.data.skip !== undefined || event.data.todo !== undefined) skipped++;
      else passed++;
    } else if (event.type === 'test:fail') {
      const { name, nesting, file, line, details } = event.data;
      // A group that fails only because of a test in it has been told already.
      if (isGroup(event.data) && onlyItsTests(details.error)) continue;
      failed++;
      yield `✗ ${[...open.slice(0, nesting).map((outer) => outer.name), name].join(' › ')}\n  ${file ?? ''}:${line ?? ''}\n${indent(messageOf(details.error))}\n`;
    } else if (event.type === 'test:stderr' || event.type === 'test:stdout') yield event.data.message;
  }
  const counts: Counts = { passed, failed, skipped };
  if (process.env['TEGENVEER_COUNTS']) appendFileSync(process.env['TEGENVEER_COUNTS'], `${JSON.stringify(counts)}\n`);
  yield `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
}

const isGroup = ({ details }: { details: { type?: string } }) => details.type === 'suite';
const onlyItsTests = (error: Error | undefined) =>
  error !== undefined && 'failureType' in error && error.failureType === 'subtestsFailed';
const indent = (text: string) => text.replace(/^/gm, '    ');

function messageOf(error: unknown): string {
  const causes: string[] = [];
  for (let one = error; one !== undefined && one !== null; one = one instanceof Error ? one.cause : undefined)
    causes.push(one instanceof Error ? (one.stack ?? one.message) : String(one));
  // The runner wraps what was thrown, and a property wraps what its case threw: the innermost says most.
  return causes
    .slice(causes.length > 1 ? 1 : 0)
    .map((cause) => cause.split('\n').slice(0, 20).join('\n'))
    .join('\ncaused by ');
}
