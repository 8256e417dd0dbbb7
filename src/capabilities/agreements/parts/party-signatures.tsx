// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { AgreementView, PartyStanding, ShownVersion } from '../contract.ts';

/** Every party in the order of the agreement: represented by whom, decided when, signed when. */
export function PartySignatures({ deal, shown, mine }: Pick<AgreementView, 'deal' | 'mine'> & { shown: ShownVersion }) {
  const t = useTranslations('agreements');
  const when = useWhen();
  const { joining, parties } = shown;
  if (parties.length === 0) return null;
  const canFill = (party: PartyStanding) => (party.mine && mine.works) || (mine.leads && shown.state === 'draft');
  return (
    <Section id="partijen" title={t('page.parties')}>
      <DataTable
        caption={t('page.parties')}
        hiddenCaption
        rows={parties}
        rowKey={({ organisation }) => organisation.id}
        columns={[
          {
            key: 'party',
            title: t('page.party'),
            stackTitle: null,
            cell: ({ organisation, bound }) => (
              <>
                {organisation.name}
                {!bound && <Fine>{t('page.left')}</Fine>}
              </>
            ),
          },
          {
            key: 'represented',
            title: t('page.represented'),
            cell: (party) => (
              <>
                <Represented party={party} shown={shown} />
                {canFill(party) && (
                  <p className="tv-small">
                    <a href={`/deals/${deal.slug}/dealtekst/${shown.number}/partijen/${party.organisation.id}`}>
                      {t('party.link')}
                      <span className="tv-sr-only">: {party.organisation.name}</span>
                    </a>
                  </p>
                )}
              </>
            ),
          },
          ...(mine.member
            ? [{ key: 'decided', title: t('page.decided'), cell: (party: PartyStanding) => <Decided party={party} /> }]
            : []),
          {
            key: 'signature',
            title: t('page.signature'),
            cell: (party) => <Signed party={party} shown={shown} />,
          },
        ]}
      />
      {joining && (
        <Fine>
          {t('page.joining', { past: String(joining.past), from: when(joining.from), until: when(joining.until) })}
        </Fine>
      )}
    </Section>
  );
}

function Represented({ party, shown }: { party: PartyStanding; shown: ShownVersion }) {
  const t = useTranslations('agreements.page');
  // Who joined later does not stand in the text; how it was represented, its signature says.
  const later = shown.signatures.find((one) => one.later && one.organisation.id === party.organisation.id);
  if (later) return t('actingAs', { who: `${later.name}, ${later.functionTitle}`, capacity: later.capacity });
  const who = [party.representedBy, party.functionTitle].filter(Boolean).join(', ');
  if (!who && !party.capacity) return <span className="tv-soft">{t('notKnown')}</span>;
  return party.capacity ? t('actingAs', { who: who || t('notKnown'), capacity: party.capacity }) : who;
}

function Decided({ party: { decision } }: { party: PartyStanding }) {
  const t = useTranslations('agreements.page');
  const when = useWhen();
  if (decision?.decidedOn)
    return t('decidedOn', { when: when(decision.decidedOn), reference: decision.reference ?? '' });
  if (decision?.plannedOn) return t('planned', { when: when(decision.plannedOn) });
  return <span className="tv-soft">{t('notKnown')}</span>;
}

function Signed({ party, shown }: { party: PartyStanding; shown: ShownVersion }) {
  const t = useTranslations('agreements.page');
  const when = useWhen();
  const signature = shown.signatures.find(({ organisation }) => organisation.id === party.organisation.id);
  if (!signature) return <span className="tv-soft">{t('notYet')}</span>;
  return (
    <>
      {signature.name}, {signature.functionTitle}
      <Fine>
        {t('signedAt', { when: when(signature.signedAt.slice(0, 10)), place: signature.place })}
        {signature.later && `, ${t('later')}`}
      </Fine>
      {signature.mandateDocument && <Fine>{t('mandate', { document: signature.mandateDocument })}</Fine>}
    </>
  );
}
