/** What a debtor's file says: judgment, execution, what the creditor waived and received, and the charity's findings. */

import type { IranianDebt } from "@bazgasht/iran"
import type { Day, Money } from "@bazgasht/rules"
import type { Chance } from "@bazgasht/simulation"
import { type Drawing, daysInYear, report, streamOf, unlessUnknown } from "../drawing.ts"
import { debtAssumptions as often, sharesOfSums } from "../figures/debts.ts"
import { unknowns } from "../figures/prisoners.ts"
import { type Quantiles, valueFrom } from "../quantiles.ts"
import type { DrawnDebt } from "./debt.ts"
import type { DebtKind, Outline } from "./outline.ts"

const record = unknowns.ofRecord
const thousand = 1000

/** Some of a sum, to the thousand rials; never more than it, and never nothing of a sum of a thousand or more. */
const someOf = (chance: Chance, sum: number, shares: Quantiles): Money => {
  const share = valueFrom(chance, shares)
  return (Math.max(1, Math.floor((sum * share) / (thousand * thousand))) * thousand) as Money
}

/** What a debt is owed for, as a judgment names it. */
const kindOf = (kind: DebtKind, { exchanged }: DrawnDebt) =>
  kind === "other" ? (exchanged ? "commercialPaper" : "damages") : kind

/** A diyah was agreed with the victim, sum and deadline; whoever is held for it has let the deadline pass. */
const sumPart = (drawing: Drawing, chance: Chance, kind: DebtKind, sum: number): Partial<IranianDebt> =>
  kind === "diyah"
    ? {
        diyahFixed: true,
        diyahFixedSum: sum as Money,
        deadlineAgreed: true,
        agreedDeadline: (drawing.day - 5 * daysInYear) as Day,
        ...unlessUnknown(chance, record, {
          diyahIntent: chance.happens(often.pureMistake.value) ? "pureMistake" : "quasiIntentional",
        }),
      }
    : unlessUnknown(chance, record, { judgmentSum: sum as Money })

/** The claim of insolvency, and the order that followed it. Where the finding has not come, neither has the order. */
const insolvencyPart = (
  drawing: Drawing,
  chance: Chance,
  insolvent: boolean | undefined,
): Partial<IranianDebt> => {
  const writ = drawing.day - 5 * daysInYear + chance.between(0, daysInYear)
  const claimDay = writ + chance.between(31, daysInYear)
  const rejected = chance.happens(often.claimRejected.value)
  const claim = {
    insolvencyClaimed: true,
    insolvencyClaimDay: claimDay as Day,
    assetListGiven: true,
    claimWithdrawn: false,
    claimFinallyRejected: rejected && insolvent !== true,
    securityForgone: false,
    claimSecurity: 0 as Money,
  }
  if (insolvent === undefined) return { writServedDay: writ as Day, ...claim, claimFinallyRejected: false }
  const ordered = insolvent
  return {
    writServedDay: writ as Day,
    ...(insolvent || rejected ? claim : { insolvencyClaimed: false }),
    instalmentsOrdered: ordered,
  }
}

/** What the creditor waived and received, and what the family has laid by; of a down payment where one is ordered. */
const movementsPart = (
  drawing: Drawing,
  chance: Chance,
  due: number,
  of: "whole" | "downPayment",
): Partial<IranianDebt> => {
  const waived = chance.happens(often.conceded.value) ? someOf(chance, due, sharesOfSums.conceded) : 0
  const family = chance.happens(often.familyHelps.value) ? someOf(chance, due, sharesOfSums.family) : 0
  const day = (drawing.day - chance.between(1, 2 * daysInYear)) as Day
  return {
    ...unlessUnknown(chance, record, {
      concessions: waived > 0 ? [{ amount: waived as Money, of }] : [],
    }),
    ...unlessUnknown(chance, record, { payments: [] }),
    ...unlessUnknown(chance, record, {
      funding: family > 0 ? [{ source: "family" as const, amount: family as Money, received: day }] : [],
    }),
  }
}

/** Draws what the file of a debtor says of the debt. */
export const debtPart = (drawing: Drawing, kind: DebtKind, drawn: DrawnDebt): IranianDebt => {
  const chance = streamOf(drawing, "debtFile")
  const { insolvent, reports, sum } = drawn
  const downPayment = someOf(chance, sum, sharesOfSums.downPayment)
  const ordered = insolvent === true
  const held: { creditorConsents?: boolean; assetsFound?: boolean } = {}
  report(held, chance, record, "creditorConsents", often.creditorConsents)
  report(held, chance, record, "assetsFound", often.assetsFound)
  return {
    kind: kindOf(kind, drawn),
    ...reports,
    ...sumPart(drawing, chance, kind, sum),
    final: true,
    imprisonmentRequested: true,
    heldForDebt: true,
    ...held,
    ...insolvencyPart(drawing, chance, insolvent),
    ...(ordered ? { downPayment, instalmentArrears: 0 as Money } : {}),
    ...movementsPart(drawing, chance, ordered ? downPayment : sum, ordered ? "downPayment" : "whole"),
  }
}

/** What is reported of a debtor that other prisoners are not asked. */
export interface DebtorReports {
  readonly otherHold?: boolean
  readonly needy?: boolean
  readonly married?: boolean
  readonly debtFromOffence?: boolean
  readonly headsHousehold?: boolean
  readonly martyrOrVeteranFamily?: boolean
  readonly sadat?: boolean
  readonly countedAsYoung?: boolean
  readonly disabilityPercent?: number
}

/** Up to this age the charity headquarters is taken to count somebody among the young; ours, since no text names one. */
const youngUpTo = 30

/** Draws what the charity headquarters and the prison report of a debtor. */
export const debtorReports = (drawing: Drawing, { age, debtKind, married, sex }: Outline): DebtorReports => {
  const chance = streamOf(drawing, "debtor")
  const reports: { -readonly [Name in keyof DebtorReports]: DebtorReports[Name] } = {}
  report(reports, chance, record, "otherHold", often.otherHold)
  report(reports, chance, unknowns.ofReport, "needy", often.needy)
  const heads = sex === "female" ? often.womenHeading : { ...often.womenHeading, value: 0 }
  report(reports, chance, record, "headsHousehold", heads)
  report(reports, chance, record, "martyrOrVeteranFamily", often.martyrOrVeteran)
  report(reports, chance, record, "sadat", often.sadat)
  const disabled = chance.happens(often.disabledDebtors.value)
  return {
    ...reports,
    ...unlessUnknown(chance, record, { married }),
    ...unlessUnknown(chance, unknowns.ofHealth, { disabilityPercent: disabled ? 50 : 0 }),
    debtFromOffence: debtKind === "diyah",
    countedAsYoung: age <= youngUpTo,
  }
}
