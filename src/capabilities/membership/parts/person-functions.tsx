// SPDX-License-Identifier: EUPL-1.2

import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { OrganisationField } from '#ui/form/organisation-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { When } from '#ui/format/when.tsx';
import { Actions, Fine, ItemList } from '#ui/layout/layout.tsx';
import { Section, SubHeading } from '#ui/layout/section.tsx';
import type { PersonPart } from './person-details.tsx';

/** Whom somebody acts for, from when to when: change or end each, add another. */
export function PersonFunctions({ person, state }: PersonPart) {
  return (
    <>
      {person.affiliations.map((affiliation) => (
        <OneFunction key={affiliation.id} affiliation={affiliation} state={state} />
      ))}
      {!person.endedAt && <AddFunction state={state} />}
    </>
  );
}

/** Of somebody who is erased: for whom they stood, and when. Nothing of it can be changed. */
export function FunctionsOnce({ person }: Pick<PersonPart, 'person'>) {
  const t = useTranslations('membership.people');
  return (
    <Section id="functies" title={t('functionsTitle')}>
      <ItemList
        items={person.affiliations.map(({ id, organisation, startsOn, endsOn }) => ({
          id,
          content: t.rich('stoodFor', {
            organisation: organisation.name,
            from: () => <When date={startsOn} />,
            until: () => <When date={endsOn ?? startsOn} />,
          }),
        }))}
      />
    </Section>
  );
}

function OneFunction({
  affiliation,
  state,
}: {
  affiliation: PersonPart['person']['affiliations'][number];
  state: PersonPart['state'];
}) {
  const t = useTranslations('membership.people');
  const { id, organisation, functionTitle, startsOn, endsOn, version } = affiliation;
  const purpose = `function ${id}`;
  const form = useFormState(ofForm(state, purpose), 'changeAffiliation', {
    functionTitle: functionTitle ?? '',
    startsOn,
    endsOn: endsOn ?? '',
  });
  const words = useTranslations('membership.mandates');
  const ending = useFormState(ofForm(state, `end-function ${id}`), 'endAffiliation');
  return (
    <>
      <SubHeading>{organisation.name}</SubHeading>
      <Form {...form} prefix={id} label={t('saveFunction', { organisation: organisation.name })}>
        <HiddenField name="_doel" value={purpose} />
        <HiddenField name="version" value={String(version)} />
        <TextField name="functionTitle" label={t('functionTitle')} maxLength={120} />
        <Period stored />
        <Actions>
          <Button>{t('saveFunction', { organisation: organisation.name })}</Button>
          <a href={`/organisaties/${organisation.slug}/mandaten`}>{words('link')}</a>
        </Actions>
      </Form>
      {endsOn === null && (
        <Form {...ending} prefix={`end-${id}`} label={t('endFunction', { organisation: organisation.name })}>
          <HiddenField name="_doel" value={`end-function ${id}`} />
          <HiddenField name="version" value={String(version)} />
          <Fine>{t('endFunctionHint')}</Fine>
          <Button>{t('endFunction', { organisation: organisation.name })}</Button>
        </Form>
      )}
    </>
  );
}

function AddFunction({ state }: Pick<PersonPart, 'state'>) {
  const t = useTranslations('membership.people');
  const form = useFormState(ofForm(state, 'add-function'), 'addAffiliation');
  return (
    <>
      <SubHeading>{t('addFunction')}</SubHeading>
      <Form {...form} prefix="add-function" label={t('addFunction')}>
        <HiddenField name="_doel" value="add-function" />
        <OrganisationField name="organisation" label={t('organisation')} />
        <TextField name="functionTitle" label={t('functionTitle')} maxLength={120} />
        <Period />
        <Actions>
          <Button>{t('addFunction')}</Button>
        </Actions>
      </Form>
    </>
  );
}

function Period({ stored = false }: { stored?: boolean }) {
  const t = useTranslations('membership.people');
  return (
    <>
      <TextField
        name="startsOn"
        label={t('startsOn')}
        {...(stored ? {} : { description: t('startsOnHint') })}
        size="short"
        maxLength={10}
      />
      <TextField name="endsOn" label={t('endsOn')} description={t('endsOnHint')} size="short" maxLength={10} optional />
    </>
  );
}
