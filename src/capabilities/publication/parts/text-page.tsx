// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { Page } from '#doors/page.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';

export interface TextPart {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** A page of running text: a statement, one sentence, parts. */
export function TextPage({
  title,
  intro,
  parts,
  trail,
}: {
  title: string;
  intro: string;
  parts: readonly TextPart[];
  trail?: readonly { href: string; label: string }[];
}) {
  return (
    <Page width="read" {...(trail ? { trail } : {})}>
      <title>{`${title} · Tegenveer`}</title>
      <PageTitle title={title}>
        <SummarySentence>{intro}</SummarySentence>
      </PageTitle>
      {parts.map((part) => (
        <Section key={part.id} id={part.id} title={part.title}>
          {typeof part.content === 'string' ? <p className="nl-paragraph">{part.content}</p> : part.content}
        </Section>
      ))}
    </Page>
  );
}
