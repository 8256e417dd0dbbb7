// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';

interface Spoken {
  readonly organisation: { readonly name: string } | null;
  readonly what: string;
  readonly dueOn: string | null;
  readonly effect: string | null;
}

/** Reads the parts of a commitment as one sentence: [party] will [what] by [due], so that [effect]. */
export function useSentence(): (of: Spoken) => string {
  const t = useTranslations('commitments.promises');
  const when = useWhen();
  return ({ organisation, what, dueOn, effect }) =>
    t('sentence', {
      party: organisation?.name ?? t('someParty'),
      what,
      due: dueOn === null ? 'none' : when(dueOn),
      effect: effect ?? 'none',
    });
}
