// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { TextPage } from '../parts/text-page.tsx';

const parts = ['name', 'does', 'signs', 'order', 'facts', 'open'] as const;

export default function About() {
  const t = useTranslations('publication.about');
  return (
    <TextPage
      title={t('title')}
      intro={t('intro')}
      parts={[
        ...parts.map((id) => ({ id, title: t(`${id}.title`), content: t(`${id}.text`) })),
        {
          id: 'standards',
          title: t('standards.title'),
          content: (
            <p className="nl-paragraph">
              <a className="nl-link" href="/over/standaarden">
                {t('standards.link')}
              </a>
            </p>
          ),
        },
      ]}
    />
  );
}
