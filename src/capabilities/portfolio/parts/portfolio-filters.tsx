// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { type Filter, FilterBar } from '#ui/view/filter-bar.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { ViewSwitch } from '#ui/view/view-switch.tsx';
import { type Portfolio, partyKinds } from '../contract.ts';
import { type Asked, addressOf, axisSlugs, filterNames, slugOfFilter, views } from '../rules/address.ts';
import { type Axis, axes, listedValues, none } from '../rules/codes.ts';
import { useAxisWords } from './axis-words.ts';

/** An address of this portfolio with everything as asked, but for what is said otherwise. */
export type AddressOf = (changes: Partial<Asked>) => string;

/** Which two axes, and which picture. */
export function AxisChoice({ portfolio, asked, row, column, address }: ChoiceProps & { address: AddressOf }) {
  const t = useTranslations('portfolio');
  const say = useAxisWords();
  const options = axes.map((axis) => ({ value: axisSlugs[axis], label: say.axis(axis) }));
  const rows = {
    name: 'rij',
    label: t(asked.view === 'matrix' ? 'page.rows' : 'page.lanes'),
    options,
    value: axisSlugs[row],
    all: null,
  };
  const columns = { name: 'kolom', label: t('page.columns'), options, value: axisSlugs[column], all: null };
  const shown = { matrix: [rows, columns], tijdlijn: [rows], netwerk: [], xcurve: [], vlak: [], tabel: [] }[asked.view];
  const switcher = (
    <ViewSwitch
      current={asked.view}
      views={views.map((view) => ({ key: view, label: t(`view.${view}`), href: address({ view, after: undefined }) }))}
    />
  );
  if (shown.length === 0) return <div className="tv-filter">{switcher}</div>;
  return (
    <FilterBar
      action={`/portfolio/${portfolio.slug}`}
      label={t('page.choose')}
      keep={{ ...(asked.view === 'matrix' ? {} : { beeld: asked.view }), ...keptFilters(asked) }}
      filters={shown}
    >
      {asked.view === 'matrix' && (
        <a className="tv-swap" href={address({ row: column, column: row })}>
          {t('page.swap')}
        </a>
      )}
      {switcher}
    </FilterBar>
  );
}

interface ChoiceProps {
  portfolio: Portfolio;
  asked: Asked;
  row: Axis;
  column: Axis;
}

const keptFilters = ({ filters }: Asked) =>
  Object.fromEntries(
    filterNames.flatMap((name) => (filters[name] === undefined ? [] : [[slugOfFilter(name), filters[name]]])),
  );

/** Everything the items can be narrowed by, folded away until it is used. */
export function ItemFilters({ portfolio, asked, row, column, count }: ChoiceProps & { count: number }) {
  const t = useTranslations('portfolio');
  const say = useAxisWords();
  const chosen = Object.keys(asked.filters).length > 0;
  const free: Readonly<Partial<Record<Axis, readonly string[]>>> = {
    theme: portfolio.themes,
    year: portfolio.years,
    place: portfolio.places,
    partyKind: partyKinds,
  };
  const ofAxis = (axis: Axis): Filter => ({
    name: axisSlugs[axis],
    label: say.axis(axis),
    value: asked.filters[axis],
    options: [...(free[axis] ?? listedValues(axis) ?? []), none].map((key) => ({
      value: key,
      label: say.value(axis, key),
    })),
  });
  const named = (name: 'deal' | 'mission', options: readonly { slug: string; name: string }[]): Filter => ({
    name: slugOfFilter(name),
    label: t(`page.${name}`),
    value: asked.filters[name],
    options: options.map((one) => ({ value: one.slug, label: one.name })),
  });
  return (
    <TableToggle title={chosen ? t('page.narrowed', { count, all: portfolio.items }) : t('page.narrow')} open={chosen}>
      <FilterBar
        action={`/portfolio/${portfolio.slug}`}
        label={t('page.narrowLabel')}
        keep={{
          ...(asked.view === 'matrix' ? {} : { beeld: asked.view }),
          ...(asked.row ? { rij: axisSlugs[row] } : {}),
          ...(asked.column ? { kolom: axisSlugs[column] } : {}),
        }}
        search={{ name: slugOfFilter('search'), label: t('page.search'), value: asked.filters.search }}
        filters={[
          named('deal', portfolio.deals),
          ...(portfolio.missions.length > 0 ? [named('mission', portfolio.missions)] : []),
          ...axes.filter((axis) => (portfolio.classified[axis] ?? 0) > 0 || asked.filters[axis]).map(ofAxis),
        ]}
        {...(chosen
          ? { count, clearHref: addressOf(portfolio.slug, { ...asked, filters: {}, after: undefined }) }
          : {})}
      />
    </TableToggle>
  );
}
