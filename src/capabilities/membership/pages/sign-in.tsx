// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { sessionCookie } from '#doors/cookies.server.ts';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, seeOther, submit, visitContext } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { demoSignIn, listDemoPeople } from '../demo.operations.server.ts';
import { requestSignIn } from '../operations.server.ts';
import { PasskeyPlace } from '../parts/passkey-form.tsx';
import { returnPath } from '../rules/return-path.ts';
import { passkeySignIn } from '../second-factor.operations.server.ts';
import type { Route } from './+types/sign-in.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const providers = context.get(visitContext).runtime.settings.OIDC_PROVIDERS ?? [];
  return {
    ...(await ask(context, listDemoPeople)),
    providers: providers.map(({ id, name }) => ({ id, name })),
    sent: asked.has('verstuurd'),
    to: returnPath(asked.get('naar')),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const { device } = context.get(visitContext);
  if (form.get('_doel') === 'passkey')
    return submit(context, request, passkeySignIn, {
      form,
      body: ({ response }) => ({ response, device }),
      to: ({ session, hours }) => seeOther(returnPath(String(form.get('to') ?? '')), sessionCookie(session, hours)),
    });
  if (form.get('_doel') !== 'demo')
    return submit(context, request, requestSignIn, { form, to: () => '/inloggen?verstuurd' });
  return submit(context, request, demoSignIn, {
    form,
    body: ({ person }) => ({ person, device }),
    to: ({ session, hours }) => seeOther(returnPath(String(form.get('to') ?? '')), sessionCookie(session, hours)),
  });
}

export default function SignIn({
  loaderData: { demo, people, providers, sent, to },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslations('membership.signIn');
  const byPasskey = useFormState(ofForm(actionData, 'passkey'), 'passkeySignIn');
  const form = useFormState(byPasskey.errors[''] ? undefined : actionData, 'requestSignIn');
  const passkey = useTranslations('membership.passkey');
  const provider = useTranslations('membership.provider');
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
      {providers.length > 0 && (
        <Section id="organisatie" title={provider('title')}>
          <Actions>
            {providers.map(({ id, name }) => (
              <Form key={id} prefix={id} label={provider('signIn', { name })} action={`/inloggen/bij/${id}`}>
                <HiddenField name="to" value={to} />
                <HiddenField name="purpose" value="sign-in" />
                <Button>{provider('signIn', { name })}</Button>
              </Form>
            ))}
          </Actions>
        </Section>
      )}
      <Section id="passkey" title={passkey('signInTitle')}>
        <PasskeyPlace purpose="sign-in" field="response" without={passkey('signInWithout')}>
          <Form {...byPasskey} prefix="passkey">
            <HiddenField name="_doel" value="passkey" />
            <HiddenField name="to" value={to} />
            <Button>{passkey('signIn')}</Button>
          </Form>
        </PasskeyPlace>
      </Section>
      {demo && (
        <Section id="demo" title={t('demoTitle')}>
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
        </Section>
      )}
    </Page>
  );
}
