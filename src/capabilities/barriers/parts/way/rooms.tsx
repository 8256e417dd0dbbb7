// SPDX-License-Identifier: EUPL-1.2
// Room to experiment on the page of a case: what was asked or granted, and what one may do next.
import { useTranslations } from 'use-intl';
import { Button } from '#ui/form/button.tsx';
import { HiddenField } from '#ui/form/form.tsx';
import { DateField, TextArea, TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Facts, Fine } from '#ui/layout/layout.tsx';
import { SubHeading } from '#ui/layout/section.tsx';
import type { ExperimentItem } from '../../experiment.contract.ts';
import { Folded } from '../cluster/keep-forms.tsx';
import type { Sent } from './move-forms.tsx';

export function Rooms({
  rooms,
  mayPropose,
  sent,
}: {
  rooms: readonly ExperimentItem[];
  mayPropose: boolean;
  sent: Sent;
}) {
  const t = useTranslations('barriers.room');
  return (
    <>
      {rooms.map((one) => (
        <Room key={one.id} room={one} sent={sent?.values['experiment'] === one.id ? sent : undefined} />
      ))}
      {mayPropose && (
        <Folded sent={sent} purpose="proef" operation="proposeExperimentRoom" title={t('forms.propose')}>
          <RoomFields />
          <Button>{t('forms.proposeDo')}</Button>
        </Folded>
      )}
    </>
  );
}

function Room({ room, sent }: { room: ExperimentItem; sent: Sent }) {
  const t = useTranslations('barriers.room');
  return (
    <>
      <SubHeading>{`${t('title')}: ${t(`state.${room.state}`)}`}</SubHeading>
      {room.unused && <Fine>{t('unused')}</Fine>}
      <RoomFacts room={room} />
      <RoomForms room={room} sent={sent} />
    </>
  );
}

/** The four that are always there, and what else is known. */
export function RoomFacts({ room }: { room: ExperimentItem }) {
  const t = useTranslations('barriers.room');
  const when = useWhen();
  const { grantedOn, grantedBy, startedOn, lastOn, endedOn, learned, document, legalBasis } = room;
  const known = (name: string, value: string | null) => (value === null ? [] : [{ name, value }]);
  const said = (name: string, value: string | null) => ({ name, value: value ?? t('notSaid') });
  return (
    <Facts
      facts={[
        { name: t('fact.aim'), value: room.aim },
        { name: t('fact.scope'), value: room.scope },
        { name: t('fact.deviatesFrom'), value: room.deviatesFrom },
        { name: t('fact.maximum'), value: t('fact.months', { count: room.maximumMonths }) },
        said(t('fact.evaluation'), room.evaluationOn && when(room.evaluationOn)),
        said(t('fact.equality'), room.equalityNote),
        said(t('fact.after'), room.afterLastDay),
        ...known(t('fact.basis'), legalBasis),
        ...known(
          t('fact.granted'),
          grantedOn &&
            (grantedBy ? t('fact.grantedBy', { when: when(grantedOn), who: grantedBy.name }) : when(grantedOn)),
        ),
        ...known(t('fact.document'), document),
        ...known(t('fact.started'), startedOn && when(startedOn)),
        ...known(t('fact.last'), lastOn && when(lastOn)),
        ...known(t('fact.ended'), endedOn && when(endedOn)),
        ...known(t('fact.learned'), learned),
      ]}
    />
  );
}

function RoomForms({ room, sent }: { room: ExperimentItem; sent: Sent }) {
  const t = useTranslations('barriers.room');
  const may = new Set(room.moves);
  const given = { sent, version: room.version };
  const which = <HiddenField name="experiment" value={room.id} />;
  return (
    <>
      {may.has('grant') && (
        <Folded {...given} purpose="proef-toestaan" operation="grantExperimentRoom" title={t('forms.grant')}>
          {which}
          <DateField name="grantedOn" label={t('forms.grantedOn')} optional />
          <TextField name="document" label={t('forms.document')} optional />
          <Button kind="primary">{t('forms.grantDo')}</Button>
        </Folded>
      )}
      {may.has('start') && (
        <Folded {...given} purpose="proef-begin" operation="startExperimentRoom" title={t('forms.start')}>
          {which}
          <DateField name="startedOn" label={t('forms.startedOn')} optional />
          <Button kind="primary">{t('forms.startDo')}</Button>
        </Folded>
      )}
      {may.has('end') && (
        <Folded {...given} purpose="proef-eind" operation="endExperimentRoom" title={t('forms.end')}>
          {which}
          <TextArea name="learned" label={t('forms.learned')} />
          <Button>{t('forms.endDo')}</Button>
        </Folded>
      )}
      {may.has('describe') && (
        <Folded
          {...given}
          stored={stored(room)}
          purpose="proef-anders"
          operation="describeExperimentRoom"
          title={t('forms.describe')}
        >
          {which}
          <RoomFields />
          <Button>{t('forms.describeDo')}</Button>
        </Folded>
      )}
      {may.has('withdraw') && (
        <Folded {...given} purpose="proef-af" operation="withdrawExperimentRoom" title={t('forms.withdraw')}>
          {which}
          <Button>{t('forms.withdrawDo')}</Button>
        </Folded>
      )}
    </>
  );
}

const stored = (room: ExperimentItem): Record<string, string> => ({
  aim: room.aim,
  scope: room.scope,
  deviatesFrom: room.deviatesFrom,
  maximumMonths: String(room.maximumMonths),
  evaluationOn: room.evaluationOn ?? '',
  equalityNote: room.equalityNote ?? '',
  afterLastDay: room.afterLastDay ?? '',
  legalBasis: room.legalBasis ?? '',
});

function RoomFields() {
  const t = useTranslations('barriers.room');
  return (
    <>
      <Fine>{t('forms.four')}</Fine>
      <TextArea name="aim" label={t('aim')} />
      <TextArea name="scope" label={t('scope')} />
      <TextArea name="deviatesFrom" label={t('deviatesFrom')} />
      <TextField name="maximumMonths" label={t('maximumMonths')} size="short" inputMode="numeric" />
      <DateField name="evaluationOn" label={t('evaluationOn')} optional />
      <TextArea name="equalityNote" label={t('equalityNote')} optional />
      <TextArea name="afterLastDay" label={t('afterLastDay')} optional />
      <TextField name="legalBasis" label={t('legalBasis')} optional />
    </>
  );
}
