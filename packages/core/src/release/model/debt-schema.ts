/** How a debt is written in a country, and when its fields count. */

import type { Calendar } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { addedFields, addedTimes } from "../../case-file/added-part.ts"
import { type Chronology, type Moment, partAt } from "../../case-file/chronology.ts"
import { oncePer } from "../../case-file/once-per.ts"
import { knownDay, writtenDay } from "../../case-file/written-day.ts"
import { writtenMoney } from "../../case-file/written-number.ts"
import { writtenCode, writtenText } from "../../case-file/written-word.ts"
import type { PrisonerFileLaw } from "../../jurisdiction.ts"
import type { CaseFileShape } from "./case-file-law.ts"
import { concessionBases, type Debt, fineKind, fundingSources } from "./debt.ts"

/**
 * The kinds of debts of a country, `fine` among them.
 *
 * @example
 * debtKindsOf(ruritania).includes("fine") // => true
 */
export const debtKindsOf = ({ caseFile }: Pick<PrisonerFileLaw, "caseFile">): ReadonlyArray<string> => [
  ...new Set([...caseFile.debts, fineKind]),
]

const creditorSchema = () => Schema.Struct({ id: writtenText })

const concessionSchema = (calendar: Calendar) =>
  Schema.Struct({
    amount: writtenMoney,
    /** Needed only beside an instalment order with a down payment. */
    of: Schema.optionalKey(writtenCode(concessionBases)),
    creditor: Schema.optionalKey(writtenText),
    day: Schema.optionalKey(writtenDay(calendar)),
    document: Schema.optionalKey(writtenText),
    ...knownDay(calendar),
  })

const paymentSchema = (calendar: Calendar) =>
  Schema.Struct({ day: writtenDay(calendar), amount: writtenMoney, ...knownDay(calendar) })

const fundingSchema = (calendar: Calendar) =>
  Schema.Struct({
    source: writtenCode(fundingSources),
    amount: writtenMoney,
    /** The day on which the money was received: what is only promised does not belong here. */
    received: writtenDay(calendar),
    ...knownDay(calendar),
  })

/** The schema of a {@link Debt}. */
export const debtSchema = (jurisdiction: PrisonerFileLaw) => {
  const { caseFile, pack } = jurisdiction
  const { calendar } = pack
  return Schema.Struct({
    id: Schema.optionalKey(writtenText),
    kind: Schema.optionalKey(writtenCode(debtKindsOf(jurisdiction))),
    sentence: Schema.optionalKey(writtenText),
    ...addedFields(caseFile.debt, calendar),
    creditors: Schema.optionalKey(Schema.Array(creditorSchema())),
    concessions: Schema.optionalKey(Schema.Array(concessionSchema(calendar))),
    payments: Schema.optionalKey(Schema.Array(paymentSchema(calendar))),
    funding: Schema.optionalKey(Schema.Array(fundingSchema(calendar))),
    ...knownDay(calendar),
  }) as Schema.Constraint as Schema.Codec<Debt, unknown>
}

/** When the fields of a {@link Debt} count. */
export const debtTimes = /* @__PURE__ */ oncePer(
  (law: CaseFileShape): Chronology => ({
    ...addedTimes(law.debt),
    concessions: { time: "list", of: { day: { time: "dates" }, known: { time: "known" } } },
    payments: { time: "list", of: { day: { time: "dates" }, known: { time: "known" } } },
    funding: { time: "list", of: { received: { time: "dates" }, known: { time: "known" } } },
    known: { time: "known" },
  }),
)

/** The debt at a moment; `undefined` where there was no such debt yet. */
export const debtAt = (debt: Debt, law: CaseFileShape, moment: Moment): Debt | undefined =>
  partAt(debt, debtTimes(law), moment)
