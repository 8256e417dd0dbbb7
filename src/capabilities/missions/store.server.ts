// SPDX-License-Identifier: EUPL-1.2
export * from './store/changes.server.ts';
export * from './store/missions.server.ts';
