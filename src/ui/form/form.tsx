// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useContext, useState } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import { FormContext, type FormErrors, type FormValues, newLabels } from './form-context.ts';

export interface FormProps {
  /** Address that takes the form; the page itself when left out. */
  action?: string;
  method?: 'get' | 'post';
  /** What was typed before a refusal, or what is stored now. */
  values?: FormValues;
  /** Refusals in words, per field; `''` for the form as a whole. */
  errors?: FormErrors;
  /** Prefix of ids, when a page has more than one form. */
  prefix?: string;
  /** Names the form for readers when no heading does. */
  label?: string;
  /** The form carries a file. */
  files?: boolean;
  /** Numbered questions with large legends, as in a check-in. */
  questions?: boolean;
  children: ReactNode;
}

const none = {};

/**
 * A form that works without script and loses nothing that was typed.
 * The browser's own checks are off: the server answers in our words, at the field and in the summary.
 */
export function Form(props: FormProps) {
  const {
    action,
    method = 'post',
    values = none,
    errors = none,
    prefix = 'f',
    label,
    files,
    questions,
    children,
  } = props;
  const [labels] = useState(newLabels);
  return (
    <FormContext.Provider value={{ prefix, values, errors, labels }}>
      <form
        className={questions ? 'tv-form tv-form--questions' : 'tv-form'}
        action={action}
        method={method}
        encType={files ? 'multipart/form-data' : undefined}
        aria-label={label}
        noValidate
      >
        <ErrorSummary />
        {children}
        <EveryFieldSaid />
      </form>
    </FormContext.Provider>
  );
}

/** Comes after the last field: now the summary above them knows what each is called. */
function EveryFieldSaid() {
  useContext(FormContext).labels.close();
  return null;
}

/** A value that travels along unseen, such as a token or the version that was read. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
