// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Facts } from '#ui/layout/layout.tsx';
import { AnswerList } from '#ui/record/answer-list.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { SetupView } from '../../contract.ts';
import { changedParts, setupParts } from '../../rules/setup.ts';

/** How we work now. */
export function SetupFacts({ setup }: { setup: SetupView }) {
  const t = useTranslations('sessions.setup');
  const facts = setupParts.map((part) => ({
    name: t(`parts.${part}`),
    value: setup[part] ?? <span className="tv-soft">{t('unknown')}</span>,
  }));
  return <Facts facts={facts} />;
}

/** Every version, with what it changed and why; the text of what changed stands with it. */
export function EarlierSetups({ versions, base }: { versions: readonly SetupView[]; base: string }) {
  const t = useTranslations('sessions.setup');
  const when = useWhen();
  if (versions.length < 2) return null;
  return (
    <TableToggle title={t('earlier')}>
      <AnswerList
        answers={versions.map((setup, index) => {
          const before = versions[index + 1] ?? null;
          const changed = changedParts(before, setup);
          return {
            id: setup.id,
            who: t('version', { number: setup.number, date: when(setup.createdAt.slice(0, 10)) }),
            about: before && t('changedParts', { parts: changed.map((part) => t(`parts.${part}`)).join(', ') }),
            content: (
              <>
                {setup.why}{' '}
                {changed.map((part) => (
                  <span key={part}>
                    <b>{t(`parts.${part}`)}:</b> {setup[part] ?? t('unknown')}{' '}
                  </span>
                ))}
              </>
            ),
            ...(setup.session && {
              note: (
                <a href={`${base}/sessies/${setup.session.id}`}>{t('because', { session: setup.session.title })}</a>
              ),
            }),
          };
        })}
      />
    </TableToggle>
  );
}
