// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { PartNav } from '#ui/view/part-nav.tsx';
import { spaceHref } from '../../address.contract.ts';

interface RoomPart {
  readonly key:
    | 'overview'
    | 'test'
    | 'text'
    | 'parties'
    | 'commitments'
    | 'decisions'
    | 'sessions'
    | 'documents'
    | 'members'
    | 'actions'
    | 'closing';
  readonly path: string;
  /** Only in a deal: other spaces have no such page. */
  readonly deal?: true;
  /** Only who sits in the room has something to find there. */
  readonly members?: true;
}

/** Parts of a room that have a page, in the order of its row. The others join when their slice does: one line here. */
const roomParts: readonly RoomPart[] = [
  { key: 'overview', path: '' },
  { key: 'test', path: '/toets', deal: true, members: true },
  { key: 'parties', path: '/partijen', deal: true },
  { key: 'text', path: '/dealtekst', deal: true, members: true },
  { key: 'commitments', path: '/toezeggingen', deal: true },
  { key: 'decisions', path: '/besluiten', members: true },
  { key: 'sessions', path: '/sessies', members: true },
  { key: 'documents', path: '/documenten', members: true },
  { key: 'actions', path: '/acties', members: true },
  { key: 'members', path: '/leden', members: true },
  { key: 'closing', path: '/afronding', deal: true, members: true },
];

export interface RoomNavProps {
  readonly space: { readonly kind: string; readonly slug: string };
  /** Which part this page is. */
  readonly current: RoomPart['key'];
  /** Whoever looks sits in this room. */
  readonly member: boolean;
}

/** From any part of a room to the others: under the title of each of its pages. */
export function RoomNav({ space, current, member }: RoomNavProps) {
  const t = useTranslations('spaces.room');
  const parts = roomParts.filter((part) => (member || !part.members) && (space.kind === 'deal' || !part.deal));
  // With nothing beside this page there is nowhere to go.
  if (parts.length < 2) return null;
  return (
    <PartNav
      label={t('label')}
      current={current}
      parts={parts.map(({ key, path }) => ({ key, label: t(key), href: `${spaceHref(space)}${path}` }))}
    />
  );
}
