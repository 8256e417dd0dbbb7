// SPDX-License-Identifier: EUPL-1.2
// Which cases ask the same. The database weighs what two texts and their laws share; this rule adds what is known about
// them beside their words, and says on what the suggestion rests. A person confirms; nothing is tied by itself.
import type { BarrierKind } from './codes.ts';
import { actOf, articleOf, labelOfLaw, readLaws } from './law/read.ts';
import type { LawReference } from './law/reference.ts';
import { nearEnough } from './nearness.ts';

/** Acts and articles of a law as written, as keys to count and compare by. */
export const lawKeysOf = (law: string | null): readonly string[] =>
  law === null
    ? []
    : [...new Set(readLaws(law).flatMap((one) => [actOf(one), articleOf(one)].filter((key) => key !== null)))];

export interface Asked {
  readonly title: string;
  readonly about: string | null;
  readonly law: string | null;
  readonly kind: BarrierKind;
  readonly topic: string | null;
  readonly ownerId: string | null;
}

export interface Candidate extends Asked {
  readonly id: string;
  /** What the two share, rare features counting most; without a unit, only for comparing. */
  readonly weight: number;
  /** Stems and law keys that they share, the rarest first. */
  readonly shared: readonly string[];
  /** How near in meaning, where an endpoint says so: 1 is the same. */
  readonly nearness?: number;
}

export interface RestsOn {
  /** Words of the candidate that the question has too, in some form. */
  readonly words: readonly string[];
  /** Name of the article or act that both name. */
  readonly law: string | null;
  readonly kind: boolean;
  readonly owner: boolean;
  readonly topic: boolean;
  readonly meaning: boolean;
}

export interface Suggestion {
  readonly id: string;
  readonly restsOn: RestsOn;
}

/** The likeliest first; those that share no word and no law, and are not near in meaning, are left out. */
export function suggestEqual(question: Asked, candidates: readonly Candidate[], most = 5): readonly Suggestion[] {
  const heaviest = Math.max(...candidates.map(({ weight }) => weight), 0) || 1;
  return candidates
    .map((candidate) => ({ candidate, restsOn: restsOn(question, candidate) }))
    .filter(({ restsOn: { words, law, meaning } }) => words.length > 0 || law !== null || meaning)
    .sort((a, b) => score(b, heaviest) - score(a, heaviest) || a.candidate.id.localeCompare(b.candidate.id))
    .slice(0, most)
    .map(({ candidate: { id }, restsOn: reasons }) => ({ id, restsOn: reasons }));
}

/** Beside the words, little counts: the same kind, owner or subject makes a likely case likelier, never an unlikely one. */
const score = (
  { candidate, restsOn: { kind, owner, topic } }: { candidate: Candidate; restsOn: RestsOn },
  heaviest: number,
): number =>
  (candidate.weight / heaviest) * (1 + (kind ? 0.03 : 0) + (owner ? 0.05 : 0) + (topic ? 0.05 : 0)) +
  // As much as the words at their best, for what means the same.
  Math.max(0, ((candidate.nearness ?? 0) - 0.5) * 2);

function restsOn(question: Asked, candidate: Candidate): RestsOn {
  const keys = new Set(lawKeysOf(question.law));
  const both = lawKeysOf(candidate.law).filter((key) => keys.has(key));
  return {
    words: wordsFor(
      candidate.shared.filter((stem) => !both.includes(stem)),
      `${candidate.title} ${candidate.about ?? ''}`,
    ),
    law: nameOfKey(both.find((key) => key.includes('#')) ?? both[0], candidate.law),
    kind: question.kind !== 'unknown' && question.kind === candidate.kind,
    owner: question.ownerId !== null && question.ownerId === candidate.ownerId,
    meaning: (candidate.nearness ?? 0) >= nearEnough,
    topic: question.topic !== null && question.topic.toLowerCase() === candidate.topic?.toLowerCase(),
  };
}

/** Of a law as written, the reference that has this key: the article, or the act as a whole. */
export function lawWithKey(key: string, law: string): LawReference | undefined {
  const all = readLaws(law);
  const act = all.find((one) => actOf(one) === key);
  return all.find((one) => articleOf(one) === key) ?? (act && wholeAct(act));
}

/** The act alone, without the place in it. */
function wholeAct(law: LawReference): LawReference {
  if (law.system === 'jci') return { ...law, places: [] };
  if (law.system === 'eli') return { ...law, article: null, paragraph: null };
  return law.system === 'citation' ? { system: 'typed', text: law.law } : law;
}

function nameOfKey(key: string | undefined, law: string | null): string | null {
  if (key === undefined || law === null) return null;
  const named = lawWithKey(key, law);
  return named ? labelOfLaw(named) : null;
}

/** Words in which any barrier may be put: sharing only these, two cases have nothing in common yet. */
const wordsOfAsking = new Set(
  'mag mogen mocht moet moeten moest vereist eist vraagt vragen vraag toegestaan verboden verbod regel regels wet wetten'.split(
    ' ',
  ),
);

/** Stems as the words they came from: a stem differs from its word at the end only. */
function wordsFor(stems: readonly string[], text: string): readonly string[] {
  const words = text.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 2);
  const found = stems.flatMap(
    (stem) => words.find((word) => plain(word).startsWith(stem.slice(0, Math.max(3, stem.length - 1)))) ?? [],
  );
  return [...new Set(found.map((word) => word.toLowerCase()))].filter((word) => !wordsOfAsking.has(word));
}

const plain = (word: string): string => word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
