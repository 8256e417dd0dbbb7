// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of momentum.
export { viewToday } from './today.operations.server.ts';
