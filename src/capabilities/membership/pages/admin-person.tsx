// SPDX-License-Identifier: EUPL-1.2

import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { KnownOrganisations } from '#ui/form/organisation-field.tsx';
import { capital } from '#ui/format/capital.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { listOrganisationNames } from '../organisations.operations.server.ts';
import { PersonAddresses } from '../parts/person-addresses.tsx';
import { PersonDetails } from '../parts/person-details.tsx';
import { EndPerson } from '../parts/person-end.tsx';
import { FunctionsOnce, PersonFunctions } from '../parts/person-functions.tsx';
import { DropFactors, PersonKeys } from '../parts/person-keys.tsx';
import { Moment } from '../parts/public/moment.tsx';
import * as people from '../people.operations.server.ts';
import * as rights from '../rights.operations.server.ts';
import type { Route } from './+types/admin-person.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const person = await ask(context, people.viewPerson, { params: { person: params.person } });
  const { keys } = await ask(context, rights.listKeysOfPerson, { params: { person: person.id } });
  return { person, keys, ...(await ask(context, listOrganisationNames)) };
}

export async function action({ context, request, params: { person } }: Route.ActionArgs) {
  const form = await request.formData();
  const [purpose, part] = String(form.get('_doel')).split(' ');
  const about = { form, params: { person }, to: () => `/beheer/mensen/${person}` };
  if (purpose === 'add-address') return submit(context, request, people.addAddress, about);
  if (purpose === 'drop-address') return submit(context, request, people.dropAddress, about);
  if (purpose === 'add-function') return submit(context, request, people.addAffiliation, about);
  if (purpose === 'function')
    return submit(context, request, people.changeAffiliation, { ...about, params: { person, affiliation: part } });
  if (purpose === 'end-function')
    return submit(context, request, people.endAffiliation, { ...about, params: { person, affiliation: part } });
  const nothing = { ...about, body: () => ({}) };
  if (purpose === 'end-key')
    return submit(context, request, rights.endKeyOfPerson, { ...nothing, params: { person, key: part } });
  if (purpose === 'drop-factors') return submit(context, request, rights.dropFactors, nothing);
  if (purpose === 'end') return submit(context, request, people.endPerson, about);
  return submit(context, request, people.changePerson, about);
}

export default function AdminPerson({ loaderData: { person, keys, names }, actionData }: Route.ComponentProps) {
  const t = useTranslations('membership.people');
  const all = useTranslations('membership');
  const title = person.erasedAt ? capital(person.name) : t('pageTitle', { name: person.name });
  return (
    <Page
      width="read"
      trail={[
        { href: '/beheer', label: all('admin.short') },
        { href: '/beheer/mensen', label: t('short') },
        { href: `/beheer/mensen/${person.id}`, label: person.name },
      ]}
    >
      <title>{`${title} · Tegenveer`}</title>
      <PageTitle title={title}>
        {person.erasedAt ? (
          <SummarySentence>{t.rich('erasedOn', { date: () => <Moment at={person.erasedAt ?? ''} /> })}</SummarySentence>
        ) : (
          person.endedAt && (
            <SummarySentence>{t.rich('endedOn', { date: () => <Moment at={person.endedAt ?? ''} /> })}</SummarySentence>
          )
        )}
      </PageTitle>
      {person.erasedAt ? (
        <FunctionsOnce person={person} />
      ) : (
        <PersonKept person={person} keys={keys} names={names} state={actionData} />
      )}
    </Page>
  );
}

/** Everything an administrator may change about somebody. */
function PersonKept({
  person,
  keys,
  names,
  state,
}: Route.ComponentProps['loaderData'] & { state: Parameters<typeof PersonDetails>[0]['state'] }) {
  const t = useTranslations('membership.people');
  const all = useTranslations('membership');
  return (
    <>
      <Section id="gegevens" title={t('detailsTitle')} tight>
        <PersonDetails person={person} state={state} />
      </Section>
      <Section id="adressen" title={t('addressesTitle')} note={t('addressesNote')}>
        <PersonAddresses person={person} state={state} />
      </Section>
      <Section id="functies" title={t('functionsTitle')} note={t('functionsNote')}>
        <KnownOrganisations names={names} />
        <PersonFunctions person={person} state={state} />
      </Section>
      <Section id="open" title={all('personKeys.title')} note={all('personKeys.note')}>
        <PersonKeys keys={keys} />
      </Section>
      {!person.endedAt && (
        <Section id="kwijt" title={all('personKeys.factorsTitle')}>
          <DropFactors state={state} />
        </Section>
      )}
      {!person.endedAt && (
        <Section id="vertrek" title={t('endTitle')}>
          <EndPerson state={state} />
        </Section>
      )}
      <Section id="wissen" title={all('personKeys.eraseTitle')}>
        <p className="nl-paragraph">
          <a className="nl-link" href={`/beheer/mensen/${person.id}/wissen`}>
            {all('personKeys.eraseLink')}
          </a>
        </p>
      </Section>
    </>
  );
}
