// SPDX-License-Identifier: EUPL-1.2
// Process tracing: what pieces of evidence would do to a belief, if the stated chances were right. A what-if, never a
// measured probability (Van Evera 1997; Collier 2011; Befani & Mayne 2014; critical: Zaks 2021).
import { labels, number, optional, rows, withDefault } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { note, problem, refuse, result } from '../core/result.ts';
import { evidenceNotes, evidenceWords } from './words.ts';

/** The four kinds of evidence. */
export type Kind = 'straw-in-the-wind' | 'hoop' | 'smoking-gun' | 'doubly-decisive';

/** A piece counts as (nearly) certain under the hypothesis above the one, and as a surprise without it below the other. */
const CERTAIN = 0.8;
const SURPRISE = 0.2;

/** What passing or failing this piece can do. `likely` = P(E | H), `otherwise` = P(E | not H). */
export function kindOf(likely: number, otherwise: number): Kind {
  // Evidence that was hardly to be expected under H has been looked for and not found: judge its absence.
  const [a, b] = likely >= otherwise ? [likely, otherwise] : [1 - likely, 1 - otherwise];
  const needed = likely >= otherwise ? a >= CERTAIN : b <= SURPRISE;
  const unique = likely >= otherwise ? b <= SURPRISE : a >= CERTAIN;
  if (needed && unique) return 'doubly-decisive';
  if (needed) return 'hoop';
  return unique ? 'smoking-gun' : 'straw-in-the-wind';
}

interface Step {
  readonly likelihoodRatio: number;
  readonly decibel: number;
  readonly kind: Kind;
}

const stepOf = ([likely = 0, otherwise = 0]: readonly number[]): Step => ({
  likelihoodRatio: likely / otherwise,
  decibel: 10 * Math.log10(likely / otherwise),
  kind: kindOf(likely, otherwise),
});

/** The belief after each piece, the prior first. */
function path(prior: number, evidence: readonly (readonly number[])[]): number[] {
  const out = [prior];
  let [yes, no] = [prior, 1 - prior];
  for (const [likely = 0, otherwise = 0] of evidence) {
    yes *= likely;
    no *= otherwise;
    const total = yes + no;
    [yes, no] = [yes / total, no / total];
    out.push(yes);
  }
  return out;
}

/**
 * Posterior odds = prior odds × product of P(E|H) / P(E|not H). `evidence`: one row per piece, the two chances, each above
 * 0 and at most 1 (nothing is impossible by assumption). Refuses rows that are not two numbers long.
 */
export const weighEvidence = method({
  id: 'weigh-evidence',
  about: {
    nl: 'Wat zouden deze bewijsstukken met een vermoeden doen, als de genoemde kansen kloppen?',
    en: 'What would these pieces of evidence do to a belief, if the stated chances were right?',
  },
  fields: {
    prior: withDefault(number('belief in the hypothesis beforehand', { above: 0, below: 1 }), 0.5),
    evidence: rows('per piece: chance to see it if the hypothesis holds, and if it does not', { above: 0, max: 1 }),
    names: optional(labels('names of the pieces')),
  },
  notes: evidenceNotes,
  words: evidenceWords,
  compute: ({ prior, evidence, names }) => {
    const width = evidence[0]?.length ?? 0;
    const problems = [
      ...(width === 2 ? [] : [problem('evidence-two-chances', 'evidence', { given: width })]),
      ...(names === null || names.length === evidence.length
        ? []
        : [problem('uneven-lengths', 'names', { given: names.length, limit: evidence.length })]),
    ];
    if (problems.length > 0) return refuse(...problems);
    const beliefs = path(prior, evidence);
    return result({
      n: evidence.length,
      grade: 'describe',
      assumptions: [note('evidence-independent')],
      warnings: [
        note('chances-are-judgements'),
        ...(evidence.length > 3 ? [note('many-ratios', { count: evidence.length })] : []),
      ],
      value: {
        steps: evidence.map((piece, i) => ({
          name: names?.[i] ?? String(i + 1),
          ...stepOf(piece),
          belief: beliefs[i + 1] ?? prior,
        })),
        beliefs,
        posterior: beliefs.at(-1) ?? prior,
      },
    });
  },
});
