// SPDX-License-Identifier: EUPL-1.2
// Asks for the second step, and goes back to where one was. A form that waits for it travels along unseen.
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { backTo, carriedForm } from '#doors/step-up.server.ts';
import { ask, submit } from '#doors/visit.server.ts';
import { Button, ButtonLink } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { returnPath } from '../rules/return-path.ts';
import { proveDemo, viewStepUp } from '../step-up.operations.server.ts';
import type { Route } from './+types/step-up.ts';

const towards = (request: Request) => returnPath(new URL(request.url).searchParams.get('naar'));

export async function loader({ context, request }: Route.LoaderArgs) {
  return { ...(await ask(context, viewStepUp)), to: towards(request) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const carried = carriedForm(form);
  if (!form.has('_stap')) return { carried, state: undefined };
  const state = await submit(context, request, proveDemo, {
    form,
    body: () => ({}),
    to: () => backTo(towards(request), carried),
  });
  return state instanceof Response ? state : { carried, state: state.data };
}

export default function StepUp({ loaderData: { steppedUp, ways, to }, actionData }: Route.ComponentProps) {
  const t = useTranslations('membership.stepUp');
  const form = useFormState(actionData?.state, 'proveDemo');
  const carried = actionData?.carried ?? null;
  const waiting = carried !== null && (
    <>
      <HiddenField name="_stap-verder" value="ja" />
      {carried.map(([name, value], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the list never changes
        <HiddenField key={place} name={name} value={value} />
      ))}
    </>
  );
  return (
    <Page width="read">
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>
          {t('why')} {carried !== null && t('waits')}
        </SummarySentence>
      </PageTitle>
      {steppedUp && carried === null && (
        <>
          <p role="status">{t('done')}</p>
          <Actions>
            <ButtonLink href={to}>{t('goOn')}</ButtonLink>
          </Actions>
        </>
      )}
      {ways.length === 0 && <p className="nl-paragraph">{t('none')}</p>}
      {ways.includes('demo') && (
        <Section id="voorbeeld" title={t('demoTitle')} note={t('demoText')}>
          <Form {...form} prefix="demo">
            {waiting}
            <HiddenField name="_stap" value="demo" />
            <Button kind="primary">{t('demo')}</Button>
          </Form>
        </Section>
      )}
    </Page>
  );
}
