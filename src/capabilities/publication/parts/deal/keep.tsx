// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { BarrierForm } from '#capabilities/barriers/parts/public/barrier-form.tsx';
import { ContributionForm } from '#capabilities/commitments/parts/public/contribution-form.tsx';
import type { DealView } from '#capabilities/deals/contract.ts';
import { LinkForm, StepForm } from '#capabilities/deals/parts/public/lead-forms.tsx';
import { useFormState } from '#doors/form-state.ts';

import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';

interface KeepProps {
  readonly deal: DealView;
  /** Organisations the person acts for. */
  readonly mine: readonly { readonly slug: string; readonly name: string }[];
  /** Offered as the day of a step: most are told on the day itself. */
  readonly today: string;
  /** What was sent and refused. */
  readonly sent: Parameters<typeof useFormState>[0];
}

/** What members keep in the room: folded away, open where something was sent and refused. */
export function Keep({ deal, mine, today, sent }: KeepProps) {
  const t = useTranslations('deals.page');
  const own = useTranslations('publication.deal');
  const purpose = sent?.values['_doel'];
  const of = (name: string) => (purpose === name ? sent : undefined);
  const step = useFormState(of('stap'), 'changeDealStage', { happenedOn: today });
  const link = useFormState(of('koppel'), 'linkDeals');
  const contribution = useFormState(of('bijdrage'), 'recordContribution');
  const barrier = useFormState(of('belemmering'), 'recordBarrier');
  const parties = deal.partyList.filter(({ leftOn }) => leftOn === null).map(({ organisation }) => organisation);
  return (
    <Section id="bijhouden" title={own('keep')} note={own('keepNote')}>
      <TableToggle title={own('addBarrier')} open={purpose === 'belemmering'}>
        <BarrierForm form={barrier} organisations={mine} />
      </TableToggle>
      <TableToggle title={own('addContribution')} open={purpose === 'bijdrage'}>
        <ContributionForm form={contribution} organisations={deal.mine.leads ? parties : mine} />
      </TableToggle>
      {deal.mine.leads && deal.mine.nextStages.length > 0 && (
        <TableToggle title={t('step')} open={purpose === 'stap'}>
          <StepForm form={step} deal={deal} />
        </TableToggle>
      )}
      {deal.mine.leads && (
        <TableToggle title={t('link')} open={purpose === 'koppel'}>
          <LinkForm form={link} />
        </TableToggle>
      )}
    </Section>
  );
}
