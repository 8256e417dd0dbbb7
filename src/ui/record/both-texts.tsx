// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { Box, Columns, Prose } from '#ui/layout/layout.tsx';

interface Text {
  readonly title: string;
  /** One or more paragraphs. */
  readonly words: ReactNode;
}

/** Two people wrote at once: what stands there now beside what was typed, so that no word is lost. */
export function BothTexts({ now, yours }: { readonly now: Text; readonly yours?: Text | undefined }) {
  return (
    <Columns>
      {[now, ...(yours ? [yours] : [])].map(({ title, words }) => (
        <Box key={title} title={title}>
          <Prose>{words}</Prose>
        </Box>
      ))}
    </Columns>
  );
}
