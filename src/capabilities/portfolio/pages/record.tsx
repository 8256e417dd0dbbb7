// SPDX-License-Identifier: EUPL-1.2
import { data } from 'react-router';
import { useTranslations } from 'use-intl';
import { viewBarrier } from '#capabilities/barriers/public.server.ts';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, asked, queryOf, submit } from '#doors/visit.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { recordItem } from '../operations/change.server.ts';
import { viewPortfolio } from '../operations/portfolio.server.ts';
import { RecordForm } from '../parts/item-forms.tsx';
import { readAddress } from '../rules/address.ts';
import type { Route } from './+types/record.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const portfolio = await ask(context, viewPortfolio, { params });
  // Who may record nothing here finds no form.
  if (portfolio.mayRecordIn.length === 0) throw data({ refused: 'not-found' }, { status: 404 });
  const query = queryOf(request);
  const behind = query['belemmering'];
  const barrier =
    typeof behind === 'string' ? await asked(context, viewBarrier, { params: { barrier: behind } }) : null;
  const from = barrier === null || isRefusal(barrier) ? null : { id: barrier.id, title: barrier.title };
  return { portfolio, from, filled: { ...readAddress(query).filters, ...(from ? { title: from.title } : {}) } };
}

export async function action({ context, request }: Route.ActionArgs) {
  return submit(context, request, recordItem, {
    to: ({ id, portfolio }) => `/portfolio/${portfolio}/onderdelen/${id}`,
  });
}

export default function Record({ loaderData: { portfolio, filled, from }, actionData }: Route.ComponentProps) {
  const t = useTranslations('portfolio');
  const form = useFormState(actionData, 'recordItem', { kind: 'experiment', visibility: 'parties', ...filled });
  return (
    <Page
      current="portfolio"
      width="read"
      strip={<RealOrExample fictional={portfolio.fictional} asOfOn={portfolio.asOfOn} many />}
      trail={[
        { href: `/portfolio/${portfolio.slug}`, label: portfolio.name },
        { href: `/portfolio/${portfolio.slug}/onderdelen/nieuw`, label: t('page.record') },
      ]}
    >
      <title>{`${t('form.question')} · Tegenveer`}</title>
      <PageTitle title={t('form.question')}>
        <SummarySentence>{t('form.intro')}</SummarySentence>
      </PageTitle>
      <RecordForm form={form} spaces={portfolio.mayRecordIn} barrier={from?.id ?? null} />
    </Page>
  );
}
