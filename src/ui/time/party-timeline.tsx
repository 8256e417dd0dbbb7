// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import { useWhen } from '../format/use-when.ts';
import { DataTable } from '../view/data-table.tsx';
import { TableToggle } from '../view/table-toggle.tsx';
import { useWords } from '../words/use-words.ts';
import { PartyDrawing, PartyDrawingNarrow } from './party-drawing.tsx';
import { leftText, type PartyLine, type PartyTimelineProps } from './party-line.ts';

/** Who took part when: joined, bound, left, a new signer. With its table, and a narrow drawing of its own. */
export function PartyTimeline(props: PartyTimelineProps) {
  const { parties, to, caption } = props;
  const say = useWords();
  const when = useWhen();
  const id = useId();
  const tie = (party: PartyLine) =>
    [
      party.tie === 'partner' ? say('parties.partner') : say('parties.boundParty'),
      ...(party.leftOn ? [leftText(say('parties.left'), party)] : []),
      ...(party.newSignersOn ?? []).map((date) => `${say('parties.newSigner')} ${when(date, 'short')}`),
    ].join('; ');
  return (
    <figure className="tv-figure">
      <PartyDrawing {...props} titleId={id} />
      <PartyDrawingNarrow {...props} />
      <figcaption>{caption ?? say('parties.caption')}</figcaption>
      <TableToggle title={say('parties.asTable')}>
        <DataTable
          small
          rows={parties}
          rowKey={(party) => party.id}
          columns={[
            { key: 'name', title: say('parties.party'), cell: (party) => party.name },
            { key: 'joined', title: say('parties.joined'), cell: (party) => when(party.joinedOn, 'short') },
            {
              key: 'bound',
              title: say('parties.bound'),
              cell: (party) => (party.tie === 'partner' ? say('parties.notBound') : when(party.boundOn, 'short')),
            },
            { key: 'until', title: say('parties.until'), cell: (party) => when(party.leftOn ?? to, 'short') },
            { key: 'tie', title: say('parties.tie'), cell: tie },
          ]}
        />
      </TableToggle>
    </figure>
  );
}
