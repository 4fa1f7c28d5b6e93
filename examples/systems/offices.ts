/** Who works in the offices of the country, and what each office may do. Money moves on the word of two people. */

import { type AccessPolicy, type ActingPerson, accessBy, type Caller } from "@bazgasht/casework"
import { caseKinds } from "@bazgasht/core"
import { organisationKinds } from "@bazgasht/organisation"

/** A person who holds an office. */
export interface Officer {
  readonly caller: Caller
  readonly by: ActingPerson
}

/** The officer of an id in a role, in a unit where the office has one. */
export const officer = (id: string, role: string, unit?: string): Officer => ({
  caller: { person: id, linked: [], offices: [{ role, ...(unit === undefined ? {} : { unit }) }] },
  by: { id, role },
})

/** The staff of an association: who prepares is never who approves. */
export const staffOf = (unit: string) => ({
  worker: officer(`${unit}-worker`, "socialWorker", unit),
  visitor: officer(`${unit}-visitor`, "socialWorker", unit),
  clerk: officer(`${unit}-clerk`, "supportAssociation", unit),
  director: officer(`${unit}-director`, "supportAssociation", unit),
  treasurer: officer(`${unit}-treasurer`, "supportAssociation", unit),
  auditor: officer(`${unit}-auditor`, "supportAssociation", unit),
})

/** The staff of a prison. */
export const prisonStaffOf = (prison: string) => ({
  head: officer(`${prison}-head`, "headOfPrison", prison),
  worker: officer(`${prison}-worker`, "socialWorker", prison),
  foundation: officer(`${prison}-foundation`, "cooperativeFoundation", prison),
  judge: officer(`${prison}-judge`, "enforcementJudge", prison),
  court: officer(`${prison}-court`, "court", prison),
  doctor: officer(`${prison}-doctor`, "prisonDoctor", prison),
  directorate: officer(`${prison}-directorate`, "provincialDirectorate", prison),
  afterCare: officer(`${prison}-after-care`, "afterCareCentre", prison),
})

/** The unit of the headquarters that helps debtors. */
export const headquarters = "headquarters"

/** The staff of the headquarters, and of the office through which creditors are paid. */
export const headquartersStaff = {
  officer: officer("headquarters-officer", "setadDieh", headquarters),
  director: officer("headquarters-director", "setadDieh", headquarters),
  cashier: officer("headquarters-cashier", "setadDieh", headquarters),
  clerk: officer("execution-clerk", "executionOffice", headquarters),
  worker: officer("headquarters-worker", "socialWorker", headquarters),
  judge: officer("headquarters-judge", "enforcementJudge", headquarters),
  head: officer("headquarters-head", "headOfPrison", headquarters),
}

const offices = [
  "socialWorker",
  "supportAssociation",
  "headOfPrison",
  "cooperativeFoundation",
  "enforcementJudge",
  "court",
  "afterCareCentre",
  "provincialDirectorate",
  "setadDieh",
  "executionOffice",
]

/** The grants: an office works on the cases of its own unit, and prisoners answer offers that are made to them. */
const policy: AccessPolicy = {
  grants: [
    {
      to: ["convict"],
      kinds: ["placement"],
      relation: "beneficiary",
      see: ["stage", "proposal", "offer"],
      do: ["accept", "decline", "resign"],
    },
    ...Object.values({ ...caseKinds, ...organisationKinds }).map(({ kind, lifeCycle }) => ({
      to: offices,
      kinds: [kind],
      relation: "ownUnit" as const,
      see: "whole" as const,
      do: [...new Set(lifeCycle.transitions.map(({ command }) => command))],
    })),
  ],
}

/** Access by the offices. That two people have to act the life cycles know themselves. */
export const access = accessBy(policy)
