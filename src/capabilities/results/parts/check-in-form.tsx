// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { useWords } from '#ui/words/use-words.ts';
import type { CheckInView } from '../check-in.contract.ts';
import { askedSigns, carriers, helps, signAnswers, stillInUse, threats } from '../rules/values.ts';

/** What was answered before, so that changing starts from there. Nothing is ticked that nobody chose. */
export function formValues(checkIn: CheckInView): Record<string, string> {
  const given = checkIn.items.flatMap(({ answer }) => (answer ? [answer] : []));
  const [first] = given;
  if (!first) return {};
  const same = given.length === checkIn.items.length && given.every((one) => one.stillInUse === first.stillInUse);
  const own = same
    ? { all: first.stillInUse }
    : Object.fromEntries(checkIn.items.map(({ answer }, i) => [`answers[${i}].stillInUse`, answer?.stillInUse ?? '']));
  return {
    ...own,
    whatChanged: first.whatChanged ?? '',
    carriedBy: first.carriedBy ?? '',
    threat: first.threat ?? '',
    help: first.help ?? '',
    ...Object.fromEntries(first.signs.map(({ sign, answer }) => [`signs[${askedSigns.indexOf(sign)}].answer`, answer])),
  };
}

/** Five questions, two minutes; only the first is needed. */
export function CheckInForm({ checkIn, form }: { checkIn: CheckInView; form: ShownForm }) {
  const t = useTranslations('results.checkIn');
  const when = useWhen();
  const [first] = checkIn.items;
  const several = checkIn.items.length > 1;
  return (
    <>
      {!several && first && (
        <p className="tv-checkin__what">
          {first.summary} <Previous item={first} />
        </p>
      )}
      <p className="tv-checkin__time">{t.rich('intro', { b: (text) => <b>{text}</b>, deal: checkIn.deal })}</p>
      <Form {...form} questions>
        <Questions form={form} items={checkIn.items.map((item) => ({ ...item, said: <Previous item={item} /> }))} />
        <div className="tv-checkin__send">
          <Button kind="ask" full>
            {checkIn.answeredOn ? t('change') : t('send')}
          </Button>
          <Fine>
            {checkIn.changeableUntil ? t('changeableUntil', { until: when(checkIn.changeableUntil) }) : t('changeable')}
          </Fine>
        </div>
      </Form>
      <p className="tv-checkin__out tv-fine">{t('notMe')}</p>
    </>
  );
}

interface Item {
  readonly adoptionId: string;
  readonly title: string;
  /** What the organisation said last. */
  readonly said: ReactNode;
}

/** The questions, as they are asked by mail and by phone. */
export function Questions({ items, form }: { items: readonly Item[]; form: ShownForm }) {
  const t = useTranslations('results.checkIn');
  return (
    <>
      <StillInUse items={items} />
      <TextArea name="whatChanged" number={2} label={t('changed')} description={t('changedHint')} rows={3} />
      <RadioField
        name="carriedBy"
        number={3}
        label={t('carried')}
        columns={2}
        options={carriers.map((value) => ({ value, label: t(`carrier.${value}`) }))}
      />
      <RadioField
        name="threat"
        number={4}
        label={t('threatened')}
        description={t('threatenedHint')}
        columns={2}
        options={threats.map((value) => ({ value, label: t(`threat.${value}`) }))}
      />
      <RadioField
        name="help"
        number={5}
        label={t('helped')}
        options={helps.map((value) => ({ value, label: t(`help.${value}`) }))}
      />
      <Signs form={form} />
    </>
  );
}

/** Question 1: once for one record; for several one answer for all, or each its own. */
function StillInUse({ items }: { items: readonly Item[] }) {
  const t = useTranslations('results.checkIn');
  const options = stillInUse.map((value) => ({
    value,
    label: t(`stillUse.${value}`),
    ...(value === 'no' || value === 'unknown' ? { hint: t(`stillHint.${value}`) } : {}),
  }));
  if (items.length === 1) return <RadioField name="all" number={1} label={t('still')} options={options} />;
  return (
    <>
      <RadioField name="all" number={1} label={t('stillAll')} description={t('stillAllHint')} options={options} />
      {items.map((item, i) => (
        <div key={item.adoptionId}>
          <HiddenField name={`answers[${i}].adoption`} value={item.adoptionId} />
          <RadioField name={`answers[${i}].stillInUse`} label={item.title} description={item.said} options={options} />
        </div>
      ))}
    </>
  );
}

/** Four signs that no record shows. Folded: five questions are enough, these are for who sees something coming. */
function Signs({ form }: { form: ShownForm }) {
  const t = useTranslations('results.checkIn');
  const said = askedSigns.some((_, i) => (form.values[`signs[${i}].answer`] ?? '') !== '');
  return (
    <TableToggle title={t('signs')} open={said}>
      <Fine>{t('signsHint')}</Fine>
      {askedSigns.map((sign, i) => (
        <div key={sign}>
          <HiddenField name={`signs[${i}].sign`} value={sign} />
          <RadioField
            name={`signs[${i}].answer`}
            label={t(`sign.${sign}`)}
            columns={2}
            options={signAnswers.map((value) => ({ value, label: t(`signAnswer.${value}`) }))}
          />
        </div>
      ))}
    </TableToggle>
  );
}

/** What the organisation said last, so that nobody answers into the blue. */
function Previous({ item }: { item: CheckInView['items'][number] }) {
  const t = useTranslations('results.checkIn');
  const say = useWords();
  const when = useWhen();
  if (!item.previous) return item.now.freshness === 'unconfirmed' ? t('source') : t('noPrevious');
  const on = when(item.previous.on.slice(0, 7));
  const { direction } = item.previous;
  if (direction && direction !== 'unknown')
    return t('previousAnswer', { on, direction: say(`direction.${direction}`) });
  return item.previous.level === 'unknown'
    ? t('previousUnknown', { on })
    : t('previous', { on, level: say(`level.${item.previous.level}`) });
}
