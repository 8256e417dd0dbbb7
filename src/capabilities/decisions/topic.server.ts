// SPDX-License-Identifier: EUPL-1.2

/** What wakes who has this decision on screen. */
export const topicOf = (decisionId: string): string => `decision ${decisionId}`;
