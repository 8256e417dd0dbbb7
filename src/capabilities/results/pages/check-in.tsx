// SPDX-License-Identifier: EUPL-1.2
// From a mail link, without an account. Opening shows the form and changes nothing: mail scanners follow links.
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { ask, asked, asLink, submit } from '#doors/visit.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { PageShell } from '#ui/shell/page-shell.tsx';
import { answerCheckIn, renewCheckIn, viewCheckIn, viewOldCheckIn } from '../check-in.operations.server.ts';
import { CheckInForm, formValues } from '../parts/check-in-form.tsx';
import { AnsweredCheckIn, OldLink } from '../parts/closed-check-in.tsx';
import type { Route } from './+types/check-in.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const secret = params.sleutel;
  const checkIn = await asked(asLink(context, secret), viewCheckIn);
  if (!isRefusal(checkIn)) return { checkIn, old: null, renewed: false };
  const old = await ask(context, viewOldCheckIn, { params: { secret } });
  return { checkIn: null, old, renewed: new URL(request.url).searchParams.has('verstuurd') };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const here = `/peilmoment/${params.sleutel}`;
  if (form.get('_doel') === 'nieuw')
    return submit(context, request, renewCheckIn, {
      form,
      body: () => ({ secret: params.sleutel }),
      to: () => `${here}?verstuurd`,
    });
  return submit(asLink(context, params.sleutel), request, answerCheckIn, { form, to: () => `${here}/dank` });
}

export default function CheckIn({ loaderData: { checkIn, old, renewed }, actionData }: Route.ComponentProps) {
  const t = useTranslations('results.checkIn');
  const form = useFormState(actionData, 'answerCheckIn', checkIn ? formValues(checkIn) : {});
  const [first] = checkIn?.items ?? [];
  const title = !checkIn
    ? renewed
      ? t('renewedTitle')
      : t('oldTitle')
    : !checkIn.open
      ? t('closedTitle')
      : checkIn.items.length === 1
        ? t('questionOne', { title: first?.title ?? '' })
        : t('questionMore', { count: checkIn.items.length });
  return (
    <PageShell kind="bare" strip={checkIn?.fictional ? <DataStrip narrow>{t('strip')}</DataStrip> : undefined}>
      <title>{`${title} · Tegenveer`}</title>
      <meta name="robots" content="noindex" />
      {checkIn && <p className="tv-fine">{t('above', { role: checkIn.role, organisation: checkIn.organisation })}</p>}
      <h1 className="nl-heading nl-heading--level-1">{title}</h1>
      {checkIn?.open && <CheckInForm checkIn={checkIn} form={form} />}
      {checkIn && !checkIn.open && <AnsweredCheckIn checkIn={checkIn} />}
      {old && <OldLink old={old} renewed={renewed} form={form} />}
    </PageShell>
  );
}
