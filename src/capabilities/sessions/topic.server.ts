// SPDX-License-Identifier: EUPL-1.2

/** What wakes who has this session on screen. */
export const topicOf = (sessionId: string): string => `session ${sessionId}`;
