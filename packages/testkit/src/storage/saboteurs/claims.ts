/** Stores that claim wrongly what may be so only once. */

import {
  ClaimConflict,
  checkUnclaimed,
  contestedClaim,
  type HeldClaim,
  heldBy,
  type StorageAdapter,
  type UniquenessClaim,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type Saboteur, saboteur } from "./saboteur.ts"

const giving = "a claim is taken with its event, and given back with the one that no longer names it"
const refusing =
  "what another case holds is refused, named with the case that holds it, and nothing is changed"
const keeping = "a case keeps what it names again, and what a commit says nothing of"
const parts = "parts of a whole are held side by side as long as they fit into the least whole that is named"
const racing =
  "of many cases that claim the same at the same time exactly one gets it, whoever has the store open"
const whole = "a commit that is refused for something else takes nothing and gives nothing back"
const setting = "claims of a case that is stored can be set under its version, all of them or none"
const declaring = "claims are refused by name exactly if they are not declared"

type Claiming = Required<Pick<StorageAdapter, "heldClaims" | "setClaims">>

const claimingOf = ({ heldClaims, setClaims }: StorageAdapter): Claiming => {
  if (heldClaims === undefined || setClaims === undefined) throw new Error("the store in memory keeps claims")
  return { heldClaims, setClaims }
}

/** A list of claims beside the store, looked up first and written later. */
const besideTheStore = (sound: StorageAdapter): Partial<StorageAdapter> => {
  let held: ReadonlyArray<HeldClaim> = []
  const isOf =
    ({ kind, subject }: { kind: string; subject: string }) =>
    (one: HeldClaim): boolean =>
      one.kind === kind && one.subject === subject
  return {
    commit: (commit) =>
      Effect.gen(function* () {
        const { claims, ...bare } = commit
        const contested = contestedClaim(commit, claims ?? [], (key) => held.filter((one) => one.key === key))
        if (contested !== undefined) return yield* contested
        yield* Effect.yieldNow
        const committed = yield* sound.commit(bare)
        if (claims !== undefined)
          held = [
            ...held.filter((one) => !isOf(commit)(one)),
            ...claims.map((claim) => heldBy(commit, claim)),
          ]
        return committed
      }),
    heldClaims: (asked) =>
      Effect.sync(() => held.filter((one) => ("key" in asked ? one.key === asked.key : isOf(asked)(one)))),
  }
}

/** Keeps all that cases ever claimed. */
const neverGivingBack = (sound: StorageAdapter): Partial<StorageAdapter> => {
  const { heldClaims } = claimingOf(sound)
  return {
    commit: (commit) =>
      Effect.gen(function* () {
        const { kind, subject } = commit
        const before: ReadonlyArray<UniquenessClaim> = yield* heldClaims({ kind, subject })
        const named = new Set(commit.claims?.map(({ key }) => key))
        const claims = [...(commit.claims ?? []), ...before.filter(({ key }) => !named.has(key))]
        return yield* sound.commit({ ...commit, claims })
      }),
  }
}

export const brokenClaims: ReadonlyArray<Saboteur> = [
  saboteur("never gives a claim back", giving, neverGivingBack),
  saboteur("passes over claims", refusing, (sound) => ({
    commit: ({ claims: _, ...commit }) => sound.commit(commit),
  })),
  saboteur("lets two win that claim at the same time", racing, besideTheStore),
  saboteur("names itself as the holder", refusing, (sound) => ({
    commit: (commit) =>
      Effect.catchTag(sound.commit(commit), "ClaimConflict", ({ code, kind, params: { key }, subject }) =>
        Effect.fail(new ClaimConflict({ code, kind, subject, params: { key, holder: { kind, subject } } })),
      ),
  })),
  saboteur("gives everything back where a commit says nothing of claims", keeping, (sound) => ({
    commit: (commit) => sound.commit({ claims: [], ...commit }),
  })),
  saboteur("counts no units", parts, (sound) => ({
    commit: ({ claims, ...commit }) =>
      sound.commit(
        claims === undefined
          ? commit
          : { ...commit, claims: claims.map((claim) => ({ ...claim, units: 1 })) },
      ),
  })),
  saboteur("takes the claims of a commit that it refuses", whole, (sound) => {
    const { setClaims } = claimingOf(sound)
    return {
      commit: (commit) =>
        Effect.catchTag(sound.commit(commit), "VersionConflict", (conflict) =>
          Effect.andThen(
            Effect.ignore(
              setClaims({ ...commit, version: conflict.params.actual, claims: commit.claims ?? [] }),
            ),
            Effect.fail(conflict),
          ),
        ),
    }
  }),
  saboteur("sets claims whatever the version", setting, (sound) => {
    const { setClaims } = claimingOf(sound)
    return {
      setClaims: (claims) =>
        Effect.gen(function* () {
          const { version = 0 } = (yield* sound.load(claims)) ?? {}
          return yield* setClaims({ ...claims, version })
        }),
    }
  }),
  saboteur("keeps claims, and does not say so", declaring, ({ capabilities }) => ({
    capabilities: { ...capabilities, claims: false },
  })),
  saboteur("says that it keeps claims, and refuses them", declaring, (sound) => ({
    commit: (commit) => {
      const error = checkUnclaimed(commit)
      return error === undefined ? sound.commit(commit) : Effect.fail(error)
    },
  })),
]
