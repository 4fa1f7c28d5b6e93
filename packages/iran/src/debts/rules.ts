import type { DebtProgramme } from "@bazgasht/core/release"
import { code, is, limit, type QuantitiesOfRule, type Rule, valueOfRule } from "@bazgasht/rules"
import { rulesOf } from "../clauses.ts"
import { debtKind, debtKinds } from "../facts/debt/debt.ts"
import { heldForDebt, otherHold } from "../facts/debt/enforcement.ts"
import * as diyah from "./diyah.ts"
import * as convictions from "./financial-convictions.ts"
import * as fines from "./fine-in-lieu.ts"
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
import * as setad from "./setad.ts"

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
    imprisonment: convictions.debtorsImprisonment,
    detentionForFine: fines.fineInLieu,
    supervision: convictions.debtorsUnderSupervision,
  },
  hold: [
    ...[
      convictions.debtorsImprisonment,
      convictions.thirtyDayProtection,
      convictions.lateClaimProtection,
      convictions.instalments,
    ].map((rule) => ({ rule })),
    ...[convictions.endOfDebtorsImprisonment, convictions.debtorsUnderSupervision].map((rule) => ({
      kinds: debtKinds.filter((kind) => kind !== "fine"),
      rule,
    })),
    { kinds: ["fine"], rule: fines.fineInLieu },
    { kinds: ["fine"], rule: fines.endOfDetentionInLieu },
    { kinds: ["fine"], rule: fines.fineInstalments },
  ],
  help: [
    setad.setadClient,
    setad.setadClient1392,
    setad.setadClient1389,
    setad.hormozganConditions,
    setad.intentionalRecordConditions,
    setad.timelyByInstruction,
    setad.timelyBy1392,
    setad.foundationProgramme,
    setad.loanWithinCeiling,
  ],
  priority: [setad.priorityClass],
  besides: [
    { kinds: debtKinds.filter((kind) => kind !== "fine"), rule: convictions.burdenOfProof },
    ...[
      diyah.diyahAmount,
      diyah.owedShareOfDiyah,
      diyah.increasedDiyah,
      diyah.diyahOfFund,
      diyah.firstPartDue,
      diyah.secondPartDue,
      diyah.thirdPartDue,
      diyah.lastPartDue,
      diyah.partsOfDiyah,
      diyah.partsDue,
      diyah.deadlinePassed,
      setad.loanCeiling,
    ].map((rule) => ({ kinds: ["diyah"] as const, rule })),
  ],
}

const intoService = is(valueOfRule(fines.fineConversion), code("publicService"))
const intoDetention = is(valueOfRule(fines.fineConversion), code("detention"))

/** How much, by when and who: the quantities that are shown with each decision about a debt. */
export const debtQuantities: ReadonlyArray<QuantitiesOfRule> = [
  {
    rule: fines.fineInLieu,
    quantities: [
      fines.fineConversion,
      limit(fines.serviceHoursForFine, intoService),
      { quantity: fines.startOfDetention, where: intoDetention },
      limit(fines.capOfDetention, intoDetention),
      limit(fines.daysInLieu, intoDetention),
      fines.collectibleOfFine,
    ],
  },
  { rule: convictions.instalments, quantities: [convictions.lastDayToReportMeans] },
  { rule: releaseOrder, quantities: [payee] },
  { rule: setad.loanWithinCeiling, quantities: [limit(setad.loanCeiling)] },
  {
    rule: diyah.deadlinePassed,
    quantities: [
      diyah.yearsToPay,
      diyah.firstPartDue,
      diyah.secondPartDue,
      diyah.thirdPartDue,
      diyah.lastPartDue,
    ],
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
    convictions.financialConviction,
    ...[...debtProgramme.hold, ...debtProgramme.besides].map(({ rule }) => rule),
    ...rulesOf(debtQuantities),
    ...debtProgramme.help,
    ...debtProgramme.priority,
  ]),
]
