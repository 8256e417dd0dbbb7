// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import type { Seat } from '../contract.ts';
import { spaceRoles } from '../rules/roles.ts';
import { refuseRole, type Standing } from '../rules/seats.ts';

interface SeatFormsProps {
  readonly seat: Seat;
  readonly mine: Standing;
  readonly state: Parameters<typeof ofForm>[0];
}

/** What one may do with a seat: change its role, end it, or leave. The rule that refuses also decides what is offered. */
export function SeatForms({ seat, mine, state }: SeatFormsProps) {
  const t = useTranslations('spaces.members');
  const words = useTranslations('spaces');
  const role = useFormState(ofForm(state, `role ${seat.id}`), 'changeSeat', { role: seat.role });
  const ending = seat.me ? `leave ${seat.id}` : `end ${seat.id}`;
  const end = useFormState(ofForm(state, ending), 'endSeat');
  const may = refuseRole(mine, seat.role) === null;
  if (!may && !seat.me) return null;
  const label = seat.me ? t('leave') : t('end', { name: seat.person.name });
  return (
    <details className="tv-fold" open={Object.keys({ ...role.errors, ...end.errors }).length > 0}>
      <summary>{t('open', { name: seat.person.name })}</summary>
      {may && (
        <Form {...role} prefix={`role-${seat.id}`} label={t('open', { name: seat.person.name })}>
          <HiddenField name="_doel" value={`role ${seat.id}`} />
          <HiddenField name="version" value={String(seat.version)} />
          <SelectField
            name="role"
            label={t('role')}
            empty={null}
            options={spaceRoles
              .filter((one) => refuseRole(mine, one) === null)
              .map((one) => ({ value: one, label: words(`roles.${one}`) }))}
          />
          <Button>{t('save')}</Button>
        </Form>
      )}
      <Form {...end} prefix={`end-${seat.id}`} label={label}>
        <HiddenField name="_doel" value={ending} />
        <Button>{label}</Button>
      </Form>
    </details>
  );
}
