import { type SupportCase, type SupportCaseLife, supportCase } from "@bazgasht/core/support"
import type { Receipt } from "@bazgasht/rules"
import { gregorianDay } from "../../../core.ts"
import { type GivenCommand, lived } from "../../../lived.ts"
import { judged, terms } from "../../support.ts"

export const setting = {
  ...judged,
  terms: terms.supportCase,
  openCases: () => [],
  admissionRuns: ["run-1"],
  settledTo: gregorianDay(2026, 3, 1),
  rulings: [{ ruling: "grievance-1#7", decision: "case-2#2", stage: "active" }],
} as const

const receiptOf = (rule: string, today: number): Receipt => ({
  pack: "ruritania@1.0.0",
  rule,
  rulesDigest: "rules",
  parametersDigest: "parameters",
  factsDigest: "facts",
  today,
  lawDay: today,
  choices: {},
  dayCount: "exact",
  calendar: "gregorian",
  outcome: "eligible",
})

const opened: GivenCommand<SupportCaseLife> = [
  gregorianDay(2025, 4, 1),
  {
    type: "open",
    household: "household-1",
    association: "parishCouncil",
    members: ["mother", "ward"],
    basis: { kind: "consent", document: "document-1" },
    custody: { episode: "episode-1", from: gregorianDay(2025, 3, 20) },
  },
]

const suspension = terms.supportCase.suspensionReasons[0] as string

/** A family that is carried from 10 April 2025, was suspended for four weeks, and is handed over on 1 September. */
export const state: SupportCase = lived(supportCase, "case-1", setting, [
  opened,
  [
    gregorianDay(2025, 4, 3),
    {
      type: "screen",
      outcome: { kind: "yes" },
      receipt: receiptOf(terms.supportCase.coverRule, gregorianDay(2025, 4, 3)),
    },
  ],
  [
    gregorianDay(2025, 4, 5),
    {
      type: "recordAssessment",
      visit: { kind: "visited", on: gregorianDay(2025, 4, 5) },
      score: 28,
      breakdown: [{ indicator: "POOR-NEED/pupils", points: 28 }],
    },
  ],
  [gregorianDay(2025, 4, 8), { type: "approve" }],
  [
    gregorianDay(2025, 4, 10),
    { type: "admit", from: gregorianDay(2025, 4, 10), basis: { kind: "run", run: "run-1" } },
  ],
  [gregorianDay(2025, 6, 1), { type: "suspend", reason: suspension, notice: { kind: "urgent" } }],
  [gregorianDay(2025, 6, 29), { type: "resume", reason: suspension, document: "document-4" }],
  [
    gregorianDay(2025, 8, 20),
    { type: "handOver", payer: "almshouse", from: gregorianDay(2025, 9, 1), document: "document-9" },
  ],
])

/** A family that was wrongly refused on 3 April 2025, and taken up again on 3 May by a ruling. */
export const restored: SupportCase = lived(supportCase, "case-2", setting, [
  opened,
  [
    gregorianDay(2025, 4, 3),
    {
      type: "screen",
      outcome: { kind: "no", grounds: ["sendsMoney"] },
      receipt: receiptOf(terms.supportCase.coverRule, gregorianDay(2025, 4, 3)),
    },
  ],
  [gregorianDay(2025, 5, 3), { type: "reopen", basis: { kind: "ruling", ruling: "grievance-1#7" } }],
])
