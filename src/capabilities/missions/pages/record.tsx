// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { recordMission, viewMissionPlace } from '../operations.server.ts';
import { MissionForm } from '../parts/mission-forms.tsx';
import { MissionStrip } from '../parts/mission-strip.tsx';
import type { Route } from './+types/record.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  return ask(context, viewMissionPlace, { params });
}

export async function action({ context, request }: Route.ActionArgs) {
  return submit(context, request, recordMission, { to: ({ slug }) => `/missies/${slug}` });
}

export default function Record({ loaderData: place, actionData }: Route.ComponentProps) {
  const t = useTranslations('missions');
  const form = useFormState(actionData, 'recordMission', { visibility: 'parties' });
  return (
    <Page
      width="read"
      strip={<MissionStrip fictional={place.fictional} />}
      trail={[
        { href: '/missies', label: t('list.crumb') },
        { href: `/missies/nieuw/${place.id}`, label: t('list.record') },
      ]}
    >
      <title>{`${t('form.question', { place: place.name })} · Tegenveer`}</title>
      <PageTitle title={t('form.question', { place: place.name })}>
        <SummarySentence>{t('form.intro')}</SummarySentence>
      </PageTitle>
      <MissionForm form={form} of={{ space: place.id }} />
    </Page>
  );
}
