// SPDX-License-Identifier: EUPL-1.2

/** Where something comes from: an address is a link that says on which site it is read; anything else is words. */
export function SourceText({ source }: { source: string }) {
  const url = URL.parse(source);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return source;
  return <a href={url.href}>{url.hostname.replace(/^www\./, '')}</a>;
}
