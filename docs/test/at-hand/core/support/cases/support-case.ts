import { type SupportCase, type SupportCaseLife, supportCase } from "@bazgasht/core/support"
import { jalaliDay } from "@bazgasht/iran"
import type { Receipt } from "@bazgasht/rules"
import { lived, type ToldCommand } from "../../../lived.ts"
import { common, known, support } from "../../../setting.ts"

const terms = known(support.supportCase)

export const setting = {
  ...common,
  terms,
  openCases: () => [],
  admissionRuns: ["run-1"],
  settledTo: jalaliDay(1405, 1, 1),
  rulings: [{ ruling: "grievance-1#7", decision: "case-2#2", stage: "active" }],
} as const

const receiptOf = (rule: string, today: number): Receipt => ({
  pack: "iran@1.0.0",
  rule,
  rulesDigest: "rules",
  parametersDigest: "parameters",
  factsDigest: "facts",
  today,
  lawDay: today,
  choices: {},
  dayCount: "C1",
  calendar: "jalali",
  outcome: "eligible",
})

const opened: ToldCommand<SupportCaseLife> = [
  jalaliDay(1404, 2, 1),
  {
    type: "open",
    household: "household-1",
    association: "supportAssociation",
    members: ["mother", "child"],
    basis: { kind: "consent", document: "document-1" },
    custody: { episode: "episode-1", from: jalaliDay(1404, 1, 20) },
  },
]

const suspension = known(terms.suspensionReasons[0])

/** A family that is carried from 10 Ordibehesht 1404, was suspended for four weeks, and is handed over on 1 Mehr. */
export const state: SupportCase = lived(supportCase, "case-1", setting, [
  opened,
  [
    jalaliDay(1404, 2, 3),
    {
      type: "screen",
      outcome: { kind: "yes" },
      receipt: receiptOf(terms.coverRule, jalaliDay(1404, 2, 3)),
    },
  ],
  [
    jalaliDay(1404, 2, 5),
    {
      type: "recordAssessment",
      visit: { kind: "visited", on: jalaliDay(1404, 2, 5) },
      score: 28,
      breakdown: [{ indicator: "FAM-7/size", points: 28 }],
    },
  ],
  [jalaliDay(1404, 2, 8), { type: "approve" }],
  [
    jalaliDay(1404, 2, 10),
    { type: "admit", from: jalaliDay(1404, 2, 10), basis: { kind: "run", run: "run-1" } },
  ],
  [jalaliDay(1404, 4, 1), { type: "suspend", reason: suspension, notice: { kind: "urgent" } }],
  [jalaliDay(1404, 4, 29), { type: "resume", reason: suspension, document: "document-4" }],
  [
    jalaliDay(1404, 6, 20),
    { type: "handOver", payer: "reliefCommittee", from: jalaliDay(1404, 7, 1), document: "document-9" },
  ],
])

/** A family that was wrongly refused on 3 Ordibehesht 1404, and taken up again on 3 Khordad by a ruling. */
export const restored: SupportCase = lived(supportCase, "case-2", setting, [
  opened,
  [
    jalaliDay(1404, 2, 3),
    {
      type: "screen",
      outcome: { kind: "no", grounds: ["incomeReachesFamily"] },
      receipt: receiptOf(terms.coverRule, jalaliDay(1404, 2, 3)),
    },
  ],
  [jalaliDay(1404, 3, 3), { type: "reopen", basis: { kind: "ruling", ruling: "grievance-1#7" } }],
])
