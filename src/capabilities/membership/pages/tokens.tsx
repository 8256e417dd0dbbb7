// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { CheckboxField, RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Warning } from '#ui/record/warning.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { tokenDays, tokenScopes } from '../account.contract.ts';
import { listTokens, makeToken, revokeKey } from '../operations.server.ts';
import { Moment } from '../parts/public/moment.tsx';
import type { Route } from './+types/tokens.ts';

const here = '/account/tokens';

export const loader = ({ context }: Route.LoaderArgs) => ask(context, listTokens);

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  return form.get('_doel') === 'revoke'
    ? submit(context, request, revokeKey, {
        form,
        params: { key: form.get('_key') },
        body: () => ({}),
        to: () => here,
      })
    : submit(context, request, makeToken, { form, show: ({ secret }) => ({ secret }) });
}

export default function Tokens({ loaderData: { tokens }, actionData }: Route.ComponentProps) {
  const t = useTranslations('membership.tokens');
  const all = useTranslations('membership');
  const made = actionData && 'secret' in actionData ? actionData.secret : null;
  const refused = actionData && 'values' in actionData ? actionData : undefined;
  const form = useFormState(ofForm(refused, 'make'), 'makeToken');
  return (
    <Page
      width="read"
      trail={[
        { href: '/account', label: all('account.title') },
        { href: here, label: all('account.tokens') },
      ]}
    >
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{t('finding', { count: tokens.length })}</SummarySentence>
      </PageTitle>
      {made !== null && (
        <div role="status">
          <Warning title={t('made')}>{t('use')}</Warning>
          <p className="nl-paragraph">
            <code className="tv-code">{made}</code>
          </p>
        </div>
      )}
      {tokens.length > 0 && (
        <DataTable
          caption={t('title')}
          hiddenCaption
          rows={tokens}
          rowKey={(token) => token.id}
          columns={[
            { key: 'name', title: t('name'), cell: ({ label }) => label },
            { key: 'may', title: t('may'), cell: ({ scopes }) => scopes.map((scope) => t(scope)).join(', ') },
            { key: 'until', title: t('expiresAt'), cell: ({ expiresAt }) => <Moment at={expiresAt} dayOnly /> },
            {
              key: 'seen',
              title: t('seenAt'),
              cell: ({ used, seenAt }) => (used ? <Moment at={seenAt} /> : t('never')),
            },
            {
              key: 'act',
              title: t('act'),
              stackTitle: null,
              hiddenTitle: true,
              cell: ({ id, label }) => (
                <Form prefix={id} label={t('revokeOne', { label })}>
                  <HiddenField name="_doel" value="revoke" />
                  <HiddenField name="_key" value={id} />
                  <Button>{t('revoke')}</Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <Section id="nieuw" title={t('newTitle')}>
        <Form {...form} prefix="make">
          <HiddenField name="_doel" value="make" />
          <TextField name="label" label={t('label')} description={t('labelHint')} maxLength={80} />
          <CheckboxField
            name="scopes"
            label={t('scopes')}
            columns={2}
            options={tokenScopes.map((scope) => ({ value: scope, label: t(scope) }))}
          />
          <RadioField
            name="days"
            label={t('days')}
            options={tokenDays.map((days) => ({ value: String(days), label: t('daysOf', { days }) }))}
          />
          <Actions>
            <Button kind="primary">{t('make')}</Button>
            <a className="nl-link" href="/api/v1/openapi.json">
              {t('documentation')}
            </a>
          </Actions>
        </Form>
      </Section>
    </Page>
  );
}
