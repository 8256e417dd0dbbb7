// SPDX-License-Identifier: EUPL-1.2

/** BIO2: an absolute and an idle end. */
export const sessionTerms = { hours: 12, idleMinutes: 120 } as const;
