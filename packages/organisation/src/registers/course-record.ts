import { writtenCount, writtenDay, writtenText, writtenTruth } from "@bazgasht/core/case-file"
import type { TrainingCourse } from "@bazgasht/core/employment"
import type { Calendar } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Known } from "./record/record-content.ts"
import type { RecordState } from "./record/record-protocol.ts"
import { registerOf } from "./record/register.ts"
import { flawsBySchema, listOf, writtenTrade } from "./written-fields.ts"

const some = <S extends Schema.Constraint>(of: S) => Schema.optionalKey(of)

const courseSchema = (calendar: Calendar) =>
  Schema.Struct({
    title: some(writtenText),
    /** The trade that it teaches. */
    occupation: some(writtenTrade),
    /** Opaque id of the penal institution where it is held. */
    institution: some(writtenText),
    /** Who provides it. */
    provider: some(writtenText),
    firstDay: some(writtenDay(calendar)),
    lastDay: some(writtenDay(calendar)),
    sessions: some(writtenCount({ minimum: 1 })),
    /** Hours of a week that it takes. */
    weeklyHours: some(writtenCount({ minimum: 1, maximum: 168 })),
    /** Whether it can be continued elsewhere, so that release does not end it. */
    transferable: some(writtenTruth),
    /** Codes of what has to hold of a trainee. */
    prerequisites: listOf(writtenText),
    /** Opaque ids of the people who teach it. */
    trainers: listOf(writtenText),
    seats: some(writtenCount({ minimum: 0 })),
  })

const fields = [
  "title",
  "occupation",
  "institution",
  "provider",
  "firstDay",
  "lastDay",
  "sessions",
  "weeklyHours",
  "transferable",
  "prerequisites",
  "trainers",
  "seats",
] as const

/**
 * The register of courses, with who teaches them and how many can attend.
 *
 * @example
 * courseRegister.fields["trainers"] // => "value"
 */
export const courseRegister = /* @__PURE__ */ registerOf({
  kind: "courseRecord",
  fields: Object.fromEntries(fields.map((name) => [name, "value"])),
  claim: "courseIdentifier",
  ofPeople: false,
  flawsIn: ({ pack: { calendar } }) => {
    const schema = courseSchema(calendar)
    return (content) => flawsBySchema(schema, content)
  },
})

/** A course of the register: as the setting of training takes it, with its seats where they are known. */
export interface RegisteredCourse {
  readonly course: TrainingCourse
  readonly seats?: number
}

/**
 * A course as the register has it on a day. `undefined` where the record is closed, or lacks something that every enrolment is held against: a course
 * of unknown days is none in which anybody can be enrolled.
 *
 * @example
 * const known = { on: gregorianDay(2025, 3, 1), knownOn: gregorianDay(2025, 3, 1) }
 * const welding = courseOf(courseRecord, { ...known, calendar: gregorian })
 * welding?.course.trainers // => ["trainer-1"]
 * welding?.seats // => 12
 */
export const courseOf = (
  record: RecordState,
  { calendar, ...known }: Known & { readonly calendar: Calendar },
): RegisteredCourse | undefined => {
  if (record.stage !== "kept") return undefined
  const { identifiers: _, ...content } = courseRegister.contentOf(record, known)
  const decoded = Schema.decodeUnknownResult(courseSchema(calendar))(content)
  if (Result.isFailure(decoded)) return undefined
  const { firstDay, lastDay, prerequisites, seats, sessions, trainers, transferable, weeklyHours } =
    decoded.success
  if (
    firstDay === undefined ||
    lastDay === undefined ||
    sessions === undefined ||
    transferable === undefined ||
    prerequisites === undefined ||
    trainers === undefined
  )
    return undefined
  return {
    course: {
      id: record.subject,
      firstDay,
      lastDay,
      sessions,
      ...(weeklyHours === undefined ? {} : { weeklyHours }),
      transferable,
      prerequisites,
      trainers,
    },
    ...(seats === undefined ? {} : { seats }),
  }
}
