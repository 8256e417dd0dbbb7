// SPDX-License-Identifier: EUPL-1.2
// For who leads a space: which mail left about it, to whom, and what became of it.
import { useTranslations } from 'use-intl';
import { kindOfPath, spaceHref, spaceTrail } from '#capabilities/spaces/address.contract.ts';
import { ExampleStrip } from '#capabilities/spaces/parts/public/example-strip.tsx';
import { viewSpace } from '#capabilities/spaces/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask } from '#doors/visit.server.ts';
import { useDateTime } from '#ui/format/use-date-time.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { viewMailOfSpace } from '../mail.operations.server.ts';
import type { Route } from './+types/mail-of-space.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const query = { kind: kindOfPath(new URL(request.url).pathname) };
  const space = await ask(context, viewSpace, { params: { space: params.slug }, query });
  return { space, ...(await ask(context, viewMailOfSpace, { params: { space: space.id } })) };
}

export default function MailOfSpace({ loaderData: { space, items } }: Route.ComponentProps) {
  const t = useTranslations('momentum.mail');
  const words = useTranslations('spaces');
  const write = useDateTime();
  const back = items.filter(({ state }) => state === 'bounced').length;
  return (
    <Page
      current="deals"
      strip={<ExampleStrip space={space} />}
      trail={spaceTrail(space, words, { path: 'post', label: t('short') })}
    >
      <title>{`${t('space.title')} · ${space.name} · Tegenveer`}</title>
      <PageTitle title={t('space.title')} name={space.name}>
        <SummarySentence>{t('space.finding', { count: items.length, back })}</SummarySentence>
      </PageTitle>
      <Fine>{t('space.note')}</Fine>
      {items.length > 0 && (
        <DataTable
          caption={t('space.title')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            { key: 'what', title: t('what'), cell: ({ kind }) => t(`kind.${kind}`) },
            { key: 'whom', title: t('whom'), cell: ({ whom }) => whom ?? t('unknownWhom') },
            {
              key: 'when',
              title: t('when'),
              cell: ({ postedAt }) => write(postedAt, { dateStyle: 'medium', timeStyle: 'short' }),
            },
            {
              key: 'became',
              title: t('became'),
              cell: ({ state, why }) => (why === null ? t(`state.${state}`) : `${t(`state.${state}`)}: ${why}`),
            },
          ]}
        />
      )}
      {back > 0 && (
        <p className="nl-paragraph">
          {t('space.mend')} <a href={`/overname?deal=${space.slug}`}>{t('space.toAdoption')}</a>
        </p>
      )}
      <p className="nl-paragraph">
        <a href={spaceHref(space)}>{space.name}</a>
      </p>
    </Page>
  );
}
