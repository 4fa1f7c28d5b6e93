/** Who works in the offices of the country, and what each office may do: in its own unit and the units below. Money moves on the word of two people. */

import type { AccessPolicy, ActingPerson, Caller } from "@bazgasht/casework"
import { allKinds } from "./kinds.ts"

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

/** The unit above all others. */
export const organisation = "organisation"

/** The staff of the organisation. */
export const organisationStaff = {
  registrar: officer("organisation-registrar", "prisonsOrganization", organisation),
}

/** The after-care centre of a province. */
export const centreOf = (province: string): string => `centre-${province}`

/** The unit of the workshop of an employer. */
export const workshopOf = (employer: string): string => `workshop-${employer}`

/** The staff of a province: what its office may do, it may do in every unit of the province. */
export const provinceStaffOf = (province: string) => ({
  directorate: officer(`${province}-directorate`, "provincialDirectorate", province),
  inspector: officer(`${province}-inspector`, "provincialDirectorate", province),
  afterCare: officer(`${centreOf(province)}-worker`, "afterCareCentre", centreOf(province)),
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
  cashier: officer(`${prison}-cashier`, "cooperativeFoundation", prison),
  judge: officer(`${prison}-judge`, "enforcementJudge", prison),
  court: officer(`${prison}-court`, "court", prison),
  council: officer(`${prison}-council`, "classificationCouncil", prison),
  doctor: officer(`${prison}-doctor`, "prisonDoctor", prison),
  trainer: officer(`${prison}-trainer`, "cooperativeFoundation", prison),
  examiner: officer(`${prison}-examiner`, "trainingOrganization", prison),
})

/** An employer, in their workshop. */
export const employerOf = (id: string): Officer => officer(id, "employer", workshopOf(id))

/** The unit of the headquarters that helps debtors. */
export const headquarters = "headquarters"

/** Whoever carries out what follows from another case, in a unit. */
export const onDutyIn = (unit: string): string => `${unit}-on-duty`

export const isOnDuty = (id: string): boolean => id.endsWith(onDutyIn(""))

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
  "prisonsOrganization",
  "provincialDirectorate",
  "socialWorker",
  "supportAssociation",
  "headOfPrison",
  "prisonDoctor",
  "cooperativeFoundation",
  "classificationCouncil",
  "trainingOrganization",
  "employer",
  "enforcementJudge",
  "court",
  "afterCareCentre",
  "setadDieh",
  "executionOffice",
]

/** Who works with payees' accounts; no other office sees one. */
const payers = ["socialWorker", "supportAssociation", "cooperativeFoundation", "setadDieh", "executionOffice"]

/** The grants: an office works on the cases of its own unit and of the units below, and prisoners answer offers that are made to them. */
export const policy: AccessPolicy = {
  grants: [
    {
      to: ["convict"],
      kinds: ["placement"],
      relation: "beneficiary",
      see: ["stage", "proposal", "offer"],
      do: ["accept", "decline", "resign"],
    },
    // The first unit lies below none.
    { to: ["prisonsOrganization"], kinds: ["unit"], relation: "any", do: ["found"] },
    // Who pays reads the account of whom they pay, whichever office wrote it down.
    {
      to: ["supportAssociation", "cooperativeFoundation", "setadDieh"],
      kinds: ["payeeAccount"],
      relation: "any",
      see: "whole",
    },
    // A complaint belongs to no unit: it is heard above the association.
    {
      to: ["socialWorker"],
      kinds: ["grievance"],
      relation: "any",
      see: ["stage"],
      do: ["receive"],
    },
    {
      to: ["provincialDirectorate"],
      kinds: ["grievance"],
      relation: "any",
      see: "whole",
      do: ["acknowledge", "assign", "begin", "proposeRuling", "approveRuling", "close"],
    },
    // The head of the organisation answers for how complaints are heard.
    { to: ["prisonsOrganization"], kinds: ["grievance"], relation: "any", see: "whole" },
    // A household that moves is given to the association of its new residence by the one that had it.
    {
      to: ["socialWorker", "supportAssociation"],
      kinds: ["household", "familyRecord"],
      relation: "ownUnit",
      do: ["changeUnit"],
    },
    // The centre learns what became of people whose work in a prison has ended.
    { to: ["afterCareCentre"], kinds: ["placement"], relation: "any", see: ["stage"], do: ["recordOutcome"] },
    // Who keeps the fund sees what it pays for.
    { to: ["setadDieh"], kinds: ["sponsorship", "stock"], relation: "any", see: "whole" },
    ...Object.values(allKinds).map(({ kind, lifeCycle }) => ({
      to: kind === "payeeAccount" ? payers : offices,
      kinds: [kind],
      relation: "ownUnit" as const,
      see: "whole" as const,
      do: [
        ...new Set(
          (lifeCycle.transitions as ReadonlyArray<{ readonly command: string }>).map(
            ({ command }) => command,
          ),
        ),
      ],
    })),
  ],
}
