// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { OrganisationField } from '#ui/form/organisation-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { Closing } from '../closing.contract.ts';

type Custody = NonNullable<Closing['custody']>;
type State = Parameters<typeof useFormState>[0];

const bold = { b: (text: ReactNode) => <b>{text}</b> };

/** Who looks after the deal when it is over, and who was asked before. */
export function CustodyBlock({ closing, state }: { closing: Closing; state: State }) {
  const t = useTranslations('momentum.closing');
  const when = useWhen();
  const { custody, earlier, leads } = closing;
  const who = (one: Custody) => ({ function: one.function, organisation: one.organisation?.name ?? '' });
  return (
    <Section id="nazorg" title={t('custodian')} note={t('custodianNote')}>
      {!custody && <p>{t('custodianNone')}</p>}
      {custody?.state === 'named' && <p>{t.rich('custodianNamed', { ...bold, ...who(custody) })}</p>}
      {custody?.state === 'accepted' && (
        <p>
          {t.rich('custodianAccepted', {
            ...bold,
            ...who(custody),
            from: when(custody.startsOn),
            until: when(custody.endsOn),
          })}
        </p>
      )}
      {custody && !custody.reached && (
        <p>
          {t.rich('custodianNobody', {
            organisation: custody.organisation?.name ?? '',
            members: (text) => <a href={`/deals/${closing.deal.slug}/leden`}>{text}</a>,
          })}
        </p>
      )}
      {custody && <Answers custody={custody} state={state} />}
      {!custody && leads && <NameForm state={state} />}
      {earlier.length > 0 && (
        <TableToggle title={t('earlier')}>
          <ul className="tv-items">
            {earlier.map((one) => (
              <li key={one.id}>
                {t(`custodianEarlier.${one.state}`, {
                  ...who(one),
                  reason: one.reason ?? '',
                  until: when(one.endsOn),
                })}
              </li>
            ))}
          </ul>
        </TableToggle>
      )}
    </Section>
  );
}

function NameForm({ state }: { state: State }) {
  const t = useTranslations('momentum.closing');
  const mine = state?.values['_doel'] === 'nameCustodian' ? state : undefined;
  const form = useFormState(mine, 'nameCustodian');
  return (
    <Form {...form} prefix="beheerder" label={t('nameButton')}>
      <HiddenField name="_doel" value="nameCustodian" />
      <Fine>{t('nameNote')}</Fine>
      <OrganisationField name="organisation" label={t('nameOrganisation')} />
      <TextField name="function" label={t('nameFunction')} size="middle" />
      <Button kind="primary">{t('nameButton')}</Button>
    </Form>
  );
}

const moves = [
  { move: 'accept', may: 'accept', words: false },
  { move: 'decline', may: 'decline', words: true },
  { move: 'withdraw', may: 'withdraw', words: false },
  { move: 'hand_over', may: 'handOver', words: true },
] as const;

function Answers({ custody, state }: { custody: Custody; state: State }) {
  return moves
    .filter(({ may }) => custody.may[may])
    .map(({ move, words }) => <Answer key={move} custody={custody} move={move} words={words} state={state} />);
}

function Answer({
  custody,
  move,
  words,
  state,
}: {
  custody: Custody;
  move: (typeof moves)[number]['move'];
  words: boolean;
  state: State;
}) {
  const t = useTranslations('momentum.closing');
  const mine = state?.values['_doel'] === 'answerCustody' && state.values['move'] === move ? state : undefined;
  const form = useFormState(mine, 'answerCustody');
  const shown = (
    <Form {...form} prefix={`nazorg-${move}`} label={t(`answer.${move}`)}>
      <HiddenField name="_doel" value="answerCustody" />
      <HiddenField name="_over" value={custody.id} />
      <HiddenField name="version" value={String(custody.version)} />
      <HiddenField name="move" value={move} />
      {words && <TextArea name="reason" label={t('answerReason')} rows={2} />}
      <Button kind={move === 'accept' ? 'primary' : 'default'}>{t(`answer.${move}`)}</Button>
    </Form>
  );
  if (!words) return shown;
  return (
    <TableToggle title={t(`answer.${move}`)} open={mine !== undefined}>
      {shown}
    </TableToggle>
  );
}
