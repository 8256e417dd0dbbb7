// SPDX-License-Identifier: EUPL-1.2
// The text of a deal, with what was decided about it: decisions come after agreements, so they meet here.
import { purposeOf } from '#capabilities/agreements/forms.contract.ts';
import { AgreementPage } from '#capabilities/agreements/parts/public/agreement-page.tsx';
import {
  addArticle,
  beginVersion,
  commentOnArticle,
  freezeVersion,
  openSigning,
  publishVersion,
  removeArticle,
  resolveComment,
  setJoiningDays,
  viewAgreement,
  withdrawVersion,
} from '#capabilities/agreements/public.server.ts';
import { DecidedIn } from '#capabilities/decisions/parts/public/decided-in.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { viewDecidedInAgreement } from '../operations.server.ts';
import type { Route } from './+types/agreement.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const number = new URL(request.url).searchParams.get('versie') ?? undefined;
  const query = number === undefined ? {} : { number };
  const agreement = await ask(context, viewAgreement, { params, query });
  const version = agreement.shown?.id;
  const decided = version ? (await ask(context, viewDecidedInAgreement, { params: { version } })).decisions : [];
  return { agreement, decided };
}

export async function action({ context, request, params: { deal } }: Route.ActionArgs) {
  const form = await request.formData();
  const base = `/deals/${deal}/dealtekst`;
  const { searchParams } = new URL(request.url);
  const number = searchParams.get('versie') ?? (await ask(context, viewAgreement, { params: { deal } })).shown?.number;
  const here = { params: { deal, number }, form, to: () => `${base}?versie=${number}` };
  const about = form.get('_over');
  switch (purposeOf(form.get('_doel'))) {
    case 'begin':
      return submit(context, request, beginVersion, {
        ...here,
        params: { deal },
        to: (made) => `${base}?versie=${made.number}`,
      });
    case 'opmerking':
      return submit(context, request, commentOnArticle, { ...here, params: { deal, article: about } });
    case 'verwerkt':
      return submit(context, request, resolveComment, { ...here, params: { deal, comment: about } });
    case 'artikel':
      return submit(context, request, addArticle, here);
    case 'weg':
      return submit(context, request, removeArticle, {
        ...here,
        params: { deal, article: form.get('_artikel') },
      });
    case 'vaststellen':
      return submit(context, request, freezeVersion, here);
    case 'voorleggen':
      return submit(context, request, openSigning, here);
    case 'intrekken':
      return submit(context, request, withdrawVersion, here);
    case 'bijtekenen':
      return submit(context, request, setJoiningDays, here);
    case 'publiceren':
      return submit(context, request, publishVersion, here);
  }
}

export default function Agreement({ loaderData: { agreement, decided }, actionData }: Route.ComponentProps) {
  return (
    <AgreementPage agreement={agreement} state={actionData}>
      <DecidedIn decisions={decided} />
    </AgreementPage>
  );
}
