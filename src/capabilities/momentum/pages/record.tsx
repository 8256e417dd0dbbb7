// SPDX-License-Identifier: EUPL-1.2
// One result at one organisation, with what is done against springing back: signs, recovery, help.
import { useTranslations } from 'use-intl';
import { RecordBody, useRecordTitle } from '#capabilities/results/parts/public/record-body.tsx';
import {
  claims,
  ladder,
  recordHappening,
  removeContact,
  revokeCheckIn,
  sendCheckIn,
  setContact,
  viewAdoption,
  viewRhythm,
} from '#capabilities/results/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask, asked, submit, visitContext } from '#doors/visit.server.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { Help } from '../parts/help.tsx';
import { Recovery } from '../parts/recovery.tsx';
import { Signals } from '../parts/signals.tsx';
import { answerSlipping, openRecovery, viewPushing } from '../pushing.operations.server.ts';
import * as recovery from '../recovery.operations.server.ts';
import { gateLevels } from '../rules/gate.ts';
import type { Route } from './+types/record.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const record = await ask(context, viewAdoption, { params: { adoption: params.id } });
  // What is done about it is for the deal and the organisation; to others this page has no such side.
  const pushing = await asked(context, viewPushing, { params: { adoption: params.id } });
  const rhythm = await ask(context, viewRhythm, { params: { adoption: params.id } });
  const level = new URL(request.url).searchParams.get('trede');
  return {
    record,
    rhythm,
    pushing: isRefusal(pushing) ? null : pushing,
    step: gateLevels.find((one) => one === level) ?? null,
    today: dayOf(context.get(visitContext).runtime.clock()),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const to = () => `/overname/${params.id}`;
  const over = String(form.get('_over') ?? '');
  const here = { form, params: { adoption: params.id }, to };
  const claim = { form, params: { claim: over }, to };
  const play = { form, params: { recovery: over }, to: () => `${to()}#herstel` };
  switch (form.get('_doel')) {
    case 'confirmAdoption':
      return submit(context, request, ladder.confirmAdoption, here);
    case 'confirmClaim':
      return submit(context, request, claims.confirmClaim, claim);
    case 'disputeClaim':
      return submit(context, request, claims.disputeClaim, claim);
    case 'withdrawClaim':
      return submit(context, request, claims.withdrawClaim, claim);
    case 'contestLasting':
      return submit(context, request, claims.contestLasting, here);
    case 'withdrawContest':
      return submit(context, request, claims.withdrawContest, { form, params: { contest: over }, to });
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
        to: () => `${to()}#peilmomenten`,
      });
    case 'revokeCheckIn':
      return submit(context, request, revokeCheckIn, { form, params: { checkIn: over }, to });
    case 'recordHappening':
      return submit(context, request, recordHappening, { ...here, to: () => `${to()}#ritme` });
    case 'setContact':
      return submit(context, request, setContact, {
        form,
        params: { adoption: params.id, step: String(form.get('_beurt') ?? 'role') },
        to: () => `${to()}#ritme`,
      });
    case 'removeContact':
      return submit(context, request, removeContact, { form, params: { contact: over }, to: () => `${to()}#ritme` });
    case 'answerSlipping':
      return submit(context, request, answerSlipping, { ...here, to: () => `${to()}#tekenen` });
    case 'openRecovery':
      return submit(context, request, openRecovery, { ...here, to: () => `${to()}#herstel` });
    case 'nameCause':
      return submit(context, request, recovery.nameCause, play);
    case 'raiseBarrierFromRecovery':
      return submit(context, request, recovery.raiseBarrierFromRecovery, play);
    case 'takeActionFromRecovery':
      return submit(context, request, recovery.takeActionFromRecovery, play);
    case 'decideRecovery':
      return submit(context, request, recovery.decideRecovery, play);
    default:
      return submit(context, request, ladder.claimLevel, here);
  }
}

export default function RecordPage({ loaderData, actionData }: Route.ComponentProps) {
  const { record, rhythm, pushing, step, today } = loaderData;
  const t = useTranslations('results');
  const title = useRecordTitle({ record });
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
      <RecordBody record={record} rhythm={rhythm} back={back} step={step} today={today} state={actionData}>
        {pushing && (
          <>
            <Signals pushing={pushing} record={record} state={actionData} />
            <Recovery pushing={pushing} state={actionData} />
            <Help help={pushing.help} />
          </>
        )}
      </RecordBody>
    </Page>
  );
}
