// SPDX-License-Identifier: EUPL-1.2
export * from './store/changes.server.ts';
export * from './store/counting.server.ts';
export * from './store/items.server.ts';
export * from './store/portfolios.server.ts';
export * from './store/ties.server.ts';
