// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Section } from '#ui/layout/section.tsx';
import { HonestList } from '#ui/record/honest-list.tsx';
import type { DealView } from '../../contract.ts';
import { unknownsOf } from '../../rules/unknowns.ts';

/** What the record does not know; `more` are those of other slices. Nothing when there is nothing to say. */
export function WhatWeDontKnow({
  deal,
  contributions,
  today,
  more = [],
}: {
  deal: DealView;
  contributions: number;
  today: string;
  more?: readonly { id: string; content: ReactNode }[];
}) {
  const t = useTranslations('deals.page');
  const when = useWhen();
  const values = { b: (words: ReactNode) => <b>{words}</b>, when: when(deal.signedOn) };
  const own = unknownsOf(deal, contributions, today).map((id) => ({ id, content: t.rich(id, values) }));
  const items = [...own, ...more];
  if (items.length === 0) return null;
  return (
    <Section id="onbekend" title={t('dontKnow')}>
      <HonestList items={items} />
    </Section>
  );
}
