import type { Node } from "../expression.ts"
import { expressionsOfRule, type Rule } from "./rule.ts"

/** Every expression of a rule and of the stages of its acts. */
export const expressionsWithStages = (rule: Rule): ReadonlyArray<Node> => [
  ...expressionsOfRule(rule),
  ...(rule.acts ?? []).flatMap(({ stage }) => (stage === undefined ? [] : [stage.when])),
]
