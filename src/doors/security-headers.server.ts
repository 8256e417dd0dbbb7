// SPDX-License-Identifier: EUPL-1.2
// As internet.nl grades them: strict, no inline script or style but by nonce, nothing from or to another host.

type Header = readonly [name: string, value: string];

/** On every answer, whatever it is. */
export function sharedHeaders(secure: boolean): Header[] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
    ...(secure ? ([['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']] as const) : []),
  ];
}

/** On pages. What a person sees is theirs: it is not kept by caches in between. */
export function pageHeaders(nonce: string, personal: boolean): Header[] {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return [
    ['Content-Security-Policy', policy.join('; ')],
    ['Cache-Control', personal ? 'private, no-store' : 'no-cache'],
    ['Vary', 'Cookie'],
  ];
}
