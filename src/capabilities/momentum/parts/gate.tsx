// SPDX-License-Identifier: EUPL-1.2
// What is missing before a deal closes, place by place; each can be filled in where it stands.
import { useTranslations } from 'use-intl';
import { DeclineForm, StepForm } from '#capabilities/results/parts/public/step-form.tsx';
import { useFormState } from '#doors/form-state.ts';
import { levelLabel } from '#ui/certainty/freshness.ts';
import { Ladder } from '#ui/certainty/ladder.tsx';
import { Button, ButtonLink } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { DateField, TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { Section, SubHeading } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { useWords } from '#ui/words/use-words.ts';
import type { Closing, GateCell } from '../closing.contract.ts';
import { type GateLevel, gateLevels } from '../rules/gate.ts';

type Result = Closing['results'][number];
type GateRecord = GateCell['records'][number];
type State = Parameters<typeof useFormState>[0];

export interface GateProps {
  readonly closing: Closing;
  readonly state: State;
  /** Which level somebody chose to say, at which record. */
  readonly step: { readonly over: string; readonly level: GateLevel } | null;
}

export function Gate({ closing, state, step }: GateProps) {
  const t = useTranslations('momentum.closing');
  const { results, parties } = closing;
  if (results.length === 0) return <p>{t('noResults')}</p>;
  return (
    <Section id="vakjes" title={t('results')} note={t('resultsNote', { results: results.length, parties })}>
      {results.map((result) => (
        <div key={result.id} className="tv-section tv-section--tight">
          <SubHeading id={result.id}>
            <a href={`/resultaten/${result.slug}`}>{result.title}</a>
          </SubHeading>
          <ul className="tv-others">
            {result.cells.map((cell) => (
              <li key={cell.organisation.id}>
                <Sign cell={cell} />
                <div>
                  <Where cell={cell} />
                  {cell.lacks.length > 0 && <Fill result={result} cell={cell} state={state} step={step} />}
                </div>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

const known = (level: string): GateLevel | null => gateLevels.find((one) => one === level) ?? null;

function Sign({ cell }: { cell: GateCell }) {
  const [record] = cell.records;
  if (!record) return <Ladder level={null} freshness="not_asked" end={undefined} />;
  const end = record.end ? (record.end.kind === 'declined' ? ('declined' as const) : ('stopped' as const)) : undefined;
  return <Ladder level={known(record.level)} freshness={record.freshness} end={end} />;
}

function Where({ cell }: { cell: GateCell }) {
  const t = useTranslations('momentum.closing');
  return (
    <>
      <b>{cell.organisation.name}</b>:{' '}
      {cell.lacks.length === 0 ? t('settled') : cell.lacks.map((one) => t(`lacks.${one}`)).join(', ')}
      {cell.records.map((record) => (
        <Stands key={record.id} record={record} />
      ))}
      {cell.keptApart && <Fine>{t('keptApart')}</Fine>}
    </>
  );
}

function Stands({ record }: { record: GateRecord }) {
  const t = useTranslations('momentum.closing');
  const say = useWords();
  const when = useWhen();
  const ends = useTranslations('results.end');
  const level = known(record.level);
  const words = record.end
    ? [t('ended', { end: ends(record.end.kind), reason: record.end.reason })]
    : [
        level ? t('level', { level: levelLabel(level), word: say(`level.${level}`) }) : t('levelUnknown'),
        record.ownerFunction
          ? t(record.ownerLeft ? 'ownerLeft' : 'owner', { function: record.ownerFunction })
          : record.lacks.includes('owner')
            ? t('ownerUnknown')
            : '',
        record.nextCheckInOn ? t('next', { on: when(record.nextCheckInOn) }) : t('nextUnknown'),
      ].filter(Boolean);
  return (
    <Fine>
      <a href={`/overname/${record.id}`}>{record.unit ? `${record.unit}: ${words.join('; ')}` : words.join('; ')}</a>
    </Fine>
  );
}

type FillProps = Pick<GateProps, 'state' | 'step'> & { readonly result: Result; readonly cell: GateCell };

function Fill({ result, cell, state, step }: FillProps) {
  const t = useTranslations('momentum.closing');
  const over = String(state?.values['_over'] ?? '');
  const mine = over === `${result.id} ${cell.organisation.id}` || cell.records.some(({ id }) => id === over);
  const chosen = cell.records.some(({ id }) => id === step?.over);
  if (!cell.may.fill) return null;
  return (
    <TableToggle title={t('fill', { organisation: cell.organisation.name })} open={mine || chosen}>
      {cell.records.length === 0 && <Begin result={result} cell={cell} state={mine ? state : undefined} />}
      {cell.records
        .filter(({ lacks }) => lacks.length > 0)
        .map((record) => (
          <FillRecord
            key={record.id}
            record={record}
            cell={cell}
            state={over === record.id ? state : undefined}
            step={step?.over === record.id ? step.level : null}
          />
        ))}
    </TableToggle>
  );
}

function Begin({ result, cell, state }: Omit<FillProps, 'step'>) {
  const t = useTranslations('momentum.closing');
  const form = useFormState(state, 'recordAdoption');
  return (
    <Form {...form} prefix={`begin-${result.id}-${cell.organisation.id}`} label={t('begin')}>
      <HiddenField name="_doel" value="recordAdoption" />
      <HiddenField name="_over" value={`${result.id} ${cell.organisation.id}`} />
      <HiddenField name="result" value={result.id} />
      <HiddenField name="organisation" value={cell.organisation.id} />
      <TextField name="ownerFunction" label={t('beginFunction')} size="middle" optional />
      <Button>{t('beginButton')}</Button>
    </Form>
  );
}

interface RecordProps {
  readonly record: GateRecord;
  readonly cell: GateCell;
  readonly state: State;
  readonly step: GateLevel | null;
}

function FillRecord({ record, cell, state, step }: RecordProps) {
  const t = useTranslations('momentum.closing');
  const keeps = record.lacks.includes('owner') || record.lacks.includes('check_in');
  return (
    <>
      {keeps && <Keep record={record} state={state?.values['_doel'] === 'keepAdoption' ? state : undefined} />}
      {record.lacks.includes('level') &&
        (cell.may.speak ? (
          <Level record={record} state={state} step={step} />
        ) : (
          <p>
            {t('fillLevel', { organisation: cell.organisation.name })}{' '}
            <a href={`/overname/${record.id}#vragen`}>{t('askThem')}</a>
          </p>
        ))}
    </>
  );
}

function Keep({ record, state }: Pick<RecordProps, 'record' | 'state'>) {
  const t = useTranslations('momentum.closing');
  const form = useFormState(state, 'keepAdoption', { nextCheckInOn: record.nextCheckInOn ?? '' });
  return (
    <Form {...form} prefix={`houd-${record.id}`} label={t('keepButton')}>
      <HiddenField name="_doel" value="keepAdoption" />
      <HiddenField name="_over" value={record.id} />
      <HiddenField name="version" value={String(record.version)} />
      {record.lacks.includes('owner') && (
        <TextField name="ownerFunction" label={t('keepFunction')} size="middle" optional />
      )}
      {record.lacks.includes('check_in') && (
        <DateField name="nextCheckInOn" label={t('keepNext')} description={t('keepNextHint')} optional />
      )}
      <Button>{t('keepButton')}</Button>
    </Form>
  );
}

/** First the level, then only its questions; or an honest no. */
function Level({ record, state, step }: Omit<RecordProps, 'cell'>) {
  const t = useTranslations('momentum.closing');
  const say = useWords();
  const told = (purpose: string) => (state?.values['_doel'] === purpose ? state : undefined);
  return (
    <>
      <SubHeading id={`trede-${record.id}`}>{t('sayLevel')}</SubHeading>
      <Actions>
        {gateLevels
          .filter((level) => level < 'a6')
          .map((level) => (
            <ButtonLink key={level} href={`?vakje=${record.id}&trede=${level}#trede-${record.id}`}>
              {t('level', { level: levelLabel(level), word: say(`level.${level}`) })}
            </ButtonLink>
          ))}
      </Actions>
      {step && <StepForm version={record.version} step={step} state={told('claimLevel')} over={record.id} />}
      <TableToggle title={t('sayNo')} open={told('declineAdoption') !== undefined}>
        <DeclineForm version={record.version} state={told('declineAdoption')} over={record.id} />
      </TableToggle>
    </>
  );
}
