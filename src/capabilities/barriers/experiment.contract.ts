// SPDX-License-Identifier: EUPL-1.2
// Room to experiment: what the law on regulations asks of it stands in every one of them.
import { z } from 'zod';
import { organisationRef } from '#capabilities/deals/contract.ts';
import { contract, day, emptyAsMissing, id, listOf, optionalText, page, text, version } from '#kernel/contract.ts';
import { experimentMoves, experimentStates } from './rules/experiment.states.ts';

const optionalDay = emptyAsMissing(day.optional());
const experimentParams = z.strictObject({ experiment: id });
const moved = z.strictObject({ id, state: z.enum(experimentStates), version: z.int() });

export const experimentItem = z.strictObject({
  id,
  barrier: z.strictObject({ id, title: z.string() }),
  deal: z.strictObject({ id, slug: z.string(), shortName: z.string() }).nullable(),
  state: z.enum(experimentStates),
  aim: z.string(),
  scope: z.string(),
  deviatesFrom: z.string(),
  maximumMonths: z.int(),
  evaluationOn: day.nullable(),
  equalityNote: z.string().nullable(),
  afterLastDay: z.string().nullable(),
  legalBasis: z.string().nullable(),
  grantedBy: organisationRef.nullable(),
  grantedOn: day.nullable(),
  document: z.string().nullable(),
  startedOn: day.nullable(),
  lastOn: day.nullable(),
  endedOn: day.nullable(),
  learned: z.string().nullable(),
  unused: z.boolean().meta({ description: 'Granted, and after two months nobody began' }),
  fictional: z.boolean(),
  moves: z.array(z.enum(experimentMoves)),
  version: z.int(),
});
export type ExperimentItem = z.output<typeof experimentItem>;

/** Aim, scope, parts and duration are required by Aanwijzing 2.41; the rest may come later. */
const fields = {
  aim: text(2000).meta({ description: 'What is to be found out' }),
  scope: text(2000).meta({ description: 'Where, and for whom' }),
  deviatesFrom: text(2000).meta({ description: 'From which parts of which rule' }),
  maximumMonths: z.coerce.number().int().min(1).max(240).meta({ description: 'At most so many months' }),
  evaluationOn: optionalDay,
  equalityNote: optionalText(2000).meta({ description: 'How others who would like the same are treated' }),
  afterLastDay: optionalText(2000).meta({ description: 'What happens on the last day' }),
  legalBasis: optionalText(300),
};

export const listExperimentRooms = contract({
  name: 'listExperimentRooms',
  method: 'GET',
  path: '/barrier-experiments',
  audience: 'public',
  summary: { nl: 'Ruimte voor proeven', en: 'Room to experiment' },
  query: z.strictObject({
    ...page(['lastOn'] as const),
    example: emptyAsMissing(z.enum(['yes', 'no']).optional()).meta({
      description: 'Only of the living example, or only of what is real',
    }),
    show: z.enum(['running', 'unused', 'all']).default('all').meta({ description: 'unused: granted and not begun' }),
  }),
  answer: listOf(experimentItem),
  refusals: {},
});

export const proposeExperimentRoom = contract({
  name: 'proposeExperimentRoom',
  method: 'POST',
  path: '/barriers/{barrier}/experiments',
  audience: 'signed-in',
  summary: { nl: 'Beschrijf de ruimte voor een proef', en: 'Describe the room for an experiment' },
  params: z.strictObject({ barrier: id }),
  body: z.strictObject(fields),
  answer: moved,
  refusals: { 'no-such-step': 409 },
});

export const describeExperimentRoom = contract({
  name: 'describeExperimentRoom',
  method: 'PUT',
  path: '/barrier-experiments/{experiment}',
  audience: 'signed-in',
  summary: { nl: 'Beschrijf de ruimte anders', en: 'Describe the room anew' },
  params: experimentParams,
  body: z.strictObject({ ...fields, version }),
  answer: moved,
  refusals: { 'no-such-step': 409 },
});

export const grantExperimentRoom = contract({
  name: 'grantExperimentRoom',
  method: 'POST',
  path: '/barrier-experiments/{experiment}/grants',
  audience: 'signed-in',
  summary: { nl: 'Sta de proef toe', en: 'Grant the room' },
  params: experimentParams,
  body: z.strictObject({
    grantedOn: optionalDay.meta({ description: 'Left out: today' }),
    document: optionalText(300).meta({
      description: 'Where it stands on paper; needed from who is not the rule owner',
    }),
    version,
  }),
  answer: moved.extend({ lastOn: day }),
  refusals: { 'no-such-step': 409, 'paper-needed': 400, 'day-lies-ahead': 400, 'evaluated-after-the-end': 400 },
});

export const startExperimentRoom = contract({
  name: 'startExperimentRoom',
  method: 'POST',
  path: '/barrier-experiments/{experiment}/starts',
  audience: 'signed-in',
  summary: { nl: 'Zeg dat de proef begon', en: 'Say that the experiment began' },
  params: experimentParams,
  body: z.strictObject({ startedOn: optionalDay.meta({ description: 'Left out: today' }), version }),
  answer: moved,
  refusals: { 'no-such-step': 409, 'day-lies-ahead': 400, 'before-it-was-granted': 400 },
});

export const endExperimentRoom = contract({
  name: 'endExperimentRoom',
  method: 'POST',
  path: '/barrier-experiments/{experiment}/ends',
  audience: 'signed-in',
  summary: { nl: 'Sluit de proef af, met wat er geleerd is', en: 'End the experiment, with what was learnt' },
  params: experimentParams,
  body: z.strictObject({ learned: text(4000), version }),
  answer: moved,
  refusals: { 'no-such-step': 409 },
});

export const withdrawExperimentRoom = contract({
  name: 'withdrawExperimentRoom',
  method: 'POST',
  path: '/barrier-experiments/{experiment}/withdrawals',
  audience: 'signed-in',
  summary: { nl: 'Zie van de proef af', en: 'Give up the experiment' },
  params: experimentParams,
  body: z.strictObject({ version }),
  answer: moved,
  refusals: { 'no-such-step': 409 },
});
