/** Walking over the feed of all cases: the chain of the feed, and in it the chain of every case. */

import { type CaseName, type FeedEntry, feedHashOf, noHash } from "../ports/storage/stored-event.ts"
import { brokenRecord, type RecordFault } from "./broken-record.ts"
import { eventFault, type HistoryMark, noEvents } from "./history-walk.ts"
import { orderFault, type Walk } from "./walk.ts"

/** A place in the feed, and the hash that covers every entry up to it. */
export interface FeedMark {
  readonly position: number
  readonly feedHash: string
}

/** Where a feed without entries stands. */
export const noEntries: FeedMark = { position: 0, feedHash: noHash }

/** A walk over a feed, which knows where every case stands. */
export interface FeedWalk extends Walk<FeedEntry, FeedMark> {
  /** Where each case stands, as far as the walk has come. */
  readonly cases: () => Iterable<CaseName & HistoryMark>
  /** The kinds of these cases. */
  readonly kinds: () => Iterable<string>
  /** Where the cases of a kind stand, by their ids. */
  readonly marksOf: (kind: string) => ReadonlyMap<string, HistoryMark>
}

/** The fault of an entry in the order of the feed; `later` are the positions behind it on the page. */
const placeFault = (
  entry: FeedEntry,
  last: FeedMark,
  later: () => ReadonlyArray<number>,
): RecordFault | undefined => {
  const { kind, subject, version } = entry
  const position = last.position + 1
  const code = orderFault(position, entry.position, later)
  if (code !== undefined) {
    const fault = { code, position, field: "position", expected: position, found: entry.position } as const
    // What is missing may be of any case.
    return code === "audit.missing" ? fault : { ...fault, kind, subject }
  }
  const expected = feedHashOf(last.feedHash, entry.hash)
  return entry.feedHash === expected
    ? undefined
    : {
        code: "audit.unlinked",
        kind,
        subject,
        version,
        position,
        field: "feedHash",
        expected,
        found: entry.feedHash,
      }
}

/**
 * A walk over the feed, from its first entry on, or from a mark that it trusts. With a mark that was kept, it has to come by there. It
 * remembers where every case stands that it has met, and nothing else of what it has passed.
 *
 * @example
 * const walk = feedWalk()
 * for (const place of page.keys()) walk.follow(page, place) // => undefined, or what is broken
 */
export const feedWalk = (kept: FeedMark = noEntries, since: FeedMark = noEntries): FeedWalk => {
  let reached = since
  const kinds = new Map<string, Map<string, HistoryMark>>()

  /** What an event stands behind that is the first of its case since the mark is for its history to show. */
  const markBefore = ({ kind, previous, subject, version }: FeedEntry): HistoryMark =>
    kinds.get(kind)?.get(subject) ??
    (since.position > 0 && version > 1 ? { version: version - 1, hash: previous } : noEvents)

  const caseFault = (entry: FeedEntry, later: () => ReadonlyArray<FeedEntry>): RecordFault | undefined => {
    const { kind, subject } = entry
    return eventFault({ kind, subject }, entry, markBefore(entry), () =>
      later()
        .filter((other) => other.kind === kind && other.subject === subject)
        .map(({ version }) => version),
    )
  }

  const keptFault = (): RecordFault | undefined =>
    reached.position === kept.position && reached.feedHash !== kept.feedHash
      ? {
          code: "audit.unlinked",
          position: reached.position,
          field: "feedHash",
          expected: kept.feedHash,
          found: reached.feedHash,
        }
      : undefined

  const faultOf = (entry: FeedEntry, later: () => ReadonlyArray<FeedEntry>): RecordFault | undefined => {
    const ofCase = caseFault(entry, later)
    const ofFeed = () => placeFault(entry, reached, () => later().map(({ position }) => position))
    // An altered entry is named as such; of the others, the place in the feed says more than that in the case.
    const fault = ofCase?.code === "audit.altered" ? ofCase : (ofFeed() ?? ofCase)
    if (fault !== undefined) return { ...fault, position: reached.position + 1 }
    const { kind, subject, version, hash, position, feedHash } = entry
    const cases = kinds.get(kind) ?? new Map<string, HistoryMark>()
    kinds.set(kind, cases.set(subject, { version, hash }))
    reached = { position, feedHash }
    return keptFault()
  }

  return {
    follow: (page, place) => {
      const entry = page[place]
      const fault = entry === undefined ? undefined : faultOf(entry, () => page.slice(place + 1))
      return fault === undefined ? undefined : brokenRecord(fault)
    },
    end: () => {
      if (reached.position >= kept.position) return undefined
      const position = reached.position + 1
      return brokenRecord({ code: "audit.missing", position, field: "position", expected: position })
    },
    reached: () => reached,
    kinds: () => kinds.keys(),
    marksOf: (kind) => kinds.get(kind) ?? new Map(),
    *cases() {
      for (const [kind, cases] of kinds) {
        for (const [subject, mark] of cases) yield { kind, subject, ...mark }
      }
    },
  }
}
