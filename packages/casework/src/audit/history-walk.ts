import { type CaseName, hashOfEvent, noHash, type StoredEvent } from "../ports/storage/stored-event.ts"
import { type BrokenRecord, brokenRecord, type RecordFault } from "./broken-record.ts"
import { digestIfAny } from "./readable.ts"
import { orderFault, type Walk } from "./walk.ts"

/** A place in a history: how many events there are up to it, and the hash of the last, which covers them all. */
export interface HistoryMark {
  readonly version: number
  readonly hash: string
}

/** Where a case without events stands. */
export const noEvents: HistoryMark = { version: 0, hash: noHash }

/** The fault of an event that was altered in itself, or is of another case. */
const contentFault = (name: CaseName, event: StoredEvent, version: number): RecordFault | undefined => {
  const { kind, subject } = event
  const hash = digestIfAny(() => hashOfEvent(event, event.previous))
  if (hash !== event.hash) {
    const fault = { code: "audit.altered", kind, subject, version, field: "hash", found: event.hash } as const
    return hash === undefined ? fault : { ...fault, expected: hash }
  }
  const field = kind !== name.kind ? "kind" : subject !== name.subject ? "subject" : undefined
  return field === undefined
    ? undefined
    : { code: "audit.added", kind, subject, version, field, expected: name[field], found: event[field] }
}

/** The first fault of an event that should follow a mark of its case; `later` are the versions behind it on the page. */
export const eventFault = (
  name: CaseName,
  event: StoredEvent,
  last: HistoryMark,
  later: () => ReadonlyArray<number>,
): RecordFault | undefined => {
  const { kind, subject } = name
  const version = last.version + 1
  const content = contentFault(name, event, version)
  if (content !== undefined) return content
  const code = orderFault(version, event.version, later)
  if (code !== undefined) {
    return { code, kind, subject, version, field: "version", expected: version, found: event.version }
  }
  return event.previous === last.hash
    ? undefined
    : {
        code: "audit.unlinked",
        kind,
        subject,
        version,
        field: "previous",
        expected: last.hash,
        found: event.previous,
      }
}

/**
 * A walk over the history of a case, from its first event on. It has to come by the marks that were kept.
 *
 * @example
 * const walk = historyWalk({ kind: "loan", subject: "loan-1" })
 * for (const place of page.keys()) walk.follow(page, place) // => undefined, or what is broken
 */
export const historyWalk = (
  { kind, subject }: CaseName,
  ...kept: ReadonlyArray<HistoryMark>
): Walk<StoredEvent, HistoryMark> => {
  let reached = noEvents

  const keptFault = (): BrokenRecord | undefined => {
    const { hash, version } = reached
    const mark = kept.find((one) => one.version === version && one.hash !== hash)
    return mark === undefined
      ? undefined
      : brokenRecord({
          code: "audit.unlinked",
          kind,
          subject,
          version,
          field: "hash",
          expected: mark.hash,
          found: hash,
        })
  }

  return {
    follow: (page, place) => {
      const event = page[place]
      if (event === undefined) return undefined
      const later = () => page.slice(place + 1).map(({ version }) => version)
      const fault = eventFault({ kind, subject }, event, reached, later)
      if (fault !== undefined) return brokenRecord(fault)
      reached = { version: event.version, hash: event.hash }
      return keptFault()
    },
    end: () => {
      if (kept.every(({ version }) => reached.version >= version)) return undefined
      const version = reached.version + 1
      return brokenRecord({
        code: "audit.missing",
        kind,
        subject,
        version,
        field: "version",
        expected: version,
      })
    },
    reached: () => reached,
  }
}
