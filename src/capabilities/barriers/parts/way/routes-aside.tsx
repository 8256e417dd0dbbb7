// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { type Route, RouteLadder } from '#ui/record/route-ladder.tsx';
import type { BarrierView } from '../../contract.ts';
import { routes } from '../../rules/codes.ts';
import { routeStanding } from '../../rules/routes.ts';

/** Every route from light to heavy, with what it asks, who decides and how long it usually takes. */
export function RoutesAside({ barrier }: { barrier: BarrierView }) {
  const t = useTranslations('barriers.way');
  return (
    <section aria-labelledby="routes">
      <h2 className="nl-heading nl-heading--level-3" id="routes">
        {t('routes.title')}
      </h2>
      <RouteLadder
        routes={routes.map(
          (id): Route => ({
            id,
            name: t(`route.${id}`),
            state: routeStanding(id, barrier),
            note: t(`routeAsks.${id}`),
          }),
        )}
      />
    </section>
  );
}
