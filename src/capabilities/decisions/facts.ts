// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { changeKinds, decisionTypes, methods, remarkKinds, states, voices } from './rules/codes.ts';

const decision = { decisionId: id };

export const decisionProposed = fact(
  'decision-proposed.1',
  z.strictObject({ ...decision, type: z.enum(decisionTypes), method: z.enum(methods) }),
);
export const decisionAmended = fact(
  'decision-amended.1',
  z.strictObject({ ...decision, edition: z.int(), objections: z.array(id) }),
);
export const remarkMade = fact(
  'decision-remark-made.1',
  z.strictObject({ ...decision, remarkId: id, kind: z.enum(remarkKinds) }),
);
export const questionAnswered = fact('decision-question-answered.1', z.strictObject({ ...decision, remarkId: id }));
export const partySpoke = fact(
  'party-spoke.1',
  z.strictObject({ ...decision, voiceId: id, organisationId: id, edition: z.int(), voice: z.enum(voices) }),
);
export const decisionMoved = fact(
  'decision-moved.1',
  z.strictObject({ ...decision, move: z.string(), from: z.enum(states), to: z.enum(states) }),
);
export const changeNamed = fact(
  'decision-change-named.1',
  z.strictObject({ ...decision, changeId: id, kind: z.enum(changeKinds), targetId: id.nullable() }),
);
export const formallyDecided = fact('formally-decided.1', z.strictObject(decision));
export const decisionRuleSet = fact(
  'decision-rule-set.1',
  z.strictObject({ type: z.enum(decisionTypes), method: z.enum(methods) }),
);
