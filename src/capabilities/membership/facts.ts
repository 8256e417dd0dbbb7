// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';

export const signedIn = fact('signed-in.1', z.strictObject({ keyId: id }));
export const keyRevoked = fact('key-revoked.1', z.strictObject({ keyId: id }));
