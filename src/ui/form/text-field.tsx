// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../words/use-words.ts';
import { type FieldProps, frameClass, Help, LabelText } from './field-frame.tsx';
import { describedBy, useField } from './form-context.ts';

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password';
  value?: string | undefined;
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  maxLength?: number;
  /** Id of a `datalist` with names to choose from. */
  list?: string;
  /** How wide the answer is; says how much is expected. */
  size?: 'short' | 'middle' | 'full';
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    name,
    label,
    description,
    type = 'text',
    value,
    autoComplete,
    inputMode,
    maxLength,
    list,
    size = 'full',
    error,
  } = props;
  const field = useField(name, { label, value, error });
  return (
    <div className={frameClass(field)}>
      <label className="tv-field__label" htmlFor={field.id}>
        <LabelText {...props} />
      </label>
      <Help field={field} description={description} />
      <input
        className={`utrecht-textbox utrecht-textbox--html-input tv-input tv-input--${size}`}
        id={field.id}
        name={name}
        type={type}
        defaultValue={field.values[0] ?? ''}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={maxLength}
        list={list}
        aria-describedby={describedBy(field, description !== undefined)}
        aria-invalid={field.errors.length > 0 || undefined}
      />
    </div>
  );
}

/** A date as precise as it is known: 2026, 2026-11 or 2026-11-23, typed as text. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'size' | 'inputMode'>) {
  const say = useWords();
  return <TextField {...props} description={props.description ?? say('form.dateHint')} size="short" maxLength={10} />;
}

/** Several lines of text. */
export function TextArea(props: FieldProps & { value?: string | undefined; rows?: number; maxLength?: number }) {
  const { name, label, description, value, rows = 4, maxLength, error } = props;
  const field = useField(name, { label, value, error });
  return (
    <div className={frameClass(field)}>
      <label className="tv-field__label" htmlFor={field.id}>
        <LabelText {...props} />
      </label>
      <Help field={field} description={description} />
      <textarea
        className="utrecht-textarea utrecht-textarea--html-textarea tv-input"
        id={field.id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={field.values[0] ?? ''}
        aria-describedby={describedBy(field, description !== undefined)}
        aria-invalid={field.errors.length > 0 || undefined}
      />
    </div>
  );
}
