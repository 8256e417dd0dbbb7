// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import type { DecisionItem } from '../../contract.ts';

/** "Besloten in …": on the page of a thing, the decisions that changed it. Nothing when there are none to see. */
export function DecidedIn({ decisions }: { decisions: readonly DecisionItem[] }) {
  const t = useTranslations('decisions.about');
  if (decisions.length === 0) return null;
  return (
    <p className="tv-fine">
      {t('title')}{' '}
      {decisions.map(({ id, title, space }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={`${spaceHref(space)}/besluiten/${id}`}>{title}</a>
        </span>
      ))}
    </p>
  );
}
