// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useShowHref } from '#capabilities/spaces/parts/public/show-link.tsx';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, type FormState, submit } from '#doors/visit.server.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { ShareState } from '#ui/record/share-state.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { MissionView } from '../contract.ts';
import { answerCriterion, changeMission, reviseIntent, viewMission } from '../operations.server.ts';
import { CriteriaList } from '../parts/criteria-list.tsx';
import { IntentVersions } from '../parts/intent-versions.tsx';
import { IntentForm, MissionForm } from '../parts/mission-forms.tsx';
import { MissionStrip } from '../parts/mission-strip.tsx';
import type { Route } from './+types/mission.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  return ask(context, viewMission, { params });
}

export async function action({ context, request, params: { mission } }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = { params: { mission }, form, to: () => `/missies/${mission}` };
  if (form.get('_doel') === 'bedoeling') return submit(context, request, reviseIntent, sent);
  if (form.get('_doel') === 'missie') return submit(context, request, changeMission, sent);
  const params = { mission, criterion: String(form.get('_vraag')) };
  return submit(context, request, answerCriterion, { ...sent, params });
}

const placeHref = ({ kind, slug }: MissionView['space']) =>
  kind === 'deal' ? `/deals/${slug}` : `/programmas/${slug}`;

export default function Mission({ loaderData: mission, actionData }: Route.ComponentProps) {
  const t = useTranslations('missions');
  const when = useWhen();
  const showHref = useShowHref();
  const { mine, space } = mission;
  const stateOf = (goal: string) => (actionData?.values['_doel'] === goal ? actionData : undefined);
  const answered = mission.criteria.filter(({ answer }) => answer !== null).length;
  return (
    <Page
      strip={<MissionStrip fictional={space.fictional} />}
      trail={[
        { href: '/missies', label: t('list.crumb') },
        { href: `/missies/${mission.slug}`, label: mission.title },
      ]}
    >
      <title>{`${mission.title} · Tegenveer`}</title>
      <PageTitle
        title={mission.title}
        meta={[
          <a key="place" href={placeHref(space)}>
            {space.name}
          </a>,
          mission.horizonOn ? t('page.by', { when: when(mission.horizonOn) }) : t('page.noHorizon'),
        ]}
      >
        <SummarySentence>{mission.statement}</SummarySentence>
      </PageTitle>
      <Section id="opgave" title={t('page.challenge')}>
        <p className="nl-paragraph tv-prose">{mission.challenge}</p>
      </Section>
      <Section
        id="bedoeling"
        title={t('page.intent')}
        note={mission.intents.length > 1 ? t('page.revised', { count: mission.intents.length - 1 }) : undefined}
      >
        <IntentVersions intents={mission.intents} />
        {mine.leads && <Revise mission={mission} state={stateOf('bedoeling')} />}
      </Section>
      <Section id="vragen" title={t('page.criteria')} note={t('page.answered', { count: answered })}>
        <CriteriaList criteria={mission.criteria} mayAnswer={mine.works} state={stateOf('vraag')} />
      </Section>
      {mine.works && (
        <Section id="tonen" title={t('page.shown')}>
          <ShareState of={mission.visibility} widenHref={showHref(mission.id)} />
          {mine.leads && <Change mission={mission} state={stateOf('missie')} />}
        </Section>
      )}
    </Page>
  );
}

function Revise({ mission, state }: { mission: MissionView; state: FormState | undefined }) {
  const t = useTranslations('missions.form');
  const first = mission.intent === null;
  const form = useFormState(state, 'reviseIntent', { text: mission.intent?.text ?? '' });
  return (
    <TableToggle title={t(first ? 'recordIntent' : 'revise')} open={state !== undefined}>
      <IntentForm form={form} version={mission.version} first={first} />
    </TableToggle>
  );
}

function Change({ mission, state }: { mission: MissionView; state: FormState | undefined }) {
  const t = useTranslations('missions.form');
  const { title, challenge, statement, horizonOn } = mission;
  const form = useFormState(state, 'changeMission', {
    title,
    challenge,
    statement,
    horizonOn: horizonOn ?? '',
  });
  return (
    <TableToggle title={t('change')} open={state !== undefined}>
      <MissionForm form={form} of={{ version: mission.version }} />
    </TableToggle>
  );
}
