// SPDX-License-Identifier: EUPL-1.2

import { useTranslations } from 'use-intl';
import { listOrganisationNames } from '#capabilities/membership/public.server.ts';
import { kindOfPath, spaceHref, spaceTrail } from '#capabilities/spaces/address.contract.ts';
import { ExampleStrip } from '#capabilities/spaces/parts/public/example-strip.tsx';
import { RoomNav } from '#capabilities/spaces/parts/public/room-nav.tsx';
import { viewSpace } from '#capabilities/spaces/public.server.ts';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { KnownOrganisations } from '#ui/form/organisation-field.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { listDecisions, proposeDecision, setDecisionRule, viewDecisionRules } from '../operations.server.ts';
import { DecisionTable } from '../parts/decision-table.tsx';
import { ProposeForm } from '../parts/propose-form.tsx';
import { RuleForms, RuleList } from '../parts/rule-forms.tsx';
import type { Route } from './+types/decisions.ts';

const spaceOf = async (context: Route.LoaderArgs['context'], request: Request, slug: string) =>
  ask(context, viewSpace, { params: { space: slug }, query: { kind: kindOfPath(new URL(request.url).pathname) } });

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const space = await spaceOf(context, request, params.slug);
  const of = { params: { space: space.id } };
  const items = async (state: string) =>
    (await ask(context, listDecisions, { ...of, query: { limit: '100', state } })).items;
  const [open, due, decided, rules] = [
    await items('open'),
    await items('due'),
    await items('decided'),
    (await ask(context, viewDecisionRules, of)).rules,
  ];
  const { names } = space.mine.works ? await ask(context, listOrganisationNames) : { names: [] };
  const prefilled = prefilledBy(new URL(request.url).searchParams);
  return { space, names, open, due, decided: decided.filter(({ reviewDue }) => !reviewDue), rules, prefilled };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const space = await spaceOf(context, request, params.slug);
  const at = `${spaceHref(space)}/besluiten`;
  const [purpose, type] = String(form.get('_doel')).split(' ');
  if (purpose === 'regel')
    return submit(context, request, setDecisionRule, {
      form,
      params: { space: space.id, type },
      to: () => `${at}#hoe`,
    });
  const to = ({ id }: { id: string }) => `${at}/${id}`;
  return submit(context, request, proposeDecision, { form, params: { space: space.id }, to });
}

export default function Decisions({ loaderData, actionData }: Route.ComponentProps) {
  const { space, names, open, due, decided, rules, prefilled } = loaderData;
  const t = useTranslations('decisions.list');
  const words = useTranslations('spaces');
  const own = useTranslations('decisions');
  const proposing = useFormState(ofForm(actionData, 'voorstel'), 'proposeDecision', {
    visibility: 'parties',
    type: 'approach',
    ...prefilled,
  });
  const base = `${spaceHref(space)}/besluiten`;
  const nothing = open.length + due.length + decided.length === 0;
  const earlier = [...due, ...decided].filter(({ state }) => state === 'adopted' || state === 'adopted_with_changes');
  return (
    <Page
      current="deals"
      strip={<ExampleStrip space={space} />}
      trail={spaceTrail(space, words, { path: 'besluiten', label: t('short') })}
    >
      <title>{`${t('title')} · ${space.name} · Tegenveer`}</title>
      <PageTitle title={t('title')} name={space.name}>
        {!nothing && <SummarySentence>{t('finding', { open: open.length, due: due.length })}</SummarySentence>}
      </PageTitle>
      <RoomNav space={space} current="decisions" member={space.mine.sees} />
      {nothing &&
        (space.mine.works ? (
          <EmptyState step={{ href: '#voorstel', label: t('propose') }}>{t('none')}</EmptyState>
        ) : (
          <EmptyState>{t('noneHere')}</EmptyState>
        ))}
      {open.length > 0 && (
        <Section id="open" title={t('open')}>
          <DecisionTable base={base} decisions={open} caption={t('open')} kind="open" />
        </Section>
      )}
      {due.length > 0 && (
        <Section id="opnieuw" title={t('due')} note={t('dueNote')}>
          <DecisionTable base={base} decisions={due} caption={t('due')} kind="decided" />
        </Section>
      )}
      {decided.length > 0 && (
        <Section id="besloten" title={t('decided')}>
          <DecisionTable base={base} decisions={decided} caption={t('decided')} kind="decided" />
        </Section>
      )}
      {space.mine.works && (
        <Section id="voorstel" title={own('propose.title')} note={own('propose.note')}>
          <KnownOrganisations names={names} />
          <ProposeForm form={proposing} rules={rules} earlier={earlier} />
        </Section>
      )}
      {(space.mine.sees || rules.some(({ method }) => method !== 'consent')) && (
        <Section id="hoe" title={own('rules.title')} note={own('rules.note')}>
          <RuleList rules={rules} />
          {space.mine.leads && (
            <TableToggle title={t('rules')} open={String(actionData?.values['_doel']).startsWith('regel')}>
              <RuleForms rules={rules} state={actionData} />
            </TableToggle>
          )}
        </Section>
      )}
    </Page>
  );
}

/** What a link to the form fills in already, such as a proposal that follows from a look-back. */
function prefilledBy(asked: URLSearchParams): Record<string, string> {
  const fields = {
    title: 'titel',
    proposal: 'voorstel',
    driver: 'waarom',
    type: 'soort',
    changes: 'verandert',
  } as const;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, name]) => {
      const value = asked.get(name)?.slice(0, 500);
      return value ? [[field, value]] : [];
    }),
  );
}
