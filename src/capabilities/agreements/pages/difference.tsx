// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { DealPage } from '#capabilities/deals/parts/public/deal-page.tsx';
import { ask } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { Columns, Fine, ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { Pieces } from '../parts/pieces.tsx';
import { compareVersions } from '../read.operations.server.ts';
import type { Route } from './+types/difference.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const query = { from: searchParams.get('van') ?? '1', to: searchParams.get('naar') ?? '2' };
  return ask(context, compareVersions, { params, query });
}

export default function Difference({ loaderData: { deal, from, to, versions, articles } }: Route.ComponentProps) {
  const t = useTranslations('agreements');
  const count = (kind: string) => articles.filter((article) => article.kind === kind).length;
  const title = t('difference.title', { from: from.number, to: to.number });
  const base = `/deals/${deal.slug}/dealtekst`;
  const options = versions.map(({ number, state }) => ({
    value: String(number),
    label: t('page.version', { number, state: t(`state.${state}`) }),
  }));
  const moved = articles.filter(({ kind }) => kind !== 'same');
  const same = articles.filter(({ kind }) => kind === 'same');
  return (
    <DealPage
      width="read"
      deal={deal}
      title={title}
      below={[
        { path: 'dealtekst', label: t('crumb') },
        { path: `dealtekst/verschil?van=${from.number}&naar=${to.number}`, label: title },
      ]}
    >
      <PageTitle title={title}>
        <SummarySentence>
          {t('difference.sentence', {
            changed: count('changed'),
            added: count('added'),
            removed: count('removed'),
            same: same.length,
          })}
        </SummarySentence>
      </PageTitle>
      <Form method="get" action={`${base}/verschil`} values={{ van: String(from.number), naar: String(to.number) }}>
        <Columns>
          <SelectField name="van" label={t('difference.from')} options={options} empty={null} />
          <SelectField name="naar" label={t('difference.to')} options={options} empty={null} />
        </Columns>
        <Button>{t('difference.show')}</Button>
      </Form>
      {moved.length === 0 ? <EmptyState>{t('difference.none')}</EmptyState> : <Fine>{t('difference.legend')}</Fine>}
      {moved.map(({ lineage, kind, title: heading, text }) => (
        <Section
          key={lineage}
          id={`artikel-${lineage}`}
          title={<Pieces pieces={heading} />}
          note={kind === 'same' ? undefined : t(`difference.${kind}`)}
        >
          <div className="tv-diff">
            <Pieces pieces={text} />
          </div>
        </Section>
      ))}
      {same.length > 0 && (
        <TableToggle title={t('difference.same')}>
          <ItemList
            items={same.map(({ lineage, title: heading }) => ({
              id: lineage,
              content: heading.map(({ text }) => text),
            }))}
          />
        </TableToggle>
      )}
    </DealPage>
  );
}
