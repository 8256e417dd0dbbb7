// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { DataStrip } from '../../shell/data-strip.tsx';
import { PageShell } from '../../shell/page-shell.tsx';

const entries = ['Vandaag', 'Portfolio', 'Deals', 'Overname', 'Belemmeringen', 'Leren'];
const footer = [
  'Over Tegenveer',
  'Toegankelijkheid',
  'Privacy en Woo',
  'Open data en API',
  'Hulp: bel of mail een mens',
];

/** The shell of the workbench: everything on it is invented. */
export function Frame({ current, width, children }: { current: string; width?: 'full' | 'read'; children: ReactNode }) {
  return (
    <PageShell
      kind="private"
      home="#start"
      width={width ?? 'full'}
      nav={{
        entries: entries.map((label) => ({
          href: `#${label}`,
          label,
          ...(label === current ? { current: 'page' as const } : {}),
        })),
        searchHref: '#zoeken',
        language: { href: '#taal', label: 'English', lang: 'en' },
        person: { href: '#account', label: 'S. de Wit' },
      }}
      strip={<DataStrip>Voorbeeld. Personen, organisaties en vragen zijn verzonnen.</DataStrip>}
      footer={footer.map((label) => ({ href: `#${label}`, label }))}
    >
      {children}
    </PageShell>
  );
}
