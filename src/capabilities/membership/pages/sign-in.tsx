// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { sessionCookie } from '#doors/cookies.server.ts';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, seeOther, submit, visitContext } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { demoSignIn, listDemoPeople } from '../demo.operations.server.ts';
import { requestSignIn } from '../operations.server.ts';
import { returnPath } from '../rules/return-path.ts';
import type { Route } from './+types/sign-in.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  return {
    ...(await ask(context, listDemoPeople)),
    sent: asked.has('verstuurd'),
    to: returnPath(asked.get('naar')),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  if (form.get('_doel') !== 'demo')
    return submit(context, request, requestSignIn, { form, to: () => '/inloggen?verstuurd' });
  const { device } = context.get(visitContext);
  return submit(context, request, demoSignIn, {
    form,
    body: ({ person }) => ({ person, device }),
    to: ({ session, hours }) => seeOther(returnPath(String(form.get('to') ?? '')), sessionCookie(session, hours)),
  });
}

export default function SignIn({ loaderData: { demo, people, sent, to }, actionData }: Route.ComponentProps) {
  const t = useTranslations('membership.signIn');
  const form = useFormState(actionData, 'requestSignIn');
  return (
    <Page width="read">
      <title>{`${t('title')} · Tegenveer`}</title>
      <h1 className="nl-heading nl-heading--level-1">{sent ? t('sentTitle') : t('title')}</h1>
      <p className="tv-sentence" role="status">
        {sent ? t('sent') : t('intro')}
      </p>
      <Form {...form}>
        <HiddenField name="to" value={to} />
        <TextField name="mail" type="email" label={t('mail')} autoComplete="email" size="middle" />
        <Button kind="primary">{t('send')}</Button>
      </Form>
      {demo && (
        <section aria-labelledby="demo">
          <h2 className="nl-heading nl-heading--level-2" id="demo">
            {t('demoTitle')}
          </h2>
          <p className="nl-paragraph">{t('demoIntro')}</p>
          <ul className="tv-items">
            {people.map((person) => (
              <li key={person.id}>
                <Form prefix={person.id} label={t('demoAs', { name: person.name })}>
                  <HiddenField name="_doel" value="demo" />
                  <HiddenField name="to" value={to} />
                  <HiddenField name="person" value={person.id} />
                  <p className="nl-paragraph">
                    {[person.functionTitle, person.organisation].filter(Boolean).join(', ')}
                  </p>
                  <Button>{t('demoAs', { name: person.name })}</Button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
