// SPDX-License-Identifier: EUPL-1.2
import { data } from 'react-router';
import { useTranslations } from 'use-intl';
import { DealPage } from '#capabilities/deals/parts/public/deal-page.tsx';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { PageTitle } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { nameRepresentative } from '../draft.operations.server.ts';
import { PartyClause } from '../parts/article-text.tsx';
import { InviteSigner } from '../parts/invite-signer.tsx';
import { DayField } from '../parts/lead-forms.tsx';
import { inviteSigner } from '../signers.operations.server.ts';
import { recordInternalDecision } from '../signing.operations.server.ts';
import type { Route } from './+types/party.ts';
import { askVersion } from './version.server.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await askVersion(context, params);
  const { shown, mine } = view;
  const party = shown?.parties.find((one) => one.organisation.id === params.organisation);
  if (!shown || !party || !(mine.leads || party.mine)) throw data({ refused: 'not-found' }, { status: 404 });
  return { deal: view.deal, number: shown.number, party, draft: shown.state === 'draft' };
}

export async function action({ context, request, params: { deal, number } }: Route.ActionArgs) {
  const form = await request.formData();
  const options = { params: { deal, number }, form, to: () => `/deals/${deal}/dealtekst?versie=${number}#partijen` };
  if (form.get('_doel') === 'tekenaar')
    return submit(context, request, inviteSigner, { params: { deal, number }, form, show: (asked) => ({ asked }) });
  return form.get('_doel') === 'besluit'
    ? submit(context, request, recordInternalDecision, options)
    : submit(context, request, nameRepresentative, options);
}

export default function Party({ loaderData: { deal, number, party, draft }, actionData: did }: Route.ComponentProps) {
  const t = useTranslations('agreements');
  const { organisation, decision } = party;
  const asked = did && 'asked' in did ? did.asked : null;
  const actionData = did && 'values' in did ? did : undefined;
  const representing = useFormState(ofForm(actionData, 'wie'), 'nameRepresentative', {
    representedBy: party.representedBy ?? '',
    functionTitle: party.functionTitle ?? '',
    capacity: party.capacity ?? '',
  });
  const deciding = useFormState(ofForm(actionData, 'besluit'), 'recordInternalDecision', {
    plannedOn: decision?.plannedOn ?? '',
    decidedOn: decision?.decidedOn ?? '',
    reference: decision?.reference ?? '',
  });
  const title = t('party.title', { organisation: organisation.name });
  return (
    <DealPage
      width="read"
      deal={deal}
      title={title}
      below={[
        { path: `dealtekst?versie=${number}`, label: t('crumb') },
        { path: `dealtekst/${number}/partijen/${organisation.id}`, label: organisation.name },
      ]}
    >
      <PageTitle title={title} />
      <Section id="wie" title={t('party.representation')} tight>
        <Fine>{t('party.clause')}:</Fine>
        <p className="nl-paragraph" lang="nl">
          <PartyClause party={party} />
        </p>
        {draft && (
          <Form {...representing} prefix="wie">
            <HiddenField name="_doel" value="wie" />
            <HiddenField name="organisation" value={organisation.id} />
            <HiddenField name="version" value={String(party.version ?? '')} />
            <TextField name="representedBy" label={t('party.representedBy')} optional />
            <TextField name="functionTitle" label={t('party.functionTitle')} optional />
            <TextField name="capacity" label={t('party.capacity')} description={t('sign.capacityHelp')} optional />
            <Button kind="primary">{t('party.save')}</Button>
          </Form>
        )}
      </Section>
      {party.mine && (
        <Section id="besluit" title={t('party.decision')}>
          <Fine>{t('party.decisionNote')}</Fine>
          <Form {...deciding} prefix="besluit">
            <HiddenField name="_doel" value="besluit" />
            <HiddenField name="organisation" value={organisation.id} />
            <HiddenField name="version" value={String(decision?.version ?? '')} />
            <DayField name="plannedOn" label={t('party.plannedOn')} optional />
            <DayField name="decidedOn" label={t('party.decidedOn')} optional />
            <TextField name="reference" label={t('party.reference')} description={t('party.referenceHelp')} optional />
            <Button kind="primary">{t('party.decisionDo')}</Button>
          </Form>
        </Section>
      )}
      {party.mine && party.bound && party.signedAt === null && (
        <InviteSigner party={party} state={actionData} asked={asked} />
      )}
    </DealPage>
  );
}
