import type { Contract } from '../kernel/contract.ts';
import * as membership from '../capabilities/membership/contract.ts';
export const contracts: readonly Contract[] = Object.values(membership) as unknown as Contract[];
export const sliceOfOperation: Readonly<Record<string, string>> = Object.fromEntries(Object.values(membership).map((c) => [c.name, 'membership']));
