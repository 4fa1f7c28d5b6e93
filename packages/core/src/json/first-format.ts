/** Documents of the first format, in which shared parts have names and each decision has its acts, made documents of today. */

import type * as Schema from "effect/Schema"
import { type NamedAct, type NamedParts, sharedRows } from "./shared-rows.ts"

/** A document of the first format. */
interface FirstDocument {
  readonly format: string
  readonly shared: Omit<NamedParts, "acts">
}

/** The schema of a document of the first format. */
export type FirstSchema = Schema.Codec<FirstDocument, unknown>

/** A document of the first format as it is written today. */
export const asOfToday = ({ format: _, shared, ...body }: FirstDocument, format: string): unknown => {
  const acts: Array<NamedAct> = []
  const places = new Map<string, number>()
  const placeOf = (act: NamedAct): number => {
    const content = JSON.stringify(act)
    const place = places.get(content) ?? acts.push(act) - 1
    places.set(content, place)
    return place
  }
  /** Decisions are what has acts; what is inside of one holds none. */
  const shareActs = (of: unknown): unknown => {
    if (Array.isArray(of)) return of.map(shareActs)
    if (typeof of !== "object" || of === null) return of
    if ("acts" in of) return { ...of, acts: (of.acts as ReadonlyArray<NamedAct>).map(placeOf) }
    return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, shareActs(value)]))
  }
  return { format, ...(shareActs(body) as object), shared: sharedRows({ ...shared, acts }) }
}
