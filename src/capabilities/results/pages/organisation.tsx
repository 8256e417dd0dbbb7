// SPDX-License-Identifier: EUPL-1.2
// What one organisation uses and is asked; against its own past only.
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask } from '#doors/visit.server.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { viewOrganisationUse } from '../overview.operations.server.ts';
import { AdoptionLines } from '../parts/adoption-lines.tsx';
import { usePartyKind } from '../parts/use-party-kind.ts';
import type { Route } from './+types/organisation.ts';

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  ask(context, viewOrganisationUse, { params: { organisation: params.slug } });

export default function Organisation({ loaderData }: Route.ComponentProps) {
  const { organisation, adoptions, asked, past, mine } = loaderData;
  const t = useTranslations('results');
  const membership = useTranslations('membership.mandates');
  const when = useWhen();
  const kindName = usePartyKind();
  const title = t('organisation.uses', { name: organisation.name });
  const earlier = past.filter(({ records }) => records > 0);
  return (
    <Page
      current="adoption"
      trail={[
        { href: '/overname', label: t('adoption.trail') },
        { href: `/organisaties/${organisation.slug}`, label: organisation.name },
      ]}
      strip={organisation.fictional ? <DataStrip>{t('strip.fictional')}</DataStrip> : undefined}
    >
      <title>{`${title} · Tegenveer`}</title>
      <PageTitle title={title} above={kindName(organisation.kind)}>
        <SummarySentence>
          {t('organisation.sentence', { count: new Set(adoptions.map(({ result }) => result.id)).size })}{' '}
          {mine && t('organisation.mine')}
        </SummarySentence>
      </PageTitle>
      {mine && (
        <p>
          <a href={`/organisaties/${organisation.slug}/mandaten`}>{membership('link')}</a>
        </p>
      )}
      {adoptions.length > 0 && <AdoptionLines items={adoptions} by="result" />}
      {earlier.length > 1 && (
        <Section id="verleden" title={t('organisation.past')} note={t('organisation.pastNote')}>
          <ItemList
            items={earlier.map(({ on, inUse, records }) => ({
              id: on,
              content: t('organisation.pastLine', { on: when(on), inUse, records }),
            }))}
          />
        </Section>
      )}
      {mine && (
        <Section id="gevraagd" title={t('organisation.asked')}>
          {asked.length === 0 ? (
            <p>{t('organisation.askedNone')}</p>
          ) : (
            <ItemList
              items={asked.map(({ id, role, dueOn, titles, missed }) => ({
                id,
                content: (
                  <>
                    {t('organisation.askedLine', { role, on: when(dueOn), titles: titles.join('; ') })}
                    {missed && `, ${t('organisation.missed')}`}
                  </>
                ),
              }))}
            />
          )}
        </Section>
      )}
    </Page>
  );
}
