// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { listOrganisationNames } from '#capabilities/membership/public.server.ts';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit, visitContext } from '#doors/visit.server.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { KnownOrganisations } from '#ui/form/organisation-field.tsx';
import { When } from '#ui/format/when.tsx';
import { Actions as Buttons } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { addAction, changeAction, completeAction, listActions } from '../actions.operations.server.ts';
import { spaceHref } from '../address.contract.ts';
import { viewSpace } from '../operations.server.ts';
import { ActionFields } from '../parts/action-fields.tsx';
import { ActionForms, CompleteAction } from '../parts/action-forms.tsx';
import { ExampleStrip } from '../parts/public/example-strip.tsx';
import { RoomNav } from '../parts/public/room-nav.tsx';
import { listSeats } from '../seats.operations.server.ts';
import type { Route } from './+types/actions.ts';
import { kindOf, sectionTrail } from './of-space.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const space = await ask(context, viewSpace, { params: { space: params.slug }, query: { kind: kindOf(request) } });
  const of = { params: { space: space.id } };
  const open = await ask(context, listActions, { ...of, query: { limit: '100' } });
  const done = await ask(context, listActions, { ...of, query: { limit: '50', state: 'done' } });
  const seats = space.mine.works ? await ask(context, listSeats, { ...of, query: { limit: '100' } }) : { items: [] };
  const { names } = space.mine.works ? await ask(context, listOrganisationNames) : { names: [] };
  const { runtime } = context.get(visitContext);
  return {
    space,
    open: open.items,
    done: done.items,
    names,
    people: seats.items.map(({ person }) => person),
    today: dayOf(runtime.clock()),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const space = await ask(context, viewSpace, { params: { space: params.slug }, query: { kind: kindOf(request) } });
  const [purpose, action] = String(form.get('_doel')).split(' ');
  const about = { form, params: { action }, to: () => `${spaceHref(space)}/acties` };
  if (purpose === 'done') return submit(context, request, completeAction, about);
  if (purpose === 'change') return submit(context, request, changeAction, about);
  return submit(context, request, addAction, { ...about, params: { space: space.id } });
}

export default function SpaceActions({ loaderData, actionData }: Route.ComponentProps) {
  const { space, open, done, people, names, today } = loaderData;
  const t = useTranslations('spaces.actions');
  const words = useTranslations('spaces');
  const adding = useFormState(ofForm(actionData, 'add'), 'addAction', { visibility: 'parties' });
  const { works } = space.mine;
  return (
    <Page
      current="deals"
      strip={<ExampleStrip space={space} />}
      trail={sectionTrail(space, t('short'), 'acties', words)}
    >
      <title>{`${t('title')} · ${space.name} · Tegenveer`}</title>
      <PageTitle title={t('title')} name={space.name}>
        <SummarySentence>
          {open.length === 0 ? t(space.mine.sees ? 'none' : 'outside') : t('findingOpen', { count: open.length })}
        </SummarySentence>
      </PageTitle>
      <KnownOrganisations names={names} />
      <RoomNav space={space} current="actions" member={space.mine.sees} />
      {open.length > 0 && (
        <DataTable
          caption={t('title')}
          hiddenCaption
          rows={open}
          rowKey={({ id }) => id}
          columns={[
            { key: 'what', title: t('what'), cell: ({ text }) => text },
            {
              key: 'who',
              title: t('who'),
              cell: ({ person, organisation }) =>
                [person?.name, organisation?.name].filter(Boolean).join(', ') || (
                  <span className="tv-soft">{t('whoUnknown')}</span>
                ),
            },
            {
              key: 'when',
              title: t('when'),
              cell: ({ dueOn }) =>
                dueOn === null ? (
                  <span className="tv-soft">{t('whenUnknown')}</span>
                ) : (
                  <When date={dueOn} style="near" today={today} />
                ),
            },
            { key: 'seen', title: t('seenBy'), cell: ({ visibility }) => words(`visibilities.${visibility}`) },
            {
              key: 'act',
              title: t('act'),
              hiddenTitle: true,
              stackTitle: null,
              cell: (one) => <ActionForms action={one} works={works} people={people} state={actionData} />,
            },
          ]}
        />
      )}
      {works && (
        <Section id="nieuw" title={t('addTitle')} note={t('addNote')}>
          <Form {...adding} prefix="add">
            <HiddenField name="_doel" value="add" />
            <ActionFields people={people} withVisibility />
            <Buttons>
              <Button kind="primary">{t('add')}</Button>
            </Buttons>
          </Form>
        </Section>
      )}
      {done.length > 0 && (
        <Section id="klaar" title={t('doneTitle')}>
          <DataTable
            caption={t('doneTitle')}
            hiddenCaption
            rows={done}
            rowKey={({ id }) => id}
            columns={[
              { key: 'what', title: t('what'), cell: ({ text }) => text },
              {
                key: 'when',
                title: t('done'),
                cell: ({ doneAt }) => <When date={doneAt?.slice(0, 10) ?? null} style="near" today={today} />,
              },
              {
                key: 'act',
                title: t('act'),
                hiddenTitle: true,
                stackTitle: null,
                cell: (one) => (works ? <CompleteAction action={one} state={actionData} /> : null),
              },
            ]}
          />
        </Section>
      )}
    </Page>
  );
}
