// SPDX-License-Identifier: EUPL-1.2
// The contents of a version. Given to be kept, never to be shown inside our own pages: whatever is in it stays in it.
import { ask } from '#doors/visit.server.ts';
import { downloadFile } from '../operations.server.ts';
import type { Route } from './+types/download.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { document, number } = params;
  const file = await ask(context, downloadFile, { params: { document, number } });
  const bytes = Buffer.from(file.content, 'base64');
  return new Response(bytes, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
      'Repr-Digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
    },
  });
}
