// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { When } from '#ui/format/when.tsx';
import { Facts, Fine } from '#ui/layout/layout.tsx';
import { SubHeading } from '#ui/layout/section.tsx';
import { ShareState } from '#ui/record/share-state.tsx';
import type { CommitmentView } from '../commitment.contract.ts';

/** The facts of one commitment, and how good a promise it was. */
export function About({ commitment }: { readonly commitment: CommitmentView }) {
  const t = useTranslations('commitments.promises');
  const when = useWhen();
  const { organisation, ownerFunction, kind, newness, dueOn, promisedOn, promisedFunction, state, visibility } =
    commitment;
  const promised =
    promisedOn && promisedFunction
      ? t('one.promisedBy', { date: when(promisedOn), function: promisedFunction })
      : state === 'draft'
        ? t('one.promisedNot')
        : when(promisedOn);
  return (
    <>
      <Facts
        facts={[
          {
            name: t('one.party'),
            value: organisation ? (
              <a href={`/organisaties/${organisation.slug}/toezeggingen`}>{organisation.name}</a>
            ) : (
              t('someParty')
            ),
          },
          { name: t('one.owner'), value: ownerFunction ?? t('one.ownerNone') },
          { name: t('one.due'), value: <When date={dueOn} /> },
          { name: t('one.promised'), value: promised },
          { name: t('one.state'), value: t(`state.${state}`) },
          { name: t('one.kind'), value: t(`kind.${kind}`) },
          { name: t('one.newness'), value: t(`newness.${newness}`) },
        ]}
      />
      <ShareState of={visibility} />
      {(commitment.codings.length > 0 || commitment.codingDueOn !== null) && (
        <>
          <SubHeading>{t('one.coded')}</SubHeading>
          <Codings commitment={commitment} />
        </>
      )}
    </>
  );
}

function Codings({ commitment: { codings, codingDueOn } }: { readonly commitment: CommitmentView }) {
  const t = useTranslations('commitments.promises');
  const when = useWhen();
  if (codings.length === 0) return codingDueOn ? <Fine>{t('one.codedNone', { date: when(codingDueOn) })}</Fine> : null;
  return codings.map(({ id, verifiable, ambition, why, givenBy, organisation, givenOn }) => (
    <div key={id}>
      <p>
        <b>
          {t(`verifiable.${verifiable}`)}, {t(`ambition.${ambition}`)}
        </b>
        {why && <>. {why}</>}
      </p>
      <Fine>
        {t('one.codedBy', { who: [givenBy, organisation?.name].filter(Boolean).join(', '), date: when(givenOn) })}
      </Fine>
    </div>
  ));
}
