// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { BothTexts } from '#ui/record/both-texts.tsx';
import { Warning } from '#ui/record/warning.tsx';
import type { CommitmentView } from '../commitment.contract.ts';
import type { Sent } from './fold.tsx';
import { useSentence } from './use-sentence.ts';

/** Two people wrote at once: what stands there now and what was typed, side by side, so that no word is lost. */
export function StaleNotice({ commitment, sent }: { readonly commitment: CommitmentView; readonly sent: Sent }) {
  const t = useTranslations('commitments.promises');
  const sentence = useSentence();
  if (sent?.refused !== 'stale') return null;
  const typed = (name: string) => {
    const value = sent.values[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const what = typed('what');
  const yours = what
    ? sentence({ ...commitment, what, dueOn: typed('dueOn'), effect: typed('effect') })
    : [typed('reason'), typed('note')].filter(Boolean).join(' ');
  const condition = (of: string | null) => (of ? ` ${t('condition', { condition: of })}` : '');
  return (
    <>
      <Warning title={t('one.stale')} />
      <BothTexts
        now={{
          title: t('one.staleNow'),
          words: (
            <p>
              {sentence(commitment)}
              {condition(commitment.condition)}
            </p>
          ),
        }}
        yours={
          yours
            ? {
                title: t('one.staleYours'),
                words: (
                  <>
                    <p>
                      {yours}
                      {what && condition(typed('condition'))}
                    </p>
                    {what && typed('reason') && <p>{t('one.reason', { reason: typed('reason') ?? '' })}</p>}
                  </>
                ),
              }
            : undefined
        }
      />
    </>
  );
}
