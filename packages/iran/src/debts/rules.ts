import type { DebtProgramme } from "@bazgasht/core/release"
import { code, is, limit, type QuantitiesOfRule, type Rule, valueOfRule } from "@bazgasht/rules"
import { rulesOf } from "../clauses.ts"
import { debtKind, debtKinds } from "../facts/debt/debt.ts"
import { heldForDebt, otherHold } from "../facts/debt/enforcement.ts"
import {
  deadlinePassed,
  diyahAmount,
  diyahOfFund,
  firstPartDue,
  increasedDiyah,
  lastPartDue,
  owedShareOfDiyah,
  secondPartDue,
  thirdPartDue,
  yearsToPay,
} from "./diyah.ts"
import {
  burdenOfProof,
  debtorsImprisonment,
  debtorsUnderSupervision,
  financialConviction,
  instalments,
  lastDayToReportMeans,
  lateClaimProtection,
  thirtyDayProtection,
} from "./financial-convictions.ts"
import {
  capOfDetention,
  collectibleOfFine,
  daysInLieu,
  fineConversion,
  fineInLieu,
  fineInstalments,
  serviceHoursForFine,
  startOfDetention,
} from "./fine-in-lieu.ts"
import {
  debtDeferred,
  debtOwed,
  debtPaid,
  debtPayableNow,
  debtWaived,
  fundingGap,
  payee,
  releaseOrder,
  releaseProposal,
} from "./release-by-payment.ts"
import {
  foundationProgramme,
  hormozganConditions,
  intentionalRecordConditions,
  loanCeiling,
  loanWithinCeiling,
  priorityClass,
  setadClient,
  setadClient1389,
  setadClient1392,
  timelyBy1392,
  timelyByInstruction,
} from "./setad.ts"

/**
 * What Iranian law and the practice of the charity headquarters say of a debt for which somebody is held.
 *
 * @example
 * const debt = { id: "dower", kind: "dower", judgmentSum: 5_000_000_000 }
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", debts: [debt] }, iran))
 * const { totals } = debtOutlook(file, releaseFacts(file, iran, today), debtProgramme, iran, { pack: iranPack, today })
 * totals.owed // => 5_000_000_000
 * // Nobody has said what was waived, paid or put off.
 * totals.gap // => undefined
 */
export const debtProgramme: DebtProgramme = {
  owed: debtOwed,
  waived: debtWaived,
  paid: debtPaid,
  deferred: debtDeferred,
  payableNow: debtPayableNow,
  gap: fundingGap,
  release: releaseProposal,
  custody: {
    held: heldForDebt,
    kind: debtKind,
    otherHold,
    imprisonment: debtorsImprisonment,
    detentionForFine: fineInLieu,
    supervision: debtorsUnderSupervision,
  },
  hold: [
    ...[debtorsImprisonment, thirtyDayProtection, lateClaimProtection, instalments].map((rule) => ({ rule })),
    { kinds: debtKinds.filter((kind) => kind !== "fine"), rule: debtorsUnderSupervision },
    { kinds: ["fine"], rule: fineInLieu },
    { kinds: ["fine"], rule: fineInstalments },
  ],
  help: [
    setadClient,
    setadClient1392,
    setadClient1389,
    hormozganConditions,
    intentionalRecordConditions,
    timelyByInstruction,
    timelyBy1392,
    foundationProgramme,
    loanWithinCeiling,
  ],
  priority: [priorityClass],
  besides: [
    { kinds: debtKinds.filter((kind) => kind !== "fine"), rule: burdenOfProof },
    ...[
      diyahAmount,
      owedShareOfDiyah,
      increasedDiyah,
      diyahOfFund,
      firstPartDue,
      secondPartDue,
      thirdPartDue,
      lastPartDue,
      deadlinePassed,
      loanCeiling,
    ].map((rule) => ({ kinds: ["diyah"] as const, rule })),
  ],
}

const intoService = is(valueOfRule(fineConversion), code("publicService"))
const intoDetention = is(valueOfRule(fineConversion), code("detention"))

/** How much, by when and who: the quantities that are shown with each decision about a debt. */
export const debtQuantities: ReadonlyArray<QuantitiesOfRule> = [
  {
    rule: fineInLieu,
    quantities: [
      fineConversion,
      limit(serviceHoursForFine, intoService),
      { quantity: startOfDetention, where: intoDetention },
      limit(capOfDetention, intoDetention),
      limit(daysInLieu, intoDetention),
      collectibleOfFine,
    ],
  },
  { rule: instalments, quantities: [lastDayToReportMeans] },
  { rule: releaseOrder, quantities: [payee] },
  { rule: loanWithinCeiling, quantities: [limit(loanCeiling)] },
  {
    rule: deadlinePassed,
    quantities: [yearsToPay, firstPartDue, secondPartDue, thirdPartDue, lastPartDue],
  },
]

/** Every rule about debts. */
export const debtRules: ReadonlyArray<Rule> = [
  ...new Set([
    debtOwed,
    debtWaived,
    debtPaid,
    debtDeferred,
    debtPayableNow,
    fundingGap,
    releaseProposal,
    financialConviction,
    ...[...debtProgramme.hold, ...debtProgramme.besides].map(({ rule }) => rule),
    ...rulesOf(debtQuantities),
    ...debtProgramme.help,
    ...debtProgramme.priority,
  ]),
]
