// SPDX-License-Identifier: EUPL-1.2
// For who keeps the house: does the mail arrive, and which addresses refuse it.
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { mendAddress, viewMailHealth } from '../mail.operations.server.ts';
import type { Route } from './+types/mail-health.ts';

const here = '/beheer/post';

export const loader = ({ context }: Route.LoaderArgs) => ask(context, viewMailHealth);

export const action = ({ context, request }: Route.ActionArgs) =>
  submit(context, request, mendAddress, { to: () => here });

export default function MailHealth({ loaderData: { counts, cameBack }, actionData }: Route.ComponentProps) {
  const t = useTranslations('momentum.mail');
  const when = useWhen();
  const sum = (of: 'mails' | 'repeats') => counts.reduce((total, row) => total + row[of], 0);
  return (
    <Page
      trail={[
        { href: '/beheer', label: t('health.admin') },
        { href: here, label: t('health.short') },
      ]}
    >
      <title>{`${t('health.title')} · Tegenveer`}</title>
      <PageTitle title={t('health.title')}>
        <SummarySentence>{t('health.finding', { total: sum('mails'), repeats: sum('repeats') })}</SummarySentence>
      </PageTitle>
      {counts.length > 0 && (
        <DataTable
          caption={t('health.title')}
          rows={counts}
          rowKey={({ state }) => state}
          columns={[
            { key: 'state', title: t('became'), cell: ({ state }) => t(`state.${state}`) },
            { key: 'mails', title: t('health.mails'), cell: ({ mails }) => mails },
            { key: 'repeats', title: t('health.repeats'), cell: ({ repeats }) => repeats },
          ]}
        />
      )}
      <Section id="teruggekomen" title={t('health.backTitle')} note={t('health.backNote')}>
        {cameBack.length === 0 ? (
          <EmptyState>{t('health.backNone')}</EmptyState>
        ) : (
          <DataTable
            caption={t('health.backTitle')}
            rows={cameBack}
            rowKey={({ mail }) => mail}
            columns={[
              { key: 'mail', title: t('health.address'), cell: ({ mail }) => mail },
              {
                key: 'person',
                title: t('health.person'),
                cell: ({ person }) =>
                  person ? <a href={`/beheer/mensen/${person.id}`}>{person.name}</a> : t('health.nobody'),
              },
              { key: 'since', title: t('health.since'), cell: ({ since }) => when(since.slice(0, 10)) },
              { key: 'why', title: t('health.why'), cell: ({ reason }) => reason },
              { key: 'mend', title: '', cell: ({ mail }) => <Mend mail={mail} state={actionData} /> },
            ]}
          />
        )}
      </Section>
    </Page>
  );
}

function Mend({ mail, state }: { mail: string; state: Parameters<typeof ofForm>[0] }) {
  const t = useTranslations('momentum.mail');
  const form = useFormState(ofForm(state, `weer ${mail}`), 'mendAddress');
  return (
    <Form {...form} prefix={`weer-${mail}`} label={t('health.mendOne', { mail })}>
      <HiddenField name="_doel" value={`weer ${mail}`} />
      <HiddenField name="mail" value={mail} />
      <Button>{t('mend')}</Button>
    </Form>
  );
}
