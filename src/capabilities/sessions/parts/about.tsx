// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Facts, Fine } from '#ui/layout/layout.tsx';
import type { SessionView } from '../contract.ts';

/** Where, what for, how long; and the session for one's own calendar. */
export function About({ session, here }: { session: SessionView; here: string }) {
  const t = useTranslations('sessions.one');
  const when = useWhen();
  const unknown = <span className="tv-soft">{t('unknown')}</span>;
  return (
    <>
      <Facts
        facts={[
          { name: t('where'), value: session.place ?? unknown },
          { name: t('goal'), value: session.goal ?? unknown },
          { name: t('long'), value: t('minutes', { count: session.minutes }) },
          ...(session.invitedAt ? [{ name: t('invited'), value: when(session.invitedAt.slice(0, 10)) }] : []),
          ...(session.cancelledWhy ? [{ name: t('why'), value: session.cancelledWhy }] : []),
        ]}
      />
      {session.state === 'planned' && (
        <p>
          <a href={`${here}/agenda.ics`}>{t('calendar')}</a>
        </p>
      )}
      <Fine>{t('printNote')}</Fine>
    </>
  );
}
