// SPDX-License-Identifier: EUPL-1.2
import { AskBlock } from '../../ask/ask-block.tsx';
import { Columns, Fine, ItemList } from '../../layout/layout.tsx';
import { PageTitle, SummarySentence } from '../../layout/page-title.tsx';
import { Section, SubHeading } from '../../layout/section.tsx';
import { Completion, type CompletionCode, CompletionLegend, Difference } from '../../record/completion.tsx';
import { ConsentRound } from '../../record/consent-round.tsx';
import { DecisionRecord } from '../../record/decision-record.tsx';
import { ShareState } from '../../record/share-state.tsx';
import { PartyTimeline } from '../../time/party-timeline.tsx';
import { PhaseLine } from '../../time/phase-line.tsx';
import { DataTable } from '../../view/data-table.tsx';
import { Frame } from './frame.tsx';

interface Promise {
  party: string;
  what: string;
  due: string;
  self: CompletionCode;
  other: CompletionCode | null;
  difference?: string;
}
const promises: Promise[] = [
  {
    party: 'Waterstede',
    what: 'Past de nota parkeernormen aan, zodat een deelautoplek voor vier telt.',
    due: '31 dec 2026',
    self: 'substantial',
    other: 'limited',
    difference: 'raad besloot, formulier nog oud',
  },
  { party: 'Heuvelrode', what: 'Wijst twee straten aan.', due: '1 sep 2026', self: 'complete', other: 'complete' },
  { party: 'Voorbeeldzaken', what: 'Antwoordt schriftelijk.', due: '15 okt 2026', self: 'no_evidence', other: null },
  { party: 'Onderdak', what: 'Zet een begeleider in.', due: '1 mei 2026', self: 'withdrawn', other: 'withdrawn' },
];
const bound = { joinedOn: '2024-09', boundOn: '2025-02-12', tie: 'bound' as const };

/** A deal's room. */
export function DealPage() {
  return (
    <Frame current="Deals">
      <PageTitle
        title="Deal Gedeelde Straten"
        meta={['Bedoeling versie 3, juni 2026', 'Trekker: Waterstede', 'Nazorg bij: Provincie Middenland']}
      >
        <SummarySentence>
          Acht straten, zeven partijen, drie jaar. Onze bedoeling:{' '}
          <b>in 2030 is de straat weer van de mensen die er wonen.</b>
        </SummarySentence>
      </PageTitle>
      <PhaseLine
        progress={21 / 36}
        here="21 van 36 maanden"
        phases={[
          { name: 'Idee', note: 'mrt 2024', state: 'done' },
          { name: 'Verkenning', note: 'apr 2024', state: 'done' },
          { name: 'Ontwikkeling', note: 'okt 2024', state: 'done' },
          { name: 'Getekend', note: '12 feb 2025', state: 'done' },
          { name: 'Uitvoering', note: 'tot feb 2028', state: 'now' },
          { name: 'Afronding', note: 'feb - aug 2028', state: 'later' },
          { name: 'Nazorg', note: '36 maanden', state: 'later' },
        ]}
      />
      <Section id="h-gevraagd" title="Gevraagd" hiddenTitle tight>
        <AskBlock
          note="U doet mee voor Gemeente Waterstede. Samen ongeveer 4 minuten."
          asks={[
            {
              href: '#1',
              question: 'Gebruikt u de rekenregel nog?',
              minutes: 2,
              before: '2026-12-09',
              today: '2026-11-23',
            },
            { href: '#2', question: 'Hebt u bezwaar tegen voorstel 14?', minutes: 1, before: '2026-12-01' },
            {
              href: '#3',
              question: 'Klopt ‘grotendeels’ bij de parkeernota?',
              minutes: 1,
              note: 'Een ander zag ‘beperkt’.',
            },
          ]}
        />
      </Section>
      <Section id="h-par" title="Partijen in de tijd" note="Zes tekenden. Eén kwam erbij, één ging weg.">
        <PartyTimeline
          title="Partijen in de tijd: zes tekenden, één tekende later, één ging weg, één is partner"
          signedOn="2025-02-12"
          from="2024-06"
          to="2028-02"
          today="2026-11-23"
          parties={[
            { id: 'w', name: 'Gemeente Waterstede', ...bound },
            { id: 'h', name: 'Gemeente Heuvelrode', ...bound, newSignersOn: ['2026-02'] },
            { id: 'n', name: 'Gemeente Nieuw-Veenmeer', ...bound },
            { id: 'm', name: 'Provincie Middenland', ...bound, joinedOn: '2024-12', newSignersOn: ['2026-08'] },
            { id: 'v', name: 'Ministerie van Voorbeeldzaken', ...bound, joinedOn: '2025-01' },
            { id: 'l', name: 'Waterschap Lage Dijken', joinedOn: '2025-08', boundOn: '2025-08', tie: 'bound' },
            { id: 'o', name: 'Corporatie Onderdak', ...bound, leftOn: '2026-03', leftReason: 'geen menskracht' },
            { id: 'b', name: 'Bewonersgroep De Brink', joinedOn: '2025-11', boundOn: null, tie: 'partner' },
          ]}
        />
      </Section>
      <Section
        id="h-toe"
        title="Toezeggingen"
        note="4 van 19. Twee oordelen naast elkaar. Wij rekenen er geen gemiddelde van."
      >
        <DataTable
          rows={promises}
          rowKey={(row) => row.party}
          columns={[
            { key: 'party', title: 'Partij', cell: (row) => row.party },
            { key: 'what', title: 'Toezegging', stackTitle: null, cell: (row) => row.what },
            {
              key: 'due',
              title: 'Klaar op',
              cell: (row) => row.due,
              sort: { href: '#sorteer', direction: 'ascending' },
            },
            { key: 'self', title: 'Partij zelf', cell: (row) => <Completion of={row.self} /> },
            {
              key: 'other',
              title: 'Buitenstaander',
              cell: (row) => (
                <>
                  <Completion of={row.other} />
                  {row.difference && (
                    <>
                      <br />
                      <Difference>{row.difference}</Difference>
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
        <CompletionLegend />
        <Fine>Voltooiing zegt of het gedaan is. Niet of het werkt. Geen bewijs is niet hetzelfde als niet gedaan.</Fine>
      </Section>
      <Columns count={3}>
        {['Experimenten', 'Belemmeringen', 'Resultaten'].map((title) => (
          <Section key={title} id={title} title={title}>
            <ItemList
              items={[
                {
                  id: '1',
                  content: (
                    <>
                      <a href="#x">
                        <b>Vier weken zonder auto’s in de Lindelaan</b>
                      </a>
                      <p>Verwacht: de helft van de bewoners wil door. Gezien: 31 van 74.</p>
                    </>
                  ),
                },
              ]}
            />
          </Section>
        ))}
      </Columns>
      <Section id="h-besluit" title="Besluit 14: met twee straten minder verder" note="Consent. Open tot 1 december">
        <DecisionRecord
          what="Wij gaan met zes straten door in plaats van acht."
          why="Onderdak ging weg. In twee straten is niemand die bewoners begeleidt."
          goodUntil="2027-06-01"
          binds="de kerngroep. De raad van Waterstede moet het geld nog verplaatsen."
        >
          <div>
            <SubHeading>Ronde langs 7 partijen</SubHeading>
            <ConsentRound
              reactions={[
                { id: '1', kind: 'consent', who: '5 partijen' },
                {
                  id: '2',
                  kind: 'objection_integrated',
                  who: 'Bewonersgroep De Brink',
                  words: '‘Wie al meedeed, voelt zich aan de kant gezet.’',
                  therefore: 'er komt een avond in januari.',
                },
                {
                  id: '3',
                  kind: 'objection_open',
                  who: 'Gemeente Nieuw-Veenmeer',
                  words: '‘Met zes straten kunnen wij niets meer zeggen over smalle straten.’',
                  action: { href: '#help', label: 'Help dit verwerken' },
                },
                { id: '4', kind: 'waiting', who: 'Waterschap Lage Dijken' },
              ]}
            />
          </div>
        </DecisionRecord>
        <ShareState of="parties" widenHref="#deel" />
      </Section>
    </Frame>
  );
}
