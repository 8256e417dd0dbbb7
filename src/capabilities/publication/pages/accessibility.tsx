// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { TextPage } from '../parts/text-page.tsx';

const parts = ['built', 'known', 'report', 'statement'] as const;

export default function Accessibility() {
  const t = useTranslations('publication.accessibility');
  return (
    <TextPage
      title={t('title')}
      intro={t('intro')}
      parts={parts.map((id) => ({ id, title: t(`${id}.title`), content: t(`${id}.text`) }))}
    />
  );
}
