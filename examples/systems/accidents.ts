/** Accidents at work: the workshop records one, the prison reports it, the directorate examines and closes it. */

import { type Day, text } from "@bazgasht/rules"
import { type Country, type Employer, firstDay } from "./country.ts"
import { openingOf } from "./enterprise.ts"
import { employerOf, prisonStaffOf, provinceStaffOf, workshopOf } from "./offices.ts"
import { give, isThere, type Systems, stateOf, statesWhere } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

const happened = (firstDay + 70) as Day
const reported = (firstDay + 72) as Day
const examined = (firstDay + 85) as Day
const closed = (firstDay + 95) as Day

/** Every third workshop has an accident, and every other one of those hurts somebody. */
const hasAccident = ({ id }: Employer): boolean => Number(id.replace(/\D/g, "")) % 3 === 1
const injuryIn = ({ id }: Employer) => (Number(id.replace(/\D/g, "")) % 2 === 1 ? "slight" : "none")

const accidentOf = ({ id }: Employer): string => `accident-${id}`

/** Who works in a workshop on the day, the first by their id. */
const workerIn = async ({ cases }: Systems, employer: Employer): Promise<string | undefined> => {
  const placements = await statesWhere(cases.placement, prisonStaffOf(employer.prison).head, [
    { attribute: "unit", is: employer.prison },
  ])
  const [first] = placements.flatMap(({ state, subject }) =>
    (state.stage === "active" || state.stage === "ended") &&
    state.proposal.seat.opening === openingOf(employer) &&
    state.startedOn <= happened
      ? [subject]
      : [],
  )
  return first
}

const record =
  (employer: Employer): Task =>
  async (systems) => {
    const { placement: placements, workAccident } = systems.cases
    const placement = await workerIn(systems, employer)
    if (placement === undefined) return
    const state = await stateOf(placements, prisonStaffOf(employer.prison).head, placement)
    if (state.stage === "none") return
    await give(workAccident, employerOf(employer.id), accidentOf(employer), happened, {
      type: "record",
      worker: state.proposal.prisoner,
      placement,
      unit: workshopOf(employer.id),
      on: happened,
      kind: "accident.fall",
      injury: injuryIn(employer),
      insurance: { status: "notRecorded" },
      document: `sheet-${employer.id}`,
    })
  }

type Step = (employer: Employer, systems: Systems) => Promise<void>

const report: Step = async ({ id, prison, ...employer }, { cases: { workAccident } }) => {
  const authority = { type: "report", authority: "provincialDirectorate", on: reported } as const
  const subject = accidentOf({ id, prison, ...employer })
  const { head } = prisonStaffOf(prison)
  await give(workAccident, head, subject, reported, { ...authority, document: `report-${id}` })
}

const examine: Step = async (employer, { cases: { workAccident } }) => {
  const { inspector } = provinceStaffOf(employer.province)
  const found = { causes: [], safetyKept: "yes", document: `examination-${employer.id}` } as const
  await give(workAccident, inspector, accidentOf(employer), examined, { type: "examine", examination: found })
}

const close: Step = async (employer, { cases: { workAccident } }) => {
  const { directorate } = provinceStaffOf(employer.province)
  const ending = { outcome: "accident.recovered", document: `closing-${employer.id}` } as const
  await give(workAccident, directorate, accidentOf(employer), closed, { type: "close", ...ending })
}

/** A step of an accident that was recorded. */
const ifRecorded =
  (employer: Employer, step: Step): Task =>
  async (systems) => {
    const { head } = prisonStaffOf(employer.prison)
    if (await isThere(systems.cases.workAccident, head, accidentOf(employer))) await step(employer, systems)
  }

/** The accidents of the year. */
export const accidentsOfYear = ({ employers }: Country): ReadonlyArray<Phase> => {
  const concerned = employers.filter(hasAccident)
  const later = (fa: string, en: string, day: Day, step: Step): Phase => ({
    title: text(fa, en),
    day,
    tasks: concerned.map((employer) => ifRecorded(employer, step)),
  })
  return [
    {
      title: text("ثبت حوادث کار", "accidents at work are recorded"),
      day: happened,
      tasks: concerned.map(record),
    },
    later("گزارش حوادث کار", "accidents at work are reported", reported, report),
    later("بررسی حوادث کار", "accidents at work are examined", examined, examine),
    later("مختومه شدن حوادث کار", "accidents at work are closed", closed, close),
  ]
}
