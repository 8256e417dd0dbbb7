// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certaintyOf, layOutTimeline, type TimelineEvent } from './timeline-layout.ts';

const event = (id: string, on: string | null, label: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id,
  lane: 'Steden',
  on,
  label,
  ...more,
});
const span = { from: '2020', to: '2025', width: 1180 };

test('a year is less certain than a month, and no date is not a date', () => {
  assert.equal(certaintyOf(event('a', '2021-11', 'x')), 'day');
  assert.equal(certaintyOf(event('a', '2021', 'x')), 'year');
  assert.equal(certaintyOf(event('a', null, 'x')), 'unknown');
});

test('labels in one lane never overlap', () => {
  const labels = ['brief van vijf wethouders', 'deal van acht steden', 'brief van acht wethouders', 'een antwoord'];
  const events = labels.map((label, i) => event(String(i), `2021-1${i % 3}`, label));
  const { events: placed } = layOutTimeline(['Steden'], events, span);
  const rows = placed.map((one) => one.labelY);
  assert.equal(new Set(rows).size, labels.length, 'four labels at one moment stand in four rows');
});

test('lanes keep the given order and do not touch', () => {
  const { lanes, height } = layOutTimeline(['Steden', 'Rijk', 'Wetenschap'], [event('a', '2021', 'x')], span);
  assert.deepEqual(
    lanes.map((lane) => lane.name),
    ['Steden', 'Rijk', 'Wetenschap'],
  );
  const ys = lanes.map((lane) => lane.y);
  assert.ok(ys.every((y, i) => i === 0 || y - (ys[i - 1] ?? 0) >= 30));
  assert.ok(height > (ys.at(-1) ?? 0));
});

test('an event that lasted has an end, a year included to its last day', () => {
  const { events, scale } = layOutTimeline(['Steden'], [event('a', '2020', 'x', { until: '2021' })], span);
  assert.equal(events[0]?.endX, scale.at('2022'));
});
