// SPDX-License-Identifier: EUPL-1.2
import { Box, Prose, WithAside } from '../../layout/layout.tsx';
import { PageTitle, SummarySentence } from '../../layout/page-title.tsx';
import { Section } from '../../layout/section.tsx';
import { EvidenceSteps } from '../../record/evidence-steps.tsx';
import { LearningCard } from '../../record/learning-card.tsx';
import { RouteLadder } from '../../record/route-ladder.tsx';
import { SourceList, SourceRef } from '../../record/source-list.tsx';
import { Warning } from '../../record/warning.tsx';
import { PhaseLine } from '../../time/phase-line.tsx';
import { Timeline } from '../../time/timeline.tsx';
import { DataTable } from '../../view/data-table.tsx';
import { Frame } from './frame.tsx';

/** A barrier, and the parts of learning. */
export function BarrierPage() {
  return (
    <Frame current="Belemmeringen">
      <PageTitle
        wide
        title="Mag een gemeente de rijbaan delen met spelende kinderen?"
        meta={['Soort: wet', 'Uitkomst: deels opgelost']}
      >
        <SummarySentence>
          Gezien in twee deals. Het antwoord verschoof van <b>‘de wet moet anders’</b> naar <b>‘gebruik uw ruimte’</b>.
        </SummarySentence>
      </PageTitle>
      <Section
        id="h-tl"
        title="Vier jaar in één beeld"
        note="Vol: dag bekend. Gearceerd: alleen het jaar bekend. Gestippeld: ook het jaar niet."
        tight
      >
        <Timeline
          title="Tijdlijn 2020 tot 2024 met zeven gebeurtenissen"
          lanes={['Steden', 'Rijk', 'Wetenschap']}
          from="2020"
          to="2024-12-31"
          events={[
            { id: '1', lane: 'Steden', on: '2020', until: '2021', label: 'wet onderzocht [1]' },
            { id: '2', lane: 'Steden', on: '2021', label: 'brief 5 wethouders [2]' },
            { id: '3', lane: 'Rijk', on: '2021', label: 'staatssecretaris verkent de wet [2]' },
            { id: '4', lane: 'Steden', on: '2021-11', label: 'deal van 8 steden [3]' },
            { id: '5', lane: 'Steden', on: '2022', label: 'brief 8 wethouders [4]' },
            { id: '6', lane: 'Rijk', on: '2022', label: 'opvolger kondigt onderzoek aan [4]' },
            { id: '7', lane: 'Wetenschap', on: null, after: '2022', label: 'juristen: het mag, met bewijs [5]' },
          ]}
        />
      </Section>
      <WithAside
        width="large"
        label="Routes"
        aside={
          <Section id="h-r" title="Routes, van licht naar zwaar">
            <RouteLadder
              routes={[
                { id: '1', name: 'Check of het echt een regel is', state: 'done', note: 'Uitkomst: deels.' },
                {
                  id: '2',
                  name: 'Gebruik de ruimte die er al is',
                  state: 'here',
                  note: 'Motiveer met gegevens over de buurt.',
                },
                { id: '3', name: 'Pas een eigen regel aan', state: 'possible' },
                { id: '4', name: 'Vraag ontheffing of maatwerk', state: 'impossible' },
                { id: '5', name: 'Wijzig lagere regelgeving', state: 'not_viewed' },
                { id: '6', name: 'Wijzig de wet', state: 'asked' },
              ]}
            />
          </Section>
        }
      >
        <Section id="h-1" title="Wat er gebeurt">
          <Prose>
            <p>
              Kinderen mogen spelen op de stoep. Er is geen stoep. <SourceRef number={1} />
            </p>
          </Prose>
        </Section>
        <Section id="h-3" title="Antwoorden" note="Een ‘nee, want’ is ook een antwoord. Alleen stilte niet.">
          <Box title="Zo loopt een vraag nu">
            <PhaseLine
              phases={[
                { name: 'Gesteld', note: '2 nov 2026', state: 'done' },
                { name: 'Ontvangen', note: '5 nov, na 3 werkdagen', state: 'done' },
                { name: 'Eerste inhoud', note: '2 december, over 9 dagen', state: 'later' },
                { name: 'Uitkomst', note: '31 januari 2027', state: 'later' },
              ]}
            />
          </Box>
        </Section>
      </WithAside>
      <Section id="h-l" title="Naast elkaar">
        <DataTable
          sideBySide
          rows={['Verwacht', 'Bewijs']}
          rowKey={(row) => row}
          columns={[
            { key: 'r', title: 'Onderdeel', hiddenTitle: true, cell: (row) => row },
            {
              key: 'a',
              title: 'Maand zonder auto’s',
              cell: (row) => (row === 'Bewijs' ? <EvidenceSteps level="e3" /> : 'De helft wil door.'),
            },
            {
              key: 'b',
              title: 'Speelstraat',
              cell: (row) => (row === 'Bewijs' ? <EvidenceSteps level={null} /> : 'Meer spel.'),
            },
          ]}
        />
        <Warning title="maar 6 straten.">Beloof geen +12. Zeg: ‘vaak meer, soms minder’.</Warning>
      </Section>
      <Section id="h-k" title="Leerkaart: vier weken zonder auto’s in de Lindelaan">
        <LearningCard
          expected={{
            note: '3 mei 2026, voor de start',
            content: 'De helft van de bewoners wil door. Anders stoppen wij.',
          }}
          seen={{ note: '12 oktober 2026', content: '31 van 74 wil door. Dat is 42%.' }}
          learned={{ note: '9 november 2026, 11 mensen', content: 'Wij vroegen te veel in één keer.' }}
        />
      </Section>
      <Section id="h-b" title="Bronnen">
        <SourceList
          sources={[
            { number: 1, title: 'Verkenning van de verkeerswet', url: '#bron', note: 'Gemeente Waterstede, 2021' },
            { number: 2, title: 'Brief van vijf wethouders', gone: true, archivedUrl: '#kopie' },
          ]}
        />
      </Section>
    </Frame>
  );
}
