/** Conditional release: whoever is eligible is proposed, heard by the court, and released. */

import { decodeCaseFile, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { iran, iranPack, releaseRoutes } from "@bazgasht/iran"
import { prisonerFileOf } from "@bazgasht/organisation/registers"
import { type Day, type Decision, decide, determine, type Rule, type Term, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { releaseDays } from "./after-care.ts"
import { type Country, firstDay, type Prisoner } from "./country.ts"
import { prisonStaffOf } from "./offices.ts"
import { give, isThere, type Systems, stateOf } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

/** The route of every petition of this example. */
const conditionalRelease = "REL-CR"

const petitionOf = ({ file }: Prisoner): string => `leniency-${file.id}`

const rule = releaseRoutes.find(({ id }) => id === conditionalRelease) as Rule<boolean>
const remainderRule = iranPack.rules.get("REL-CR-3/default") as Rule<Term>

/** What the court decides on: the file of the register on a day, held against the rule. */
const decisionOn = async (
  { cases }: Systems,
  { file: { id }, prison }: Prisoner,
  today: Day,
): Promise<{ readonly decision: Decision; readonly remainder: Term | undefined }> => {
  const record = await stateOf(cases.prisonerRecord, prisonStaffOf(prison).worker, id)
  const file = Result.getOrThrow(decodeCaseFile(prisonerFileOf(record, { on: today, knownOn: today }), iran))
  const facts = releaseFacts(file, iran, today)
  const setting = { pack: iranPack, today, history: releaseHistory(file, iran, today) }
  const { value } = determine(remainderRule, facts, setting)
  return { decision: decide(rule, facts, setting), remainder: value as Term | undefined }
}

/** The judge proposes whoever is eligible; the prison reports. */
const propose =
  (prisoner: Prisoner, day: Day): Task =>
  async (systems) => {
    const { decision } = await decisionOn(systems, prisoner, day)
    if (decision.outcome.outcome !== "eligible") return
    const { head, judge } = prisonStaffOf(prisoner.prison)
    const { leniency } = systems.cases
    const subject = petitionOf(prisoner)
    await give(leniency, judge, subject, day, {
      type: "open",
      unit: prisoner.prison,
      route: conditionalRelease,
      beneficiary: prisoner.file.id,
    })
    await give(leniency, head, subject, day, {
      type: "report",
      report: "conductReport",
      opinion: "favourable",
    })
    await give(leniency, judge, subject, day, { type: "confirmReport", report: "conductReport" })
    await give(leniency, judge, subject, day, { type: "propose" })
  }

const isProposed = ({ cases }: Systems, prisoner: Prisoner): Promise<boolean> => {
  return isThere(cases.leniency, prisonStaffOf(prisoner.prison).judge, petitionOf(prisoner))
}

/** The court grants, and the judge has it carried out. That work ends, and after-care begins, follows. */
const release =
  (prisoner: Prisoner, day: Day): Task =>
  async (systems) => {
    if (!(await isProposed(systems, prisoner))) return
    const { court, judge } = prisonStaffOf(prisoner.prison)
    const { leniency } = systems.cases
    const { decision, remainder } = await decisionOn(systems, prisoner, day)
    const subject = petitionOf(prisoner)
    const { outcome, receipt } = decision
    // Between the proposal and the hearing the rest of a term may have been served.
    if (outcome.outcome === "barred") {
      const grounds = outcome.grounds.map(({ id }) => id)
      await give(leniency, court, subject, day, { type: "refuse", grounds, receipt })
      return
    }
    if (remainder === undefined) throw new Error("the rest of the term of an eligible prisoner is not known")
    await give(leniency, court, subject, day, { type: "grant", remainder, orders: ["order.trade"], receipt })
    await give(leniency, judge, subject, day, { type: "carryOut" })
    await give(leniency, judge, subject, day, { type: "supervise", start: { kind: "carryingOut" } })
  }

/** The conditional releases of the year. */
export const releasesOfYear = ({ prisoners }: Country): ReadonlyArray<Phase> => {
  const released = releaseDays.byCourt
  const step = (
    fa: string,
    en: string,
    after: number,
    task: (prisoner: Prisoner, day: Day) => Task,
  ): Phase => {
    const day = (firstDay + after) as Day
    return { title: text(fa, en), day, tasks: prisoners.map((prisoner) => task(prisoner, day)) }
  }
  return [
    step("پیشنهاد آزادی مشروط", "conditional release is proposed", released - 15, propose),
    step("رأی دادگاه و آزادی", "the court grants, people are released", released, release),
  ]
}
