// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { withQuery } from '#capabilities/deals/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask, queryOf } from '#doors/visit.server.ts';
import { Actions, Columns, Fine, ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { FilterBar } from '#ui/view/filter-bar.tsx';
import { ViewSwitch } from '#ui/view/view-switch.tsx';
import { Funnel } from '../parts/funnel.tsx';
import { RulingList } from '../parts/ruling-list.tsx';
import type { RulingTopics } from '../ruling.contract.ts';
import { browseRulings, listRulings } from '../ruling.operations.server.ts';
import { summariseBarrierWay } from '../view.operations.server.ts';
import type { Route } from './+types/may-we.ts';

const chosenBy = ['search', 'owner', 'law', 'topic'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const given = queryOf(request);
  const example = given['example'] === 'yes' ? 'yes' : 'no';
  const query = { ...given, example };
  const { items, next } = await ask(context, listRulings, { query });
  const topics = await ask(context, browseRulings, { query: { example } });
  const way = await ask(context, summariseBarrierWay, { query: { example } });
  const address = (changes: Record<string, string | undefined>) => withQuery('/mag-dit', query, changes);
  const chosen = Object.fromEntries(
    chosenBy.flatMap((name) => {
      const value = given[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
  return { items, topics, way, example, chosen, next: next === undefined ? null : address({ after: next }) };
}

/** "May we?": everything that was answered and published, for anyone to find. */
export default function MayWe({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('barriers');
  const { items, topics, way, example, chosen, next } = loaderData;
  const narrowed = Object.keys(chosen).length > 0;
  const option = ({ key, label }: RulingTopics['owners'][number]) => ({ value: key, label });
  return (
    <Page
      current="barriers"
      strip={<RealOrExample fictional={example === 'yes'} asOfOn={null} many />}
      trail={[
        { href: '/belemmeringen', label: t('page.crumb') },
        { href: '/mag-dit', label: t('mayWe.title') },
      ]}
    >
      <title>{`${t('mayWe.title')} · Tegenveer`}</title>
      <PageTitle title={t('mayWe.title')}>
        <SummarySentence>{t('mayWe.sentence')}</SummarySentence>
      </PageTitle>
      <ViewSwitch
        current={example}
        views={[
          { key: 'no', label: t('mayWe.real'), href: '/mag-dit' },
          { key: 'yes', label: t('mayWe.example'), href: '/mag-dit?example=yes' },
        ]}
      />
      <FilterBar
        action="/mag-dit"
        label={t('mayWe.filters')}
        keep={{ example }}
        search={{ name: 'search', label: t('mayWe.search'), value: chosen['search'] }}
        filters={[
          { name: 'owner', label: t('mayWe.owner'), value: chosen['owner'], options: topics.owners.map(option) },
          { name: 'law', label: t('mayWe.law'), value: chosen['law'], options: topics.laws.map(option) },
          { name: 'topic', label: t('mayWe.topic'), value: chosen['topic'], options: topics.topics.map(option) },
        ]}
        {...(narrowed ? { count: items.length, clearHref: `/mag-dit?example=${example}` } : {})}
      />
      <Section id="antwoorden" title={t('mayWe.answers')} note={t('mayWe.answersNote')} tight>
        {items.length === 0 ? (
          <EmptyState>{t(narrowed ? 'mayWe.noneChosen' : 'mayWe.none')}</EmptyState>
        ) : (
          <RulingList rulings={items} />
        )}
      </Section>
      <Actions>
        {next && <a href={next}>{t('mayWe.next')}</a>}
        <a href="/belemmeringen">{t('mayWe.ask')}</a>
      </Actions>
      <Browse topics={topics} example={example} />
      <Section id="hoe-ver" title={t('funnel.title')} note={t('funnel.note')}>
        <Funnel way={way} />
      </Section>
    </Page>
  );
}

/** The same by browsing: per rule owner, law and topic. */
function Browse({ topics, example }: { topics: RulingTopics; example: string }) {
  const t = useTranslations('barriers.mayWe');
  const lists = [
    ['owner', topics.owners],
    ['law', topics.laws],
    ['topic', topics.topics],
  ] as const;
  if (lists.every(([, lines]) => lines.length === 0)) return null;
  return (
    <Columns count={3}>
      {lists.map(([name, lines]) => (
        <Section key={name} id={`per-${name}`} title={t(`per.${name}`)}>
          {lines.length === 0 ? (
            <Fine>{t('perNone')}</Fine>
          ) : (
            <ItemList
              items={lines.map(({ key, label, answers }) => ({
                id: key,
                content: (
                  <>
                    <a href={`/mag-dit?example=${example}&${name}=${encodeURIComponent(key)}`}>{label}</a>{' '}
                    <span className="tv-soft">{t('count', { answers })}</span>
                  </>
                ),
              }))}
            />
          )}
        </Section>
      ))}
    </Columns>
  );
}
