// SPDX-License-Identifier: EUPL-1.2
import { LadderList } from '../../adoption/ladder-list.tsx';
import { DurationCurve } from '../../compare/duration-curve.tsx';
import { ForestPlot } from '../../compare/forest-plot.tsx';
import { Box, Code, Figures, Fine } from '../../layout/layout.tsx';
import { PageTitle, SummarySentence } from '../../layout/page-title.tsx';
import { Section } from '../../layout/section.tsx';
import { QuestionList } from '../../portfolio/question-list.tsx';
import { AnswerList } from '../../record/answer-list.tsx';
import { TwoAssessors } from '../../record/completion.tsx';
import { Warning } from '../../record/warning.tsx';
import { Frame } from './frame.tsx';

const write = (value: number) => (value < 0 ? `−${Math.abs(value)}` : `+${value}`);
const studies = [
  { id: 'a', label: 'Lindelaan, Waterstede', count: 74, estimate: 18, low: 5, high: 31 },
  { id: 'b', label: 'Havenkade, Waterstede', count: 112, estimate: 9, low: -1, high: 19 },
  { id: 'c', label: 'Dorpsstraat, Heuvelrode', count: 31, estimate: 24, low: 5, high: 43 },
  { id: 'd', label: 'Eikenhof, Heuvelrode', count: 46, estimate: -4, low: -20, high: 12 },
];
const steps = (rows: readonly (readonly [number, number, number])[]) =>
  rows.map(([time, share, atRisk]) => ({ time, share, atRisk }));

/** Side by side: pictures with their uncertainty. */
export function LearningPage() {
  return (
    <Frame current="Leren">
      <PageTitle title="Wat werkte waar?">
        <SummarySentence>
          In <b>drie van vier</b> straten wil daarna een groter deel door. In een nieuwe straat kan het{' '}
          <b>ook tegenvallen</b>.
        </SummarySentence>
      </PageTitle>
      <Figures>
        <Section id="straten" title="Vier straten, één vraag">
          <ForestPlot
            title="Gemiddeld +12 procentpunt; een nieuwe straat: −6 tot +31"
            rowTitle="Straat"
            axis="verschil met gewone straten, in procentpunt"
            less="minder wil door"
            more="meer wil door"
            write={write}
            studies={studies}
            pooled={{ estimate: 12, low: 3, high: 22 }}
            prediction={{ low: -6, high: 31 }}
            caption={
              <>
                Blokje: wat wij zagen. Streep: de marge. Ruit: het gemiddelde.{' '}
                <b>Gearceerd: wat een nieuwe plek kan verwachten.</b>
              </>
            }
          />
          <Warning title="maar 4 straten.">Beloof geen +12. De straten kozen zichzelf.</Warning>
        </Section>
        <Section id="duur" title="Hoe lang bleef het?">
          <DurationCurve
            title="Na 24 maanden 86% met vier of meer ankers, 39% met minder"
            axis="maanden na ‘in gebruik’ (A5)"
            months={[0, 6, 12, 18, 24, 30, 36]}
            series={[
              {
                id: 'veel',
                label: '4 of meer ankers',
                short: '4+',
                steps: steps([
                  [0, 1, 15],
                  [7, 0.93, 14],
                  [15, 0.86, 12],
                  [19, 0.86, 9],
                  [26, 0.73, 5],
                  [30, 0.73, 4],
                ]),
                margin: { time: 24, low: 0.53, high: 0.96 },
              },
              {
                id: 'weinig',
                label: 'minder ankers',
                short: '<4',
                steps: steps([
                  [0, 1, 17],
                  [4, 0.82, 15],
                  [10, 0.7, 12],
                  [13, 0.63, 9],
                  [21, 0.39, 4],
                  [27, 0.26, 2],
                ]),
                margin: { time: 24, low: 0.14, high: 0.63 },
              },
            ]}
            caption="Dikke lijn: vier of meer ankers. Streepjes: minder dan 10 over. Stippels: minder dan 5."
          />
        </Section>
      </Figures>
      <Section id="vragen" title="Vragen die dit portfolio zichzelf stelt">
        <QuestionList
          questions={[
            {
              id: '1',
              question: 'Verbeteren wij alleen?',
              answer: 'Niet te zeggen. Bij 62 van 62 ontbreekt het innovatiefacet.',
            },
            {
              id: '2',
              question: 'Stopt er niets?',
              answer: 'Klopt: 0 van 62.',
              action: { href: '#agenda', label: 'Zet op de leeragenda' },
            },
            { id: '3', question: 'Is er geen tweede route?', answer: 'Ja.' },
          ]}
        />
      </Section>
      <Section id="antwoorden" title="Antwoorden">
        <AnswerList
          answers={[
            {
              id: '1',
              who: 'Steden aan het ministerie, 2021',
              about: 'vraag: geef ons een grond',
              content: 'Richting, geen antwoord.',
              note: 'Antwoorddatum: niet afgesproken.',
            },
          ]}
        />
        <Box title="Zo loopt een vraag nu" note="voorbeeld, verzonnen">
          <Fine>
            Omgevingswet <Code>jci1.3:c:BWBR0037885</Code>
          </Fine>
        </Box>
      </Section>
      <Section id="anderen" title="Hoe staat het bij de anderen?">
        <TwoAssessors
          names={['Partij zelf', 'Buitenstaander']}
          self="substantial"
          other="limited"
          difference="raad besloot, formulier nog oud"
        />
        <LadderList
          open
          items={[
            {
              id: '1',
              level: 'a5',
              freshness: 'confirmed',
              content: '3 organisaties gebruiken het en bevestigden dat.',
            },
            { id: '2', level: 'a4', freshness: 'unknown', content: 'Van 2 organisaties is het niet bekend.' },
          ]}
        />
        <LadderList
          items={[{ id: '1', level: 'a4', freshness: 'confirmed', content: <a href="#r">Straat zonder stoep</a> }]}
        />
      </Section>
    </Frame>
  );
}
