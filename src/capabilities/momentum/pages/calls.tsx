// SPDX-License-Identifier: EUPL-1.2
// For who leads: whom to call now, why, and what to ask; and what came of it.
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { listCalls, recordCall } from '../calls.operations.server.ts';
import { CallItem, RestingCalls } from '../parts/call-item.tsx';
import type { Route } from './+types/calls.ts';

const here = '/bellen';

export const loader = ({ context }: Route.LoaderArgs) => ask(context, listCalls);

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const [about, aboutId, space] = String(form.get('_doel')).split(' ');
  return submit(context, request, recordCall, {
    form,
    params: { space },
    body: (typed) => ({ ...typed, about, aboutId }),
    to: () => `${here}?genoteerd`,
  });
}

export default function Calls({ loaderData: { leads, fictional, items, resting }, actionData }: Route.ComponentProps) {
  const t = useTranslations('momentum.calls');
  return (
    <Page
      current="today"
      width="read"
      strip={fictional ? <RealOrExample fictional asOfOn={null} many /> : undefined}
      trail={[
        { href: '/vandaag', label: t('today') },
        { href: here, label: t('short') },
      ]}
    >
      <title>{`${t('short')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{t('finding', { count: items.length, resting: resting.length })}</SummarySentence>
      </PageTitle>
      {items.length === 0 ? (
        <EmptyState step={{ href: '/vandaag', label: t('toToday') }}>{t(leads ? 'none' : 'notLeading')}</EmptyState>
      ) : (
        <ol className="tv-calls">
          {items.map((call) => (
            <CallItem key={`${call.about} ${call.id}`} call={call} state={actionData} />
          ))}
        </ol>
      )}
      <p>
        <a href="/bellen/peilmomenten">{t('checkIns')}</a>
      </p>
      {resting.length > 0 && (
        <Section id="gebeld" title={t('restingTitle')} note={t('restingNote')}>
          <RestingCalls calls={resting} />
        </Section>
      )}
    </Page>
  );
}
