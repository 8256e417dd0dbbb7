// SPDX-License-Identifier: EUPL-1.2
// The link only opens this page: mail scanners follow links. Signing in is a button.
import { useTranslations } from 'use-intl';
import { sessionCookie } from '#doors/cookies.server.ts';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { seeOther, submit, visitContext } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { signIn } from '../operations.server.ts';
import { afterSignIn, returnPath } from '../rules/return-path.ts';
import type { Route } from './+types/sign-in-link.ts';

export async function action({ context, request, params }: Route.ActionArgs) {
  const { device } = context.get(visitContext);
  return submit(context, request, signIn, {
    body: () => ({ secret: params.secret, device }),
    to: ({ session, hours, next }) =>
      seeOther(afterSignIn(next, returnPath(onwardOf(request))), sessionCookie(session, hours)),
  });
}

const onwardOf = (request: Request) => new URL(request.url).searchParams.get('naar');

export default function SignInLink({ actionData }: Route.ComponentProps) {
  const t = useTranslations('membership.signIn');
  const form = useFormState(actionData, 'signIn');
  return (
    <Page width="read">
      <title>{`${t('confirmTitle')} · Tegenveer`}</title>
      <h1 className="nl-heading nl-heading--level-1">{t('confirmTitle')}</h1>
      <p className="nl-paragraph">{t('confirm')}</p>
      <Form {...form}>
        <Button kind="primary">{t('confirmButton')}</Button>
      </Form>
      {actionData && (
        <p className="nl-paragraph">
          <a className="nl-link" href="/inloggen">
            {t('again')}
          </a>
        </p>
      )}
    </Page>
  );
}
