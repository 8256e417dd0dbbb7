// SPDX-License-Identifier: EUPL-1.2

import { useTranslations } from 'use-intl';
import { listOrganisationNames } from '#capabilities/membership/public.server.ts';
import { RoomNav } from '#capabilities/spaces/parts/public/room-nav.tsx';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { KnownOrganisations } from '#ui/form/organisation-field.tsx';
import { Columns, Fine } from '#ui/layout/layout.tsx';
import { PageTitle } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { addParty, endParty } from '../operations/change.server.ts';
import { viewDeal } from '../operations/read.server.ts';
import { AddPartyForm, EndPartyForm } from '../parts/party-forms.tsx';
import { PartyTable } from '../parts/party-table.tsx';
import { RealOrExample } from '../parts/public/strip.tsx';
import type { Route } from './+types/parties.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const deal = await ask(context, viewDeal, { params });
  const { names } = deal.mine.leads ? await ask(context, listOrganisationNames) : { names: [] };
  return { deal, names };
}

export async function action({ context, request, params: { deal } }: Route.ActionArgs) {
  const form = await request.formData();
  const to = () => `/deals/${deal}/partijen`;
  if (form.get('_doel') !== 'weg') return submit(context, request, addParty, { params: { deal }, form, to });
  const [party = '', version = ''] = String(form.get('_partij') ?? '').split(' ');
  const body = (typed: Record<string, unknown>) => ({ ...typed, version });
  return submit(context, request, endParty, { params: { deal, party }, form, body, to });
}

export default function Parties({ loaderData: { deal, names }, actionData }: Route.ComponentProps) {
  const t = useTranslations('deals');
  const leaving = actionData?.values['_doel'] === 'weg';
  const adding = useFormState(leaving ? undefined : actionData, 'addParty', { tie: 'bound' });
  const ending = useFormState(leaving ? actionData : undefined, 'endParty');
  const over = deal.stage === 'concluded' || deal.stage === 'ended_early';
  const present = deal.partyList.filter(({ leftOn }) => leftOn === null);
  const title = t(over ? 'parties.titlePast' : 'parties.title', { deal: deal.shortName });
  return (
    <Page
      current="deals"
      strip={<RealOrExample fictional={deal.fictional} asOfOn={deal.asOfOn} />}
      trail={[
        { href: '/deals', label: t('page.deals') },
        { href: `/deals/${deal.slug}`, label: deal.shortName },
        { href: `/deals/${deal.slug}/partijen`, label: t('parties.crumb') },
      ]}
    >
      <title>{`${title} · Tegenveer`}</title>
      <PageTitle title={title} />
      <RoomNav space={{ kind: 'deal', slug: deal.slug }} current="parties" member={deal.mine.member} />
      {deal.partyList.length === 0 ? (
        <EmptyState>{deal.mine.leads ? t('parties.none') : t('page.whoNone')}</EmptyState>
      ) : (
        <>
          <PartyTable parties={deal.partyList} />
          <Fine>{t('parties.order')}</Fine>
        </>
      )}
      {deal.mine.leads && (
        <Columns>
          <Section id="erbij" title={t('parties.add')}>
            <KnownOrganisations names={names} />
            <AddPartyForm form={adding} />
          </Section>
          {present.length > 0 && (
            <Section id="weg" title={t('parties.end')}>
              <EndPartyForm form={ending} parties={present} />
            </Section>
          )}
        </Columns>
      )}
    </Page>
  );
}
