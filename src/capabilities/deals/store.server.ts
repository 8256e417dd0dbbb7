// SPDX-License-Identifier: EUPL-1.2
export * from './store/changes.server.ts';
export * from './store/deals.server.ts';
export * from './store/entry.server.ts';
export * from './store/lives.server.ts';
export * from './store/parties.server.ts';
export * from './store/programmes.server.ts';
export * from './store/rooms.server.ts';
