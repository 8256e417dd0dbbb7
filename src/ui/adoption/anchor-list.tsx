// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { CircleSign } from '../certainty/circle-sign.tsx';
import { useWhen } from '../format/use-when.ts';
import { useWords } from '../words/use-words.ts';

/** The eight anchors that hold a practice in place. */
export const anchorKinds = [
  'mandate_policy',
  'budget',
  'task_role',
  'process_system',
  'contract_procurement',
  'training',
  'monitoring',
  'network',
] as const;
export type AnchorKind = (typeof anchorKinds)[number];

export interface AnchorState {
  kind: AnchorKind;
  /** `ended`: it was there, and its last day has passed. */
  state: 'in_place' | 'ended' | 'missing' | 'unknown';
  /** Last day it holds, if it ends. */
  expiresOn?: string | null;
  /** Where it is written down. */
  reference?: ReactNode;
}

const signOf = { in_place: 'full', ended: 'struck', missing: 'empty', unknown: 'dotted' } as const;
const wordOf = {
  in_place: 'anchors.inPlace',
  ended: 'anchors.ended',
  missing: 'anchors.missing',
  unknown: 'anchors.unknown',
} as const;

/** All eight anchors, each with a sign and a word; an absent one is "niet bekend", never "ontbreekt". */
export function AnchorList({ anchors }: { anchors: readonly AnchorState[] }) {
  const say = useWords();
  const when = useWhen();
  const all = anchorKinds.map(
    (kind): AnchorState => anchors.find((anchor) => anchor.kind === kind) ?? { kind, state: 'unknown' },
  );
  const inPlace = all.filter((anchor) => anchor.state === 'in_place').length;
  return (
    <>
      <p className="tv-anchors__count">{say('anchors.count', { inPlace })}</p>
      <ul className="tv-anchors">
        {all.map((anchor) => (
          <li key={anchor.kind}>
            <CircleSign of={signOf[anchor.state]} />
            <span>
              <b>{say(`anchors.${anchor.kind}`)}</b> <span className="tv-fine">{say(wordOf[anchor.state])}</span>
              {anchor.expiresOn && (
                <span className="tv-fine">
                  ,{' '}
                  {say(anchor.state === 'ended' ? 'anchors.endedOn' : 'anchors.expires', {
                    date: when(anchor.expiresOn),
                  })}
                </span>
              )}
              {anchor.reference && <span className="tv-anchors__where">{anchor.reference}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
