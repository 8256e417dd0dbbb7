// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ItemList } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import type { SessionItem } from '../../contract.ts';
import { useMoment } from '../use-moment.ts';

export interface SessionsPanelProps {
  /** Where all sessions stand, such as `/deals/straat/sessies`. */
  readonly href: string;
  /** Planned ones first, then the last that was held. */
  readonly sessions: readonly SessionItem[];
  /** The person may write here: an empty list then asks. */
  readonly works: boolean;
}

/** When people of a space meet, in short, for its own page. */
export function SessionsPanel({ href, sessions, works }: SessionsPanelProps) {
  const t = useTranslations('sessions.panel');
  const list = useTranslations('sessions.list');
  const plan = useTranslations('sessions.plan');
  const moment = useMoment();
  if (sessions.length === 0 && !works) return null;
  return (
    <Section id="sessies" title={t('title')}>
      {sessions.length === 0 ? (
        <EmptyState step={{ href: `${href}#plan`, label: plan('title') }}>{list('none')}</EmptyState>
      ) : (
        <>
          <ItemList
            items={sessions.map(({ id, title, startsAt, state }) => ({
              id,
              content: (
                <>
                  <a href={`${href}/${id}`}>
                    <b>{title}</b>
                  </a>
                  <p>{t(state === 'planned' ? 'next' : 'last', { when: moment(startsAt, 'short') })}</p>
                </>
              ),
            }))}
          />
          <p>
            <a href={href}>{t('all')}</a>
          </p>
        </>
      )}
    </Section>
  );
}
