// SPDX-License-Identifier: EUPL-1.2
import { AdoptionGrid } from '../../adoption/adoption-grid.tsx';
import { AnchorList } from '../../adoption/anchor-list.tsx';
import { CallList } from '../../adoption/call-list.tsx';
import { CellDetail } from '../../adoption/cell-detail.tsx';
import { LadderTimeline } from '../../adoption/ladder-timeline.tsx';
import { Swatch } from '../../certainty/swatch.tsx';
import { UnitStrip } from '../../certainty/unit-strip.tsx';
import { ButtonLink } from '../../form/button.tsx';
import { Facts, Fine, WithAside } from '../../layout/layout.tsx';
import { PageTitle, SummarySentence } from '../../layout/page-title.tsx';
import { Section } from '../../layout/section.tsx';
import { Breadcrumb } from '../../shell/breadcrumb.tsx';
import { FilterBar } from '../../view/filter-bar.tsx';
import { ViewSwitch } from '../../view/view-switch.tsx';
import { groups, organisations, today, track } from './adoption-data.ts';
import { Frame } from './frame.tsx';

const views = [
  { key: 'grid', label: 'Raster', href: '#raster' },
  { key: 'table', label: 'Tabel', href: '#tabel' },
  { key: 'organisation', label: 'Per organisatie', href: '#organisatie' },
];

/** Results × organisations, as on /overname. */
export function AdoptionPage() {
  return (
    <Frame current="Overname">
      <Breadcrumb
        entries={[
          { href: '#deals', label: 'Alle deals' },
          { href: '#overname', label: 'Overname' },
        ]}
      />
      <PageTitle title="Wat blijft er in gebruik?">
        <SummarySentence>
          Van <b>62</b> resultaten is van <Swatch of="unknown" />
          <b>40</b> niet bekend of ze nog worden gebruikt. Van <Swatch of="unconfirmed" />
          <b>22</b> is gebruik ooit gemeld. Het laatste jaar is daarvan <Swatch of="confirmed" />
          <b>niets</b> bevestigd.
        </SummarySentence>
        <UnitStrip
          title="62 resultaten: 22 met ooit gemeld gebruik, 40 zonder bekend gebruik"
          segments={[
            { of: 'unconfirmed', count: 22, label: 'keer gebruik gemeld, nooit opnieuw bevestigd' },
            { of: 'unknown', count: 40, label: 'keer niet bekend' },
          ]}
        />
        <Fine>Bron: openbare stukken, stand 23 november 2026. Niet bekend is niet hetzelfde als niet gebruikt.</Fine>
      </PageTitle>
      <Section id="h-raster" title="Vier resultaten bij zes organisaties" note="Voorbeeld van volgen in Tegenveer">
        <SummarySentence small>
          Van 19 vakjes zijn er <Swatch of="confirmed" />
          <b>9</b> bevestigd en <Swatch of="ageing" />
          <b>4</b> aan het verbleken. Twee keer helpt het als u nu belt.
        </SummarySentence>
        <FilterBar
          label="Filter het raster"
          filters={[
            { name: 'deal', label: 'Deal', all: 'Alle deals', options: [{ value: '1', label: 'Deal Deelmobiliteit' }] },
            { name: 'soort', label: 'Soort organisatie', all: 'Alle soorten', options: [] },
            { name: 'zekerheid', label: 'Zekerheid', options: [{ value: 'o', label: 'Onbevestigd of niet bekend' }] },
          ]}
          count={4}
          clearHref="#alles"
        >
          <ViewSwitch views={views} current="grid" />
        </FilterBar>
        <WithAside
          width="small"
          label="Bij dit raster"
          aside={
            <>
              <h2 className="nl-heading nl-heading--level-2">Wie nu bellen</h2>
              <CallList
                calls={[
                  {
                    id: '1',
                    who: 'Teamleider parkeren, Heuvelrode',
                    why: 'Een collega meldt dat de parkeernorm is teruggeveerd. De eigenaar vertrok in september.',
                    phone: '010 555 01 12',
                    links: [{ href: '#gesprek', label: 'Noteer gesprek' }],
                  },
                  {
                    id: '2',
                    who: 'Privacyfunctionaris, Waterstede',
                    why: 'Afwegingskader glijdt af. Alleen de bedenker gebruikt het nog.',
                    phone: '010 555 01 47',
                    links: [{ href: '#gesprek2', label: 'Noteer gesprek' }],
                  },
                ]}
              />
            </>
          }
        >
          <AdoptionGrid organisations={organisations} groups={groups} today={today} />
        </WithAside>
      </Section>
      <Section id="h-detail" title="Gekozen" hiddenTitle>
        <CellDetail
          id="gekozen"
          title="Lagere parkeernorm bij Gemeente Heuvelrode"
          picture={
            <LadderTimeline
              title="Tredes in de tijd: van A3 in maart 2024 naar A5, daarna gemist en een melding van terugvering"
              points={track}
              today={today}
              caption="Zes momenten. Eén gemist."
            />
          }
          actions={
            <>
              <ButtonLink kind="primary" href="#herstel">
                Zet een herstelgesprek klaar
              </ButtonLink>
              <ButtonLink href="#belemmering">Maak er een belemmering van</ButtonLink>
              <a href="#stop">Stop eerlijk</a>
            </>
          }
        >
          <p>
            Staat op <b>A5 in gebruik</b>, onbevestigd. Sinds oktober staat de oude norm weer op het formulier, meldt
            een collega. De trede blijft <b>A5</b> tot een eigenaar zegt dat het anders is.
          </p>
          <Facts
            facts={[
              { name: 'Eigenaar', value: 'vacant sinds 1 september 2026; plaatsvervanger: teamleider parkeren' },
              { name: 'Wat trok terug', value: 'systeem: formulier kreeg een oude versie terug' },
              { name: 'Vervangt', value: 'Nota parkeernormen 2019, nog niet ingetrokken' },
            ]}
          />
          <AnchorList
            anchors={[
              { kind: 'mandate_policy', state: 'in_place', reference: 'Nota 2024' },
              { kind: 'budget', state: 'missing' },
              { kind: 'training', state: 'in_place', expiresOn: '2026-12-31' },
            ]}
          />
        </CellDetail>
      </Section>
      <Section id="h-veel" title="Negen organisaties" note="Meer kolommen dan passen">
        <AdoptionGrid
          organisations={[
            ...organisations,
            ...organisations.slice(0, 3).map((o) => ({ ...o, id: `${o.id}2`, href: `${o.href}2` })),
          ]}
          groups={groups.slice(0, 1)}
          today={today}
          legendId="legend-2"
        />
      </Section>
    </Frame>
  );
}
