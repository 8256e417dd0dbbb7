// SPDX-License-Identifier: EUPL-1.2
// One's own second step: passkeys, an app that makes codes, recovery codes.
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask, type FormState, seeOther, submit, visitContext } from '#doors/visit.server.ts';
import { ButtonLink } from '#ui/form/button.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Warning } from '#ui/record/warning.tsx';
import { viewMe } from '../operations.server.ts';
import { AppSection } from '../parts/app-section.tsx';
import { PasskeySection } from '../parts/passkey-section.tsx';
import { ProviderLinks } from '../parts/provider-links.tsx';
import { Moment } from '../parts/public/moment.tsx';
import { NewCodes, RecoverySection } from '../parts/recovery-section.tsx';
import { VouchSection } from '../parts/vouch-section.tsx';
import { listIdentities, unlinkProvider } from '../providers.operations.server.ts';
import { mayBeOwn } from '../rules/provider.ts';
import { returnPath } from '../rules/return-path.ts';
import * as factors from '../second-factor.operations.server.ts';
import type { Route } from './+types/second-factor.ts';

const here = '/account/tweede-stap';

/** A code that does not hold is an answer, so that the try counts; on the page it reads as a refusal. */
const wrongCode: FormState = { refused: 'code-wrong', refusalValues: {}, fields: [], values: { _doel: 'vouch' } };

export async function loader({ context, request }: Route.LoaderArgs) {
  const onward = new URL(request.url).searchParams.get('naar');
  const { linked } = await ask(context, listIdentities);
  const { mails } = await ask(context, viewMe);
  const providers = context.get(visitContext).runtime.settings.OIDC_PROVIDERS ?? [];
  return {
    ...(await ask(context, factors.viewSecondFactors)),
    onward: onward === null ? null : returnPath(onward),
    providers: providers
      .map(({ id, name, domains }) => ({ id, name, domains, linked: linked.some(({ provider }) => provider === id) }))
      .filter(({ domains, linked: mine }) => mine || mayBeOwn(domains, mails))
      .map(({ id, name, linked: mine }) => ({ id, name, linked: mine })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const { pathname, search } = new URL(request.url);
  const nothing = { form, body: () => ({}), to: () => pathname + search };
  const passkey = { passkey: form.get('_passkey') };
  switch (form.get('_doel')) {
    case 'add-passkey':
      return submit(context, request, factors.addPasskey, { form, to: () => pathname + search });
    case 'rename-passkey':
      return submit(context, request, factors.renamePasskey, { form, params: passkey, to: () => pathname + search });
    case 'remove-passkey':
      return submit(context, request, factors.removePasskey, { ...nothing, params: passkey });
    case 'vouch':
      return submit(context, request, factors.proveVouch, {
        form,
        show: ({ proved }) => (proved ? seeOther(pathname + search) : wrongCode),
      });
    case 'begin-app':
      return submit(context, request, factors.beginTotp, nothing);
    case 'drop-app':
      return submit(context, request, factors.dropTotp, nothing);
    case 'unlink':
      return submit(context, request, unlinkProvider, { form, to: () => pathname + search });
    case 'codes':
      return submit(context, request, factors.makeRecoveryCodes, {
        form,
        body: () => ({}),
        show: ({ codes }) => ({ codes }),
      });
    default:
      return submit(context, request, factors.confirmTotp, { form, show: ({ codes }) => ({ codes }) });
  }
}

export default function SecondFactor({ loaderData: mine, actionData }: Route.ComponentProps) {
  const t = useTranslations('membership.secondFactor');
  const all = useTranslations('membership');
  const codes = actionData && 'codes' in actionData ? actionData.codes : null;
  const state = actionData && 'values' in actionData ? actionData : undefined;
  return (
    <Page
      width="read"
      trail={[
        { href: '/account', label: all('account.title') },
        { href: here, label: t('short') },
      ]}
    >
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{mine.has ? t('has') : t('hasNot')}</SummarySentence>
      </PageTitle>
      {mine.needed && !mine.has && (
        <Warning title={t('needed')}>
          {mine.dueAt === null
            ? t('neededNow')
            : t.rich('neededBefore', { date: () => <Moment at={mine.dueAt ?? ''} /> })}
        </Warning>
      )}
      {mine.onward !== null && (
        <Actions>
          <ButtonLink href={mine.onward}>{mine.has ? t('goOn') : t('goOnWithout')}</ButtonLink>
        </Actions>
      )}
      {codes && <NewCodes codes={codes} />}
      {mine.vouch !== null && <VouchSection vouch={mine.vouch} state={state} />}
      {mine.vouch === null && <Factors mine={mine} state={state} />}
    </Page>
  );
}

/** What one has, and what one can add. */
function Factors({ mine, state }: { mine: Route.ComponentProps['loaderData']; state: FormState | undefined }) {
  const t = useTranslations('membership.secondFactor');
  const all = useTranslations('membership');
  return (
    <>
      <Section id="passkeys" title={t('passkeysTitle')} note={t('passkeysNote')}>
        <PasskeySection passkeys={mine.passkeys} state={state} />
      </Section>
      <Section id="app" title={t('appTitle')} note={t('appNote')}>
        <AppSection app={mine.app} pending={mine.pending} state={state} />
      </Section>
      {mine.providers.length > 0 && (
        <Section id="organisatie" title={all('provider.linkTitle')} note={all('provider.linkNote')}>
          <ProviderLinks providers={mine.providers} here={here} />
        </Section>
      )}
      {mine.has && (
        <Section id="herstel" title={t('recoveryTitle')} note={t('recoveryNote')}>
          <RecoverySection left={mine.recoveryCodes} state={state} />
        </Section>
      )}
    </>
  );
}
