// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import type { PhoneTaskItem } from '../phone.contract.ts';

/** A call in words: whom, why, and how it ended. */
export function useCallWords() {
  const t = useTranslations('results.phone');
  const when = useWhen();
  return {
    whom: ({ organisation, role }: PhoneTaskItem) =>
      role ? t('callRole', { organisation: organisation.name, role }) : t('call', { organisation: organisation.name }),
    why: ({ reason, titles, heardOn, tries, callOn, note }: PhoneTaskItem) =>
      [
        t(`reason.${reason}`),
        t('about', { count: titles.length, titles: titles.join(', ') }),
        heardOn ? t('heard', { on: when(heardOn) }) : t('neverHeard'),
        ...(tries > 0 ? [t('tries', { count: tries }), `${t('later', { on: when(callOn) })}.`] : []),
        ...(note ? [note] : []),
      ].join(' '),
    outcome: ({ outcome, answeredBy }: PhoneTaskItem) => {
      if (outcome === null) return '';
      const how = t(`outcome.${outcome}`);
      return answeredBy ? t('answeredBy', { outcome: how, who: answeredBy }) : how;
    },
  };
}
