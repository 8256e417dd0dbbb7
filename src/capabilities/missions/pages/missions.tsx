// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ProgrammeSwitch } from '#capabilities/spaces/parts/public/programme-switch.tsx';
import { Page } from '#doors/page.tsx';
import { ask, queryOf } from '#doors/visit.server.ts';
import { ButtonLink } from '#ui/form/button.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { listMissionPlaces, listMissions } from '../operations.server.ts';
import { MissionStrip } from '../parts/mission-strip.tsx';
import { MissionPanel } from '../parts/public/mission-panel.tsx';
import type { Route } from './+types/missions.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = queryOf(request);
  const { programmes } = await ask(context, listMissionPlaces);
  // Facts and the living example are never on one page: my own programme, or the first that has a mission.
  const programme =
    programmes.find(({ slug }) => slug === query['programme']) ??
    programmes.find(({ member }) => member) ??
    programmes.find(({ missions }) => missions > 0) ??
    programmes[0];
  if (!programme) return null;
  const missions = await ask(context, listMissions, { query: { ...query, programme: programme.slug } });
  return { programme, programmes, missions };
}

export default function Missions({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('missions.list');
  const { programme, programmes = [], missions } = loaderData ?? {};
  return (
    <Page strip={programme && <MissionStrip fictional={programme.fictional} />}>
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')} above={programme && <a href={`/programmas/${programme.slug}`}>{programme.name}</a>}>
        {programme && programme.missions > 0 && (
          <SummarySentence>{t('sentence', { count: programme.missions })}</SummarySentence>
        )}
      </PageTitle>
      <ProgrammeSwitch
        programmes={programmes}
        current={programme?.slug}
        href={(slug) => `/missies?programme=${slug}`}
      />
      {missions && missions.items.length > 0 ? (
        <MissionPanel missions={missions.items} />
      ) : (
        <EmptyState>{t(programme?.fictional === false ? 'noneInSources' : 'none')}</EmptyState>
      )}
      <Actions>
        {missions?.next && programme && (
          <a href={`/missies?programme=${programme.slug}&after=${missions.next}`}>{t('next')}</a>
        )}
        {programme?.leads && <ButtonLink href={`/missies/nieuw/${programme.id}`}>{t('record')}</ButtonLink>}
      </Actions>
    </Page>
  );
}
