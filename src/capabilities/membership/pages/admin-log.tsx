// SPDX-License-Identifier: EUPL-1.2
// The log: an auditor searches it, an administrator says who is one. Whoever is neither finds nothing here.
import { data } from 'react-router';
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { operationWords } from '#doors/operation-words.server.ts';
import { Page } from '#doors/page.tsx';
import { asked, queryOf, submit } from '#doors/visit.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Actions, ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import type { LogEntry } from '../audit.contract.ts';
import { endAuditRight, giveAuditRight, listAuditors, searchLog } from '../audit.operations.server.ts';
import { LogSearch, LogTable } from '../parts/log-view.tsx';
import { NextPage } from '../parts/next-page.tsx';
import type { Route } from './+types/admin-log.ts';

const here = '/beheer/logboek';

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = queryOf(request);
  const found = await asked(context, searchLog, { query });
  const auditors = await asked(context, listAuditors);
  const refusal = isRefusal(found) && found.refused !== 'invalid-input' ? found : null;
  if (refusal && isRefusal(auditors)) throw data(refusal, { status: refusal.refused === 'not-signed-in' ? 401 : 404 });
  return {
    query,
    search: new URL(request.url).search,
    found: refusal ? null : isRefusal(found) ? { items: [], next: undefined, wrong: true } : { wrong: false, ...found },
    auditors: isRefusal(auditors) ? null : auditors,
    read: isRefusal(found) ? {} : readingsOf(found.items),
  };
}

/** What was read, in words, by the name of what read it. */
const readingsOf = (items: readonly LogEntry[]) =>
  Object.fromEntries(
    items
      .filter(({ log }) => log === 'reading')
      .map(({ kind }): [string, ReturnType<typeof operationWords>] => [kind, operationWords(kind)]),
  );

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const [purpose, right] = String(form.get('_doel')).split(' ');
  if (purpose === 'end') return submit(context, request, endAuditRight, { form, params: { right }, to: () => here });
  return submit(context, request, giveAuditRight, { form, to: () => here });
}

export default function AdminLog({
  loaderData: { query, search, found, auditors, read },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslations('membership.log');
  const all = useTranslations('membership');
  return (
    <Page
      trail={[
        { href: '/beheer', label: all('admin.short') },
        { href: here, label: t('short') },
      ]}
    >
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{t(found ? 'finding' : 'onlyAuditors')}</SummarySentence>
      </PageTitle>
      {found && (
        <>
          <LogSearch query={query} wrong={found.wrong} />
          <LogTable items={found.items} here={here} read={read} />
          <NextPage here={here} query={query} next={found.next} />
          {!found.wrong && (
            <p>
              <a href={`${here}.csv${search}`} download>
                {t('export')}
              </a>
            </p>
          )}
        </>
      )}
      {auditors && <Auditors auditors={auditors} state={actionData} />}
    </Page>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

function Auditors({
  auditors: { rights, people },
  state,
}: {
  auditors: NonNullable<Loaded['auditors']>;
  state: Route.ComponentProps['actionData'];
}) {
  const t = useTranslations('membership.log');
  const when = useWhen();
  const form = useFormState(ofForm(state, 'give'), 'giveAuditRight');
  return (
    <Section id="wie" title={t('whoTitle')} note={t('whoNote')}>
      {rights.length === 0 && <p className="nl-paragraph">{t('nobody')}</p>}
      <ItemList
        items={rights.map(({ id, person, why, startsAt, endsAt }) => ({
          id,
          content: (
            <>
              <b>{person.name}</b>,{' '}
              {endsAt === null
                ? t('since', { date: when(startsAt.slice(0, 10)) })
                : t('until', { date: when(endsAt.slice(0, 10)) })}
              <p>{why}</p>
              {endsAt === null && (
                <Form prefix={`end-${id}`} label={t('endOf', { name: person.name })}>
                  <HiddenField name="_doel" value={`end ${id}`} />
                  <Button>{t('end')}</Button>
                </Form>
              )}
            </>
          ),
        }))}
      />
      <Form {...form} prefix="give" label={t('give')}>
        <HiddenField name="_doel" value="give" />
        <SelectField
          name="person"
          label={t('person')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField name="why" label={t('why')} maxLength={300} />
        <Actions>
          <Button kind="primary">{t('give')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
