// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { DataStrip } from '#ui/shell/data-strip.tsx';

/** Says that a space of the living example is made up. */
export function ExampleStrip({ space }: { space: { fictional: boolean } }) {
  const t = useTranslations('spaces');
  return space.fictional ? <DataStrip>{t('example')}</DataStrip> : null;
}
