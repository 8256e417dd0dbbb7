// SPDX-License-Identifier: EUPL-1.2

/** Time comes in as an argument, so that rules can be tried at any moment. */
export type Clock = () => Date;
export const wallClock: Clock = () => new Date();
