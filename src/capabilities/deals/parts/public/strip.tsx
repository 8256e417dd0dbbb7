// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { DataStrip } from '#ui/shell/data-strip.tsx';

/** Says of a page whether its deals are facts or the living example. */
export function RealOrExample({
  fictional,
  asOfOn,
  many,
}: {
  fictional: boolean;
  asOfOn: string | null;
  many?: boolean;
}) {
  const t = useTranslations('deals.strip');
  const when = useWhen();
  if (fictional) return <DataStrip>{t(many ? 'examples' : 'example')}</DataStrip>;
  return <DataStrip>{asOfOn ? t('realSince', { when: when(asOfOn) }) : t('real')}</DataStrip>;
}
