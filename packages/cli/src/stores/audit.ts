import {
  type BrokenRecord,
  contentOfKinds,
  type FeedMark,
  type VerifiedStore,
  type VerifyProgress,
  verifyStore,
} from "@bazgasht/casework"
import type { StorageError } from "@bazgasht/casework/ports"
import { placementCasesOf } from "@bazgasht/core/employment"
import * as Effect from "effect/Effect"
import { everyKind } from "../codes/every-kind.ts"
import type { OpenStoreOptions, Platform } from "../platform.ts"

export type Audited =
  | {
      readonly store: string
      readonly state: "whole"
      readonly verified: VerifiedStore
      /** Whether the end of the feed was held against a mark that was kept elsewhere. */
      readonly keptMark: boolean
    }
  | { readonly store: string; readonly state: "broken"; readonly record: BrokenRecord }
  /** It could not be read to its end: nothing is known of it. */
  | { readonly store: string; readonly state: "unread"; readonly error: StorageError }

/** Walks over a store; `address` is not repeated, `store` is how it is called. */
export const auditStore = (
  platform: Pick<Platform, "openStore">,
  {
    address,
    kept,
    progress,
    since,
    store,
    week,
    ...options
  }: OpenStoreOptions & {
    readonly address: string
    readonly store: string
    readonly kept: FeedMark | undefined
    /** From where on it is verified; from the first event on where it is absent. */
    readonly since: FeedMark | undefined
    /** The hours of a full week of work, by which placements claim. */
    readonly week: number | undefined
    readonly progress: (progress: VerifyProgress) => Effect.Effect<void>
  },
): Promise<Audited> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(platform.openStore(address, options), (storage) =>
        verifyStore(storage, {
          contents: contentOfKinds(kindsByWeek(week)),
          progress,
          ...(kept === undefined ? {} : { kept }),
          ...(since === undefined ? {} : { since }),
        }),
      ),
    ).pipe(
      Effect.map(
        (verified): Audited => ({ store, state: "whole", verified, keptMark: (kept ?? since) !== undefined }),
      ),
      Effect.catchTags({
        BrokenRecord: (record) => Effect.succeed<Audited>({ store, state: "broken", record }),
        StorageError: (error) => Effect.succeed<Audited>({ store, state: "unread", error }),
      }),
    ),
  )

/** The kinds of cases that a store may hold, where placements are claimed by the hours of a full week of work, if given. */
export const kindsByWeek = (week: number | undefined): typeof everyKind =>
  week === undefined ? everyKind : { ...everyKind, placement: placementCasesOf(week) }
