// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ItemList } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import type { Seat } from '../../contract.ts';

export interface MembersPanelProps {
  /** Where all members stand, such as `/deals/straat/leden`. */
  readonly href: string;
  readonly seats: readonly Seat[];
}

/** Who sits in a space, for the page of a deal or programme. Nothing for who may not know. */
export function MembersPanel({ href, seats }: MembersPanelProps) {
  const t = useTranslations('spaces');
  if (seats.length === 0) return null;
  return (
    <Section id="leden" title={t('members.short')}>
      <ItemList
        items={seats.map(({ id, person, organisation, role }) => ({
          id,
          content: (
            <>
              <b>{person.name}</b>, {t(`roles.${role}`)}
              {organisation && `, ${organisation.name}`}
            </>
          ),
        }))}
      />
      <p>
        <a href={href}>{t('members.all')}</a>
      </p>
    </Section>
  );
}
