// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { When } from '#ui/format/when.tsx';
import { type Column, DataTable } from '#ui/view/data-table.tsx';
import type { Party } from '../contract.ts';
import type { PartyRoom } from '../parties.contract.ts';

interface PartyTableProps {
  readonly parties: readonly Party[];
  readonly room: PartyRoom;
  /** Who looks sits in the room, and sees who speaks for whom. */
  readonly member: boolean;
}

/** All parties of a deal, in the order of the agreement, also who left. */
export function PartyTable({ parties, room, member }: PartyTableProps) {
  const t = useTranslations('deals');
  const speaks: Column<Party> = {
    key: 'speaks',
    title: t('parties.speaks'),
    cell: (party) => party.leftOn === null && <Speakers party={party} room={room} />,
  };
  return (
    <DataTable
      rows={parties}
      rowKey={({ id }) => id}
      caption={t('parties.crumb')}
      hiddenCaption
      columns={[
        { key: 'name', title: t('parties.party'), cell: ({ organisation }) => organisation.name },
        { key: 'tie', title: t('parties.tie'), cell: ({ tie }) => t(`tie.${tie}`) },
        { key: 'since', title: t('parties.since'), cell: ({ joinedOn }) => <When date={joinedOn} style="short" /> },
        {
          key: 'until',
          title: t('parties.until'),
          cell: ({ leftOn, tie }) =>
            leftOn ? <When date={leftOn} style="short" /> : t(tie === 'unknown' ? 'tie.unknown' : 'parties.still'),
        },
        { key: 'intensity', title: t('parties.intensity'), cell: ({ intensity }) => t(`intensity.${intensity}`) },
        ...(member ? [speaks] : []),
        { key: 'note', title: t('parties.note'), cell: (party) => <Notes party={party} room={room} /> },
      ]}
    />
  );
}

/** Who sits in the room for a party; of whom no mandate is known, that is said. */
function Speakers({ party, room }: { party: Party; room: PartyRoom }) {
  const t = useTranslations('deals.parties');
  const people = room.representatives.filter(({ organisationId }) => organisationId === party.organisation.id);
  if (people.length === 0) return <span className="tv-soft">{t('nobodySpeaks')}</span>;
  const mandated = people.filter((one) => one.mandated);
  // Of a party that somebody may represent, the others only sit there too.
  return mandated.length > 0
    ? mandated.map(({ name }) => name).join(', ')
    : people.map(({ name }) => t('noMandate', { name })).join(', ');
}

function Notes({ party, room }: { party: Party; room: PartyRoom }) {
  const t = useTranslations('deals.parties');
  const { organisation, leftOn, leftReason, successorNote, source } = party;
  const succession = room.successions.findLast(({ organisationId }) => organisationId === organisation.id);
  return (
    <>
      {[leftOn && [t('left'), leftReason].filter(Boolean).join(': '), successorNote, source].filter(Boolean).join('. ')}
      {succession && leftOn === null && (
        <div className="tv-fine">
          {t.rich('newSigner', {
            since: () => <When date={succession.since} style="short" />,
            before: () => <When date={succession.confirmBefore} style="short" />,
          })}
        </div>
      )}
    </>
  );
}
