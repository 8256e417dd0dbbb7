// SPDX-License-Identifier: EUPL-1.2
// Erasing who somebody is: first what goes and what stays, then the name typed over, then the second step.
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { viewPerson } from '../people.operations.server.ts';
import { erasePerson } from '../rights.operations.server.ts';
import type { Route } from './+types/admin-erase.ts';

export const loader = ({ context, params: { person } }: Route.LoaderArgs) =>
  ask(context, viewPerson, { params: { person } });

export const action = ({ context, request, params: { person } }: Route.ActionArgs) =>
  submit(context, request, erasePerson, { params: { person }, to: () => `/beheer/mensen/${person}` });

const goes = ['name', 'addresses', 'keys', 'functions', 'mail', 'log'] as const;
const stays = ['records', 'signed', 'texts', 'backups'] as const;

export default function AdminErase({ loaderData: person, actionData }: Route.ComponentProps) {
  const t = useTranslations('membership.erase');
  const all = useTranslations('membership');
  const form = useFormState(actionData, 'erasePerson');
  const house = person.affiliations[0]?.organisation.name;
  const list = (keys: readonly (typeof goes)[number][] | readonly (typeof stays)[number][]) => (
    <ItemList items={keys.map((key) => ({ id: key, content: t(`list.${key}`) }))} />
  );
  return (
    <Page
      width="read"
      trail={[
        { href: '/beheer', label: all('admin.short') },
        { href: '/beheer/mensen', label: all('people.short') },
        { href: `/beheer/mensen/${person.id}`, label: person.name },
        { href: `/beheer/mensen/${person.id}/wissen`, label: t('short') },
      ]}
    >
      <title>{`${t('title', { name: person.name })} · Tegenveer`}</title>
      <PageTitle title={t('title', { name: person.name })}>
        <SummarySentence>
          {house === undefined ? t('findingAlone') : t('finding', { organisation: house })}
        </SummarySentence>
      </PageTitle>
      <Section id="gaat" title={t('goesTitle')}>
        {list(goes)}
      </Section>
      <Section id="blijft" title={t('staysTitle')}>
        {list(stays)}
      </Section>
      <Section id="wissen" title={t('actTitle')} note={t('actNote')}>
        <Form {...form}>
          <TextField
            name="name"
            label={t('type')}
            description={t('typeHint', { name: person.name })}
            maxLength={120}
            autoComplete="off"
            size="middle"
          />
          <Button kind="primary">{t('act')}</Button>
        </Form>
      </Section>
    </Page>
  );
}
