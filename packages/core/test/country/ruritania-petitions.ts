/** Who does what with petitions and with the charity's fund of the invented country, and for how long. */

import type {
  AfterCareTerms,
  AllocationRunTerms,
  CharityGrantTerms,
  DebtPetitionTerms,
  LeniencyTerms,
  PoolTerms,
} from "@bazgasht/core/release"
import type { Citation } from "@bazgasht/rules"
import { said } from "./ruritanian.ts"

const citations: ReadonlyArray<Citation> = [
  {
    instrument: { id: "CHARTER", title: said("the Charter of Clemency") },
    article: said("3"),
    confidence: "design",
  },
]

const almoners = ["almoner"]
const bailiffs = ["bailiff"]

export const afterCareTerms: AfterCareTerms = {
  citations,
  openers: bailiffs,
  officers: almoners,
  releaseRoutes: ["PAROLE", "debtPaid"],
  contactDays: [30, 90],
  endReasons: ["emigrated"],
}

export const poolTerms: PoolTerms = {
  citations,
  keepers: almoners,
  fundraisers: almoners,
  cashiers: almoners,
  refunders: almoners,
  reservers: almoners,
  payers: almoners,
  receiptRecorders: bailiffs,
  earmarks: { province: { of: "unit", kind: "province" }, debt: { of: "debt" } },
}

export const charityGrantTerms: CharityGrantTerms = {
  citations,
  proposers: almoners,
  approvers: almoners,
  payers: almoners,
  receiptRecorders: bailiffs,
  confirmers: [...bailiffs, ...almoners],
  reporters: almoners,
}

export const allocationRunTerms: AllocationRunTerms = {
  citations,
  drafters: almoners,
  proposers: almoners,
  approvers: almoners,
  committers: almoners,
}

export const debtPetitionTerms: DebtPetitionTerms = {
  citations,
  openers: almoners,
  evidenceRecorders: almoners,
  screeners: almoners,
  negotiators: almoners,
  bookkeepers: almoners,
  payers: almoners,
  receiptRecorders: bailiffs,
  orderRequesters: almoners,
  orderRecorders: bailiffs,
  releaseRecorders: ["warden"],
  validity: { months: 3, days: 0 },
}

/** Parole: the board proposes, the tribunal decides, the warden releases; a fortress always revokes, custody from the third degree. */
export const paroleTerms: LeniencyTerms = {
  route: "PAROLE",
  citations,
  beneficiaryRole: "convict",
  openers: ["convict", "paroleBoard"],
  heardWithoutProposal: [],
  proposers: ["paroleBoard"],
  reports: [{ id: "conductSheet", reporters: ["warden"], confirmers: [] }],
  reportsDue: "beforeProposal",
  deciders: ["tribunal"],
  executors: ["warden"],
  notified: [],
  period: { kind: "range", minimum: { months: 6, days: 0 }, maximum: { months: 24, days: 0 } },
  starts: ["decision"],
  breach: {
    citations,
    reporters: ["warden"],
    deciders: ["tribunal"],
    firstBreach: {
      addition: { minimum: { months: 1, days: 0 }, maximum: { months: 6, days: 0 } },
      mayRevoke: false,
    },
    newOffence: {
      punishments: { fortress: "always", custody: { lightestDegree: 3 } },
      committedSince: "firstDay",
      deciders: ["tribunal"],
    },
    hiddenRecord: "revokes",
  },
  lapseCauses: ["death"],
}
