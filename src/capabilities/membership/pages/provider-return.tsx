// SPDX-License-Identifier: EUPL-1.2
// Where an identity provider sends somebody back to. What it says is checked before any operation hears of it.
import { data } from 'react-router';
import { useTranslations } from 'use-intl';
import { endedProviderCookie, providerCookieOf, sessionCookie } from '#doors/cookies.server.ts';
import { Page } from '#doors/page.tsx';
import { asked, seeOther, visitContext } from '#doors/visit.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { ButtonLink } from '#ui/form/button.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { providerOf, vouchedBy } from '../oidc.server.ts';
import { proveByProvider, providerSignIn } from '../providers.operations.server.ts';
import { afterSignIn, returnPath } from '../rules/return-path.ts';
import type { Route } from './+types/provider-return.ts';

const problems = [
  'provider-unreachable',
  'provider-refused',
  'level-too-low',
  'not-known-here',
  'somebody-else',
  'attempt-expired',
  'step-up-needed',
] as const;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { runtime, device } = context.get(visitContext);
  const provider = providerOf(runtime.settings, params.provider);
  if (!provider) throw data(null, { status: 404 });
  const kept = providerCookieOf(request.headers.get('Cookie'));
  if (!kept) return refused('attempt-expired');
  const vouched = await vouchedBy(runtime, provider, { ...kept, query: new URL(request.url).search });
  if (typeof vouched === 'string') return refused(vouched);
  const { mail, ...said } = { ...vouched, secret: kept.secret, provider: provider.id };
  const to = returnPath(kept.to);
  if (kept.fresh) {
    const proved = await asked(context, proveByProvider, { body: said });
    return isRefusal(proved) ? refused(proved.refused) : seeOther(to, endedProviderCookie);
  }
  const outcome = await asked(context, providerSignIn, { body: { ...said, mail, device } });
  if (isRefusal(outcome)) return refused(outcome.refused);
  return seeOther(afterSignIn(outcome.next, to), sessionCookie(outcome.session, outcome.hours));

  function refused(code: string) {
    const problem = problems.find((one) => one === code) ?? 'provider-refused';
    return data(
      { name: provider?.name ?? '', problem },
      { status: 403, headers: { 'Set-Cookie': endedProviderCookie } },
    );
  }
}

export default function ProviderReturn({ loaderData: { name, problem } }: Route.ComponentProps) {
  const t = useTranslations('membership.provider');
  return (
    <Page width="read">
      <title>{`${t('problemTitle')} · Tegenveer`}</title>
      <h1 className="nl-heading nl-heading--level-1">{t('problemTitle')}</h1>
      <p className="tv-sentence">{t(`problems.${problem}`, { name })}</p>
      <Actions>
        <ButtonLink href="/inloggen">{t('back')}</ButtonLink>
      </Actions>
    </Page>
  );
}
