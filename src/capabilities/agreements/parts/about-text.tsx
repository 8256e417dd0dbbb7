// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Code, Fine, ItemList } from '#ui/layout/layout.tsx';
import { SubHeading } from '#ui/layout/section.tsx';
import type { AgreementView, ShownVersion } from '../contract.ts';

const formats = ['pdf', 'docx', 'odt', 'txt'] as const;

/** The right column: versions, copies to take along, and the mark of the text. */
export function AboutText({
  deal,
  versions,
  shown,
}: Pick<AgreementView, 'deal' | 'versions'> & { shown: ShownVersion }) {
  const t = useTranslations('agreements.page');
  const state = useTranslations('agreements.state');
  const base = `/deals/${deal.slug}/dealtekst`;
  return (
    <>
      {versions.length > 1 && (
        <section aria-labelledby="versies">
          <SubHeading id="versies">{t('versions')}</SubHeading>
          <ItemList
            items={versions.toReversed().map((version) => ({
              id: version.id,
              content: (
                <>
                  {version.number === shown.number ? (
                    <b>{t('version', { number: version.number, state: state(version.state) })}</b>
                  ) : (
                    <a href={`${base}?versie=${version.number}`}>
                      {t('version', { number: version.number, state: state(version.state) })}
                    </a>
                  )}
                  {version.kind === 'extension' && <span className="tv-soft"> {t('extension')}</span>}
                </>
              ),
            }))}
          />
          {shown.basedOn !== null && (
            <p className="tv-small">
              <a href={`${base}/verschil?van=${shown.basedOn}&naar=${shown.number}`}>
                {t('difference', { number: shown.number })}
              </a>
            </p>
          )}
        </section>
      )}
      {shown.hash && (
        <section aria-labelledby="kopie">
          <SubHeading id="kopie">{t('copies')}</SubHeading>
          <ItemList
            items={formats.map((format) => ({
              id: format,
              content: <a href={`${base}/${shown.number}/kopie/${format}`}>{t(`copy.${format}`)}</a>,
            }))}
          />
          <Fine>{t('copiesNote')}</Fine>
          <SubHeading id="kenmerk">{t('hash')}</SubHeading>
          <p className="tv-hash">
            <Code>{shown.hash}</Code>
          </p>
          <Fine>{t('hashNote')}</Fine>
        </section>
      )}
    </>
  );
}
