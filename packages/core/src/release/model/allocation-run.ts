import { text } from "@bazgasht/rules"
import type { AllocationMode, AllocationPolicy, Gift } from "@bazgasht/solvers/fund"
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CaseFileError } from "../../case-file/case-file-error.ts"
import { entriesOf, type Note, noteRepeatedKeys, uniqueIds } from "../../case-file/checks.ts"
import { type Chronology, fileAt } from "../../case-file/chronology.ts"
import type { FileExpectation } from "../../case-file/expectation.ts"
import { decodeDocument } from "../../case-file/file-kind.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import { writtenDay } from "../../case-file/written-day.ts"
import { writtenCount, writtenMoney } from "../../case-file/written-number.ts"
import { writtenCode, writtenText } from "../../case-file/written-word.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"

const modes: ReadonlyArray<AllocationMode> = ["count", "weight", "priority", "equalShares"]

const words = Schema.Record(Schema.String, writtenText)

const build = ({ pack: { calendar } }: Jurisdiction) =>
  Schema.Struct({
    id: writtenText,
    kind: writtenCode(["allocation"]),
    day: writtenDay(calendar),
    policy: Schema.Struct({
      mode: writtenCode(modes),
      /** The seed of the lots between equals. */
      seed: writtenText,
      /** The value of a petition that is its weight; only where the greatest weight is served. */
      weight: Schema.optionalKey(writtenText),
      /** By what petitions are ranked, the first key first; only where they are served in order of priority. */
      keys: Schema.optionalKey(
        Schema.Array(
          Schema.Struct({ key: writtenText, order: writtenCode(["highestFirst", "lowestFirst"]) }),
        ),
      ),
      /** What happens where the next one does not fit; only where petitions are served in order of priority. */
      misfit: Schema.optionalKey(writtenCode(["stop", "skip"])),
    }),
    gifts: Schema.Array(
      Schema.Struct({
        id: writtenText,
        donor: Schema.optionalKey(writtenText),
        free: writtenMoney,
        receivedOn: writtenDay(calendar),
        earmark: Schema.Record(Schema.String, Schema.Array(writtenText)),
      }),
    ),
    petitions: Schema.Array(
      Schema.Struct({
        id: writtenText,
        residual: writtenMoney,
        attributes: words,
        values: Schema.Record(Schema.String, writtenCount({ minimum: 0 })),
      }),
    ),
  })

/** An allocation run. */
export interface AllocationRun extends Schema.Schema.Type<ReturnType<typeof build>> {}

/** How it is decided who is served, as a file says it. */
export type WrittenAllocationPolicy = AllocationRun["policy"]

/**
 * The schema of an {@link AllocationRun} in a jurisdiction. Checks between fields are made by `decodeAllocationRun` only.
 *
 * @example
 * const decode = Schema.decodeUnknownResult(allocationRunSchema(ruritania))
 * Result.isSuccess(decode(run)) // => true
 * Result.isSuccess(decode({ ...run, policy: { mode: "auction", seed: "2025-05" } })) // => false
 */
export const allocationRunSchema = (jurisdiction: Jurisdiction) =>
  build(jurisdiction) as Schema.Constraint as Schema.Codec<AllocationRun, unknown>

const needed = (fa: string, en: string): FileExpectation => ({
  code: "field.missing",
  expected: text(fa, en),
})

const neededBy = {
  weight: needed(
    "نام مقداری از درخواست که وزن آن است",
    "the name of the value of a petition that is its weight",
  ),
  keys: needed("معیارهای اولویت", "the keys of priority"),
  misfit: needed(
    "stop یا skip: با درخواستی که مبلغ مانده برای آن کافی نیست چه می‌شود",
    "stop or skip: what happens where the next petition does not fit",
  ),
} as const

const unneeded: FileExpectation = {
  code: "field.unexpected",
  expected: text("فیلدی که این شیوه به کار می‌برد", "a field that this mode reads"),
}

const readBy: { readonly [Mode in AllocationMode]: ReadonlyArray<keyof typeof neededBy> } = {
  count: [],
  weight: ["weight"],
  priority: ["keys", "misfit"],
  equalShares: [],
}

const nothingToPay: FileExpectation = {
  code: "number.outOfRange",
  expected: text(
    "مانده‌ای بیشتر از صفر؛ درخواستی که چیزی از آن نمانده است به پول نیازی ندارد",
    "a residual above zero; a petition of which nothing is left needs no money",
  ),
}

const unknownValue: FileExpectation = {
  code: "field.missing",
  expected: text(
    "مقدار هر معیاری که ضابطهٔ تخصیص به کار می‌برد",
    "a value for every key that the policy reads",
  ),
}

const weightless: FileExpectation = {
  code: "number.outOfRange",
  expected: text("وزنی بیشتر از صفر", "a weight above zero"),
}

const checkPolicy = (policy: Salvaged<AllocationRun>["policy"], note: Note): void => {
  if (policy === undefined) return
  const { mode } = policy
  if (mode !== undefined)
    for (const field of ["weight", "keys", "misfit"] as const) {
      const isRead = readBy[mode].includes(field)
      if (isRead && !Object.hasOwn(policy, field)) note(["policy", field], neededBy[field])
      if (!isRead && Object.hasOwn(policy, field)) note(["policy", field], unneeded)
    }
  noteRepeatedKeys(policy.keys, ["policy", "keys"], note)
}

const checkConsistency = (run: Salvaged<AllocationRun>, note: Note): void => {
  checkPolicy(run.policy, note)
  uniqueIds(run.gifts, ["gifts"], note)
  uniqueIds(run.petitions, ["petitions"], note)
  const weight = run.policy?.weight
  const keys = [
    ...(weight === undefined ? [] : [weight]),
    ...entriesOf(run.policy?.keys).flatMap(([, { key }]) => (key === undefined ? [] : [key])),
  ].filter((key) => key !== "residual")
  for (const [index, { residual, values }] of entriesOf(run.petitions)) {
    if (residual === 0) note(["petitions", index, "residual"], nothingToPay)
    if (values === undefined) continue
    for (const key of keys)
      if (!Object.hasOwn(values, key)) note(["petitions", index, "values", key], unknownValue)
      else if (key === weight && values[key] === 0) note(["petitions", index, "values", key], weightless)
  }
}

/**
 * Reads an allocation run, or tells everything that is wrong with it at once.
 *
 * @example
 * Result.getOrThrow(decodeAllocationRun(run, ruritania)).gifts[0]?.receivedOn // => gregorianDay(2025, 4, 4)
 *
 * const wrong = decodeAllocationRun({ ...run, policy: { mode: "weight", seed: "2025-05" } }, ruritania)
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["field.missing"]
 */
export const decodeAllocationRun = (
  document: unknown,
  jurisdiction: Jurisdiction,
): Result.Result<AllocationRun, ReadonlyArray<CaseFileError>> =>
  decodeDocument(document, {
    schema: allocationRunSchema(jurisdiction),
    // A run holds ids of petitions and of gifts, and nothing of a person.
    isPersonal: () => false,
    checkConsistency,
  })

/**
 * The policy that a run states, as `allocate` takes it.
 *
 * @example
 * policyOfRun({ policy: { mode: "count", seed: "2025-05" } })
 * // => { mode: "count", tieBreaker: { kind: "lottery", seed: "2025-05" } }
 * policyOfRun({ policy: { mode: "weight", weight: "dependants", seed: "2025-05" } })
 * // => { mode: "weight", weight: "dependants", tieBreaker: { kind: "lottery", seed: "2025-05" } }
 */
export const policyOfRun = ({ policy }: Pick<AllocationRun, "policy">): AllocationPolicy => {
  const { keys = [], misfit = "stop", mode, seed, weight = "" } = policy
  const tieBreaker = { kind: "lottery", seed } as const
  switch (mode) {
    case "weight":
      return { mode, weight, tieBreaker }
    case "priority":
      return { mode, priority: { keys, misfit, tieBreaker } }
    case "count":
    case "equalShares":
      return { mode, tieBreaker }
  }
}

/** When the fields of an {@link AllocationRun} count: a gift from the day on which it was received. */
export const allocationRunTimes: Chronology = {
  day: { time: "asked" },
  gifts: { time: "list", of: { receivedOn: { time: "dates" } } },
}

/**
 * The gifts of a run that had been received by its day: what comes later serves nobody yet.
 *
 * @example
 * const earmark = {}
 * const gifts = [
 *   { id: "gift-1", free: 100_000_000 as Money, receivedOn: gregorianDay(2025, 4, 4), earmark },
 *   { id: "gift-2", free: 100_000_000 as Money, receivedOn: gregorianDay(2025, 6, 5), earmark },
 * ]
 * giftsOfRun({ day: gregorianDay(2025, 5, 22), gifts }).map(({ id }) => id) // => ["gift-1"]
 */
export const giftsOfRun = ({ day, gifts }: Pick<AllocationRun, "day" | "gifts">): ReadonlyArray<Gift> =>
  fileAt({ gifts }, allocationRunTimes, { day, known: day }).gifts
