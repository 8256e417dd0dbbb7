// SPDX-License-Identifier: EUPL-1.2
// One result at one organisation: where it stands, how it came there, what holds it, and what one can say.
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { Columns } from '#ui/layout/layout.tsx';
import { PageTitle } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { revokeCheckIn, sendCheckIn } from '../check-in.operations.server.ts';
import * as claims from '../claims.operations.server.ts';
import * as ladder from '../ladder.operations.server.ts';
import { viewAdoption } from '../operations.server.ts';
import { AnchorsNow } from '../parts/anchors-now.tsx';
import { CheckInTable } from '../parts/check-in-table.tsx';
import { Claims } from '../parts/claims.tsx';
import { Contests } from '../parts/contests.tsx';
import { LadderPicture } from '../parts/ladder-picture.tsx';
import { RecordFacts, RecordSentence } from '../parts/record-facts.tsx';
import { RecordForms } from '../parts/record-forms.tsx';
import { Rhythm } from '../parts/rhythm.tsx';
import { recordHappening, removeContact, setContact, viewRhythm } from '../rhythm.operations.server.ts';
import { levels, oneOf } from '../rules/values.ts';
import type { Route } from './+types/record.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const record = await ask(context, viewAdoption, { params: { adoption: params.id } });
  const step = oneOf(levels, new URL(request.url).searchParams.get('trede'));
  const rhythm = await ask(context, viewRhythm, { params: { adoption: params.id } });
  return { record, rhythm, step, today: new Date().toISOString().slice(0, 10) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const to = () => `/overname/${params.id}`;
  const here = { form, params: { adoption: params.id }, to };
  const about = { form, params: { claim: String(form.get('_over') ?? '') }, to };
  switch (form.get('_doel')) {
    case 'confirmAdoption':
      return submit(context, request, ladder.confirmAdoption, here);
    case 'confirmClaim':
      return submit(context, request, claims.confirmClaim, about);
    case 'disputeClaim':
      return submit(context, request, claims.disputeClaim, about);
    case 'withdrawClaim':
      return submit(context, request, claims.withdrawClaim, about);
    case 'contestLasting':
      return submit(context, request, claims.contestLasting, here);
    case 'withdrawContest':
      return submit(context, request, claims.withdrawContest, {
        form,
        params: { contest: String(form.get('_over') ?? '') },
        to,
      });
    case 'declineAdoption':
      return submit(context, request, ladder.declineAdoption, here);
    case 'endAdoption':
      return submit(context, request, ladder.endAdoption, here);
    case 'withdrawEnd':
      return submit(context, request, ladder.withdrawEnd, here);
    case 'setAnchors':
      return submit(context, request, ladder.setAnchors, here);
    case 'updateAdoption':
      return submit(context, request, ladder.updateAdoption, here);
    case 'sendCheckIn':
      return submit(context, request, sendCheckIn, {
        form,
        body: (body) => ({ ...body, adoptions: [params.id] }),
        to: () => `/overname/${params.id}#peilmomenten`,
      });
    case 'recordHappening':
      return submit(context, request, recordHappening, { ...here, to: () => `/overname/${params.id}#ritme` });
    case 'setContact':
      return submit(context, request, setContact, {
        form,
        params: { adoption: params.id, step: String(form.get('_beurt') ?? 'role') },
        to: () => `/overname/${params.id}#ritme`,
      });
    case 'removeContact':
      return submit(context, request, removeContact, {
        form,
        params: { contact: String(form.get('_over') ?? '') },
        to: () => `/overname/${params.id}#ritme`,
      });
    case 'revokeCheckIn':
      return submit(context, request, revokeCheckIn, {
        form,
        params: { checkIn: String(form.get('_over') ?? '') },
        to,
      });
    default:
      return submit(context, request, ladder.claimLevel, here);
  }
}

export default function RecordPage({ loaderData: { record, rhythm, step, today }, actionData }: Route.ComponentProps) {
  const t = useTranslations('results');
  const title = t('record.title', { title: record.result.title, organisation: record.organisation.name });
  // Back to the very cell one came from.
  const back = `/overname${record.programme ? `?programma=${record.programme.slug}` : ''}#cel-${record.id}`;
  return (
    <Page
      current="adoption"
      trail={[
        { href: back, label: t('adoption.trail') },
        { href: `/overname/${record.id}`, label: record.result.title },
      ]}
      strip={record.programme?.fictional ? <DataStrip>{t('strip.fictional')}</DataStrip> : undefined}
    >
      <title>{`${title} · Tegenveer`}</title>
      <PageTitle
        title={title}
        above={record.unit ? t('record.unit', { unit: record.unit }) : undefined}
        meta={[
          <a key="back" href={back} data-cell-back="">
            {t('record.backToCell')}
          </a>,
          <a key="result" href={`/resultaten/${record.result.slug}`}>
            {t('record.aboutResult')}
          </a>,
          <a key="organisation" href={`/organisaties/${record.organisation.slug}`}>
            {record.organisation.name}
          </a>,
          ...(record.deal
            ? [
                <a key="deal" href={`/deals/${record.deal.slug}`}>
                  {record.deal.name}
                </a>,
              ]
            : []),
        ]}
      >
        <RecordSentence record={record} />
      </PageTitle>
      <Columns>
        <RecordFacts record={record} />
        <LadderPicture record={record} today={today} />
      </Columns>
      <Claims record={record} state={actionData} />
      <Contests record={record} state={actionData} />
      <AnchorsNow record={record} today={today} />
      <Rhythm record={record} rhythm={rhythm} today={today} state={actionData} />
      {(record.checkIns.length > 0 || record.may.ask) && (
        <Section id="peilmomenten" title={t('record.checkIns')}>
          <CheckInTable record={record} />
        </Section>
      )}
      <RecordForms record={record} step={step} state={actionData} />
    </Page>
  );
}
