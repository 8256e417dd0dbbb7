// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { Button, ButtonLink } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { type OutsideLevel, outsideFields, outsideLevels } from '../rules/outside.ts';
import { EvidenceQuestions } from './evidence-questions.tsx';

/** First how far one is, then only the questions that asks: without script too. */
export function OutsideForm({ level, form }: { level: OutsideLevel | null; form: ShownForm }) {
  const t = useTranslations('results');
  return (
    <>
      <Section id="trede" title={t('outside.howFar')} note={t('outside.howFarNote')}>
        <Actions>
          {[null, ...outsideLevels].map((one) => (
            <ButtonLink
              key={one ?? 'none'}
              href={one === null ? '?#melding' : `?trede=${one}#melding`}
              kind={one === level ? 'primary' : 'default'}
            >
              {t(`outside.choose.${one ?? 'none'}`)}
            </ButtonLink>
          ))}
        </Actions>
      </Section>
      <Section id="melding" title={t('outside.trail')}>
        <Form {...form}>
          <HiddenField name="level" value={level ?? ''} />
          <TextField name="organisation" label={t('outside.organisation')} size="middle" />
          <TextField name="unit" label={t('outside.unit')} size="middle" optional />
          <TextField
            name="function"
            label={t('outside.function')}
            description={t('outside.functionHint')}
            size="middle"
          />
          <TextField
            name="mail"
            type="email"
            label={t('outside.mail')}
            description={t('outside.mailHint')}
            size="middle"
          />
          <EvidenceQuestions fields={outsideFields(level)} />
          <TextArea name="words" label={t('outside.words')} rows={3} optional />
          <TextField name="proof" label={t('outside.proof')} description={t('outside.proofHint')} optional />
          <SelectField
            name="language"
            label={t('outside.language')}
            empty={null}
            options={[
              { value: 'nl', label: t('record.dutch') },
              { value: 'en', label: t('record.english') },
            ]}
          />
          {level !== null && <Fine>{t('record.fillLater')}</Fine>}
          <Button kind="primary">{t('outside.send')}</Button>
        </Form>
      </Section>
    </>
  );
}
