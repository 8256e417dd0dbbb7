// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Facts, ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Warning } from '#ui/record/warning.tsx';
import { verifyChains, viewStatus } from '../stewardship.operations.server.ts';
import type { Route } from './+types/admin.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const verify = new URL(request.url).searchParams.get('ketens') === 'ja';
  return { status: await ask(context, viewStatus), checked: verify ? await ask(context, verifyChains) : null };
}

export default function Admin({ loaderData: { status, checked } }: Route.ComponentProps) {
  const t = useTranslations('membership.admin');
  const when = useWhen();
  const { waiting, retried, failed } = {
    waiting: status.mailWaiting,
    retried: status.mailRetried,
    failed: status.mailFailed,
  };
  const ending = status.calendar.filter(({ endsSoon }) => endsSoon);
  const jobs = {
    kinds: status.jobs.length,
    waiting: status.jobs.reduce((sum, job) => sum + job.waiting, 0),
    failed: status.jobs.reduce((sum, job) => sum + job.failedToday, 0),
    date:
      status.jobs
        .flatMap(({ doneAt }) => (doneAt === null ? [] : [doneAt.slice(0, 10)]))
        .sort()
        .at(-1) ?? null,
  };
  return (
    <Page width="read" trail={[{ href: '/beheer', label: t('short') }]}>
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>
          {t('finding', { people: status.people, organisations: status.organisations })} {t('findingMail', { failed })}
        </SummarySentence>
      </PageTitle>
      <ItemList
        items={[
          { id: 'people', content: <a href="/beheer/mensen">{t('peopleLink')}</a> },
          { id: 'rights', content: <a href="/beheer/rechten">{t('rightsLink')}</a> },
          { id: 'organisations', content: <a href="/beheer/organisaties">{t('organisationsLink')}</a> },
          { id: 'log', content: <a href="/beheer/logboek">{t('logLink')}</a> },
          { id: 'mail', content: <a href="/beheer/post">{t('mailLink')}</a> },
        ]}
      />
      <Section id="stand" title={t('short')} tight hiddenTitle>
        <Facts
          facts={[
            { name: t('version'), value: status.version },
            { name: t('migration'), value: status.migration },
            { name: t('mail'), value: t('mailState', { waiting, retried, failed }) },
            { name: t('jobs'), value: t('jobsState', { ...jobs, date: jobs.date ? when(jobs.date) : t('noJobs') }) },
            {
              name: t('facts'),
              value: t('factsState', {
                facts: status.facts,
                chains: status.chains,
                date: status.anchoredOn === null ? t('noAnchor') : when(status.anchoredOn),
              }),
            },
            {
              name: t('calendar'),
              value: status.calendar
                .map(({ kind, until }) => t(`calendarKnown.${kind}`, { date: when(until) }))
                .join(' '),
            },
          ]}
        />
        {ending.length > 0 && (
          <Warning title={t('calendarEnds', { kinds: ending.map(({ kind }) => kind).join() })}>
            {t('calendarWhat')}
          </Warning>
        )}
      </Section>
      <Section id="ketens" title={t('chainsTitle')}>
        {checked && checked.broken.length === 0 && <p role="status">{t('chainsWell')}</p>}
        {checked && checked.broken.length > 0 && (
          <>
            <Warning title={t('chainsBroken', { count: checked.broken.length })} />
            <ul>
              {checked.broken.map(({ space, from }) => (
                <li key={space}>{t('chainBroken', { space, from })}</li>
              ))}
            </ul>
          </>
        )}
        <Form method="get" action="/beheer#ketens" label={t('chainsAsk')}>
          <HiddenField name="ketens" value="ja" />
          <Button>{t('chainsAsk')}</Button>
        </Form>
      </Section>
    </Page>
  );
}
