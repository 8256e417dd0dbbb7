// SPDX-License-Identifier: EUPL-1.2

import { useTranslations } from 'use-intl';
import { listOrganisationNames } from '#capabilities/membership/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { KnownOrganisations } from '#ui/form/organisation-field.tsx';
import { When } from '#ui/format/when.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { spaceHref } from '../address.contract.ts';
import { changeSpace, viewSpace } from '../operations.server.ts';
import { GiveSeat } from '../parts/give-seat.tsx';
import { ExampleStrip } from '../parts/public/example-strip.tsx';
import { RoomNav } from '../parts/public/room-nav.tsx';
import { SeatForms } from '../parts/seat-forms.tsx';
import { SpaceForm } from '../parts/space-form.tsx';
import { changeSeat, endSeat, giveSeat, listSeats } from '../seats.operations.server.ts';
import type { Route } from './+types/members.ts';
import { kindOf, sectionTrail } from './of-space.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const space = await ask(context, viewSpace, { params: { space: params.slug }, query: { kind: kindOf(request) } });
  const of = { params: { space: space.id } };
  const seats = await ask(context, listSeats, { ...of, query: { limit: '100' } });
  const past = await ask(context, listSeats, { ...of, query: { limit: '100', past: 'yes' } });
  const { names } = space.mine.leads ? await ask(context, listOrganisationNames) : { names: [] };
  return { space, seats: seats.items, past: past.items, names };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const space = await ask(context, viewSpace, { params: { space: params.slug }, query: { kind: kindOf(request) } });
  const [purpose, seat] = String(form.get('_doel')).split(' ');
  const about = { form, params: { space: space.id, seat }, to: () => `${spaceHref(space)}/leden` };
  if (purpose === 'role') return submit(context, request, changeSeat, about);
  if (purpose === 'end') return submit(context, request, endSeat, about);
  if (purpose === 'leave') return submit(context, request, endSeat, { ...about, to: () => '/account' });
  if (purpose === 'space') return submit(context, request, changeSpace, { ...about, params: { space: space.id } });
  return submit(context, request, giveSeat, { ...about, params: { space: space.id } });
}

/** The last whole day before a moment. */
const lastDay = (moment: string) => new Date(Date.parse(moment) - 1).toISOString().slice(0, 10);

export default function Members({ loaderData: { space, seats, past, names }, actionData }: Route.ComponentProps) {
  const t = useTranslations('spaces');
  const title = t('members.title', { space: space.name });
  const organisations = new Set(seats.flatMap(({ organisation }) => (organisation ? [organisation.slug] : []))).size;
  const { mine } = space;
  return (
    <Page
      current="deals"
      strip={<ExampleStrip space={space} />}
      trail={sectionTrail(space, t('members.short'), 'leden', t)}
    >
      <title>{`${title} · Tegenveer`}</title>
      <PageTitle title={title}>
        <SummarySentence>
          {seats.length === 0
            ? t(mine.sees ? 'members.nobody' : 'members.outside')
            : t('members.finding', { count: seats.length, organisations })}
        </SummarySentence>
      </PageTitle>
      <RoomNav space={space} current="members" member={mine.sees} />
      {seats.length > 0 && (
        <DataTable
          caption={title}
          hiddenCaption
          rows={seats}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              title: t('members.name'),
              cell: ({ person, me }) => (me ? `${person.name} (${t('members.you')})` : person.name),
            },
            {
              key: 'organisation',
              title: t('members.organisation'),
              cell: ({ organisation }) => organisation?.name ?? t('members.independent'),
            },
            { key: 'role', title: t('members.role'), cell: ({ role }) => t(`roles.${role}`) },
            {
              key: 'since',
              title: t('members.since'),
              cell: ({ startsAt, endsAt }) => (
                <>
                  <When date={startsAt.slice(0, 10)} />
                  {endsAt !== null && (
                    <div className="tv-fine">
                      {t.rich('members.untilDay', { day: () => <When date={lastDay(endsAt)} /> })}
                    </div>
                  )}
                </>
              ),
            },
            {
              key: 'act',
              title: t('members.act'),
              hiddenTitle: true,
              stackTitle: null,
              cell: (seat) => <SeatForms seat={seat} mine={mine} state={actionData} />,
            },
          ]}
        />
      )}
      {mine.leads && (
        <Section id="nieuw" title={t('members.giveTitle')} note={t('members.giveNote')}>
          <KnownOrganisations names={names} />
          <GiveSeat mine={mine} state={actionData} />
        </Section>
      )}
      {past.length > 0 && (
        <Section id="vertrokken" title={t('members.pastTitle')} note={t('members.pastNote')}>
          <DataTable
            caption={t('members.pastTitle')}
            hiddenCaption
            rows={past}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', title: t('members.name'), cell: ({ person }) => person.name },
              { key: 'role', title: t('members.role'), cell: ({ role }) => t(`roles.${role}`) },
              {
                key: 'until',
                title: t('members.until'),
                cell: ({ endsAt }) => <When date={endsAt?.slice(0, 10) ?? null} />,
              },
            ]}
          />
        </Section>
      )}
      {mine.leads && (
        <Section id="zichtbaar" title={t('visibility.title')}>
          <SpaceForm space={space} state={actionData} />
        </Section>
      )}
    </Page>
  );
}
