import { type Calendar, type Day, type Decision, gregorian, type RulePack } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { publicOutcomes } from "../public-outcomes.ts"
import { adverseJson, adverseSchema } from "./decision-json.ts"

/**
 * The schema of a document for the public, `bazgasht.public-outlook/1`.
 *
 * @example
 * Result.isFailure(Schema.decodeUnknownResult(publicOutlookSchema)({ format: "bazgasht.public-outlook/1", id: "A-1" })) // => true
 */
export const publicOutlookSchema = /* @__PURE__ */ Schema.Struct({
  format: Schema.Literal("bazgasht.public-outlook/1"),
  /** Id of the calendar of the year. */
  calendar: Schema.String,
  /** The year by whose law it is decided: a day would say when somebody was decided on. */
  year: Schema.Number,
  /** Each rule once, in the order of the law, with its nearest outcome. */
  routes: Schema.Array(
    Schema.Struct({
      rule: Schema.String,
      title: Schema.Record(Schema.String, Schema.String),
      adverse: adverseSchema,
      outcome: Schema.Literals(["eligible", "notYet", "undetermined", "referred", "barred"]),
    }),
  ),
})

/** What the public may know of a file: nothing by which a person could be found, and no reason that lies in a person. */
export type PublicOutlookJson = typeof publicOutlookSchema.Type

/** What a document for the public is written with. */
export interface PublicOutlookOptions {
  readonly pack: RulePack
  /** In which the year is written. Absent: the Gregorian one. */
  readonly calendar?: Calendar
  /** The languages in which titles are written, by their tags. Absent: all that they have. */
  readonly languages?: ReadonlyArray<string>
}

/**
 * Decisions on one file for the public: which ways are open by the law of the year, of nobody. Two files that differ only in what identifies give
 * the same document.
 *
 * @example
 * const today = gregorianDay(2025, 4, 30)
 * const { routes } = outlook([parole], {}, { pack: ruritania.pack, today })
 * const { routes: told, year } = publicOutlookJson({ decisions: routes, today }, { pack: ruritania.pack })
 * year // => 2025
 * told.map(({ rule, outcome }) => [rule, outcome]) // => [["PAROLE", "undetermined"]]
 */
export const publicOutlookJson = (
  { decisions, today }: { readonly decisions: ReadonlyArray<Decision>; readonly today: Day },
  { calendar = gregorian, languages, pack }: PublicOutlookOptions,
): PublicOutlookJson => {
  const { year } = Result.getOrThrow(calendar.toDate(today))
  return {
    format: "bazgasht.public-outlook/1",
    calendar: calendar.id,
    year,
    routes: publicOutcomes(decisions, pack).map((decision) => ({
      rule: decision.rule.id,
      title: Object.fromEntries(
        Object.entries(decision.rule.title).filter(([language]) => languages?.includes(language) !== false),
      ),
      ...adverseJson(decision),
      outcome: decision.outcome.outcome,
    })),
  }
}
