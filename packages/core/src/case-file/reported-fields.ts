import type { Calendar, Fact, Value } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import type { FactShape } from "./fact-shape.ts"
import { type Reported, reportedSchema } from "./reported.ts"

/** The facts that take these values. */
export type FactsOf<Values> = { readonly [Name in keyof Values]: Fact<Values[Name]> }

/** A field for each of these values; one that is absent is unknown. */
export type ReportedFields<Values> = { readonly [Name in keyof Values]?: Reported<Values[Name]> }

/** The schemas of the fields of these facts. */
export const reportedFields = (
  facts: { readonly [name: string]: FactShape },
  calendar: Calendar,
): { readonly [name: string]: Schema.optionalKey<Schema.Codec<Reported<Value>, unknown>> } =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, Schema.optionalKey(reportedSchema(fact, calendar))]),
  )
