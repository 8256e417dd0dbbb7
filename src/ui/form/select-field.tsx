// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../words/use-words.ts';
import { type FieldProps, frameClass, Help, LabelText } from './field-frame.tsx';
import { describedBy, useField } from './form-context.ts';
import { type Option, OptionList } from './option-list.tsx';

export interface SelectFieldProps extends FieldProps {
  options: readonly Option[];
  value?: string | undefined;
  /** First entry with an empty value; `null` leaves it out. Default: "Kies …". */
  empty?: string | null;
}

/** One choice from a long list; up to seven choices are better as `RadioField`. */
export function SelectField(props: SelectFieldProps) {
  const say = useWords();
  const { name, label, description, options, value, empty, error } = props;
  const field = useField(name, { label, value, error });
  return (
    <div className={frameClass(field)}>
      <label className="tv-field__label" htmlFor={field.id}>
        <LabelText {...props} />
      </label>
      <Help field={field} description={description} />
      <span className="tv-choice">
        <select
          className="tv-select"
          id={field.id}
          name={name}
          defaultValue={field.values[0] ?? ''}
          aria-describedby={describedBy(field, description !== undefined)}
          aria-invalid={field.errors.length > 0 || undefined}
        >
          {empty !== null && <option value="">{empty ?? say('form.choose')}</option>}
          <OptionList options={options} />
        </select>
      </span>
    </div>
  );
}
