// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ItemList } from '#ui/layout/layout.tsx';
import type { Audience } from '../showing.contract.ts';

/** Who would see a record: organisations with functions and numbers, or in so many words everybody. */
export function AudienceView({ audience }: { audience: Audience }) {
  const t = useTranslations('spaces.showing');
  const { visibility, people, organisations, also } = audience;
  return (
    <>
      <p className="nl-paragraph">
        <b>{t(`audience.${visibility}`, { people })}</b>
      </p>
      {organisations.length > 0 && (
        <ItemList
          items={organisations.map(({ name, people: count, functions }) => ({
            id: name ?? '',
            content: (
              <>
                <b>{name ?? t('independent')}</b>, {t('count', { count })}
                {functions.length > 0 && <p>{functions.join(', ')}</p>}
              </>
            ),
          }))}
        />
      )}
      {also.map((who) => (
        <p className="nl-paragraph" key={who}>
          {t(`also.${who}`)}
        </p>
      ))}
    </>
  );
}
