// SPDX-License-Identifier: EUPL-1.2
import { AskBlock, Invitation } from '../../ask/ask-block.tsx';
import { BeforeAfter } from '../../ask/before-after.tsx';
import { DayList, Steps } from '../../ask/day-list.tsx';
import { Ladder } from '../../certainty/ladder.tsx';
import { Button, ButtonLink } from '../../form/button.tsx';
import { RadioField } from '../../form/choice-field.tsx';
import { Form } from '../../form/form.tsx';
import { TextArea } from '../../form/text-field.tsx';
import { Fine, WithAside } from '../../layout/layout.tsx';
import { PageTitle, SummarySentence } from '../../layout/page-title.tsx';
import { Section } from '../../layout/section.tsx';
import { CertaintyList, CertaintyWord, HonestList } from '../../record/honest-list.tsx';
import { DataStrip } from '../../shell/data-strip.tsx';
import { PageShell } from '../../shell/page-shell.tsx';
import { DataTable } from '../../view/data-table.tsx';
import { FilteredToNone } from '../../view/empty-state.tsx';
import { NotFound } from '../../view/not-found.tsx';
import { Frame } from './frame.tsx';

/** What is asked this week. */
export function TodayPage() {
  return (
    <Frame current="Vandaag" width="read">
      <PageTitle above="Maandag 23 november 2026" title="Goedemorgen. Deze week drie vragen, vier minuten." />
      <DayList
        items={[
          {
            href: '#1',
            question: 'Gebruikt uw team de rekenregel voor deelauto’s nog?',
            minutes: 2,
            why: 'In mei zei u: in gebruik. Dat verbleekt over acht dagen.',
            sign: <Ladder level="a5" freshness="confirmed" />,
          },
          {
            href: '#2',
            question: 'Hebt u bezwaar tegen zes straten in plaats van acht?',
            minutes: 1,
            why: 'Kan tot 1 december.',
          },
          { href: '#3', question: 'Mag Heuvelrode u bellen over het formulier?', minutes: 1 },
        ]}
      />
      <p className="tv-day__done">Meer is er deze week niet.</p>
      <ButtonLink href="#noteer">Noteer iets in één minuut</ButtonLink>
      <AskBlock asks={[]} />
    </Frame>
  );
}

const strip = <DataStrip narrow>Voorbeeld. Organisaties en antwoorden zijn verzonnen.</DataStrip>;

/** The check-in from a mail link. */
export function CheckInPage() {
  return (
    <PageShell kind="bare" strip={strip}>
      <PageTitle
        above="Peilmoment voor de teamleider parkeren, Gemeente Heuvelrode"
        title="Gebruikt u de rekenregel voor deelauto’s nog?"
      />
      <p className="tv-checkin__what">Eén plek voor een deelauto telt als vier gewone plekken.</p>
      <p className="tv-checkin__time">
        <b>Drie vragen, twee minuten.</b> Alleen vraag 1 is nodig. U hoeft niet in te loggen.
      </p>
      <Form questions values={{ use: 'less', change: 'Het formulier kreeg een update.' }}>
        <RadioField
          name="use"
          number={1}
          label="Is het nog in gebruik?"
          options={[
            { value: 'more', label: 'Ja, meer dan eerst' },
            { value: 'less', label: 'Minder dan eerst' },
            { value: 'no', label: 'Nee, niet meer', hint: 'ook dat helpt ons' },
          ]}
        />
        <TextArea name="change" number={2} label="Wat veranderde er?" description="‘Niets’ is ook goed." rows={3} />
        <RadioField
          name="carries"
          number={3}
          columns={2}
          label="Wie draagt het nu?"
          options={['Ik', 'Een collega', 'Niemand', 'Weet ik niet'].map((label) => ({ value: label, label }))}
        />
        <div className="tv-checkin__send">
          <Button kind="ask" full>
            Verstuur antwoord
          </Button>
          <Fine>U kunt uw antwoord 14 dagen wijzigen met dezelfde link.</Fine>
        </div>
      </Form>
      <p className="tv-checkin__out">
        <a href="#ander">Ik ben niet de juiste persoon</a>
        <a href="#bel">Liever bellen</a>
      </p>
    </PageShell>
  );
}

/** What the answer did. */
export function ThanksPage() {
  return (
    <PageShell kind="bare" strip={strip}>
      <PageTitle title="Dank u. Dit deed uw antwoord.">
        <SummarySentence small>
          U koos <b>minder dan eerst</b>. Dat is voor ons net zo veel waard als ‘ja’.
        </SummarySentence>
      </PageTitle>
      <BeforeAfter
        before={{
          moment: 'Vanochtend',
          sign: <Ladder level="a5" freshness="unconfirmed" size="alone" />,
          state: 'A5 onbevestigd',
          note: '14 maanden niets gehoord',
        }}
        after={{
          moment: 'Nu',
          sign: <Ladder level="a5" freshness="confirmed" size="alone" />,
          state: 'A5 bevestigd',
          note: 'richting: glijdt af',
        }}
      />
      <Section id="h-nu" title="Dit gebeurt er nu">
        <Steps
          steps={[
            {
              id: '1',
              content: (
                <>
                  <b>Waterstede belt u deze week.</b> Zij hadden dezelfde fout in het formulier.
                </>
              ),
            },
            {
              id: '2',
              content: (
                <>
                  <b>Het volgende peilmoment is op 23 februari 2027.</b>
                </>
              ),
            },
          ]}
        />
      </Section>
    </PageShell>
  );
}

const nav = {
  entries: [
    { href: '#p', label: 'Voorbeeldprogramma', current: 'section' as const },
    { href: '#r', label: 'Resultaten' },
  ],
};

/** A public page. */
export function PublicPage() {
  return (
    <PageShell kind="public" nav={nav} footer={[{ href: '#over', label: 'Over Tegenveer' }]}>
      <PageTitle
        wide
        title="Minder parkeerplaatsen, meer deelauto’s"
        name="Deal Deelmobiliteit, getekend op 5 februari 2018"
      >
        <SummarySentence>
          Vijf gemeenten pasten hun regels aan. Of dat nog zo is, <b>is niet bevestigd</b>.
        </SummarySentence>
      </PageTitle>
      <WithAside
        label="Bij deze deal"
        aside={
          <>
            <CertaintyList
              counts={[
                { of: 'confirmed', count: 0, label: 'dit jaar bevestigd' },
                { of: 'unconfirmed', count: 5, label: 'ooit gemeld' },
              ]}
            />
            <Invitation id="weet" title="Weet u het wel?">
              <p className="tv-small">Werkt u bij een van deze gemeenten? Vertel het ons.</p>
              <ButtonLink kind="ask" href="#vul">
                Vul aan of spreek tegen
              </ButtonLink>
            </Invitation>
          </>
        }
      >
        <Section id="wie" title="Wie nam het over" tight>
          <DataTable
            caption="Gemeld in openbare bronnen. De volgorde is die van de bron."
            rows={['Waterstede', 'Heuvelrode']}
            rowKey={(row) => row}
            columns={[
              { key: 'g', title: 'Gemeente', cell: (row) => row },
              { key: 'w', title: 'Wat is gemeld', cell: () => 'Parkeernorm aangepast.' },
              { key: 'n', title: 'Nu nog?', cell: () => <CertaintyWord of="unconfirmed">onbevestigd</CertaintyWord> },
            ]}
          />
        </Section>
        <Section id="niet" title="Wat niet lukte, of wat wij niet weten">
          <HonestList
            items={[
              {
                id: '1',
                content: (
                  <>
                    <b>Wat het kostte,</b> staat in geen bron die wij zagen.
                  </>
                ),
              },
            ]}
          />
        </Section>
        <Section id="niets" title="Gefilterd">
          <FilteredToNone dropped={[{ label: 'Deal: Groene daken', href: '#los' }]} clearHref="#alles" />
        </Section>
      </WithAside>
    </PageShell>
  );
}

/** The one 404. */
export function MissingPage() {
  return (
    <PageShell kind="public" nav={nav}>
      <NotFound searchHref="#zoek" />
    </PageShell>
  );
}
