// SPDX-License-Identifier: EUPL-1.2
import { createContext, type ReactNode, useContext } from 'react';

/** What was typed, per field name. A group of checkboxes has several values. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;
/** Sentences per field name; the name `''` holds what goes for the form as a whole. */
export type FormErrors = Readonly<Record<string, readonly string[] | undefined>>;

export interface FormState {
  /** Keeps ids apart when two forms on a page have a field of the same name. */
  prefix: string;
  values: FormValues;
  errors: FormErrors;
  /** What each field is called. The summary stands above the fields and names them, so it waits until all have said it. */
  labels: FieldLabels;
}

/** Filled by the fields while they are drawn; pages are drawn once, on the server. */
export interface FieldLabels {
  readonly of: Map<string, ReactNode>;
  readonly all: Promise<void>;
  readonly close: () => void;
}

export function newLabels(): FieldLabels {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { of: new Map(), all: promise, close: resolve };
}

export const FormContext = createContext<FormState>({ prefix: 'f', values: {}, errors: {}, labels: newLabels() });

/** The id of a field's input: what the error summary links to. */
export const fieldId = (prefix: string, name: string) => `${prefix}-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`;

const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

export interface FieldState {
  id: string;
  hintId: string;
  errorId: string;
  values: readonly string[];
  errors: readonly string[];
}

/** Reads a field's state: own props win over what the form around it knows. */
export function useField(
  name: string,
  own: {
    label: ReactNode;
    value?: string | readonly string[] | undefined;
    error?: string | readonly string[] | undefined;
  },
): FieldState {
  const form = useContext(FormContext);
  form.labels.of.set(name, own.label);
  const id = fieldId(form.prefix, name);
  return {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    values: asList(form.values[name] ?? own.value),
    errors: asList(own.error ?? form.errors[name]),
  };
}

/** The ids that describe an input: hint and error, when they are there. */
export const describedBy = (field: FieldState, hasHint: boolean): string | undefined =>
  [hasHint && field.hintId, field.errors.length > 0 && field.errorId].filter(Boolean).join(' ') || undefined;
