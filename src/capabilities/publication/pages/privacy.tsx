// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { TextPage } from '../parts/text-page.tsx';

const parts = ['kept', 'notKept', 'burden', 'cookies', 'mail', 'rights', 'woo'] as const;

export default function Privacy() {
  const t = useTranslations('publication.privacy');
  return (
    <TextPage
      title={t('title')}
      intro={t('intro')}
      parts={parts.map((id) => ({ id, title: t(`${id}.title`), content: t(`${id}.text`) }))}
    />
  );
}
