import {
  type Day,
  type Decision,
  type Determination,
  decide,
  determine,
  type Facts,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import { byPlaceAndDay } from "../../decision-order.ts"
import type { EmploymentProgramme } from "./programme.ts"

/** A kind of workplace, with its decision. */
export interface WorkplaceDecision {
  readonly kind: string
  readonly decision: Decision
}

/** A kind of loan, with its decision and how much is lent at most. */
export interface LoanDecision {
  readonly kind: string
  readonly decision: Decision
  readonly ceiling: Determination
}

/** Everything that a programme of employment says of one person on one day. */
export interface EmploymentOutlook {
  readonly today: Day
  readonly facts: Facts
  /**
   * What is open now, by the day since which it is; then what opens later, by that day; then what is not known, what another
   * authority decides, and what is barred. What shares a place and a day stays in the order of the programme.
   */
  readonly workplaces: ReadonlyArray<WorkplaceDecision>
  readonly training: Decision
  readonly loans: ReadonlyArray<LoanDecision>
  /** Whether posts are open from which a conviction disqualifies, or from which day they are. */
  readonly publicPosts?: Decision
}

/**
 * Decides everything that a programme says of one person on the day of the setting.
 *
 * Each rule is decided by `decide`, or by the reader that is named: `decideExactly`.
 *
 * @example
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, ruritania))
 * const today = gregorianDay(2025, 2, 10)
 * const setting = { pack: ruritania.pack, today, history: workHistory(file, ruritania, today) }
 * const { workplaces } = employmentOutlook(workFacts(file, ruritania, today), programme, setting)
 * workplaces.find(({ kind }) => kind === "quarry")?.decision.outcome.outcome // => "undetermined"
 */
export const employmentOutlook = (
  facts: Facts,
  programme: EmploymentProgramme,
  setting: Setting,
  decideOne: typeof decide = decide,
): EmploymentOutlook => {
  const decided = (rule: Rule<boolean>): Decision => decideOne(rule, facts, setting)
  return {
    today: setting.today,
    facts,
    workplaces: programme.workplaces
      .map(({ kind, rule }) => ({ kind, decision: decided(rule) }))
      .sort((left, right) => byPlaceAndDay(left.decision, right.decision)),
    training: decided(programme.training),
    loans: programme.loans.map(({ ceiling, kind, rule }) => ({
      kind,
      decision: decided(rule),
      ceiling: determine(ceiling, facts, setting),
    })),
    ...(programme.publicPosts === undefined ? {} : { publicPosts: decided(programme.publicPosts) }),
  }
}
