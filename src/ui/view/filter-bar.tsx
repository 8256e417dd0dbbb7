// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { type Option, OptionList } from '../form/option-list.tsx';
import { useWords } from '../words/use-words.ts';

export interface Filter {
  name: string;
  label: string;
  options: readonly Option[];
  /** What is chosen now; empty or absent: all. */
  value?: string | undefined;
  /** What "all" is called here. `null`: there is always one chosen. */
  all?: string | null;
}

export interface FilterBarProps {
  action?: string;
  /** What is filtered, for readers: "Filter het raster". */
  label: string;
  filters: readonly Filter[];
  /** A search text over the same list. */
  search?: { name: string; label: string; value?: string | undefined };
  /** Values that must survive, such as the chosen view. */
  keep?: Readonly<Record<string, string>>;
  /** How many things are shown now. */
  count?: number;
  /** Address without any filter. */
  clearHref?: string | undefined;
  /** A `ViewSwitch` or a link, at the end of the row. */
  children?: ReactNode;
}

/** Narrows a view: a plain GET form, so that every view has an address. */
export function FilterBar(props: FilterBarProps) {
  const { action, label, filters, search, keep = {}, count, clearHref, children } = props;
  const say = useWords();
  return (
    <div className="tv-filter">
      <form className="tv-filter__form" method="get" action={action} aria-label={label}>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {search && (
          <div className="tv-filter__search">
            <label htmlFor={`filter-${search.name}`}>{search.label}</label>
            <input id={`filter-${search.name}`} type="search" name={search.name} defaultValue={search.value} />
          </div>
        )}
        {filters.map((filter) => (
          <div className="tv-choice" key={filter.name}>
            <label htmlFor={`filter-${filter.name}`}>{filter.label}</label>
            <select id={`filter-${filter.name}`} name={filter.name} defaultValue={filter.value ?? ''}>
              {filter.all !== null && <option value="">{filter.all ?? say('filter.all')}</option>}
              <OptionList options={filter.options} />
            </select>
          </div>
        ))}
        <button className="nl-button nl-button--default tv-filter__apply" type="submit">
          {say('filter.apply')}
        </button>
      </form>
      {children}
      {(count !== undefined || clearHref) && (
        <p className="tv-filter__count">
          {count !== undefined && <span role="status">{say('filter.results', { count })}</span>}
          {clearHref && <a href={clearHref}>{say('filter.dropAll')}</a>}
        </p>
      )}
    </div>
  );
}
