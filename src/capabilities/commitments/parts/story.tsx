// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine, ItemList } from '#ui/layout/layout.tsx';
import { SubHeading } from '#ui/layout/section.tsx';
import { AnswerList } from '#ui/record/answer-list.tsx';
import type { CommitmentView } from '../commitment.contract.ts';
import { useSentence } from './use-sentence.ts';

/** Every text it had, the first too, with why it changed and who agreed. */
export function Versions({ commitment: { versions } }: { readonly commitment: CommitmentView }) {
  const t = useTranslations('commitments.promises');
  const when = useWhen();
  const sentence = useSentence();
  if (versions.length < 2) return <Fine>{t('one.versionsOne')}</Fine>;
  return (
    <AnswerList
      answers={versions.map((version) => ({
        id: String(version.number),
        who: t('one.version', { number: version.number, date: when(version.madeOn) }),
        content: (
          <>
            {sentence(version)}
            {version.condition && <> {t('condition', { condition: version.condition })}</>}
          </>
        ),
        ...(version.reason || version.agreedBy
          ? {
              note: [
                version.reason && t('one.reason', { reason: version.reason }),
                version.agreedBy && t('one.agreedBy', { who: version.agreedBy }),
              ]
                .filter(Boolean)
                .join(' '),
            }
          : {}),
      }))}
    />
  );
}

/** What happened, in order of time; by function and organisation. */
export function Story({ commitment: { story } }: { readonly commitment: CommitmentView }) {
  const t = useTranslations('commitments.promises.one');
  const when = useWhen();
  return (
    <AnswerList
      answers={story.map(({ move, happenedOn, organisation, givenBy, note, evidence }, index) => ({
        id: String(index),
        who: when(happenedOn),
        about: [givenBy, organisation?.name].filter(Boolean).join(', '),
        content: (
          <>
            {t(`move.${move}`)}
            {note && <>: {note}</>}
          </>
        ),
        ...(evidence ? { note: t('evidence', { evidence }) } : {}),
      }))}
    />
  );
}

/** The decisions that changed it. Nothing when there are none to see. */
export function Decided({ commitment: { decided } }: { readonly commitment: CommitmentView }) {
  const t = useTranslations('commitments.promises.one');
  if (decided.length === 0) return null;
  return (
    <>
      <SubHeading>{t('decided')}</SubHeading>
      <ItemList items={decided.map(({ id, title, href }) => ({ id, content: <a href={href}>{title}</a> }))} />
    </>
  );
}
