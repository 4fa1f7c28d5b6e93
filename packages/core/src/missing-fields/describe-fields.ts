/** Builds descriptions of fields: from the fact that a field states as it is, or in words of their own. */

import type { FactNode, ListFact, Text } from "@bazgasht/rules"
import { knownOnly } from "../case-file/known-only.ts"
import type { FieldDescription, FieldsOfFacts, Surroundings, WrittenKind } from "./file-field.ts"

/** Days in the order in which they are tried: today, what the file states, and the years around. */
const days = ({ days: stated, today }: Surroundings): ReadonlyArray<number> => [
  today,
  today - 1,
  ...stated,
  ...stated.map((day) => day - 1),
  ...[365, 1000, 3650, 10_000, 20_000].map((before) => today - before),
  ...stated.map((day) => day + 1),
  today + 1,
  today + 1000,
]

const months = (count: number) => ({ months: count, days: 0 })

const terms = [months(12), months(3), months(60), months(180), { months: 0, days: 1 }]

const valuesOfKind = (
  kind: WrittenKind,
  { codes, maximum = Number.POSITIVE_INFINITY, minimum = 0 }: Partial<FactNode>,
): FieldDescription["values"] => {
  const limited = (values: ReadonlyArray<number>) =>
    [...new Set([minimum, ...values])].filter((value) => value >= minimum && value <= maximum)
  switch (kind) {
    case "truth":
      return () => [true, false]
    case "count":
      return () => limited([1, 2, 5, 7, 40, 400])
    case "money":
      return () => limited([1_000_000, 50_000_000, 10_000_000_000])
    case "day":
      return days
    case "term":
      return () => terms
    case "ratio":
      return () => [{ numerator: 1, denominator: 2 }]
    case "code":
      return ({ offences }) => codes ?? offences
    case "list":
      return () => [[]]
    case "object":
      return () => [{}]
  }
}

/**
 * The field at which a fact stands as it is.
 *
 * @example
 * const dismissed = truthFact({ id: "dismissed", label: text("اخراج", "dismissed"), issuer: "employer" })
 * fieldOf(dismissed, "work", "dismissed").path // => ["work", "dismissed"]
 */
export const fieldOf = (fact: FactNode, ...path: ReadonlyArray<string>): FieldDescription => ({
  path,
  label: fact.label,
  kind: fact.kind,
  ...knownOnly({
    question: fact.sentences?.question,
    codes: fact.codes as ReadonlyArray<string> | undefined,
    issuer: fact.issuer,
    evidence: fact.evidence,
    issuedBy: fact.issuedBy,
  }),
  values: valuesOfKind(fact.kind, fact),
})

/**
 * The field at which the list of a fact stands.
 *
 * @example
 * const courses = listFact({ id: "courses", label: text("دوره‌ها", "courses"), fields: {} })
 * listAt(courses, "work", "courses").kind // => "list"
 */
export const listAt = (list: ListFact, ...path: ReadonlyArray<string>): FieldDescription => ({
  path,
  label: list.label,
  kind: "list",
  ...knownOnly({
    question: list.sentences?.question,
    issuer: list.issuer,
    evidence: list.evidence,
    issuedBy: list.issuedBy,
  }),
  values: valuesOfKind("list", {}),
})

/**
 * A field that no fact states as it is.
 *
 * @example
 * const office = { issuer: "registry", evidence: text("برگه", "the sheet") }
 * field(["events"], "list", text("رویدادها", "events"), office).issuer // => "registry"
 */
export const field = (
  path: ReadonlyArray<string>,
  kind: WrittenKind,
  label: Text,
  about: {
    readonly issuer: string
    readonly evidence: Text
    readonly issuedBy?: Text
    readonly question?: Text
    readonly codes?: ReadonlyArray<string>
    readonly values?: FieldDescription["values"]
  },
): FieldDescription => ({
  path,
  label,
  kind,
  values: valuesOfKind(kind, knownOnly({ codes: about.codes })),
  ...about,
})

/**
 * Facts that stand at fields as they are: the fields of a part of a file, by their names.
 *
 * @example
 * const fit = truthFact({ id: "fit", label: text("آماده", "fit"), issuer: "clinic" })
 * fieldsAt(["work"], { fit })["fit"]?.[0]?.path // => ["work", "fit"]
 */
export const fieldsAt = (
  path: ReadonlyArray<string>,
  facts: { readonly [name: string]: FactNode },
): FieldsOfFacts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [fact.id, [fieldOf(fact, ...path, name)]]))
