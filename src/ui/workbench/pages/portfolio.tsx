// SPDX-License-Identifier: EUPL-1.2
import type { Freshness } from '../../certainty/freshness.ts';
import { Swatch } from '../../certainty/swatch.tsx';
import { PageTitle, SummarySentence } from '../../layout/page-title.tsx';
import { Section } from '../../layout/section.tsx';
import { Matrix } from '../../portfolio/matrix.tsx';
import { MatrixNumbers } from '../../portfolio/matrix-numbers.tsx';
import { MiniMatrices } from '../../portfolio/mini-matrix.tsx';
import { NetworkView } from '../../portfolio/network-view.tsx';
import { FilterBar } from '../../view/filter-bar.tsx';
import { ViewSwitch } from '../../view/view-switch.tsx';
import { Frame } from './frame.tsx';

const rows = ['Buurt en wijk', 'Stad', 'Regio', 'Nog niet ingedeeld'].map((label) => ({ key: label, label }));
const columns = [
  { key: 'deep', label: 'Verdiepen', hint: 'meer leren op één plek' },
  { key: 'out', label: 'Verbreden', hint: 'herhalen op andere plekken' },
  { key: 'up', label: 'Opschalen', hint: 'regels, geld, structuur' },
  { key: 'mind', label: 'Verankeren in denken', hint: 'gewoonten en waarden' },
  { key: 'end', label: 'Uitfaseren', hint: 'het oude stopt' },
];
const counts: Record<string, [number, number]> = {
  'Buurt en wijk out': [2, 1],
  'Buurt en wijk mind': [1, 0],
  'Stad deep': [1, 7],
  'Stad out': [2, 10],
  'Stad up': [3, 1],
  'Regio out': [0, 3],
  'Nog niet ingedeeld up': [0, 30],
};
const questions: Record<string, string> = {
  'Buurt en wijk deep': 'Wie leert er met bewoners in één buurt?',
  'Stad end': 'Welke oude werkwijze stopt?',
};
const views = ['Matrix', 'Tijdlijn', 'Netwerk', 'X-curve', 'Tabel'].map((label) => ({
  key: label,
  label,
  href: `#${label}`,
}));
const at = (row: { key: string }, column: { key: string }) => counts[`${row.key} ${column.key}`];

/** The portfolio as a matrix, small multiples and a network. */
export function PortfolioPage() {
  return (
    <Frame current="Portfolio">
      <PageTitle title="Waar werken wij, en waar niet?">
        <SummarySentence>
          Van 61 resultaten gaan er <b>28</b> over verbreden. Bij <b>geen enkel</b> resultaat staat welke oude werkwijze
          stopt.
        </SummarySentence>
      </PageTitle>
      <FilterBar
        label="Kies de twee indelingen"
        filters={[
          { name: 'rij', label: 'Rijen', all: null, value: 'n', options: [{ value: 'n', label: 'Niveau' }] },
          { name: 'kolom', label: 'Kolommen', all: null, value: 'o', options: [{ value: 'o', label: 'Opschaling' }] },
        ]}
      >
        <a className="tv-swap" href="#wissel">
          Wissel rijen en kolommen
        </a>
        <ViewSwitch views={views} current="Matrix" />
      </FilterBar>
      <Section id="h-m" title="Matrix" hiddenTitle tight>
        <Matrix
          rowsTitle="Niveau"
          rows={rows}
          columns={columns}
          caption={
            <>
              Een streepje is een resultaat. <Swatch of="unconfirmed" />
              gebruik ooit gemeld <Swatch of="unknown" />
              gebruik niet bekend
            </>
          }
          cell={(row, column) => {
            const found = at(row, column);
            const href = `#${row.key}-${column.key}`;
            if (!found)
              return {
                href,
                question: questions[`${row.key} ${column.key}`],
                onAgenda: column.key === 'end' && row.key === 'Stad',
              };
            const marks = found.flatMap((n, i) =>
              Array.from({ length: n }, (): Freshness => (i === 0 ? 'unconfirmed' : 'unknown')),
            );
            return { href, marks, heard: `${found[0]} met gemeld gebruik` };
          }}
        />
        <MatrixNumbers
          rowsTitle="Niveau"
          rows={rows}
          columns={columns}
          count={(row, column) => (at(row, column) ?? []).reduce((a, b) => a + b, 0)}
        />
      </Section>
      <Section id="h-k" title="Dezelfde matrix per deal" note="In volgorde van tekenen">
        <MiniMatrices
          items={['Deelmobiliteit', 'Slimme straat', 'Groene daken', 'Gedeelde straten'].map((name, i) => ({
            href: `#${name}`,
            name,
            note: `20${16 + i} · ${i + 1} res.`,
            size: { rows: 6, columns: 6 },
            filled: [
              { row: i, column: 2, of: 'unconfirmed' as const },
              { row: 3, column: i + 1, of: 'unknown' as const },
            ],
          }))}
        />
      </Section>
      <Section id="h-n" title="Netwerk">
        <NetworkView
          title="Vijf onderdelen: de rekenregel voedt er twee"
          width={640}
          height={300}
          caption="Pijl: voedt. Streepjes: deelt lessen. Stippels: vervangt."
          nodes={[
            { id: 'a', label: 'Rekenregel', href: '#a', x: 120, y: 150, of: 'confirmed' },
            { id: 'b', label: 'Parkeernorm', href: '#b', x: 320, y: 60, of: 'ageing' },
            { id: 'c', label: 'Straat zonder stoep', href: '#c', x: 320, y: 220, of: 'unconfirmed' },
            { id: 'd', label: 'Nota 2019', href: '#d', x: 540, y: 60, of: 'unknown' },
            { id: 'e', label: 'Spelregels', href: '#e', x: 540, y: 220, of: 'confirmed' },
          ]}
          edges={[
            { id: '1', from: 'a', to: 'b', kind: 'voedt', directed: true },
            { id: '2', from: 'a', to: 'c', kind: 'voedt', directed: true },
            { id: '3', from: 'b', to: 'd', kind: 'vervangt', line: 'dotted', directed: true },
            { id: '4', from: 'c', to: 'e', kind: 'deelt lessen', line: 'dashed' },
          ]}
        />
      </Section>
    </Frame>
  );
}
