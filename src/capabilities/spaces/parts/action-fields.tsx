// SPDX-License-Identifier: EUPL-1.2

import { useTranslations } from 'use-intl';
import { visibilities } from '#kernel/pure/visibility.ts';
import { OrganisationField } from '#ui/form/organisation-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';

interface ActionFieldsProps {
  readonly people: readonly { id: string; name: string }[];
  /** Only for a new action; later, showing it to more people is an act of its own. */
  readonly withVisibility?: boolean;
}

/** Who does what, when. Only what is needed. */
export function ActionFields({ people, withVisibility = false }: ActionFieldsProps) {
  const t = useTranslations('spaces');
  // A guest who was seated twice stands in the list once.
  const once = [...new Map(people.map((person) => [person.id, person])).values()];
  return (
    <>
      <TextField name="text" label={t('actions.what')} maxLength={500} />
      <SelectField
        name="person"
        label={t('actions.who')}
        empty={t('actions.anybody')}
        options={once.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <OrganisationField name="organisation" label={t('members.giveOrganisation')} optional />
      <TextField
        name="dueOn"
        label={t('actions.when')}
        description={t('actions.dueHint')}
        size="short"
        maxLength={10}
        optional
      />
      {withVisibility && (
        <SelectField
          name="visibility"
          label={t('actions.seenBy')}
          empty={null}
          options={visibilities.map((value) => ({ value, label: t(`visibilities.${value}`) }))}
        />
      )}
    </>
  );
}
