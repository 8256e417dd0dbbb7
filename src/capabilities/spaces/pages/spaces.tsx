// SPDX-License-Identifier: EUPL-1.2
// Spaces above deals: the coalitions, or the communities of practice.
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Actions, ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { spaceHref } from '../address.contract.ts';
import { createSpace, listSpaces } from '../operations.server.ts';
import type { Route } from './+types/spaces.ts';

const kindAt = (request: Request) =>
  new URL(request.url).pathname.startsWith('/coalities') ? ('coalition' as const) : ('community_of_practice' as const);

export async function loader({ context, request }: Route.LoaderArgs) {
  const kind = kindAt(request);
  const list = async (query: Record<string, string>) =>
    (await ask(context, listSpaces, { query: { limit: '100', ...query } })).items;
  const [spaces, programmes] = [await list({ kind }), await list({ kind: 'programme', mine: 'yes' })];
  return { kind, spaces, programmes: programmes.filter(({ mine }) => mine.leads) };
}

export const action = ({ context, request }: Route.ActionArgs) => {
  const kind = kindAt(request);
  return submit(context, request, createSpace, {
    body: (typed) => ({ ...typed, kind }),
    to: ({ slug }) => spaceHref({ kind, slug }),
  });
};

export default function Spaces({ loaderData: { kind, spaces, programmes }, actionData }: Route.ComponentProps) {
  const t = useTranslations(`spaces.above.${kind}`);
  const words = useTranslations('spaces.above');
  const kinds = useTranslations('spaces');
  const form = useFormState(actionData, 'createSpace', { visibility: 'parties' });
  const here = kind === 'coalition' ? '/coalities' : '/gemeenschappen';
  const other = kind === 'coalition' ? 'community_of_practice' : 'coalition';
  return (
    <Page current="deals" trail={[{ href: here, label: t('short') }]}>
      <title>{`${t('short')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{t('finding', { count: spaces.length })}</SummarySentence>
      </PageTitle>
      <ItemList
        items={spaces.map((space) => ({
          id: space.id,
          content: (
            <>
              <a href={spaceHref(space)}>
                <b>{space.name}</b>
              </a>
              <p>
                {[
                  ...(space.parent ? [`${words('programme')}: ${space.parent.name}`] : []),
                  ...(space.fictional ? [kinds('example').split('.')[0] ?? ''] : []),
                  ...(space.mine.sees ? [words('member')] : []),
                ].join(', ')}
              </p>
            </>
          ),
        }))}
      />
      {programmes.length > 0 && (
        <Section id="begin" title={t('begin')} note={t('note')}>
          <Form {...form} prefix="begin">
            <HiddenField name="_doel" value="begin" />
            <TextField name="name" label={words('name')} maxLength={200} size="middle" />
            <SelectField
              name="under"
              label={words('under')}
              empty={null}
              options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SelectField
              name="visibility"
              label={words('seenBy')}
              empty={null}
              options={(['parties', 'network', 'public'] as const).map((value) => ({
                value,
                label: kinds(`visibility.${value}`),
              }))}
            />
            <Actions>
              <Button kind="primary">{words('create')}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      <p>
        {words('other')}:{' '}
        <a href={other === 'coalition' ? '/coalities' : '/gemeenschappen'}>{words(`${other}.short`)}</a>
      </p>
    </Page>
  );
}
