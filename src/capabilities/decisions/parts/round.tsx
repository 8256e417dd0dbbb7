// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { SubHeading } from '#ui/layout/section.tsx';
import { ConsentRound, type Reaction } from '#ui/record/consent-round.tsx';
import type { DecisionView, RoundLineView, VoiceView } from '../contract.ts';

/** The round along the parties, in order of speaking. Objections keep their words; those who had nothing to add stand together. */
export function Round({ decision }: { decision: DecisionView }) {
  const t = useTranslations('decisions.one');
  const { lines, state } = decision;
  const reactions = useReactions(decision);
  if (lines.length === 0) return null;
  const present = lines.filter(({ kind }) => kind !== 'left').length;
  return (
    <div>
      <SubHeading id="ronde">{t('round', { asked: present })}</SubHeading>
      {state === 'deciding' && <p className="tv-fine">{t('roundNote')}</p>}
      <ConsentRound reactions={reactions} />
    </div>
  );
}

function useReactions({ lines, state, mine, method }: DecisionView): Reaction[] {
  const t = useTranslations('decisions.one');
  const voices = useTranslations('decisions.voice');
  const objection = (voice: VoiceView) => (
    <>
      ‘{voice.argument}’ {voice.harmsAim && t('harms', { aim: voice.harmsAim })}
    </>
  );
  const quiet = (line: RoundLineView) =>
    (line.kind === 'consent' || line.kind === 'for') && line.earlier.length === 0 && !line.voice?.argument;
  const together = lines.filter(quiet);
  // While a round runs everybody stands in order of speaking; a closed one gathers who had nothing to add.
  const gather = state !== 'deciding' && together.length > 2;
  const first: Reaction[] = gather
    ? [
        {
          id: 'together',
          kind: 'consent',
          who: t('consents', { count: together.length }),
          ...(method !== 'consent' && { said: voices('for') }),
        },
      ]
    : [];
  const shown = gather ? lines.filter((line) => !quiet(line)) : lines;
  return [
    ...first,
    ...shown.flatMap((line): Reaction[] => {
      const { organisation, kind, voice, earlier } = line;
      const taken = earlier.filter(({ integratedIn }) => integratedIn !== null);
      const who = organisation.name;
      const integrated = taken.map(
        (one): Reaction => ({
          id: one.id,
          kind: 'objection_integrated',
          who,
          words: objection(one),
          therefore: one.integratedHow ?? '',
        }),
      );
      if (kind === 'objection' && voice)
        return [
          ...integrated,
          {
            id: voice.id,
            kind: voice.integratedIn === null ? 'objection_open' : 'objection_integrated',
            who,
            words: objection(voice),
            ...(voice.integratedHow && { therefore: voice.integratedHow }),
            ...(mine.keeps && state === 'deciding' && { action: { href: '#aanpassen', label: t('help') } }),
          },
        ];
      if (kind === 'waiting') return [...integrated, { id: organisation.id, kind: 'waiting', who }];
      if (kind === 'consent')
        return [
          ...integrated,
          { id: organisation.id, kind, who, ...(voice?.argument && { words: `‘${voice.argument}’` }) },
        ];
      return [
        ...integrated,
        {
          id: organisation.id,
          // Who is for has the sign of who consents: nothing to talk about.
          kind: kind === 'for' ? 'consent' : 'said',
          said: voices(kind),
          who,
          ...(voice?.argument && { words: `‘${voice.argument}’` }),
        },
      ];
    }),
  ];
}
