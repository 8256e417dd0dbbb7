// SPDX-License-Identifier: EUPL-1.2
// Asks for the second step, and goes back to where one was. A form that waits for it travels along unseen.
import { data } from 'react-router';
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { backTo, carriedForm } from '#doors/step-up.server.ts';
import { ask, type FormState, submit, visitContext } from '#doors/visit.server.ts';
import { Button, ButtonLink } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { PasskeyPlace } from '../parts/passkey-form.tsx';
import { listIdentities } from '../providers.operations.server.ts';
import { returnPath } from '../rules/return-path.ts';
import { proveCode, proveDemo, provePasskey, viewStepUp } from '../step-up.operations.server.ts';
import type { Route } from './+types/step-up.ts';

/** A code that does not hold is an answer, so that the try counts; on the page it reads as a refusal. */
const wrongCode: FormState = { refused: 'code-wrong', refusalValues: {}, fields: [], values: { _stap: 'code' } };

/** Somebody says to have confirmed elsewhere, and has not. */
const notYet: FormState = { refused: 'step-up-needed', refusalValues: {}, fields: [], values: { _stap: 'klaar' } };

const towards = (request: Request) => returnPath(new URL(request.url).searchParams.get('naar'));

export async function loader({ context, request }: Route.LoaderArgs) {
  const { linked } = await ask(context, listIdentities);
  const providers = (context.get(visitContext).runtime.settings.OIDC_PROVIDERS ?? []).filter(
    ({ id, acr }) => acr !== undefined && linked.some(({ provider }) => provider === id),
  );
  return {
    ...(await ask(context, viewStepUp)),
    providers: providers.map(({ id, name }) => ({ id, name })),
    to: towards(request),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const carried = carriedForm(form);
  if (!form.has('_stap')) return { carried, state: undefined };
  const to = () => backTo(towards(request), carried);
  const typed = { form, to, body: () => ({}) };
  const outcome = await prove();
  if (outcome instanceof Response) return outcome;
  const state = 'refused' in outcome ? outcome : outcome.data;
  return data({ carried, state }, { status: state === wrongCode ? 400 : 403 });

  function prove() {
    switch (form.get('_stap')) {
      case 'passkey':
        return submit(context, request, provePasskey, {
          ...typed,
          body: () => ({ response: form.get('_stap-passkey') }),
        });
      case 'klaar':
        return ask(context, viewStepUp).then(({ steppedUp }) => (steppedUp ? to() : notYet));
      case 'code':
        return submit(context, request, proveCode, {
          form,
          body: () => ({ code: form.get('_stap-code') }),
          show: ({ proved }) => (proved ? to() : wrongCode),
        });
      default:
        return submit(context, request, proveDemo, typed);
    }
  }
}

export default function StepUp({
  loaderData: { steppedUp, ways: all, providers, to },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslations('membership.stepUp');
  const carried = actionData?.carried ?? null;
  const done = steppedUp && carried === null;
  const ways = done ? [] : all;
  const byPasskey = useFormState(ofWay(actionData?.state, 'passkey'), 'provePasskey');
  const byCode = useFormState(ofWay(actionData?.state, 'code'), 'proveCode');
  const provider = useTranslations('membership.provider');
  const byProvider = useFormState(ofWay(actionData?.state, 'klaar'), 'viewStepUp');
  const byDemo = useFormState(ofWay(actionData?.state, 'demo'), 'proveDemo');
  return (
    <Page width="read">
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>
          {t('why')} {carried !== null && t('waits')}
        </SummarySentence>
      </PageTitle>
      {done && (
        <>
          <p role="status">{t('done')}</p>
          <Actions>
            <ButtonLink href={to}>{t('goOn')}</ButtonLink>
          </Actions>
        </>
      )}
      {!done && providers.length === 0 && ways.every((way) => way === 'demo') && (
        <p className="nl-paragraph">
          {t('none')}{' '}
          {carried === null ? (
            <a className="nl-link" href={`/account/tweede-stap?naar=${encodeURIComponent(to)}`}>
              {t('setUp')}
            </a>
          ) : (
            <a className="nl-link" href="/account/tweede-stap" target="_blank" rel="noreferrer">
              {t('setUpNewTab')}
            </a>
          )}
        </p>
      )}
      {!done && carried !== null && providers.length === 0 && ways.length === 0 && (
        <Form {...byProvider} prefix="klaar">
          <Waiting carried={carried} way="klaar" />
          <Button kind="primary">{t('setUpDone')}</Button>
        </Form>
      )}
      {ways.includes('passkey') && (
        <Section id="passkey" title={t('passkeyTitle')} note={t('passkeyNote')}>
          <PasskeyPlace purpose="prove" field="_stap-passkey">
            <Form {...byPasskey} prefix="passkey">
              <Waiting carried={carried} way="passkey" />
              <Button kind="primary">{t('passkey')}</Button>
            </Form>
          </PasskeyPlace>
        </Section>
      )}
      {!done && providers.length > 0 && (
        <Section
          id="organisatie"
          title={provider('proveTitle')}
          note={carried === null ? undefined : provider('proveThen')}
        >
          <Actions>
            {providers.map(({ id, name }) => (
              <a
                key={id}
                className="nl-button nl-button--default"
                href={`/inloggen/bij/${id}?doel=prove&naar=${encodeURIComponent(carried === null ? to : '/account/bevestigen')}`}
                target={carried === null ? undefined : '_blank'}
                rel="noreferrer"
              >
                {carried === null ? provider('prove', { name }) : provider('proveNewTab', { name })}
              </a>
            ))}
          </Actions>
          {carried !== null && (
            <Form {...byProvider} prefix="klaar">
              <Waiting carried={carried} way="klaar" />
              <Button kind="primary">{provider('proved')}</Button>
            </Form>
          )}
        </Section>
      )}
      {(ways.includes('totp') || ways.includes('recovery_code')) && (
        <Section id="code" title={ways.includes('totp') ? t('codeTitle') : t('recoveryTitle')}>
          <Form {...byCode} prefix="code">
            <Waiting carried={carried} way="code" />
            <TextField
              name="_stap-code"
              label={t('code')}
              description={ways.includes('totp') ? t('codeHint') : t('recoveryHint')}
              autoComplete="one-time-code"
              maxLength={40}
              size="middle"
            />
            <Button kind={ways.includes('passkey') ? 'default' : 'primary'}>{t('confirm')}</Button>
          </Form>
        </Section>
      )}
      {ways.includes('demo') && (
        <Section id="voorbeeld" title={t('demoTitle')} note={t('demoText')}>
          <Form {...byDemo} prefix="demo">
            <Waiting carried={carried} way="demo" />
            <Button kind="primary">{t('demo')}</Button>
          </Form>
        </Section>
      )}
    </Page>
  );
}

const ofWay = (state: FormState | undefined, way: string) => (state?.values['_stap'] === way ? state : undefined);

/** The way that is taken, and the form that waits. */
function Waiting({ carried, way }: { carried: ReturnType<typeof carriedForm>; way: string }) {
  return (
    <>
      <HiddenField name="_stap" value={way} />
      {carried !== null && <HiddenField name="_stap-verder" value="ja" />}
      {carried?.map(([name, value], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the list never changes
        <HiddenField key={place} name={name} value={value} />
      ))}
    </>
  );
}
