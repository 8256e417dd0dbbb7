// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Stage, stages } from './codes.ts';
import { transitions } from './stage.states.ts';
import { endedOn, mayBeOver, nextStages, refuseStep, stageLine } from './stage.ts';

const bare = (stage: Stage) => ({ stage, exploredFromOn: null, signedOn: null, endsOn: null, history: [] });

test('every stage can be reached by a lead, and from an end nothing follows', () => {
  for (const stage of stages.filter((stage) => stage !== 'unknown'))
    assert.ok(
      transitions.some((step) => step.to === stage && step.by?.includes('project_lead')),
      stage,
    );
  for (const end of ['concluded', 'stopped_in_exploration', 'ended_early'] as const)
    assert.deepEqual(nextStages(end, 'dealmaker'), []);
});

test('from idea to concluded takes every step, and each is the lead’s', () => {
  const way: Stage[] = [
    'idea',
    'exploration',
    'development',
    'signed',
    'execution',
    'closing',
    'aftercare',
    'concluded',
  ];
  way.slice(1).forEach((to, at) => {
    assert.ok(nextStages(way[at] ?? null, 'project_lead').includes(to), to);
  });
  for (const from of way)
    for (const to of way) {
      const jumps = way.indexOf(to) - way.indexOf(from);
      if (jumps > 1) assert.ok(!nextStages(from, 'project_lead').includes(to), `${from} to ${to}`);
    }
});

test('an exploration can stop honestly; a signed deal cannot be made an exploration that stopped', () => {
  assert.ok(nextStages('exploration', 'project_lead').includes('stopped_in_exploration'));
  assert.ok(!nextStages('execution', 'project_lead').includes('stopped_in_exploration'));
  assert.ok(nextStages('execution', 'project_lead').includes('ended_early'));
});

test('every stage × stage × role: a step of the table, with words where they are needed, and nothing else', () => {
  const roles = ['dealmaker', 'project_lead', 'loader', 'signatures'] as const;
  const worded = ['stopped_in_exploration', 'ended_early', 'signed'];
  for (const from of stages)
    for (const to of stages)
      for (const role of roles) {
        const inTable = transitions.some((step) => step.from === from && step.to === to && step.by?.includes(role));
        const bare = inTable ? (worded.includes(to) && role !== 'signatures' ? 'words-needed' : 'may') : 'no-such-step';
        assert.equal(refuseStep(from, to, role, null)?.refused ?? 'may', bare, `${from} to ${to} by ${role}`);
        assert.equal(refuseStep(from, to, role, 'x')?.refused ?? 'may', inTable ? 'may' : 'no-such-step');
      }
});

test('signatures make a deal in development signed, let one that is closing go on, and move nothing else', () => {
  const to: Partial<Record<string, readonly string[]>> = { development: ['signed'], closing: ['execution'] };
  for (const from of stages) assert.deepEqual(nextStages(from, 'signatures'), to[from] ?? [], from);
});

test('nobody moves a deal to unknown; a loader begins anywhere and moves nothing', () => {
  for (const from of stages) {
    assert.ok(!nextStages(from, 'dealmaker').includes('unknown'), from);
    assert.deepEqual(nextStages(from, 'loader'), [], from);
  }
  assert.deepEqual(new Set(nextStages(null, 'loader')), new Set(stages));
});

test('the line shows what is passed, where the deal is, and what is to come', () => {
  const said = { stage: 'execution' as const, happenedOn: '2025-03', source: null };
  const shown = stageLine({ ...bare('execution'), signedOn: '2025-02-12', history: [said] });
  assert.deepEqual(
    shown.map(({ state }) => state),
    ['done', 'done', 'done', 'done', 'now', 'later', 'later', 'later'],
  );
  assert.deepEqual(
    shown.slice(3, 5).map(({ on }) => on),
    ['2025-02-12', '2025-03'],
  );
  assert.equal(shown[0]?.on, null);
});

test('of a deal that only a source speaks of nothing is claimed that no source says', () => {
  const bySource = (stage: Stage) => ({
    ...bare(stage),
    history: [{ stage, happenedOn: null, source: 'Staatscourant' }],
  });
  const shown = stageLine(bySource('concluded')).map(({ stage }) => stage);
  assert.ok(!shown.includes('aftercare') && !shown.includes('closing'));
  assert.equal(shown.at(-1), 'concluded');
  assert.ok(!stageLine(bySource('execution')).some(({ state }) => state === 'later'));
});

test('an end takes the place of what would have come', () => {
  assert.deepEqual(
    stageLine(bare('stopped_in_exploration')).map(({ stage, state }) => [stage, state]),
    [
      ['idea', 'done'],
      ['stopped_in_exploration', 'ended'],
    ],
  );
  assert.deepEqual(stageLine(bare('unknown')), []);
  assert.equal(stageLine({ ...bare('unknown'), signedOn: '2018' }).length, 1);
  const reached = { stage: 'closing' as const, happenedOn: null, source: null };
  assert.deepEqual(
    stageLine({ ...bare('ended_early'), history: [reached] }).map(({ stage }) => stage),
    ['idea', 'exploration', 'development', 'signed', 'closing', 'ended_early'],
  );
});

test('running by its source and past its end: nobody knows', () => {
  assert.ok(mayBeOver({ stage: 'execution', endsOn: '2024' }, '2026-11-23'));
  assert.ok(!mayBeOver({ stage: 'execution', endsOn: '2026' }, '2026-11-23'));
  assert.ok(!mayBeOver({ stage: 'execution', endsOn: null }, '2026-11-23'));
  assert.ok(!mayBeOver({ stage: 'concluded', endsOn: '2024' }, '2026-11-23'));
});

test('a deal that was over before its planned end has no known day; one that ended on it has', () => {
  assert.equal(endedOn({ stage: 'aftercare', endsOn: '2027-06-01' }, '2026-11-29'), null);
  assert.equal(endedOn({ stage: 'aftercare', endsOn: '2026-06-01' }, '2026-11-29'), '2026-06-01');
  assert.equal(endedOn({ stage: 'execution', endsOn: '2027-06-01' }, '2026-11-29'), '2027-06-01', 'until then it runs');
});
