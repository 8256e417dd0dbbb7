// SPDX-License-Identifier: EUPL-1.2
import { Direction } from '../../certainty/direction.tsx';
import { directions, freshnesses, levelLabel, levels } from '../../certainty/freshness.ts';
import { FreshnessLegend } from '../../certainty/freshness-legend.tsx';
import { Ladder } from '../../certainty/ladder.tsx';
import { Swatch } from '../../certainty/swatch.tsx';
import { Money, When } from '../../format/when.tsx';
import { PageTitle, SummarySentence } from '../../layout/page-title.tsx';
import { Section } from '../../layout/section.tsx';
import { Warning } from '../../record/warning.tsx';
import { Breadcrumb } from '../../shell/breadcrumb.tsx';
import { DataTable } from '../../view/data-table.tsx';
import { EmptyState } from '../../view/empty-state.tsx';
import { Pagination } from '../../view/pagination.tsx';
import { Frame } from './frame.tsx';

/** Every sign, every size. */
export function SignsPage() {
  return (
    <Frame current="Overname">
      <Breadcrumb
        entries={[
          { href: '#deals', label: 'Alle deals' },
          { href: '#tekens', label: 'Tekens' },
        ]}
      />
      <PageTitle title="Welke tekens zijn er?" meta={['Bijgewerkt op 23 november 2026', 'Trekker: Waterstede']}>
        <SummarySentence>
          Van 33 vakjes zijn er <Swatch of="confirmed" />
          <b>14</b> bevestigd, <Swatch of="ageing" />
          <b>9</b> verbleekt, <Swatch of="unconfirmed" />
          <b>7</b> onbevestigd en <Swatch of="unknown" />
          <b>3</b> niet bekend.
        </SummarySentence>
      </PageTitle>
      <Section id="ladders" title="Ladders" note="8 treden, 5 zekerheden">
        <DataTable
          caption="Rij: zekerheid. Kolom: trede."
          columns={[
            { key: 'f', title: 'Zekerheid', cell: (row) => row },
            ...levels.map((level) => ({
              key: level,
              title: levelLabel(level),
              cell: (row: (typeof freshnesses)[number]) => <Ladder level={level} freshness={row} />,
            })),
          ]}
          rows={freshnesses}
          rowKey={(row) => row}
        />
        <p>
          <Ladder level="a3" freshness="confirmed" end="declined" />{' '}
          <Ladder level="a5" freshness="confirmed" end="stopped" /> <Ladder level={null} freshness="unconfirmed" />{' '}
          <Ladder level="a6" freshness="ageing" size="alone" />{' '}
          {directions.map((course) => (
            <Direction key={course} course={course} />
          ))}
        </p>
        <FreshnessLegend />
      </Section>
      <Section id="woorden" title="Datums en geld" tight>
        <p>
          <When date="2018" />, <When date="2018-02" />, <When date="2018-02-05" />,{' '}
          <When date="2018-02-05" style="short" />, <When date={null} />, <Money euros={400000} />
        </p>
        <Warning title="maar 6 straten.">Beloof geen +12. Zeg: ‘vaak meer, soms minder’.</Warning>
      </Section>
      <Section id="leeg" title="Leeg">
        <EmptyState
          step={{ href: '#begin', label: 'Begin met een resultaat' }}
          example={{ href: '#vb', label: 'Bekijk een voorbeeld' }}
        >
          Nog geen resultaten. Begin bij wat u al in de dealtekst beloofde.
        </EmptyState>
        <Pagination page={2} pages={5} href={(page) => `#p${page}`} />
      </Section>
    </Frame>
  );
}
