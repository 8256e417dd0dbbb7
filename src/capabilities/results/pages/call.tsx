// SPDX-License-Identifier: EUPL-1.2
// One call: whom, why, what to ask, and the form to write down what was heard.
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { DateField, TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Facts, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { useCallWords } from '../parts/call-words.ts';
import { Questions } from '../parts/check-in-form.tsx';
import { type RefusedForm, stateOf } from '../parts/record-view.ts';
import { useStood, WhatToAsk } from '../parts/what-to-ask.tsx';
import type { PhoneTaskView } from '../phone.contract.ts';
import { answerByPhone, giveUpCall, putOffCall, viewPhoneTask } from '../phone.operations.server.ts';
import type { Route } from './+types/call.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  return { task: await ask(context, viewPhoneTask, { params: { task: params.id } }) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const about = { form, params: { task: params.id }, to: () => '/bellen/peilmomenten' };
  switch (form.get('_doel')) {
    case 'putOffCall':
      return submit(context, request, putOffCall, about);
    case 'giveUpCall':
      return submit(context, request, giveUpCall, about);
    default:
      return submit(context, request, answerByPhone, about);
  }
}

export default function Call({ loaderData: { task }, actionData }: Route.ComponentProps) {
  const t = useTranslations('results');
  const when = useWhen();
  const words = useCallWords();
  const title = t('phone.pageTitle', { organisation: task.organisation.name });
  const functions = [...new Set([task.role, ...task.contacts.map((one) => one.function)])].filter(Boolean);
  return (
    <Page
      width="read"
      trail={[
        { href: '/bellen', label: t('phone.trail') },
        { href: '/bellen/peilmomenten', label: t('phone.trailHere') },
        { href: `/bellen/${task.id}`, label: task.organisation.name },
      ]}
      strip={task.fictional ? <DataStrip>{t('strip.fictional')}</DataStrip> : undefined}
    >
      <title>{`${title} · Tegenveer`}</title>
      <PageTitle title={title}>
        <SummarySentence>
          {task.outcome === null
            ? t('phone.pageFinding', { reason: t(`phone.reason.${task.reason}`), count: task.items.length })
            : t('phone.over', { outcome: words.outcome(task), on: when(task.doneAt?.slice(0, 10)) })}
        </SummarySentence>
      </PageTitle>
      <Facts
        facts={[
          {
            name: t('phone.whom'),
            value:
              functions.length > 0 ? t('phone.whomRole', { functions: functions.join(', ') }) : t('phone.whomUnknown'),
          },
          ...(task.deal
            ? [{ name: t('phone.deal'), value: <a href={`/deals/${task.deal.slug}`}>{task.deal.name}</a> }]
            : []),
          { name: t('phone.last'), value: task.heardOn ? when(task.heardOn) : t('phone.neverHeard') },
          ...(task.note ? [{ name: t('phone.note'), value: task.note }] : []),
        ]}
      />
      <Section id="vragen" title={t('phone.askTitle')} note={t('phone.askNote')}>
        <WhatToAsk task={task} />
      </Section>
      {task.outcome === null ? (
        <>
          <Answer task={task} state={actionData} />
          <Later task={task} state={actionData} />
          <Stop task={task} state={actionData} />
        </>
      ) : (
        <p className="tv-actions">
          <a href="/bellen/peilmomenten">{t('phone.back')}</a>
        </p>
      )}
    </Page>
  );
}

interface FormProps {
  readonly task: PhoneTaskView;
  readonly state: RefusedForm;
}

function Answer({ task, state }: FormProps) {
  const t = useTranslations('results.phone');
  const form = useFormState(stateOf(state, 'answerByPhone'), 'answerByPhone');
  const stood = useStood();
  return (
    <Section id="antwoord" title={t('formTitle')}>
      <Form {...form} questions>
        <HiddenField name="_doel" value="answerByPhone" />
        <HiddenField name="version" value={String(task.version)} />
        <TextField name="answeredBy" label={t('who')} description={t('whoHint')} size="middle" />
        <Questions form={form} items={task.items.map((item) => ({ ...item, said: stood(item) }))} />
        <div className="tv-checkin__send">
          <Button kind="ask" full>
            {t('save')}
          </Button>
          <Fine>{t('saveNote')}</Fine>
        </div>
      </Form>
    </Section>
  );
}

function Later({ task, state }: FormProps) {
  const t = useTranslations('results.phone');
  const form = useFormState(stateOf(state, 'putOffCall'), 'putOffCall');
  return (
    <TableToggle title={t('notReached')} open={stateOf(state, 'putOffCall') !== undefined}>
      <Form {...form} prefix="later">
        <HiddenField name="_doel" value="putOffCall" />
        <HiddenField name="version" value={String(task.version)} />
        <DateField name="callOn" label={t('again')} description={t('againHint')} optional />
        <TextField name="note" label={t('words')} optional />
        <Button>{t('putOff')}</Button>
      </Form>
    </TableToggle>
  );
}

function Stop({ task, state }: FormProps) {
  const t = useTranslations('results.phone');
  const form = useFormState(stateOf(state, 'giveUpCall'), 'giveUpCall');
  return (
    <TableToggle title={t('giveUp')} open={stateOf(state, 'giveUpCall') !== undefined}>
      <Form {...form} prefix="stop">
        <p>{t('giveUpNote')}</p>
        <HiddenField name="_doel" value="giveUpCall" />
        <HiddenField name="version" value={String(task.version)} />
        <TextField name="note" label={t('why')} />
        <Button>{t('stop')}</Button>
      </Form>
    </TableToggle>
  );
}
