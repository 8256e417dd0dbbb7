// SPDX-License-Identifier: EUPL-1.2
// How a commitment stands in the text of an agreement. That text is Dutch, in whatever language its page is read.

export interface Promise {
  readonly what: string;
  /** As it reads in Dutch; `null`: no day was said. */
  readonly due: string | null;
  readonly effect: string | null;
  readonly condition: string | null;
}

const bare = (words: string) => words.trim().replace(/[.;,\s]+$/, '');

/** What follows the name of the party: "[what], uiterlijk [due], zodat [effect]. Onder voorwaarde: [condition]." */
export function promiseText({ what, due, effect, condition }: Promise): string {
  const parts = [bare(what), due && `uiterlijk ${due}`, effect && `zodat ${bare(effect)}`];
  const sentence = `${parts.filter(Boolean).join(', ')}.`;
  return condition ? `${sentence} Onder voorwaarde: ${bare(condition)}.` : sentence;
}

interface Sentence {
  readonly what: string;
  readonly due_on: string | null;
  readonly effect: string | null;
  readonly condition: string | null;
}

/** Word for word the same promise: then there is nothing to agree anew. */
export const sameWords = (a: Sentence, b: Sentence): boolean =>
  (['what', 'due_on', 'effect', 'condition'] as const).every(
    (part) => bare(a[part] ?? '').replace(/\s+/g, ' ') === bare(b[part] ?? '').replace(/\s+/g, ' '),
  );

interface Given {
  readonly state: string;
  readonly visibility: string;
}

/** What everybody in the deal may see and nobody withdrew can stand in a text that everybody in the deal reads. */
export const belongsInText = ({ state, visibility }: Given): boolean =>
  state !== 'withdrawn' && ['parties', 'network', 'public'].includes(visibility);

interface Put {
  readonly organisationId: string;
  readonly commitmentId: string | null;
  readonly text: string;
}

/** The text says word for word, and in the same order, what the record says. */
export const saysTheSame = (text: readonly Put[], record: readonly Put[]): boolean =>
  text.length === record.length &&
  text.every(
    (one, index) =>
      one.text === record[index]?.text &&
      one.commitmentId === record[index]?.commitmentId &&
      one.organisationId === record[index]?.organisationId,
  );
