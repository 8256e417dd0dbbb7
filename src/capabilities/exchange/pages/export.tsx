// SPDX-License-Identifier: EUPL-1.2
// Downloads of what this visitor may see: everything as JSON, or one list as CSV.
import { data } from 'react-router';
import { exportCsv, exportJson, exportLists, streamOf } from '#doors/export.server.ts';
import { visitContext } from '#doors/visit.server.ts';
import type { Route } from './+types/export.ts';

export function loader({ context, params }: Route.LoaderArgs) {
  const { runtime, caller } = context.get(visitContext);
  if (params.list === undefined) return download('tegenveer.json', 'application/json', exportJson(runtime, caller));
  const list = exportLists.find(({ name }) => name === params.list);
  if (!list) throw data({ refused: 'not-found' }, { status: 404 });
  return download(`tegenveer-${list.name}.csv`, 'text/csv; charset=utf-8', exportCsv(runtime, caller, list));
}

const download = (name: string, type: string, chunks: AsyncGenerator<string>) =>
  new Response(streamOf(chunks), {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  });
