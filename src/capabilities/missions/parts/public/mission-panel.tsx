// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { ItemList } from '#ui/layout/layout.tsx';
import type { MissionItem } from '../../contract.ts';

/** Missions of a programme or deal, for its page: the aim, by when, and the intent as it stands now. */
export function MissionPanel({ missions }: { missions: readonly MissionItem[] }) {
  const t = useTranslations('missions');
  const when = useWhen();
  return (
    <ItemList
      items={missions.map((mission) => ({
        id: mission.id,
        content: (
          <>
            <a href={`/missies/${mission.slug}`}>{mission.title}</a>
            {mission.horizonOn && <span className="tv-fine"> {t('panel.by', { when: when(mission.horizonOn) })}</span>}
            <p className="nl-paragraph">{mission.statement}</p>
            <p className="tv-fine">
              {mission.intent
                ? t('panel.intent', { text: mission.intent.text, number: mission.intent.number })
                : t('intent.none')}
            </p>
          </>
        ),
      }))}
    />
  );
}
