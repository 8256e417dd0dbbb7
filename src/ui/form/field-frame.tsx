// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import type { FieldState } from './form-context.ts';

/** What every field has in common. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  /** One sentence of help under the label. */
  description?: ReactNode;
  /** Says "niet verplicht" behind the label; we never mark what is required. */
  optional?: boolean;
  /** The number of the question, in a check-in. */
  number?: number;
  error?: string | readonly string[] | undefined;
}

/** Label line: number, text, "niet verplicht". */
export function LabelText({ label, optional, number }: Pick<FieldProps, 'label' | 'optional' | 'number'>) {
  const say = useWords();
  return (
    <>
      {number !== undefined && <span className="tv-field__number">{number}</span>}
      <span>
        {label}
        {optional && <span className="tv-field__optional"> ({say('form.optional')})</span>}
      </span>
    </>
  );
}

/** The help sentence and the error sentences, each with the id the input refers to. */
export function Help({ field, description }: { field: FieldState; description?: ReactNode }) {
  const say = useWords();
  return (
    <>
      {description && (
        <p className="tv-field__hint utrecht-form-field-description" id={field.hintId}>
          {description}
        </p>
      )}
      {field.errors.length > 0 && (
        <p className="tv-field__error" id={field.errorId}>
          <strong>{say('form.error')}: </strong>
          {field.errors.join(' ')}
        </p>
      )}
    </>
  );
}

/** The class of the field's box: a refused field gets a thick ink edge. */
export const frameClass = (field: FieldState) =>
  field.errors.length > 0 ? 'tv-field tv-field--refused utrecht-form-field' : 'tv-field utrecht-form-field';
