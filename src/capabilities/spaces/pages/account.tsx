// SPDX-License-Identifier: EUPL-1.2
// One's own account, with the roles one has in spaces; so it stands in this slice, the latest it shows.
import { useTranslations } from 'use-intl';
import { changeMe, viewMe } from '#capabilities/membership/public.server.ts';
import { languageCookie } from '#doors/cookies.server.ts';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, seeOther, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Actions, Fine, ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { spaceHref } from '../address.contract.ts';
import { listMySeats } from '../operations.server.ts';
import type { Route } from './+types/account.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  return {
    me: await ask(context, viewMe),
    ...(await ask(context, listMySeats)),
    saved: new URL(request.url).searchParams.has('bewaard'),
  };
}

export const action = ({ context, request }: Route.ActionArgs) =>
  submit(context, request, changeMe, {
    to: ({ language }) => seeOther('/account?bewaard', languageCookie(language)),
  });

export default function Account({ loaderData: { me, seats, saved }, actionData }: Route.ComponentProps) {
  const t = useTranslations('spaces.account');
  const roles = useTranslations('spaces.roles');
  const when = useWhen();
  const form = useFormState(actionData, 'changeMe', { name: me.name, language: me.language });
  return (
    <Page width="read">
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{t('finding', { name: me.name, count: seats.length })}</SummarySentence>
      </PageTitle>
      <Section id="rollen" title={t('rolesTitle')}>
        {seats.length === 0 ? (
          <p className="nl-paragraph">{t('noRoles')}</p>
        ) : (
          <ItemList
            items={seats.map(({ id, space, role }) => ({
              id,
              content: (
                <>
                  <a href={spaceHref(space)}>{space.name}</a>, {roles(role)}
                </>
              ),
            }))}
          />
        )}
      </Section>
      <Section id="organisaties" title={t('organisationsTitle')}>
        {me.affiliations.length === 0 ? (
          <p className="nl-paragraph">{t('noOrganisations')}</p>
        ) : (
          <ItemList
            items={me.affiliations.map(({ organisation, functionTitle, startsOn, endsOn }) => ({
              id: `${organisation.slug} ${startsOn} ${functionTitle}`,
              content: (
                <>
                  <b>{organisation.name}</b>, {functionTitle},{' '}
                  {endsOn === null
                    ? t('since', { date: when(startsOn) })
                    : t('until', { from: when(startsOn), to: when(endsOn) })}
                </>
              ),
            }))}
          />
        )}
      </Section>
      <Section id="gegevens" title={t('detailsTitle')} note={t('detailsNote')}>
        {saved && <p role="status">{t('saved')}</p>}
        <Form {...form} action="/account">
          <HiddenField name="version" value={String(me.version)} />
          <TextField name="name" label={t('name')} maxLength={120} autoComplete="name" />
          <RadioField
            name="language"
            label={t('language')}
            columns={2}
            options={[
              { value: 'nl', label: t('dutch') },
              { value: 'en', label: t('english') },
            ]}
          />
          <Actions>
            <Button kind="primary">{t('save')}</Button>
          </Actions>
        </Form>
        <Fine>
          {t('mail')}: {me.mails.join(', ')}. {t('mailNote')}
        </Fine>
      </Section>
      <Section id="sleutels" title={t('keysTitle')}>
        <ItemList
          items={[
            { id: 'mail', content: <a href="/account/post">{t('post')}</a> },
            { id: 'calendar', content: <a href="/account/agenda">{t('calendar')}</a> },
            { id: 'invitations', content: <a href="/uitnodigingen">{t('invitations')}</a> },
            { id: 'sessions', content: <a href="/account/sessies">{t('sessions')}</a> },
            { id: 'second-factor', content: <a href="/account/tweede-stap">{t('secondFactor')}</a> },
            { id: 'tokens', content: <a href="/account/tokens">{t('tokens')}</a> },
            {
              id: 'export',
              content: (
                <a href="/account/gegevens.json" download>
                  {t('export')}
                </a>
              ),
            },
            ...(me.administrator ? [{ id: 'admin', content: <a href="/beheer">{t('admin')}</a> }] : []),
          ]}
        />
        <Form action="/uitloggen" prefix="sign-out" label={t('signOut')}>
          <Button>{t('signOut')}</Button>
        </Form>
      </Section>
    </Page>
  );
}
