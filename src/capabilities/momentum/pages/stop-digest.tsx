// SPDX-License-Identifier: EUPL-1.2
// The end of digests, from a link in one: looking changes nothing, and a mail program may send the form by itself (RFC 8058).
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { asLink, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { stopDigest } from '../mail.operations.server.ts';
import type { Route } from './+types/stop-digest.ts';

export const action = ({ context, request, params }: Route.ActionArgs) =>
  submit(asLink(context, params.secret), request, stopDigest, { body: () => ({}), show: () => ({ stopped: true }) });

export default function StopDigest({ actionData }: Route.ComponentProps) {
  const t = useTranslations('momentum.mail.stop');
  const stopped = actionData !== undefined && 'stopped' in actionData;
  const form = useFormState(actionData !== undefined && 'refused' in actionData ? actionData : undefined, 'stopDigest');
  return (
    <Page width="read">
      <title>{`${t(stopped ? 'done' : 'title')} · Tegenveer`}</title>
      <PageTitle title={t(stopped ? 'done' : 'title')}>
        <SummarySentence>{t(stopped ? 'doneAbout' : 'about')}</SummarySentence>
      </PageTitle>
      {!stopped && (
        <Form {...form} label={t('button')}>
          <Button kind="primary">{t('button')}</Button>
        </Form>
      )}
    </Page>
  );
}
