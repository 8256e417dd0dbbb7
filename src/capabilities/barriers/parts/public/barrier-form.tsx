// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextArea, TextField } from '#ui/form/text-field.tsx';
import { domains } from '../../rules/codes.ts';

const seenBy = ['author', 'organisation', 'parties', 'network', 'public'] as const;

/** For who works in the deal: what stands in the way. Sends `_doel=belemmering`. `organisations`: those one acts for. */
export function BarrierForm({
  form,
  organisations,
}: {
  form: ShownForm;
  organisations: readonly { slug: string; name: string }[];
}) {
  const t = useTranslations('barriers');
  return (
    <Form {...form} prefix="belemmering">
      <HiddenField name="_doel" value="belemmering" />
      <TextField name="title" label={t('panel.addTitle')} />
      <TextArea name="about" label={t('panel.addAbout')} optional />
      <SelectField
        name="domain"
        label={t('panel.addDomain')}
        empty={null}
        value="unknown"
        options={domains.map((domain) => ({ value: domain, label: t(`domain.${domain}`) }))}
      />
      <TextField name="law" label={t('panel.addLaw')} optional />
      <DateField name="seenOn" label={t('panel.addSeen')} optional />
      <SelectField
        name="organisation"
        label={t('panel.addOrganisation')}
        options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
        optional
      />
      <SelectField
        name="visibility"
        label={t('panel.addVisibility')}
        empty={null}
        value="parties"
        options={seenBy.map((seen) => ({ value: seen, label: t(`panel.seen.${seen}`) }))}
      />
      <Button>{t('panel.addDo')}</Button>
    </Form>
  );
}
