/** A store of people followed after release, as figures count them. */

import { chain, noHash, type StoredEvent } from "@bazgasht/casework/ports"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"

/** An event as it would have been committed. */
export interface Happening {
  /** Absent: after-care. */
  readonly kind?: string
  readonly subject: string
  readonly at: number
  readonly event: object
}

/** Writes events of after-care as they would have been committed, in their order. */
export const writeHappenings = (into: string, happenings: ReadonlyArray<Happening>) =>
  Effect.scoped(
    Effect.gen(function* () {
      const storage = yield* openSqlite({ file: into })
      for (const { at, event, kind = "afterCare", subject } of happenings) {
        const name = { kind, subject }
        const before = yield* storage.load(name)
        const version = (before?.version ?? 0) + 1
        const body = {
          ...{ subject, version, command: `${subject}-${version}`, at },
          ...{ by: { id: "p-4", role: "almoner" }, policyDigest: "policy-1", ...event },
        }
        yield* storage.commit({
          ...name,
          expectedVersion: version - 1,
          events: chain([{ ...name, version, body }], before?.hash ?? noHash) as [StoredEvent],
          document: {},
          attributes: {},
          messages: [],
        })
      }
    }),
  )

/** A person is released, and followed from then on. */
export const opened = (subject: string, unit: string, at: number, releasedOn: number): Happening => ({
  subject,
  at,
  event: {
    ...{ type: "opened", stage: "following", person: `person-${subject}`, unit },
    ...{ releaseRoute: "REL-CR", releasedOn, due: releasedOn + 30 },
  },
})

/** A person is in prison again: they are followed no more. */
export const returned = (subject: string, at: number, on: number): Happening => ({
  subject,
  at,
  event: { type: "returned", stage: "returned", on },
})
