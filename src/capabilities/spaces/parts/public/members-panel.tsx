// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { Seat } from '../../contract.ts';
import { rightsOf } from '../../rules/roles.ts';

/** Who leads a space or looks on to learn, for its right column; the others are on its own page. Nothing for who may not know. */
export function MembersPanel({ href, seats }: { href: string; seats: readonly Seat[] }) {
  const t = useTranslations('spaces');
  if (seats.length === 0) return null;
  const shown = seats.filter(({ role }) => rightsOf[role].leads || role === 'learning_evaluator');
  return (
    <section className="tv-section" aria-labelledby="leden">
      <h2 className="nl-heading nl-heading--level-3" id="leden">
        {t('room.leads')}
      </h2>
      <dl className="tv-who">
        {shown.map(({ id, person, organisation, role }) => (
          <div key={id}>
            <dt>{t(`roles.${role}`)}</dt>
            <dd>{organisation ? `${person.name}, ${organisation.name}` : person.name}</dd>
          </div>
        ))}
      </dl>
      <p className="tv-small">
        <a href={href}>{t('room.all', { count: seats.length })}</a>
      </p>
    </section>
  );
}
