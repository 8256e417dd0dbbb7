// SPDX-License-Identifier: EUPL-1.2
// A round of barriers: case by case, what who is together does with it.
import { data } from 'react-router';
import { useTranslations } from 'use-intl';
import { spaceHref, spaceTrail } from '#capabilities/spaces/address.contract.ts';
import { ExampleStrip } from '#capabilities/spaces/parts/public/example-strip.tsx';
import { viewSpace } from '#capabilities/spaces/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask } from '#doors/visit.server.ts';
import { Actions, Fine, ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { useMoment } from '../parts/use-moment.ts';
import { viewBarrierRound } from '../round.operations.server.ts';
import type { Route } from './+types/barrier-round.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const round = await ask(context, viewBarrierRound, { params: { session: params.session } });
  const space = await ask(context, viewSpace, { params: { space: round.session.space.id } });
  const here = new URL(request.url).pathname.startsWith(`${spaceHref(space)}/`);
  if (!here || round.session.kind !== 'barrier_round') throw data({ refused: 'not-found' }, { status: 404 });
  return { ...round, space };
}

export default function BarrierRound({ loaderData: { session, parts, space } }: Route.ComponentProps) {
  const t = useTranslations('sessions');
  const spaces = useTranslations('spaces');
  const moment = useMoment();
  const count = parts.reduce((total, { barriers }) => total + barriers.length, 0);
  const sessionHref = `${spaceHref(space)}/sessies/${session.id}`;
  return (
    <Page
      current="deals"
      strip={<ExampleStrip space={space} />}
      trail={[
        ...spaceTrail(
          space,
          spaces,
          { path: `sessies/${session.id}`, label: session.title },
          { path: `sessies/${session.id}/belemmeringen`, label: t('round.title') },
        ),
      ]}
    >
      <title>{`${t('round.title')} · ${session.title} · Tegenveer`}</title>
      <PageTitle
        title={t('round.title')}
        meta={[
          <a key="s" href={sessionHref}>
            {session.title}
          </a>,
          moment(session.startsAt),
        ]}
      >
        <SummarySentence>{t('round.sentence', { count })}</SummarySentence>
      </PageTitle>
      {parts.length === 0 && <EmptyState>{t('round.none')}</EmptyState>}
      {parts.map(({ step, barriers }) => (
        <Section key={step} id={`stap-${step}`} title={t(`round.step.${step}`)} note={t(`round.note.${step}`)}>
          <ItemList
            items={barriers.map(({ id, title, about, law }) => ({
              id,
              content: (
                <>
                  <a href={`/belemmeringen/${id}${step === 'wait' ? '' : '#doen'}`}>
                    <b>{title}</b>
                  </a>
                  {about && <p>{about}</p>}
                  {law && <Fine>{law}</Fine>}
                </>
              ),
            }))}
          />
        </Section>
      ))}
      <Actions>
        <a href={`/belemmeringen/nieuw?deal=${space.slug}`}>{t('round.raise')}</a>
        <a href="/mag-dit">{t('round.search')}</a>
      </Actions>
    </Page>
  );
}
