// SPDX-License-Identifier: EUPL-1.2

/** The database cannot be used as it is; `message` is a sentence for the administrator. */
export class DatabaseRefusal extends Error {}
