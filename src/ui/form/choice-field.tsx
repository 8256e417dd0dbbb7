// SPDX-License-Identifier: EUPL-1.2
import { type FieldProps, frameClass, Help, LabelText } from './field-frame.tsx';
import { describedBy, useField } from './form-context.ts';
import type { Option } from './option-list.tsx';

export interface ChoiceFieldProps extends FieldProps {
  options: readonly Option[];
  /** Two columns for short answers. */
  columns?: 1 | 2;
}

/** One choice out of a few, each a target of 48 px. Nothing is ticked beforehand unless it was answered before. */
export function RadioField(props: ChoiceFieldProps & { value?: string | undefined }) {
  return <ChoiceGroup {...props} type="radio" />;
}

/** Any number of choices. */
export function CheckboxField(props: ChoiceFieldProps & { value?: readonly string[] | undefined }) {
  return <ChoiceGroup {...props} type="checkbox" />;
}

type GroupProps = ChoiceFieldProps & { type: 'radio' | 'checkbox'; value?: string | readonly string[] | undefined };

function ChoiceGroup(props: GroupProps) {
  const { name, label, description, options, columns = 1, type, value, error } = props;
  const field = useField(name, { label, value, error });
  return (
    <fieldset className={frameClass(field)} aria-describedby={describedBy(field, description !== undefined)}>
      <legend className="tv-field__label">
        <LabelText {...props} />
      </legend>
      <Help field={field} description={description} />
      <div className={columns === 2 ? 'tv-options tv-options--two' : 'tv-options'}>
        {options.map((option, index) => {
          const id = index === 0 ? field.id : `${field.id}-${index}`;
          return (
            <label className="tv-option" htmlFor={id} key={option.value}>
              <input
                type={type}
                name={name}
                id={id}
                value={option.value}
                defaultChecked={field.values.includes(option.value)}
                aria-describedby={field.errors.length > 0 ? field.errorId : undefined}
              />
              <span className="tv-option__text">
                {option.label}
                {option.hint && <span>{option.hint}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
