/** Which degree an institution looks at, and whether it lies in a range. */

import {
  all,
  atLeast,
  atMost,
  type Count,
  choiceOf,
  code,
  type Expression,
  is,
  type Parameter,
  type Policy,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { degreeOfImposed, degreeOfOthers, degreeOfStatutory } from "../base/degree.ts"
import { withoutImprisonment } from "./bars.ts"

/** The degree of the imposed or of the statutory imprisonment, as the policy of the institution says. */
export const decidingDegree = (policy: Policy<"imposed" | "statutory">): Expression<Count> =>
  when(is(choiceOf(policy), code("imposed")), valueOfRule(degreeOfImposed), valueOfRule(degreeOfStatutory))

/** The same of an offence; where no imprisonment was imposed, the degree of the fine or the lashes. */
export const decidingDegreeOfOffence = (policy: Policy<"imposed" | "statutory">): Expression<Count> =>
  when(withoutImprisonment, valueOfRule(degreeOfOthers), decidingDegree(policy))

/** From the heavier degree to the lighter one, both included; 1 is the heaviest. */
export const degreeBetween = (
  degree: Expression<Count>,
  heaviest: Parameter<Count>,
  lightest: Parameter<Count>,
): Expression<boolean> =>
  all(atLeast(degree, valueOfParameter(heaviest)), atMost(degree, valueOfParameter(lightest)))
