/** Worklists: once a month every office goes through what is due in its unit and the units below, and what waits there without a deadline. */

import { type DueCase, dueCases } from "@bazgasht/organisation/figures"
import { type Day, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import { type Association, type Country, firstDay, prisonOf, provinces } from "./country.ts"
import { cycleOf, quarters } from "./cycles.ts"
import { coverOf } from "./families.ts"
import { allKinds } from "./kinds.ts"
import { type Officer, prisonStaffOf, provinceStaffOf, staffOf } from "./offices.ts"
import { give, type Systems, stateOf, statesWhere } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

/** From one list to the next. The offices look so far ahead, so that nothing is late that can be done before its day. */
const month = 30

/** Does what is due in a case, or nothing where its day has not come. */
type Step = (systems: Systems, one: DueCase, day: Day) => Promise<void>

/** An office with its list: who reads it, and what is done in which stage of which kind. */
interface Desk {
  readonly reader: Officer
  readonly steps: { readonly [kindAndStage: string]: Step }
}

/** Looks at the cover of a family anew: support goes on, or ends with the cycle that runs. What cannot be determined stays on the list. */
const review =
  (association: Association): Step =>
  async (systems, { subject }, day) => {
    const { supportCase } = systems.cases
    const { auditor, visitor } = staffOf(association.unit)
    const state = await stateOf(supportCase, auditor, subject)
    if (state.stage !== "active") return
    const household = {
      id: state.file.household.replace(/^household-/, ""),
      association: association.unit,
      supportCase: subject,
    }
    const { outcome, receipt } = await coverOf(systems, household, day)
    const quarter = quarters.find(({ to }) => day < to)
    const reviewed = { type: "recertify", receipt } as const
    const purpose = `review-${day}`
    if (outcome.outcome === "eligible")
      await give(supportCase, visitor, subject, day, { ...reviewed, outcome: { kind: "yes" } }, purpose)
    if ((outcome.outcome === "barred" || outcome.outcome === "notYet") && quarter !== undefined) {
      const grounds = (outcome.outcome === "barred" ? outcome.grounds : outcome.awaits).map(({ id }) => id)
      const lastCycle = { cycle: cycleOf(association, quarter), to: quarter.to }
      const ends = { kind: "no", grounds, lastCycle } as const
      await give(supportCase, visitor, subject, day, { ...reviewed, outcome: ends }, purpose)
    }
  }

/** The papers of a family never came. */
const lapse =
  ({ unit }: Association): Step =>
  async ({ cases }, { due, subject }, day) => {
    if (due !== undefined && day > due)
      await give(cases.supportCase, staffOf(unit).worker, subject, day, { type: "lapse" })
  }

/** The period of supervision is over. */
const endSupervision =
  (prison: string): Step =>
  async ({ cases }, { due, subject }, day) => {
    if (due !== undefined && day >= due)
      await give(cases.leniency, prisonStaffOf(prison).judge, subject, day, { type: "end" })
  }

/** The hall is counted again, and published as it is. */
const publishAnew =
  (prison: string, province: string): Step =>
  async ({ cases: { capacity } }, { subject }, day) => {
    const { head } = prisonStaffOf(prison)
    const { directorate } = provinceStaffOf(province)
    const state = await stateOf(capacity, head, subject)
    if (state.stage !== "published" && state.stage !== "revised") return
    const revision = { ...state.profile, countedOn: day }
    await give(capacity, head, subject, day, { type: "revise", revision }, `revise-${day}`)
    await give(capacity, directorate, subject, day, { type: "publish" }, `publish-${day}`)
  }

const evaluate =
  (prison: string): Step =>
  async ({ cases: { proposal } }, { subject }, day) => {
    await give(
      proposal,
      prisonStaffOf(prison).foundation,
      subject,
      day,
      { type: "evaluate", on: day, document: `evaluation-of-${subject}`, findings: [] },
      `evaluate-${day}`,
    )
  }

/** Every contact has been made or tried. */
const completeAfterCare =
  (province: string): Step =>
  async ({ cases: { afterCare } }, { since, subject }, day) => {
    if (since !== undefined)
      await give(afterCare, provinceStaffOf(province).afterCare, subject, day, { type: "complete" })
  }

/** The period of a seat is over, and the prisoner has not been released. */
const endWork =
  (prison: string): Step =>
  async ({ cases }, { due, subject }, day) => {
    const ending = { kind: "completed" } as const
    if (due !== undefined && day >= due)
      await give(cases.placement, prisonStaffOf(prison).head, subject, day, { type: "end", ending })
  }

/** Records the outcome of a placement that has ended: what a released person told the centre, or that a prisoner has no work. */
const followUp =
  (prison: string, province: string): Step =>
  async ({ cases }, { subject }, day) => {
    const { afterCare } = provinceStaffOf(province)
    const state = await stateOf(cases.placement, prisonStaffOf(prison).head, subject)
    if (state.stage !== "ended" || state.due === undefined || day < state.due) return
    const after = state.due - state.endedOn
    const followed = await statesWhere(cases.afterCare, afterCare, [
      { attribute: "person", is: state.proposal.prisoner },
    ])
    const contact = followed
      .flatMap((one) => ("contacts" in one.state ? one.state.contacts : []))
      .find((one) => one.after === after)
    const isOutside = state.ending.kind === "released"
    // The centre has not tried to reach them yet.
    if (isOutside && contact === undefined) return
    const told = contact?.reached === true ? (contact.work ?? "notTold") : "notReached"
    const outcome = isOutside ? told : "unemployed"
    await give(
      cases.placement,
      afterCare,
      subject,
      day,
      { type: "recordOutcome", after, outcome },
      `outcome-${after}`,
    )
  }

const desksOf = ({ associations }: Country): ReadonlyArray<Desk> => [
  ...associations.map((association) => ({
    reader: staffOf(association.unit).auditor,
    steps: {
      "supportCase active": review(association),
      "supportCase awaitingInformation": lapse(association),
    },
  })),
  ...provinces.flatMap(([, province]) => {
    const prison = prisonOf(province)
    return [
      {
        reader: prisonStaffOf(prison).head,
        steps: {
          "leniency supervised": endSupervision(prison),
          "capacity published": publishAnew(prison, province),
          "capacity revised": publishAnew(prison, province),
          "proposal contracted": evaluate(prison),
          "placement active": endWork(prison),
          "placement ended": followUp(prison, province),
        },
      },
      {
        reader: provinceStaffOf(province).afterCare,
        steps: { "afterCare following": completeAfterCare(province) },
      },
    ]
  }),
]

const workThrough =
  ({ reader, steps }: Desk, day: Day): Task =>
  async (systems) => {
    const list = await Effect.runPromise(
      dueCases(systems.storage, allKinds, {
        through: (day + month) as Day,
        reader: { caller: reader.caller, access: systems.access },
      }),
    )
    for (const one of list) await steps[`${one.kind} ${one.stage}`]?.(systems, one, day)
  }

/** The worklists of the year, one a month. */
export const worklistsOfYear = (country: Country): ReadonlyArray<Phase> => {
  const desks = desksOf(country)
  return Array.from({ length: 12 }, (_, index) => {
    const day = (firstDay + month * (index + 1)) as Day
    return {
      title: text("مرور فهرست کارها", "the offices go through their worklists"),
      day,
      tasks: desks.map((desk) => workThrough(desk, day)),
    }
  })
}
