// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { SubHeading } from '#ui/layout/section.tsx';
import type { AgreementView } from '../../contract.ts';

/** For the room of a deal: how its text stands, and the way to it. Nothing where there is none to see or begin. */
export function AgreementPanel({ agreement: { deal, shown, mine } }: { agreement: AgreementView }) {
  const t = useTranslations('agreements.panel');
  if (!shown && !mine.leads) return null;
  return (
    <section aria-labelledby="dealtekst">
      <SubHeading id="dealtekst">{t('title')}</SubHeading>
      <p className="tv-small">{shown ? t(`line.${shown.state}`, { number: shown.number }) : t('none')}</p>
      <p className="tv-small">
        <a href={`/deals/${deal.slug}/dealtekst`}>{t(shown ? 'read' : 'begin')}</a>
      </p>
    </section>
  );
}
