// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Box } from '#ui/layout/layout.tsx';
import { type Phase, PhaseLine } from '#ui/time/phase-line.tsx';
import type { BarrierView } from '../../contract.ts';
import { daysOfSilence } from '../../rules/norms.ts';

type Step = BarrierView['clock'][number];

/** Asked, received, content, outcome: with their days in words. Nothing while nobody was asked. */
export function ClockBox({ barrier, today }: { barrier: BarrierView; today: string }) {
  const t = useTranslations('barriers.way.clock');
  const when = useWhen();
  if (barrier.clock.length === 0) return null;
  const first = barrier.clock.findIndex(({ doneOn }) => doneOn === null);
  const said = ({ state, dueOn, doneOn }: Step) => {
    if (state === 'silent') return t('silent', { days: daysOfSilence(dueOn, today), when: when(dueOn) });
    return t(state, { when: when(doneOn ?? dueOn) });
  };
  const phases = barrier.clock.map(
    (step, place): Phase => ({
      name: t(step.step),
      note: said(step),
      state: step.doneOn !== null ? 'done' : place === first ? 'now' : 'later',
    }),
  );
  return (
    <Box title={t('title')} note={[barrier.ownerFunction, barrier.owner?.name].filter(Boolean).join(', ')}>
      <PhaseLine phases={phases} />
    </Box>
  );
}
