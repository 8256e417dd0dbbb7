// SPDX-License-Identifier: EUPL-1.2
import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { SourceText } from '#ui/record/source-text.tsx';

/** "Source: agendastad.nl", where somebody said where it comes from. */
export function SourceLine({ source }: { source: string }) {
  const t = useTranslations('barriers.way.answers');
  return t.rich('source', { link: () => <SourceText source={source} /> });
}

/** Sentences one after another, of those there are. */
export const sentences = (parts: Readonly<Record<string, ReactNode>>): ReactNode =>
  Object.entries(parts).map(([name, part]) => part && <Fragment key={name}>{part} </Fragment>);
