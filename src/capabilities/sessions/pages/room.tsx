// SPDX-License-Identifier: EUPL-1.2
// The room of a coalition or a community of practice, from the same pieces as a deal's.
import { useTranslations } from 'use-intl';
import { DecisionsPanel } from '#capabilities/decisions/parts/public/decisions-panel.tsx';
import { listDecisions, listRoundParties } from '#capabilities/decisions/public.server.ts';
import { kindOfPath, spaceHref, spaceTrail } from '#capabilities/spaces/address.contract.ts';
import { ActionsPanel } from '#capabilities/spaces/parts/public/actions-panel.tsx';
import { ExampleStrip } from '#capabilities/spaces/parts/public/example-strip.tsx';
import { MembersPanel } from '#capabilities/spaces/parts/public/members-panel.tsx';
import { RoomNav } from '#capabilities/spaces/parts/public/room-nav.tsx';
import { listActions, listSeats, viewSpace } from '#capabilities/spaces/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask, visitContext } from '#doors/visit.server.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import { WithAside } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { listSessionsOfSpace } from '../operations.server.ts';
import { SessionsPanel } from '../parts/public/sessions-panel.tsx';
import type { Route } from './+types/room.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const kind = kindOfPath(new URL(request.url).pathname);
  const space = await ask(context, viewSpace, { params: { space: params.slug }, query: { kind } });
  const of = { params: { space: space.id } };
  const { runtime } = context.get(visitContext);
  const decisions = (await ask(context, listDecisions, { ...of, query: { limit: '6' } })).items;
  const sessions = [
    ...(await ask(context, listSessionsOfSpace, { ...of, query: { when: 'coming', sort: 'startsAt', limit: '3' } }))
      .items,
    ...(await ask(context, listSessionsOfSpace, { ...of, query: { when: 'past', limit: '1' } })).items,
  ];
  const member = space.mine.sees;
  return {
    space,
    decisions,
    sessions,
    actions: (await ask(context, listActions, { ...of, query: { limit: '6' } })).items,
    seats: member ? (await ask(context, listSeats, { ...of, query: { limit: '100' } })).items : [],
    parties: member ? (await ask(context, listRoundParties, of)).items : [],
    today: dayOf(runtime.clock()),
  };
}

export default function Room({ loaderData }: Route.ComponentProps) {
  const { space, decisions, sessions, actions, seats, parties, today } = loaderData;
  const t = useTranslations('sessions.room');
  const spaces = useTranslations('spaces');
  const href = spaceHref(space);
  const { sees, works } = space.mine;
  const open = decisions.filter(({ state }) => ['clarifying', 'reacting', 'deciding'].includes(state)).length;
  const kind = space.kind === 'coalition' ? 'coalition' : 'community_of_practice';
  return (
    <Page current="deals" strip={<ExampleStrip space={space} />} trail={spaceTrail(space, spaces)}>
      <title>{`${space.name} · Tegenveer`}</title>
      <PageTitle title={space.name} meta={space.parent ? [t('under', { name: space.parent.name })] : []}>
        <SummarySentence>
          {sees ? t('sentence', { organisations: parties.length, open }) : t(`publicSentence.${kind}`)}
        </SummarySentence>
      </PageTitle>
      <RoomNav space={space} current="overview" member={sees} />
      <WithAside label={t('aside')} width="middle" aside={<MembersPanel href={`${href}/leden`} seats={seats} />}>
        <DecisionsPanel href={`${href}/besluiten`} decisions={decisions} works={works} />
        <SessionsPanel href={`${href}/sessies`} sessions={sessions} works={works} />
        <ActionsPanel href={`${href}/acties`} actions={actions} works={works} today={today} />
        {parties.length > 0 && (
          <Section id="partijen" title={t('parties')}>
            <ul>
              {parties.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </Section>
        )}
      </WithAside>
    </Page>
  );
}
