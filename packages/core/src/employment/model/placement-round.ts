import { errorAt, type FieldPath } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { PlacementMode } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CaseFileError } from "../../case-file/case-file-error.ts"
import { entriesOf, type Note, noteRepeatedKeys, uniqueIds } from "../../case-file/checks.ts"
import { type Chronology, fileAt } from "../../case-file/chronology.ts"
import type { FileExpectation } from "../../case-file/expectation.ts"
import { decodeDocument, type FileKind } from "../../case-file/file-kind.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import { writtenDay } from "../../case-file/written-day.ts"
import { writtenCode, writtenText } from "../../case-file/written-word.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import { noProgramme } from "./no-programme.ts"
import { openingChecks } from "./opening-checks.ts"
import { openingSchema, openingTimes } from "./opening-schema.ts"

/**
 * By what an opening may rank people.
 *
 * - `waitingDays`: days since the person waits
 * - `daysToRelease`: days to the expected release
 * - `fit`: how well the person and the opening fit
 */
export const roundKeys = ["waitingDays", "daysToRelease", "fit"] as const

/** By what an opening may rank people. */
export type RoundKey = (typeof roundKeys)[number]

const modes: ReadonlyArray<PlacementMode> = ["stable", "mostPeople", "bestFit"]

const list = <A, I>(of: Schema.Codec<A, I>) => Schema.optionalKey(Schema.Array(of))

const build = (jurisdiction: Jurisdiction) => {
  const { calendar } = jurisdiction.pack
  return Schema.Struct({
    id: writtenText,
    kind: writtenCode(["placement"]),
    /** The day for which everything is decided. */
    day: writtenDay(calendar),
    mode: writtenCode(modes),
    priority: Schema.Struct({
      keys: Schema.Array(
        Schema.Struct({ key: writtenCode(roundKeys), order: writtenCode(["highestFirst", "lowestFirst"]) }),
      ),
      tieBreaker: Schema.Struct({ kind: writtenCode(["lottery"]), seed: writtenText }),
    }),
    /** What happens with seats of a quota that nobody of the category takes; they stay empty unless it says otherwise. */
    unusedSeats: Schema.optionalKey(writtenCode(["kept", "released"])),
    openings: Schema.Array(openingSchema(jurisdiction)),
    /** People who are placed in one opening, all of them, or nowhere. */
    groups: list(Schema.Struct({ id: writtenText, members: Schema.Array(writtenText) })),
    /** Pairs who are never placed in the same opening, besides those of whom the files say so. */
    apart: list(Schema.Tuple([writtenText, writtenText])),
    overrides: list(
      Schema.Struct({
        candidate: writtenText,
        opening: writtenText,
        officer: writtenText,
        reason: writtenText,
        day: Schema.optionalKey(writtenDay(calendar)),
      }),
    ),
  })
}

/** A placement round. */
export interface PlacementRound extends Schema.Schema.Type<ReturnType<typeof build>> {}

/**
 * The schema of a {@link PlacementRound} in a jurisdiction. Checks between fields are made by `decodePlacementRound` only.
 *
 * @example
 * const round = {
 *   id: "round-1", kind: "placement", day: "2025/03/01", mode: "stable", openings: [],
 *   priority: { keys: [{ key: "waitingDays", order: "highestFirst" }], tieBreaker: { kind: "lottery", seed: "2025-03" } },
 * }
 * const decode = Schema.decodeUnknownResult(placementRoundSchema(ruritania))
 * Result.isSuccess(decode(round)) // => true
 * Result.isSuccess(decode({ ...round, mode: "fastest" })) // => false
 */
export const placementRoundSchema = (jurisdiction: Jurisdiction) =>
  build(jurisdiction) as Schema.Constraint as Schema.Codec<PlacementRound, unknown>

/** When the fields of a {@link PlacementRound} count: an override from the day of its decision. One without a day counts on every day. */
export const placementRoundTimes = (jurisdiction: Jurisdiction): Chronology => ({
  day: { time: "asked" },
  openings: { time: "list", of: openingTimes(jurisdiction) },
  overrides: { time: "list", of: { day: { time: "dates" } } },
})

/**
 * The round as it was on its day: without what officers decided later, and with openings as they told of themselves by then.
 *
 * @example
 * const override = { candidate: "A-1", opening: "O-1", officer: "officer-4", reason: "has taught the bakers" }
 * const document = {
 *   id: "round-1", kind: "placement", day: "2025/03/01", mode: "stable",
 *   openings: [{ kind: "work", id: "O-1", seats: 2, workplace: "quarry" }],
 *   overrides: [{ ...override, day: "2025/03/05" }],
 *   priority: { keys: [{ key: "waitingDays", order: "highestFirst" }], tieBreaker: { kind: "lottery", seed: "2025-03" } },
 * }
 * placementRoundOnItsDay(Result.getOrThrow(decodePlacementRound(document, ruritania)), ruritania).overrides // => undefined
 */
export const placementRoundOnItsDay = (round: PlacementRound, jurisdiction: Jurisdiction): PlacementRound => {
  const was = fileAt(round, placementRoundTimes(jurisdiction), { day: round.day, known: round.day })
  if (was === round || was.overrides === undefined || was.overrides.length > 0) return was
  // A round whose overrides are all later is the same as one that has none.
  const { overrides: _, ...without } = was
  return without
}

type ReadableRound = Salvaged<PlacementRound>

const unknownOpening = (ids: ReadonlyArray<string>): FileExpectation => ({
  code: "code.unknown",
  expected: text("شناسهٔ یکی از فرصت‌های همین دور", "the id of an opening of this round"),
  candidates: ids,
})

const oneself: FileExpectation = {
  code: "id.duplicate",
  expected: text("دو شخص متفاوت", "two different people"),
}

const inOneGroup: FileExpectation = {
  code: "id.duplicate",
  expected: text("شخصی که در گروه دیگری نیامده باشد", "somebody who is in no other group"),
}

const checkGroups = ({ groups }: ReadableRound, note: Note): void => {
  uniqueIds(groups, ["groups"], note)
  const grouped = new Set<string>()
  for (const [index, { members }] of entriesOf(groups))
    for (const [place, member] of entriesOf(members)) {
      if (grouped.has(member)) note(["groups", index, "members", place], inOneGroup)
      grouped.add(member)
    }
}

const checkConsistency = (round: ReadableRound, note: Note, jurisdiction: Jurisdiction): void => {
  noteRepeatedKeys(round.priority?.keys, ["priority", "keys"], note)
  uniqueIds(round.openings, ["openings"], note)
  for (const [index, opening] of entriesOf(round.openings))
    openingChecks(
      opening,
      (path, expectation) => note(["openings", index, ...path], expectation),
      jurisdiction,
    )
  checkGroups(round, note)
  for (const [index, [one, other]] of entriesOf(round.apart))
    if (one !== undefined && one === other) note(["apart", index], oneself)
  const openings = entriesOf(round.openings).flatMap(([, { id }]) => (id === undefined ? [] : [id]))
  for (const [index, { opening }] of entriesOf(round.overrides))
    if (opening !== undefined && !openings.includes(opening))
      note(["overrides", index, "opening"], unknownOpening(openings))
}

/** Everything that a round says of people are their opaque ids. */
const isPersonal = (path: FieldPath): boolean => path.includes("reason")

/**
 * Reads a placement round, or tells everything that is wrong with it at once. A jurisdiction without a programme of employment
 * reads none.
 *
 * @example
 * const document = {
 *   id: "round-1", kind: "placement", day: "2025/03/01", mode: "stable", openings: [],
 *   priority: { keys: [{ key: "waitingDays", order: "highestFirst" }], tieBreaker: { kind: "lottery", seed: "2025-03" } },
 * }
 * Result.isSuccess(decodePlacementRound(document, ruritania)) // => true
 *
 * const wrong = decodePlacementRound({ ...document, day: "2025/13/01", apart: [["p-1", "p-1"]] }, ruritania)
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["date.notADate", "id.duplicate"]
 */
export const decodePlacementRound = (
  document: unknown,
  jurisdiction: Jurisdiction,
): Result.Result<PlacementRound, ReadonlyArray<CaseFileError>> => {
  if (jurisdiction.employment === undefined)
    return Result.fail([errorAt(document, ["kind"], noProgramme, isPersonal)])
  const kind: FileKind<ReturnType<typeof placementRoundSchema>> = {
    schema: placementRoundSchema(jurisdiction),
    isPersonal,
    checkConsistency: (round, note) => checkConsistency(round as ReadableRound, note, jurisdiction),
  }
  return decodeDocument(document, kind)
}
