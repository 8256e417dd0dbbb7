// SPDX-License-Identifier: EUPL-1.2
// The half-yearly look-back: what happened since the last one, what stands still, what that asks to be decided, and the
// set-up of the collaboration, which it changes.

import { useTranslations } from 'use-intl';
import { LookBackForm } from '#capabilities/sessions/parts/public/look-back-form.tsx';
import { EarlierSetups, SetupFacts } from '#capabilities/sessions/parts/public/setup.tsx';
import { lookBack, viewSetup } from '#capabilities/sessions/public.server.ts';
import { kindOfPath, spaceHref, spaceTrail } from '#capabilities/spaces/address.contract.ts';
import { ExampleStrip } from '#capabilities/spaces/parts/public/example-strip.tsx';
import { viewSpace } from '#capabilities/spaces/public.server.ts';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit, visitContext } from '#doors/visit.server.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { AnswerList } from '#ui/record/answer-list.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { viewLookBack } from '../look-back.operations.server.ts';
import { StandsStill, WhatHappened, WhatToDecide } from '../parts/look-back-records.tsx';
import type { Route } from './+types/look-back.ts';

const spaceOf = async (context: Route.LoaderArgs['context'], request: Request, slug: string) =>
  ask(context, viewSpace, { params: { space: slug }, query: { kind: kindOfPath(new URL(request.url).pathname) } });

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const space = await spaceOf(context, request, params.slug);
  const of = { params: { space: space.id } };
  const setup = await ask(context, viewSetup, of);
  const today = dayOf(context.get(visitContext).runtime.clock());
  return { space, setup, records: await ask(context, viewLookBack, of), today };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  // The session is chosen together with the version that was read of it.
  const [session, version] = String(form.get('_sessie')).split(' ');
  const to = () => new URL(request.url).pathname;
  return submit(context, request, lookBack, {
    form,
    params: { session },
    body: (typed) => ({ ...typed, version }),
    to,
  });
}

export default function LookBack({ loaderData: { space, setup, records, today }, actionData }: Route.ComponentProps) {
  const t = useTranslations('sessions.setup');
  const sessions = useTranslations('sessions.list');
  const spaces = useTranslations('spaces');
  const own = useTranslations('momentum.lookBack');
  const when = useWhen();
  const { versions, lookBacks, dueOn, open } = setup;
  const [now] = versions;
  const form = useFormState(actionData, 'lookBack', {
    coreGroup: now?.coreGroup ?? '',
    steeringGroup: now?.steeringGroup ?? '',
    rhythm: now?.rhythm ?? '',
    workLines: now?.workLines ?? '',
    agreements: now?.agreements ?? '',
  });
  const base = spaceHref(space);
  return (
    <Page
      current="deals"
      strip={<ExampleStrip space={space} />}
      trail={spaceTrail(
        space,
        spaces,
        { path: 'sessies', label: sessions('short') },
        { path: 'terugblik', label: t('short') },
      )}
    >
      <title>{`${t('short')} · ${space.name} · Tegenveer`}</title>
      <PageTitle title={t('title')} name={space.name}>
        <SummarySentence>
          {own('finding', {
            happened: records.happened.filter((one) => one.on <= today).length,
            stalled: records.stalled.length,
            date: when(records.since),
          })}
        </SummarySentence>
        <SummarySentence small>
          {t('finding', { versions: versions.length, lookBacks: lookBacks.length })}{' '}
          {dueOn && t(dueOn < today ? 'duePast' : 'due', { date: when(dueOn), again: lookBacks.length })}
        </SummarySentence>
      </PageTitle>
      <WhatHappened happened={records.happened} since={records.since} />
      <StandsStill stalled={records.stalled} />
      <WhatToDecide proposals={records.proposals} base={base} />
      {now ? (
        <Section
          id="nu"
          title={t('now')}
          note={t('nowNote', { number: now.number, date: when(now.createdAt.slice(0, 10)) })}
        >
          <SetupFacts setup={now} />
        </Section>
      ) : (
        <EmptyState>{t('none')}</EmptyState>
      )}
      {lookBacks.length > 0 && (
        <Section id="terug" title={t('lookBacks')}>
          <AnswerList
            answers={lookBacks.map(({ id, title, heldOn, wentWell, wentBadly, changed }) => ({
              id,
              who: <a href={`${base}/sessies/${id}`}>{title}</a>,
              about: when(heldOn),
              content: (
                <>
                  {wentWell && (
                    <>
                      <b>{t('wentWell')}:</b> {wentWell}{' '}
                    </>
                  )}
                  {wentBadly && (
                    <>
                      <b>{t('wentBadly')}:</b> {wentBadly}
                    </>
                  )}
                </>
              ),
              note: t(changed ? 'changed' : 'unchanged'),
            }))}
          />
        </Section>
      )}
      {space.mine.leads && (
        <Section id="kijk-terug" title={t('formTitle')} note={t('formNote')}>
          {open.length > 0 ? (
            <LookBackForm form={form} sessions={open} />
          ) : (
            <EmptyState step={{ href: `${base}/sessies#plan`, label: t('planFirst') }}>{t('noSession')}</EmptyState>
          )}
        </Section>
      )}
      <EarlierSetups versions={versions} base={base} />
    </Page>
  );
}
