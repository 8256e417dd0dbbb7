// SPDX-License-Identifier: EUPL-1.2
// Copies to take along of the exact text as it was frozen.
import { data } from 'react-router';
import { ask, visitContext } from '#doors/visit.server.ts';
import { copyOf, formats, isFormat } from '../papers/copy.server.ts';
import { viewAgreementText } from '../read.operations.server.ts';
import type { Route } from './+types/copy.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { format, deal, number } = params;
  if (!isFormat(format)) throw data({ refused: 'not-found' }, { status: 404 });
  const { text, signatures, ...facts } = await ask(context, viewAgreementText, { params: { deal, number } });
  const { baseUrl } = context.get(visitContext).runtime.settings;
  const address = `${baseUrl}/deals/${facts.deal}/dealtekst?versie=${facts.number}`;
  const signed = signatures.map(({ organisation, ...one }) => ({ ...one, party: organisation.name }));
  const file = await copyOf({ ...facts, address, canonical: text, signatures: signed }, format);
  const name = `${facts.deal}-dealtekst-${facts.number}.${format}`;
  return new Response(file, {
    headers: { 'Content-Type': formats[format], 'Content-Disposition': `attachment; filename="${name}"` },
  });
}
