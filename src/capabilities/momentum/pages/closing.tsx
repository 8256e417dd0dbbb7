// SPDX-License-Identifier: EUPL-1.2
// The gate at the end of a deal: what is missing, each fillable in place; who looks after it then; what was promised.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CommitmentTable } from '#capabilities/commitments/parts/public/commitment-table.tsx';
import { viewDealCommitments } from '#capabilities/commitments/public.server.ts';
import { DealPage } from '#capabilities/deals/parts/public/deal-page.tsx';
import { changeDealStage, viewDeal } from '#capabilities/deals/public.server.ts';
import { listOrganisationNames } from '#capabilities/membership/public.server.ts';
import { ladder, recordAdoption } from '#capabilities/results/public.server.ts';
import { RoomNav } from '#capabilities/spaces/parts/public/room-nav.tsx';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { ask, submit, visitContext } from '#doors/visit.server.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { KnownOrganisations } from '#ui/form/organisation-field.tsx';
import { DateField, TextArea } from '#ui/form/text-field.tsx';
import { Fine, WithAside } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { answerCustody, nameCustodian, viewClosing } from '../closing.operations.server.ts';
import { CustodyBlock } from '../parts/custody.tsx';
import { Gate } from '../parts/gate.tsx';
import { gateLevels } from '../rules/gate.ts';
import type { Route } from './+types/closing.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const closing = await ask(context, viewClosing, { params });
  const deal = await ask(context, viewDeal, { params });
  const { items } = await ask(context, viewDealCommitments, { params });
  const { names } = closing.leads ? await ask(context, listOrganisationNames) : { names: [] };
  const chosen = new URL(request.url).searchParams;
  const level = gateLevels.find((one) => one === chosen.get('trede'));
  const today = dayOf(context.get(visitContext).runtime.clock());
  return { closing, deal, items, names, today, step: level ? { over: chosen.get('vakje') ?? '', level } : null };
}

export async function action({ context, request, params: { deal } }: Route.ActionArgs) {
  const form = await request.formData();
  const here = `/deals/${deal}/afronding`;
  const over = String(form.get('_over') ?? '');
  const record = { form, params: { adoption: over }, to: () => here };
  switch (form.get('_doel')) {
    case 'nameCustodian':
      return submit(context, request, nameCustodian, { form, params: { deal }, to: () => `${here}#nazorg` });
    case 'answerCustody':
      return submit(context, request, answerCustody, { form, params: { custody: over }, to: () => `${here}#nazorg` });
    case 'recordAdoption':
      return submit(context, request, recordAdoption, { form, to: () => `${here}#vakjes` });
    case 'keepAdoption':
      return submit(context, request, ladder.keepAdoption, record);
    case 'claimLevel':
      return submit(context, request, ladder.claimLevel, record);
    case 'declineAdoption':
      return submit(context, request, ladder.declineAdoption, record);
    default:
      return submit(context, request, changeDealStage, { form, params: { deal }, to: () => `/deals/${deal}` });
  }
}

const bold = { b: (text: ReactNode) => <b>{text}</b> };
const past = ['aftercare', 'concluded', 'ended_early', 'stopped_in_exploration'];

export default function ClosingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { closing, deal, items, names, today, step } = loaderData;
  const t = useTranslations('momentum.closing');
  const { slug } = deal;
  const title = t('title', { deal: deal.shortName });
  return (
    <DealPage deal={deal} title={title} below={[{ path: 'afronding', label: t('short') }]}>
      <PageTitle title={title}>
        <SummarySentence>
          <HowItStands closing={closing} />
        </SummarySentence>
      </PageTitle>
      <RoomNav space={{ kind: 'deal', slug }} current="closing" member={deal.mine.member} />
      <Fine>{t('why')}</Fine>
      <KnownOrganisations names={names} />
      <WithAside
        label={t('custodian')}
        width="large"
        aside={
          <>
            <CustodyBlock closing={closing} state={actionData} />
            {closing.leads && closing.deal.stage === 'closing' && (
              <CloseForm
                today={today}
                version={deal.version}
                ready={closing.ready}
                state={ofForm(actionData, 'stap')}
              />
            )}
          </>
        }
      >
        <Gate closing={closing} state={actionData} step={step} />
      </WithAside>
      <Section id="toezeggingen" title={t('promised')} note={t('promisedNote')}>
        {items.length === 0 ? <p>{t('promisedNone')}</p> : <CommitmentTable items={items} />}
        <p>
          <a href={`/deals/${slug}/toezeggingen`}>{t('promisedAll')}</a>
        </p>
      </Section>
    </DealPage>
  );
}

function HowItStands({ closing }: { closing: Route.ComponentProps['loaderData']['closing'] }) {
  const t = useTranslations('momentum.closing');
  const { deal, open, results, ready } = closing;
  const all = results.reduce((sum, { cells }) => sum + cells.length, 0);
  if (past.includes(deal.stage)) return t('done');
  return (
    <>
      {ready ? t('ready') : open > 0 ? t.rich('open', { ...bold, open, all }) : t.rich('openCustodian', bold)}{' '}
      {deal.stage !== 'closing' && t('before')}
    </>
  );
}

function CloseForm({
  version,
  ready,
  today,
  state,
}: {
  version: number;
  today: string;
  ready: boolean;
  state: Parameters<typeof useFormState>[0];
}) {
  const t = useTranslations('momentum.closing');
  const form = useFormState(state, 'changeDealStage', { happenedOn: today });
  return (
    <Section id="sluit" title={t('close')}>
      {ready || state ? (
        <Form {...form} prefix="sluit" label={t('close')}>
          <p>{t('closeNote')}</p>
          <HiddenField name="_doel" value="stap" />
          <HiddenField name="version" value={String(version)} />
          <HiddenField name="stage" value="aftercare" />
          <DateField name="happenedOn" label={t('closeOn')} optional />
          <TextArea name="note" label={t('closeWords')} rows={2} optional />
          <Button kind="primary">{t('closeButton')}</Button>
        </Form>
      ) : (
        <Fine>{t('early')}</Fine>
      )}
    </Section>
  );
}
