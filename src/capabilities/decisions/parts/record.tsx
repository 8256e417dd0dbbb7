// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Facts } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DecisionRecord } from '#ui/record/decision-record.tsx';
import type { DecisionView } from '../contract.ts';
import { Round } from './round.tsx';

/** The proposal or decision itself, with the round beside it. */
export function Record({ decision, base }: { decision: DecisionView; base: string }) {
  const t = useTranslations('decisions.one');
  const holds = decision.state === 'adopted' || decision.state === 'adopted_with_changes';
  const more = useMore(decision, base);
  return (
    <Section id="besluit" title={t(holds ? 'decisionTitle' : 'proposalTitle')}>
      <DecisionRecord
        what={decision.proposal}
        why={decision.driver}
        goodUntil={decision.reviewOn}
        reviewDue={decision.reviewDue}
        binds={decision.bindingOn ?? <span className="tv-soft">{t('bindsUnknown')}</span>}
      >
        {decision.lines.length > 0 ? <Round decision={decision} /> : null}
      </DecisionRecord>
      {more.length > 0 && <Facts facts={more} />}
    </Section>
  );
}

function useMore(decision: DecisionView, base: string) {
  const t = useTranslations('decisions.one');
  const when = useWhen();
  const { formalBy, formalOn, formalReference, outcomeNote, circle, measure, replaces, replacedBy } = decision;
  const formal =
    formalBy &&
    (formalOn
      ? t('formalDone', { who: formalBy, date: when(formalOn), reference: formalReference ?? '' })
      : t('formalWaits', { who: formalBy }));
  const link = (other: { id: string; title: string }) => <a href={`${base}/${other.id}`}>{other.title}</a>;
  return [
    ...(outcomeNote ? [{ name: t('note'), value: outcomeNote }] : []),
    ...(formal ? [{ name: t('formalLabel'), value: formal }] : []),
    ...(measure ? [{ name: t('measure'), value: measure }] : []),
    ...(circle ? [{ name: t('circle'), value: circle }] : []),
    ...(replaces ? [{ name: t('replaces'), value: link(replaces) }] : []),
    ...(replacedBy ? [{ name: t('replacedBy'), value: link(replacedBy) }] : []),
  ];
}
