import type { BrokenRecord, BrokenRecordCode } from "./broken-record.ts"

/** A walk over records, as far as it has come. `Mark` is a place, with a hash that covers every record up to it. */
export interface Walk<Entry, Mark> {
  /**
   * What is broken about the record at a place of the next page, once those before it on the page were followed. A walk that has found
   * something is over.
   */
  readonly follow: (page: ReadonlyArray<Entry>, place: number) => BrokenRecord | undefined
  /** What is broken at the end, when every page was followed: records that were there when a mark was kept, and are gone. */
  readonly end: () => BrokenRecord | undefined
  /** How far it has come. */
  readonly reached: () => Mark
}

/**
 * What it means that a record with the place `found` stands where `expected` should; `later` are the places behind it on the
 * page.
 */
export const orderFault = (
  expected: number,
  found: number,
  later: () => ReadonlyArray<number>,
): BrokenRecordCode | undefined => {
  if (found === expected) return undefined
  if (found < expected) return "audit.added"
  return later().includes(expected) ? "audit.reordered" : "audit.missing"
}
