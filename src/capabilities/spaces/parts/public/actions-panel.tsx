// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { When } from '#ui/format/when.tsx';
import { ItemList } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import type { Action } from '../../actions.contract.ts';

export interface ActionsPanelProps {
  /** Where all actions stand, such as `/deals/straat/acties`. */
  readonly href: string;
  readonly actions: readonly Action[];
  /** The person may write here: an empty list then asks. */
  readonly works: boolean;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Who does what, when: the open actions of a space, for its own page. */
export function ActionsPanel({ href, actions, works, today }: ActionsPanelProps) {
  const t = useTranslations('spaces.actions');
  if (actions.length === 0 && !works) return null;
  return (
    <Section id="acties" title={t('title')} note={actions.length > 0 && t('findingOpen', { count: actions.length })}>
      {actions.length === 0 ? (
        <EmptyState step={{ href: `${href}#nieuw`, label: t('add') }}>{t('none')}</EmptyState>
      ) : (
        <>
          <ItemList
            items={actions.map(({ id, text, person, organisation, dueOn }) => ({
              id,
              content: (
                <>
                  <b>{text}</b>
                  <p>
                    {person?.name ?? organisation?.name ?? t('whoUnknown')}
                    {', '}
                    {dueOn === null ? t('whenUnknown') : <When date={dueOn} style="near" today={today} />}
                  </p>
                </>
              ),
            }))}
          />
          <p>
            <a href={href}>{t('all')}</a>
          </p>
        </>
      )}
    </Section>
  );
}
