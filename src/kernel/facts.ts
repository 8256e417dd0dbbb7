// SPDX-License-Identifier: EUPL-1.2
// Facts say how the state came to be. They are append-only, chained per space, and carry ids and digests, never
// personal text: so a person can be erased and the chain stays valid.
import type { z } from 'zod';

export interface FactKind<S extends z.ZodType = z.ZodType> {
  /** Past tense with a version: `deal-signed.1`. */
  readonly type: `${string}.${number}`;
  readonly body: S;
}

/**
 * Declares a fact a slice announces.
 * @example export const dealSigned = fact('deal-signed.1', z.strictObject({ dealId: id, organisationId: id }));
 */
export const fact = <S extends z.ZodType>(type: FactKind['type'], body: S): FactKind<S> => ({ type, body });

/** Facts about the installation itself, outside any space, have a chain of their own. */
export const houseSpace = 'house';
