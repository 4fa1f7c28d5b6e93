import type { EmploymentProgramme } from "@bazgasht/core/employment"
import { limit, type QuantitiesOfRule, type Rule } from "@bazgasht/rules"
import { activities } from "./activities.ts"
import { offenceGroups, operators } from "./codes.ts"
import { openStatus, openStatusForOpening, outsidePermission, remainingTime } from "./open-status.ts"
import { categories, fit, opening, openingDemandRules } from "./opening.ts"
import { placedInOpening, voluntary } from "./placement.ts"
import { deprivationFrom, postAllowed, publicPostOpen, publicPosts } from "./public-posts.ts"
import { loans } from "./start-up-loan.ts"
import { training } from "./training.ts"
import { lawfulWage, leastMonthlyWage } from "./wages.ts"
import { workplaces } from "./workplaces.ts"

/**
 * Iranian law and practice of employment: where a prisoner may work, which courses, loans and public posts are open, and what
 * has to hold before somebody is placed in an opening.
 *
 * @example
 * const document = { kind: "prisoner", id: "A-1", custody: { commitmentDay: "1402/03/10" } }
 * const file = Result.getOrThrow(decodeCaseFile(document, iran))
 * const outlook = employmentOutlook(workFacts(file, iran, today), employmentProgramme, { pack: iranPack, today })
 * outlook.training.outcome.outcome // => "undetermined"
 */
export const employmentProgramme: EmploymentProgramme = {
  workplaces,
  training,
  loans,
  publicPosts,
  leastMonthlyWage,
  constraints: [
    voluntary,
    placedInOpening,
    openStatusForOpening,
    postAllowed,
    publicPostOpen,
    lawfulWage,
    remainingTime,
    outsidePermission,
    ...openingDemandRules,
  ],
  fit,
  opening,
  categories,
  offenceGroups,
  activities,
  operators,
}

/** How much and from when: the quantities that are shown with each decision about work. */
export const employmentQuantities: ReadonlyArray<QuantitiesOfRule> = [
  ...loans.map(({ ceiling, rule }) => ({ rule, quantities: [limit(ceiling)] })),
  { rule: publicPosts, quantities: [deprivationFrom] },
  { rule: lawfulWage, quantities: [leastMonthlyWage] },
]

/** Every rule of employment. */
export const employmentRules: ReadonlyArray<Rule> = [
  ...workplaces.map(({ rule }) => rule),
  openStatus,
  training,
  publicPosts,
  deprivationFrom,
  ...loans.flatMap(({ ceiling, rule }) => [rule, ceiling]),
  ...employmentProgramme.constraints,
  leastMonthlyWage,
]
