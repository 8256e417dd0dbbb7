// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { listOrganisationNames } from '#capabilities/membership/public.server.ts';
import { RoomNav } from '#capabilities/spaces/parts/public/room-nav.tsx';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { ask, submit } from '#doors/visit.server.ts';
import { KnownOrganisations } from '#ui/form/organisation-field.tsx';
import { Columns, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { addParty, endParty } from '../operations/change.server.ts';
import * as over from '../operations/parties.server.ts';
import { viewDeal } from '../operations/read.server.ts';
import { InvitationTable, InviteForm, JoiningDays } from '../parts/invitations.tsx';
import { AddPartyForm, ChangePartyForm, EndPartyForm } from '../parts/party-forms.tsx';
import { PartyTable } from '../parts/party-table.tsx';
import { DealPage } from '../parts/public/deal-page.tsx';
import type { Route } from './+types/parties.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const deal = await ask(context, viewDeal, { params });
  const { names } = deal.mine.leads ? await ask(context, listOrganisationNames) : { names: [] };
  return { deal, names, room: await ask(context, over.viewPartyRoom, { params }) };
}

export async function action({ context, request, params: { deal } }: Route.ActionArgs) {
  const form = await request.formData();
  const about = { form, params: { deal }, to: () => `/deals/${deal}/partijen` };
  const [purpose, id] = String(form.get('_doel')).split(' ');
  if (purpose === 'uitnodigen') return submit(context, request, over.inviteParty, about);
  if (purpose === 'bijteken') return submit(context, request, over.addJoiningDay, about);
  if (purpose === 'intrekken')
    return submit(context, request, over.withdrawInvitation, { ...about, params: { deal, invitation: id } });
  if (purpose === 'wijzig')
    return submit(context, request, over.changeParty, { ...about, params: { deal, party: id } });
  if (purpose !== 'weg') return submit(context, request, addParty, about);
  const [party = '', version = ''] = String(form.get('_partij') ?? '').split(' ');
  const body = (typed: Record<string, unknown>) => ({ ...typed, version });
  return submit(context, request, endParty, { ...about, params: { deal, party }, body });
}

export default function Parties({ loaderData: { deal, names, room }, actionData }: Route.ComponentProps) {
  const t = useTranslations('deals');
  const past = deal.stage === 'concluded' || deal.stage === 'ended_early';
  const title = t(past ? 'parties.titlePast' : 'parties.title', { deal: deal.shortName });
  const left = deal.partyList.filter(({ leftOn }) => leftOn !== null).length;
  const { member, leads } = deal.mine;
  const sent = actionData?.values['_doel'];
  return (
    <DealPage deal={deal} title={title} below={[{ path: 'partijen', label: t('parties.crumb') }]}>
      <PageTitle title={title}>
        {deal.partyList.length > 0 && (
          <SummarySentence>
            {past
              ? t('parties.findingPast', { all: deal.partyList.length })
              : t('parties.finding', { now: deal.partyList.length - left, left })}
          </SummarySentence>
        )}
      </PageTitle>
      <RoomNav space={{ kind: 'deal', slug: deal.slug }} current="parties" member={member} />
      {deal.partyList.length === 0 ? (
        <EmptyState>
          {leads ? t('parties.none') : t(deal.sources.length > 0 ? 'page.whoNone' : 'page.whoNobody')}
        </EmptyState>
      ) : (
        <>
          <PartyTable parties={deal.partyList} room={room} member={member} />
          <Fine>{t('parties.order')}</Fine>
        </>
      )}
      {(leads || room.joiningDays.length > 0) && (
        <Section id="bijteken" title={t('invitations.daysTitle')} note={t('invitations.daysNote')}>
          <JoiningDays deal={deal.slug} days={room.joiningDays} leads={leads} state={actionData} />
        </Section>
      )}
      {member && room.invitations.length > 0 && (
        <Section id="gevraagd" title={t('invitations.roomTitle')} note={t('invitations.roomNote')}>
          <InvitationTable invitations={room.invitations} leads={leads} state={actionData} />
        </Section>
      )}
      {leads && (
        <Section id="uitnodigen" title={t('invitations.inviteTitle')} note={t('invitations.inviteNote')}>
          <TableToggle title={t('invitations.invite')} open={sent === 'uitnodigen'}>
            <InviteForm days={room.joiningDays} state={actionData} />
          </TableToggle>
        </Section>
      )}
      <Keeping deal={deal} room={room} sent={actionData} />
      {leads && <KnownOrganisations names={names} />}
    </DealPage>
  );
}

type KeepingProps = Pick<Route.ComponentProps['loaderData'], 'deal' | 'room'> & {
  readonly sent: Route.ComponentProps['actionData'];
};

/** For who leads: parties straight into the record, or otherwise; for who represents one: that it stops. */
function Keeping({ deal, room, sent }: KeepingProps) {
  const t = useTranslations('deals');
  const { leads } = deal.mine;
  const adding = useFormState(ofForm(sent, 'erbij'), 'addParty', { tie: 'bound' });
  const ending = useFormState(ofForm(sent, 'weg'), 'endParty');
  const present = deal.partyList.filter(({ leftOn }) => leftOn === null);
  const mine = present.filter(({ organisation }) => leads || room.mine.represents.includes(organisation.id));
  if (!leads && mine.length === 0) return null;
  return (
    <>
      <Columns>
        {mine.length > 0 && (
          <Section id="weg" title={t(leads ? 'parties.end' : 'parties.endOwn')}>
            <TableToggle title={t('parties.endDo')} open={ofForm(sent, 'weg') !== undefined}>
              <EndPartyForm form={ending} parties={mine} />
            </TableToggle>
          </Section>
        )}
        {leads && (
          <Section id="erbij" title={t('parties.add')}>
            <TableToggle title={t('parties.addDo')} open={ofForm(sent, 'erbij') !== undefined}>
              <AddPartyForm form={adding} />
            </TableToggle>
          </Section>
        )}
      </Columns>
      {leads && present.length > 0 && (
        <Section id="wijzig" title={t('parties.change')}>
          {present.map((party) => (
            <ChangeParty key={party.id} party={party} sent={sent} />
          ))}
        </Section>
      )}
    </>
  );
}

function ChangeParty({
  party,
  sent,
}: {
  party: KeepingProps['deal']['partyList'][number];
  sent: KeepingProps['sent'];
}) {
  const { tie, intensity, joinedOn } = party;
  const state = ofForm(sent, `wijzig ${party.id}`);
  const form = useFormState(state, 'changeParty', { tie, intensity, joinedOn: joinedOn ?? '' });
  return (
    <TableToggle title={party.organisation.name} open={state !== undefined}>
      <ChangePartyForm form={form} party={party} />
    </TableToggle>
  );
}
