// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import type { ShownForm, useFormState } from '#doors/form-state.ts';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';

/** What was sent and refused, if anything. */
export type Sent = Parameters<typeof useFormState>[0];

/** One folded form: its purpose goes along, with the version that is on the page. */
export function Fold(props: {
  readonly purpose: string;
  readonly title: string;
  readonly help?: string;
  readonly form: ShownForm;
  readonly version?: number;
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  const { purpose, title, help, form, version, open, children } = props;
  return (
    <TableToggle title={title} open={open}>
      {help && <Fine>{help}</Fine>}
      <Form {...form} prefix={purpose} label={title}>
        <HiddenField name="_doel" value={purpose} />
        {version !== undefined && <HiddenField name="version" value={String(version)} />}
        {children}
      </Form>
    </TableToggle>
  );
}
