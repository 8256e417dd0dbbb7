// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { AgreementView } from '../contract.ts';
import { generations } from '../rules/codes.ts';

type Sent = { readonly form: ShownForm; readonly purpose: string } | null;

/** What who leads the deal can do with this text now: only steps that exist from where it is. */
export function LeadForms({
  deal,
  shown,
  mine,
  sent,
}: Pick<AgreementView, 'deal' | 'shown' | 'mine'> & { sent: Sent }) {
  const t = useTranslations('agreements.lead');
  const unready = useUnready()(shown);
  if (!mine.leads) return null;
  const may = (move: string) => mine.moves.includes(move);
  const agreed = shown?.state === 'signed' || shown?.state === 'published';
  return (
    <Section id="verder" title={t('title')} note={t('note')}>
      {shown?.state === 'draft' && (
        <Step name="artikel" title={t('add')} button={t('addDo')} {...{ shown, sent }}>
          <TextField name="title" label={t('addTitle')} />
          <SelectField
            name="after"
            label={t('addAfter')}
            options={shown.articles.map(({ id, title }, index) => ({ value: id, label: `${index + 1}. ${title}` }))}
          />
        </Step>
      )}
      {may('freeze') && (
        <Step
          name="vaststellen"
          title={t('freeze')}
          note={[t('freezeNote'), ...unready].join(' ')}
          button={t('freezeDo')}
          {...{ shown, sent }}
        />
      )}
      {may('open_signing') && (
        <Step name="voorleggen" title={t('open')} note={t('openNote')} button={t('openDo')} {...{ shown, sent }} />
      )}
      {may('publish') && (
        <Step
          name="publiceren"
          title={t('publish')}
          note={t('publishNote')}
          button={t('publishDo')}
          {...{ shown, sent }}
        >
          <DayField name="publishedOn" label={t('publishedOn')} />
          <TextField name="reference" label={t('referenceField')} description={t('referenceHelp')} />
        </Step>
      )}
      {agreed && (
        <Step name="bijtekenen" title={t('joining')} button={t('joiningDo')} {...{ shown, sent }}>
          <DayField name="from" label={t('joiningFrom')} />
          <DayField name="until" label={t('joiningUntil')} />
        </Step>
      )}
      {shown?.state !== 'signing' && <Begin deal={deal} shown={shown} sent={sent} agreed={agreed} />}
      {may('withdraw') && (
        <Step name="intrekken" title={t('withdraw')} button={t('withdrawDo')} {...{ shown, sent }}>
          <TextArea name="reason" label={t('reason')} rows={3} />
        </Step>
      )}
    </Section>
  );
}

/** What is not there yet in a text that can be frozen: said before, since not one letter changes after. */
function useUnready(): (shown: AgreementView['shown']) => string[] {
  const t = useTranslations('agreements.lead');
  return (shown) => {
    if (!shown) return [];
    const empty = ({ text, kind, promises }: (typeof shown.articles)[number]) =>
      text.trim() === '' && kind !== 'parties' && promises.length === 0;
    const open = shown.articles.flatMap(({ comments }) => comments.filter(({ resolvedAt }) => resolvedAt === null));
    const counts = [
      ['unreadyEmpty', shown.articles.filter(empty).length],
      ['unreadyComments', open.length],
      ['unreadyNamed', shown.parties.filter(({ bound, representedBy }) => bound && !representedBy).length],
    ] as const;
    const said = counts.flatMap(([key, count]) => (count > 0 ? [t(key, { count })] : []));
    return said.length === 0 ? [] : [t('unready', { list: said.join('; ') })];
  };
}

/** A whole day, typed. */
export function DayField({ name, label, optional }: { name: string; label: string; optional?: boolean }) {
  const t = useTranslations('agreements.party');
  return (
    <TextField
      name={name}
      label={label}
      description={t('dayHelp')}
      size="short"
      maxLength={10}
      {...(optional ? { optional } : {})}
    />
  );
}

interface StepProps {
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  readonly button: string;
  readonly shown: AgreementView['shown'];
  readonly sent: Sent;
  readonly children?: ReactNode;
}

function Step({ name, title, note, button, shown, sent, children }: StepProps) {
  const own = sent?.purpose === name ? sent.form : undefined;
  return (
    <TableToggle title={title} open={own !== undefined}>
      {note && <Fine>{note}</Fine>}
      <Form {...own} prefix={name}>
        <HiddenField name="_doel" value={name} />
        {name !== 'artikel' && <HiddenField name="version" value={String(shown?.version ?? 1)} />}
        {children}
        <Button kind="primary">{button}</Button>
      </Form>
    </TableToggle>
  );
}

function Begin({ deal, shown, sent, agreed }: Pick<AgreementView, 'deal' | 'shown'> & { sent: Sent; agreed: boolean }) {
  const t = useTranslations('agreements.lead');
  const word = useTranslations('agreements.generation');
  const own = sent?.purpose === 'begin' ? sent.form : undefined;
  const values = own?.values ?? { title: shown?.title ?? deal.name, generation: 'from_2020' };
  const title = shown === null ? t('begin') : agreed ? t('beginExtension') : t('beginNext');
  return (
    <TableToggle title={title} open={shown === null || own !== undefined}>
      {shown && <Fine>{t('beginNote')}</Fine>}
      <Form values={values} errors={own?.errors ?? {}} prefix="begin">
        <HiddenField name="_doel" value="begin" />
        <TextField name="title" label={t('titleField')} />
        {shown === null && (
          <RadioField
            name="generation"
            label={t('generation')}
            options={generations.toReversed().map((value) => ({ value, label: word(value) }))}
          />
        )}
        <Button kind={shown === null ? 'primary' : 'default'}>{t('beginDo')}</Button>
      </Form>
    </TableToggle>
  );
}
