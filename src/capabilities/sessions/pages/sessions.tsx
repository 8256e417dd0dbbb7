// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { kindOfPath, spaceHref, spaceTrail } from '#capabilities/spaces/address.contract.ts';
import { ExampleStrip } from '#capabilities/spaces/parts/public/example-strip.tsx';
import { RoomNav } from '#capabilities/spaces/parts/public/room-nav.tsx';
import { viewSpace } from '#capabilities/spaces/public.server.ts';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { listSessionsOfSpace, planSession } from '../operations.server.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { SessionTable } from '../parts/session-table.tsx';
import type { Route } from './+types/sessions.ts';

const spaceOf = async (context: Route.LoaderArgs['context'], request: Request, slug: string) =>
  ask(context, viewSpace, { params: { space: slug }, query: { kind: kindOfPath(new URL(request.url).pathname) } });

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const space = await spaceOf(context, request, params.slug);
  const list = async (when: string, sort: string) =>
    (await ask(context, listSessionsOfSpace, { params: { space: space.id }, query: { limit: '100', when, sort } }))
      .items;
  return { space, coming: await list('coming', 'startsAt'), past: await list('past', '-startsAt') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const space = await spaceOf(context, request, params.slug);
  const to = ({ id }: { id: string }) => `${spaceHref(space)}/sessies/${id}`;
  return submit(context, request, planSession, { params: { space: space.id }, to });
}

export default function Sessions({ loaderData: { space, coming, past }, actionData }: Route.ComponentProps) {
  const t = useTranslations('sessions.list');
  const plan = useTranslations('sessions.plan');
  const spaces = useTranslations('spaces');
  const form = useFormState(actionData, 'planSession', { visibility: 'parties', minutes: '60', kind: 'core_group' });
  const base = `${spaceHref(space)}/sessies`;
  const nothing = coming.length + past.length === 0;
  return (
    <Page
      current="deals"
      strip={<ExampleStrip space={space} />}
      trail={spaceTrail(space, spaces, { path: 'sessies', label: t('short') })}
    >
      <title>{`${t('title')} · ${space.name} · Tegenveer`}</title>
      <PageTitle title={t('title')} name={space.name}>
        {!nothing && <SummarySentence>{t('finding', { coming: coming.length, past: past.length })}</SummarySentence>}
      </PageTitle>
      <RoomNav space={space} current="sessions" member={space.mine.sees} />
      {nothing &&
        (space.mine.works ? (
          <EmptyState step={{ href: '#plan', label: plan('title') }}>{t('none')}</EmptyState>
        ) : (
          <EmptyState>{t('noneHere')}</EmptyState>
        ))}
      {coming.length > 0 && (
        <Section id="komt" title={t('coming')}>
          <SessionTable base={base} sessions={coming} caption={t('coming')} />
        </Section>
      )}
      {past.length > 0 && (
        <Section id="was" title={t('past')}>
          <SessionTable base={base} sessions={past} caption={t('past')} />
        </Section>
      )}
      {space.mine.sees && (
        <p>
          <a href={`${spaceHref(space)}/terugblik`}>{t('lookBack')}</a>
          {space.kind === 'deal' && (
            <>
              {' · '}
              <a href={`${spaceHref(space)}/agenda.ics`}>{t('calendar')}</a>
            </>
          )}
          {space.mine.leads && (
            <>
              {' · '}
              <a href={`${spaceHref(space)}/post`}>{t('mail')}</a>
            </>
          )}
        </p>
      )}
      {space.mine.works && (
        <Section id="plan" title={plan('title')} note={plan('note')}>
          <PlanForm form={form} />
        </Section>
      )}
    </Page>
  );
}
