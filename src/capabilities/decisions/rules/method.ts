// SPDX-License-Identifier: EUPL-1.2
import { type DecisionType, decisionTypes, type Method, type Share } from './codes.ts';

export interface Rule {
  readonly type: DecisionType;
  readonly method: Method;
  readonly share: Share;
}

/** How a space decides on a type of thing. What it did not choose for goes by consent. */
export const ruleFor = (rules: readonly Rule[], type: DecisionType): Rule =>
  rules.find((rule) => rule.type === type) ?? { type, method: 'consent', share: 'half' };

/** The whole rule of a space, in the order of the list. */
export const wholeRule = (rules: readonly Rule[]): Rule[] => decisionTypes.map((type) => ruleFor(rules, type));
