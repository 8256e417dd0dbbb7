// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextArea, TextField } from '#ui/form/text-field.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { BarrierView } from '../../contract.ts';
import { barrierKinds, domains, frequencies, requests, routes } from '../../rules/codes.ts';
import type { Sent } from './move-forms.tsx';

const stored = (barrier: BarrierView): Record<string, string> => ({
  title: barrier.title,
  about: barrier.about ?? '',
  domain: barrier.domain,
  kind: barrier.kind,
  hindered: barrier.hindered ?? '',
  frequency: barrier.frequency,
  law: barrier.law ?? '',
  supposedRule: barrier.supposedRule ?? '',
  protects: barrier.protects ?? '',
  tried: barrier.tried ?? '',
  requested: barrier.requested,
  topic: barrier.topic ?? '',
  route: barrier.route ?? '',
  expiresOn: barrier.expiresOn ?? '',
  expiresWhy: barrier.expiresWhy ?? '',
});

/** For who wrote it or leads the deal: everything that may come later than the first sentence. */
export function DescribeForm({ barrier, sent }: { barrier: BarrierView; sent: Sent }) {
  const t = useTranslations('barriers');
  const mine = ofForm(sent, 'beschrijf');
  const form = useFormState(mine, 'describeBarrier', stored(barrier));
  return (
    <TableToggle title={t('way.forms.describe')} open={mine !== undefined}>
      <Form {...form} prefix="beschrijf">
        <HiddenField name="_doel" value="beschrijf" />
        <HiddenField name="version" value={String(barrier.version)} />
        <TextField name="title" label={t('way.forms.titleField')} />
        <TextArea name="about" label={t('way.forms.about')} optional />
        <TextField name="hindered" label={t('way.case.hindered')} optional />
        <SelectField
          name="frequency"
          label={t('way.case.frequency')}
          empty={null}
          options={frequencies.map((value) => ({ value, label: t(`way.frequency.${value}`) }))}
        />
        <SelectField
          name="domain"
          label={t('page.domain')}
          empty={null}
          options={domains.map((value) => ({ value, label: t(`domain.${value}`) }))}
        />
        <SelectField
          name="kind"
          label={t('page.kind')}
          empty={null}
          options={barrierKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextField name="law" label={t('way.forms.law')} optional />
        <TextField name="supposedRule" label={t('way.forms.supposedRule')} optional />
        <TextArea name="protects" label={t('way.forms.protects')} optional />
        <TextArea name="tried" label={t('way.case.tried')} optional />
        <SelectField
          name="requested"
          label={t('way.case.requested')}
          empty={null}
          options={requests.map((value) => ({ value, label: t(`way.request.${value}`) }))}
        />
        <TextField name="topic" label={t('way.case.topic')} size="middle" optional />
        <SelectField
          name="route"
          label={t('way.forms.routeField')}
          options={routes.map((value) => ({ value, label: t(`way.route.${value}`) }))}
          optional
        />
        <DateField name="expiresOn" label={t('way.forms.expiresOn')} optional />
        <TextField name="expiresWhy" label={t('way.forms.expiresWhy')} optional />
        <Button>{t('way.forms.save')}</Button>
      </Form>
    </TableToggle>
  );
}
