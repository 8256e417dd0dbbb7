// SPDX-License-Identifier: EUPL-1.2
// Sends somebody on to the identity provider of an organisation. A page in between and no redirect: the forms of this
// house then never lead to another host, and the security policy can stay as strict as it is.
import { data } from 'react-router';
import { useTranslations } from 'use-intl';
import { providerCookie } from '#doors/cookies.server.ts';
import { Page } from '#doors/page.tsx';
import { ask, visitContext } from '#doors/visit.server.ts';
import { Button, ButtonLink } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { addressToAsk, providerOf } from '../oidc.server.ts';
import { beginProvider } from '../providers.operations.server.ts';
import { returnPath } from '../rules/return-path.ts';
import type { Route } from './+types/provider-onward.ts';

function given(context: Route.LoaderArgs['context'], id: string) {
  const { runtime } = context.get(visitContext);
  const provider = providerOf(runtime.settings, id);
  if (!provider) throw data(null, { status: 404 });
  return { runtime, provider };
}

export function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  return {
    name: given(context, params.provider).provider.name,
    to: returnPath(asked.get('naar')),
    purpose: asked.get('doel') === 'prove' ? ('prove' as const) : ('sign-in' as const),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { runtime, provider } = given(context, params.provider);
  const form = await request.formData();
  const fresh = form.get('purpose') === 'prove';
  const { secret } = await ask(context, beginProvider, {
    body: { provider: provider.id, purpose: fresh ? 'prove' : 'sign-in' },
  });
  const address = await addressToAsk(runtime, provider, { secret, fresh });
  if (address === 'provider-unreachable') return data({ address: null }, { status: 502 });
  const cookie = providerCookie({ secret, fresh, to: returnPath(String(form.get('to') ?? '')) });
  return data({ address }, { headers: { 'Set-Cookie': cookie } });
}

export default function ProviderOnward({ loaderData: { name, to, purpose }, actionData }: Route.ComponentProps) {
  const t = useTranslations('membership.provider');
  const address = actionData?.address;
  return (
    <Page width="read">
      <title>{`${t('onwardTitle', { name })} · Tegenveer`}</title>
      {address && <meta httpEquiv="refresh" content={`0; url=${address}`} />}
      <h1 className="nl-heading nl-heading--level-1">{t('onwardTitle', { name })}</h1>
      <p className="tv-sentence" role="status">
        {address === null ? t('unreachable', { name }) : t('onward', { name })}
      </p>
      {address ? (
        <Actions>
          <ButtonLink kind="primary" href={address}>
            {t('goTo', { name })}
          </ButtonLink>
        </Actions>
      ) : (
        <Form>
          <HiddenField name="to" value={to} />
          <HiddenField name="purpose" value={purpose} />
          <Button kind="primary">{t('goTo', { name })}</Button>
        </Form>
      )}
    </Page>
  );
}
