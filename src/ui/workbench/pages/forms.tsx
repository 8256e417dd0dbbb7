// SPDX-License-Identifier: EUPL-1.2
import { Button, ButtonLink } from '../../form/button.tsx';
import { CheckboxField, RadioField } from '../../form/choice-field.tsx';
import { Form, HiddenField } from '../../form/form.tsx';
import { SelectField } from '../../form/select-field.tsx';
import { DateField, TextArea, TextField } from '../../form/text-field.tsx';
import { Actions } from '../../layout/layout.tsx';
import { PageTitle } from '../../layout/page-title.tsx';
import { Frame } from './frame.tsx';

const kinds = [
  { value: 'approach', label: 'Aanpak', hint: 'een werkwijze die anderen kunnen volgen' },
  { value: 'technical', label: 'Technische innovatie' },
  { value: 'knowledge', label: 'Kennis' },
];

/** Every field, filled in and refused. */
export function FormsPage() {
  return (
    <Frame current="Vandaag" width="read">
      <PageTitle title="Wat leverde de deal op?" />
      <Form
        values={{
          title: 'Rekenregel deelautoplek',
          kind: 'approach',
          places: ['a', 'c'],
          since: 'gisteren',
          note: 'Wij',
        }}
        errors={{
          since: ['Dit is geen datum. Schrijf een jaar, een maand of een dag.'],
          party: ['Kies een partij.'],
          '': ['Een ander wijzigde dit intussen.'],
        }}
      >
        <HiddenField name="version" value="3" />
        <TextField name="title" label="Naam" description="Zoals de deal het noemt." />
        <RadioField name="kind" label="Soort" options={kinds} />
        <CheckboxField
          name="places"
          label="Waar in gebruik"
          columns={2}
          options={['Waterstede', 'Heuvelrode', 'Nieuw-Veenmeer', 'Middenland'].map((label, i) => ({
            value: 'abcd'.charAt(i),
            label,
          }))}
        />
        <DateField name="since" label="Sinds wanneer" optional />
        <SelectField
          name="party"
          label="Partij"
          options={[
            { value: '1', label: 'Gemeente Waterstede', group: 'Gemeenten' },
            { value: '2', label: 'Gemeente Heuvelrode', group: 'Gemeenten' },
            { value: '3', label: 'Provincie Middenland', group: 'Provincies' },
          ]}
        />
        <TextArea name="note" label="Wat valt op" optional />
        <Actions>
          <Button kind="primary">Bewaar resultaat</Button>
          <Button>Bewaar als concept</Button>
          <ButtonLink href="#terug">Terug naar de deal</ButtonLink>
          <Button kind="ask">Verstuur antwoord</Button>
        </Actions>
      </Form>
    </Frame>
  );
}
