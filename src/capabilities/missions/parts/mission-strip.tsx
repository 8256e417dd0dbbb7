// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { DataStrip } from '#ui/shell/data-strip.tsx';

/** Says whether what stands here is made up, or what people of a real programme wrote. */
export function MissionStrip({ fictional }: { fictional: boolean }) {
  const t = useTranslations('missions.strip');
  return <DataStrip>{t(fictional ? 'example' : 'real')}</DataStrip>;
}
