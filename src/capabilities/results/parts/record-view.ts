// SPDX-License-Identifier: EUPL-1.2
import type { useFormState } from '#doors/form-state.ts';
import type { AdoptionView } from '../contract.ts';

/** One record as its page knows it. */
export type RecordView = AdoptionView;
/** What an action answered, when it was refused. */
export type RefusedForm = Parameters<typeof useFormState>[0];

export interface FormsProps {
  readonly record: RecordView;
  readonly state: RefusedForm;
}

/** The state of one form of the page, when it is the one that was refused. */
export const stateOf = (state: RefusedForm, purpose: string): RefusedForm =>
  state?.values['_doel'] === purpose ? state : undefined;
