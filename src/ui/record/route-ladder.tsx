// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { type CircleKind, CircleSign } from '../certainty/circle-sign.tsx';
import { useWords } from '../words/use-words.ts';

export type RouteState = 'done' | 'here' | 'possible' | 'asked' | 'impossible' | 'not_viewed';

export interface Route {
  id: string;
  name: string;
  state: RouteState;
  note?: ReactNode;
}

const signs: Record<RouteState, CircleKind> = {
  done: 'full',
  here: 'here',
  possible: 'empty',
  asked: 'hatched',
  impossible: 'struck',
  not_viewed: 'dotted',
};

/** The routes around a barrier, from light to heavy, and where we are. */
export function RouteLadder({ routes }: { routes: readonly Route[] }) {
  const say = useWords();
  return (
    <ol className="tv-routes">
      {routes.map((route) => (
        <li
          key={route.id}
          className={route.state === 'here' ? 'tv-route tv-route--now' : 'tv-route'}
          aria-current={route.state === 'here' ? 'step' : undefined}
        >
          <CircleSign of={signs[route.state]} />
          <span>
            <b>{route.name}</b> <span className="tv-route__state">{say(`route.${route.state}`)}</span>
            {route.note && <span className="tv-route__text">{route.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
