import { errorAt, type FieldPath, ofNoPerson } from "@bazgasht/casework"
import { type Day, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CaseFileError } from "../../../case-file/case-file-error.ts"
import { entriesOf, type Note } from "../../../case-file/checks.ts"
import type { Chronology } from "../../../case-file/chronology.ts"
import type { FileExpectation } from "../../../case-file/expectation.ts"
import { decodeDocument, type FileKind } from "../../../case-file/file-kind.ts"
import type { Salvaged } from "../../../case-file/salvage.ts"
import { writtenDay } from "../../../case-file/written-day.ts"
import { writtenCode, writtenText } from "../../../case-file/written-word.ts"
import type { Jurisdiction } from "../../../jurisdiction.ts"
import type { SupportProgramme } from "../programme.ts"
import { type CyclePolicy, cycleKeys, cyclePolicySchema } from "./policy.ts"

const build = ({ familyFile, pack: { calendar } }: Jurisdiction) =>
  Schema.Struct({
    /** The id of the cycle. */
    id: writtenText,
    kind: writtenCode(["cycle"]),
    from: writtenDay(calendar),
    /** The first day after the cycle. */
    to: writtenDay(calendar),
    /** The day on which cover and need are decided; the first of the cycle unless another is named. */
    lockedOn: Schema.optionalKey(writtenDay(calendar)),
    ...cyclePolicySchema(familyFile?.help ?? []).fields,
  })

/** The schema of the plan of a cycle in a jurisdiction. */
export type CyclePlanFileSchema = ReturnType<typeof build>

/** The plan of a cycle. */
export interface CyclePlanFile {
  readonly cycle: { readonly id: string; readonly from: Day; readonly to: Day }
  /** The day on which cover and need are decided. */
  readonly lockedOn: Day
  readonly policy: CyclePolicy
}

/**
 * The schema of the plan of a cycle. Checks between fields are made by `decodeCyclePlanFile` only.
 *
 * @example
 * const decode = Schema.decodeUnknownResult(cyclePlanFileSchema(ruritania))
 * Result.isSuccess(decode(plan)) // => true
 * Result.isSuccess(decode({ ...plan, cut: "none" })) // => false
 * // Whether the days are in order is a check between fields.
 * Result.isSuccess(decode({ ...plan, to: "2025/08/01" })) // => true
 * Result.isSuccess(decodeCyclePlanFile({ ...plan, to: "2025/08/01" }, ruritania)) // => false
 */
export const cyclePlanFileSchema = (jurisdiction: Jurisdiction): CyclePlanFileSchema => build(jurisdiction)

/** When the fields of a {@link CyclePlanFile} count: its days are what is asked for. */
export const cyclePlanTimes: Chronology = {
  from: { time: "asked" },
  to: { time: "asked" },
  lockedOn: { time: "asked" },
}

const known = (codes: ReadonlyArray<string>): FileExpectation => ({
  code: "code.unknown",
  expected: text(`یکی از: ${codes.join("، ")}`, `one of ${codes.join(", ")}`),
  candidates: codes,
})

const noDays: FileExpectation = {
  code: "interval.endBeforeStart",
  expected: text("روزی پس از نخستین روز دوره", "a day after the first day of the cycle"),
}

const noAmount: FileExpectation = {
  code: "field.missing",
  expected: text("دست‌کم یک مبلغ", "at least one amount"),
}

const twice: FileExpectation = {
  code: "id.duplicate",
  expected: text("هر نوع حمایت فقط یک بار", "each kind of help only once"),
}

type ReadablePlan = Salvaged<CyclePlanFileSchema["Type"]>

const packageChecks = (
  { packages }: ReadablePlan,
  { householdHelp, memberHelp }: SupportProgramme,
  note: Note,
): void => {
  const seen = new Set<string>()
  for (const [index, { kind, per }] of entriesOf(packages)) {
    const path: FieldPath = ["packages", index, "kind"]
    if (kind === undefined) continue
    if (seen.has(kind)) note(path, twice)
    seen.add(kind)
    const kinds: ReadonlyArray<string> = (per === "household" ? householdHelp : memberHelp)
      .map((rule) => rule.kind)
      .filter((one) => one !== "cash")
    if (per !== undefined && !kinds.includes(kind)) note(path, known(kinds))
  }
}

const checks = (plan: ReadablePlan, programme: SupportProgramme, note: Note): void => {
  const { cash, from, priority, to } = plan
  if (from !== undefined && to !== undefined && to <= from) note(["to"], noDays)
  for (const [index, { key }] of entriesOf(priority?.keys))
    if (key !== undefined && !cycleKeys.some((one) => one === key))
      note(["priority", "keys", index, "key"], known(cycleKeys))
  if (cash?.kind === "bySize" && cash.amounts?.length === 0) note(["cash", "amounts"], noAmount)
  packageChecks(plan, programme, note)
}

const noProgramme: FileExpectation = {
  code: "code.unknown",
  expected: text(
    "نظام حقوقی‌ای که برنامهٔ حمایت از خانواده دارد",
    "a jurisdiction that has a programme of support for families",
  ),
}

/**
 * Reads the plan of a cycle, or tells everything that is wrong with it at once. A jurisdiction without a programme of support
 * reads none.
 *
 * @example
 * // Cover and need are decided on the first day, unless another is named.
 * Result.getOrThrow(decodeCyclePlanFile(plan, ruritania)).lockedOn // => gregorianDay(2025, 9, 1)
 *
 * const wrong = decodeCyclePlanFile({ ...plan, to: "2025/09/01" }, ruritania)
 * Result.isFailure(wrong) && wrong.failure.map(({ path }) => path) // => [["to"]]
 */
export const decodeCyclePlanFile = (
  document: unknown,
  jurisdiction: Jurisdiction,
): Result.Result<CyclePlanFile, ReadonlyArray<CaseFileError>> => {
  const { support } = jurisdiction
  if (support === undefined) return Result.fail([errorAt(document, ["kind"], noProgramme, ofNoPerson)])
  const kind: FileKind<CyclePlanFileSchema> = {
    schema: cyclePlanFileSchema(jurisdiction),
    isPersonal: ofNoPerson,
    checkConsistency: (plan, note) => checks(plan, support, note),
  }
  return Result.map(
    decodeDocument(document, kind),
    ({ from, id, kind: _kind, lockedOn = from, to, ...policy }) => ({
      cycle: { id, from, to },
      lockedOn,
      policy,
    }),
  )
}
