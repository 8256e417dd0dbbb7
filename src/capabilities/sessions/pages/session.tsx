// SPDX-License-Identifier: EUPL-1.2
// One session: its agenda before, its report after, and what came of it. Who is in the same meeting sees it change.
import { data } from 'react-router';
import { useTranslations } from 'use-intl';
import { viewDeal } from '#capabilities/deals/public.server.ts';
import { spaceHref, spaceTrail } from '#capabilities/spaces/address.contract.ts';
import { ExampleStrip } from '#capabilities/spaces/parts/public/example-strip.tsx';
import { ShowLink } from '#capabilities/spaces/parts/public/show-link.tsx';
import { listSeats, viewSpace } from '#capabilities/spaces/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { WithAside } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Live, LivePart } from '#ui/live/live.tsx';
import {
  addPoint,
  dropPoint,
  gatherAgenda,
  inviteToSession,
  moveSession,
  notePoint,
  recordAttendance,
  viewSession,
} from '../operations.server.ts';
import { addOutcome } from '../outcomes.operations.server.ts';
import { About } from '../parts/about.tsx';
import { Agenda } from '../parts/agenda.tsx';
import { Attendance } from '../parts/attendance.tsx';
import { Moves } from '../parts/move-forms.tsx';
import { Outcomes } from '../parts/outcomes.tsx';
import { useMoment } from '../parts/use-moment.ts';
import type { Route } from './+types/session.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const session = await ask(context, viewSession, { params: { session: params.session } });
  const space = await ask(context, viewSpace, { params: { space: session.space.id } });
  // One address per thing.
  if (!new URL(request.url).pathname.startsWith(`${spaceHref(space)}/`))
    throw data({ refused: 'not-found' }, { status: 404 });
  const seats = space.mine.works
    ? (await ask(context, listSeats, { params: { space: space.id }, query: { limit: '100' } })).items
    : [];
  const people = new Map(
    seats.map(({ person, organisation }) => [person.id, { ...person, organisation: organisation?.name ?? null }]),
  );
  const deal =
    space.kind === 'deal' && space.mine.works ? await ask(context, viewDeal, { params: { deal: space.id } }) : null;
  const parties = (deal?.partyList ?? [])
    .filter(({ leftOn }) => leftOn === null)
    .map(({ organisation }) => organisation);
  return { session, space, parties, people: [...people.values()] };
}

export async function action({ context, request, params: { session } }: Route.ActionArgs) {
  const form = await request.formData();
  const here = new URL(request.url).pathname;
  const [purpose, point] = String(form.get('_doel')).split(' ');
  const options = (anchor: string) => ({ form, params: { session }, to: () => `${here}#${anchor}` });
  const about = { ...options('agenda'), params: { session, point } };
  if (purpose === 'punt') return submit(context, request, addPoint, options('agenda'));
  if (purpose === 'verzamel') return submit(context, request, gatherAgenda, options('agenda'));
  if (purpose === 'noteer') return submit(context, request, notePoint, about);
  if (purpose === 'eraf') return submit(context, request, dropPoint, about);
  if (purpose === 'nodig') return submit(context, request, inviteToSession, options('aanwezig'));
  if (purpose === 'aanwezig') return submit(context, request, recordAttendance, options('aanwezig'));
  if (purpose === 'uitkomst') return submit(context, request, addOutcome, options('uitkomsten'));
  return submit(context, request, moveSession, options('verslag'));
}

export default function Session({ loaderData: { session, space, people, parties }, actionData }: Route.ComponentProps) {
  const t = useTranslations('sessions.one');
  const kinds = useTranslations('sessions.kind');
  const list = useTranslations('sessions.list');
  const spaces = useTranslations('spaces');
  const round = useTranslations('sessions.round');
  const moment = useMoment();
  const here = `${spaceHref(space)}/sessies/${session.id}`;
  const props = { session, state: actionData };
  const looksBack = session.kind === 'steering_group' && session.state !== 'cancelled' && space.mine.leads;
  return (
    <Page
      current="deals"
      strip={<ExampleStrip space={space} />}
      trail={spaceTrail(
        space,
        spaces,
        { path: 'sessies', label: list('short') },
        { path: `sessies/${session.id}`, label: session.title },
      )}
    >
      <title>{`${session.title} · ${space.name} · Tegenveer`}</title>
      <Live href={`${here}/live`}>
        <PageTitle title={session.title} above={kinds(session.kind)} name={space.name} />
        <LivePart id="deel-stand">
          <SummarySentence>
            {t(`sentence.${session.state}`, {
              when: moment(session.startsAt),
              points: session.points,
              outcomes: session.outcomes,
            })}
          </SummarySentence>
        </LivePart>
        {session.kind === 'barrier_round' && (
          <p>
            <a href={`${here}/belemmeringen`}>{round('link')}</a>
          </p>
        )}
        <WithAside label={t('where')} width="small" aside={<About session={session} here={here} />}>
          <LivePart id="deel-agenda">
            <Agenda {...props} />
          </LivePart>
          <LivePart id="deel-uitkomsten">
            <Outcomes {...props} people={people} parties={parties} />
          </LivePart>
          <LivePart id="deel-verslag">
            {session.report && (
              <Section id="verslag" title={t('report')}>
                <p className="nl-paragraph tv-prose">{session.report}</p>
              </Section>
            )}
            {(session.wentWell || session.wentBadly || looksBack) && (
              <Section id="terugblik" title={t('lookBack')}>
                {session.wentWell && (
                  <p className="nl-paragraph tv-prose">
                    <b>{t('wentWell')}.</b> {session.wentWell}
                  </p>
                )}
                {session.wentBadly && (
                  <p className="nl-paragraph tv-prose">
                    <b>{t('wentBadly')}.</b> {session.wentBadly}
                  </p>
                )}
                <p>
                  <a href={`${spaceHref(space)}/terugblik`}>{t('toLookBack')}</a>
                </p>
              </Section>
            )}
          </LivePart>
          <LivePart id="deel-aanwezig">
            <Attendance {...props} people={people} />
          </LivePart>
          <LivePart id="deel-verder">
            <Moves {...props} />
          </LivePart>
          {session.mine.wrote && <ShowLink record={session.id} />}
        </WithAside>
      </Live>
    </Page>
  );
}
