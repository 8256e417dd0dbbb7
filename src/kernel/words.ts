// SPDX-License-Identifier: EUPL-1.2

/** The same texts in another language: every key there, nothing more; a missing one does not compile. */
export type WordsLike<T> = { readonly [K in keyof T]: T[K] extends string ? string : WordsLike<T[K]> };
