import type { Operation } from '../kernel/operation.server.ts';
import * as membership from '../capabilities/membership/operations.server.ts';
import * as membershipDemo from '../capabilities/membership/demo.operations.server.ts';
export const operations: readonly Operation[] = [...Object.values(membership), ...Object.values(membershipDemo)] as unknown as Operation[];
