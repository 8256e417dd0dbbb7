// SPDX-License-Identifier: EUPL-1.2
// What a digest tells, read from the mail itself: each line leads to where it can be answered.

interface Known {
  /** By id: the records a call is about. */
  readonly calls: ReadonlyMap<string, readonly string[]>;
  readonly records: ReadonlyMap<string, string>;
  /** By id: the record help is asked for. */
  readonly requests: ReadonlyMap<string, string>;
  /** By slug. */
  readonly deals: ReadonlyMap<string, string>;
}

/** One line for each thing asked; an address nobody expects stays as it is. */
export function toldIn(text: string, { calls, records, requests, deals }: Known): string[] {
  const addresses = [...text.matchAll(/^ {2}https?:\/\/[^/\s]+(\/\S+)$/gm)].map(([, path = '']) => path);
  return addresses.map((path) => lineOf(path)).sort();

  function lineOf(path: string): string {
    const [, room, id = '', rest = ''] = /^\/(\w+)\/([\w-]+)(.*)$/.exec(path) ?? [];
    if (room === 'bellen') return `call ${calls.get(id)?.join(' ')}`;
    if (room === 'overname' && rest === '#glijdt-af') return `slips ${records.get(id)}`;
    if (room === 'overname' && rest === '#herstel') return `recover ${records.get(id)}`;
    if (room === 'overname' && rest === '') return `still ${records.get(id)}`;
    if (room === 'hulp') return `help ${requests.get(id)}`;
    if (room === 'deals' && rest === '/afronding#nazorg') return `custody ${deals.get(id)}`;
    if (room === 'deals' && rest === '/afronding#vakjes') return `places ${deals.get(id)}`;
    if (room === 'deals' && rest === '/post') return `returned ${deals.get(id)}`;
    return path;
  }
}
