// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { HelpView } from '../pushing.contract.ts';
import type { State } from './signals.tsx';

/** On the page of a record: what help was asked, where it lies, and what came of it. */
export function Help({ help }: { help: readonly HelpView[] }) {
  const t = useTranslations('momentum.pushing');
  if (help.length === 0) return null;
  return (
    <Section id="hulp" title={t('help')} note={t('helpNote')}>
      <ul className="tv-items">
        {help.map((one) => (
          <li key={one.id}>
            <HelpLine help={one} /> <a href={`/hulp/${one.id}`}>{t('helpOpen')}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One request in a sentence or two. */
export function HelpLine({ help }: { help: HelpView }) {
  const t = useTranslations('momentum.pushing');
  const when = useWhen();
  const values = { helper: help.helper?.name ?? 'none', form: help.form ?? 'none', outcome: help.outcome ?? '' };
  return (
    <>
      {t('helpLine', { on: when(help.askedOn), wanted: help.wanted })} <b>{t(`helpState.${help.state}`, values)}</b>{' '}
      {help.words && t('helpWords', { words: help.words })}
    </>
  );
}

type Move = HelpView['moves'][number];
const question = {
  route: 'helpQuestion',
  agree: null,
  pass: 'helpWhyNot',
  tell: 'helpOutcome',
  close: 'helpWhyClosed',
} as const;

/** What who looks may do next; the first stands open. */
export function HelpMoves({
  help,
  helpers,
  state,
}: {
  help: HelpView;
  helpers: readonly { readonly id: string; readonly name: string }[];
  state: State;
}) {
  const t = useTranslations('momentum.pushing');
  return help.moves.map((move, place) => (
    <TableToggle key={move} title={t(`helpMove.${move}`)} open={place === 0 || state?.values['move'] === move}>
      <MoveForm help={help} move={move} helpers={helpers} state={state?.values['move'] === move ? state : undefined} />
    </TableToggle>
  ));
}

function MoveForm({
  help,
  move,
  helpers,
  state,
}: {
  help: HelpView;
  move: Move;
  helpers: readonly { readonly id: string; readonly name: string }[];
  state: State;
}) {
  const t = useTranslations('momentum.pushing');
  const form = useFormState(state, 'moveHelpRequest');
  const asks = question[move];
  return (
    <Form {...form} prefix={`hulp-${move}`} label={t(`helpMove.${move}`)}>
      <HiddenField name="version" value={String(help.version)} />
      <HiddenField name="move" value={move} />
      {move === 'route' && (
        <>
          <SelectField
            name="helper"
            label={t('helpHelper')}
            empty={t('helpMyself')}
            options={helpers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <RadioField
            name="form"
            label={t('helpForm')}
            options={(['call', 'visit'] as const).map((value) => ({ value, label: t(`helpForms.${value}`) }))}
          />
        </>
      )}
      {asks && <TextArea name="words" label={t(asks)} rows={3} optional={move === 'route'} />}
      <Button kind="primary">{t(`helpMove.${move}`)}</Button>
    </Form>
  );
}
