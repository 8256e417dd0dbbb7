// SPDX-License-Identifier: EUPL-1.2
// Choosing an organisation: typing narrows a list the browser shows by itself, without script. Whatever is typed may be
// sent; the operation says what it does not know, and which names come near.
import { useWords } from '../words/use-words.ts';
import type { FieldProps } from './field-frame.tsx';
import { TextField } from './text-field.tsx';

const listId = 'organisaties';

/** One organisation, by its name. Needs one `KnownOrganisations` on the page. */
export function OrganisationField(props: FieldProps & { value?: string | undefined }) {
  const say = useWords();
  return (
    <TextField
      {...props}
      description={
        <>
          {props.description} {say('form.organisationHint')}
        </>
      }
      list={listId}
      size="middle"
      maxLength={200}
      autoComplete="off"
    />
  );
}

/** The names to choose from, once per page, however many fields choose from them. */
export function KnownOrganisations({ names }: { names: readonly string[] }) {
  return (
    <datalist id={listId}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
