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
import { committed, type Saboteur, saboteurs } from "./saboteur.ts"

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

export const brokenClaims: ReadonlyArray<Saboteur> = saboteurs({
  "a claim is taken with its event, and given back with the one that no longer names it": {
    "never gives a claim back": neverGivingBack,
  },
  "what another case holds is refused, named with the case that holds it, and nothing is changed": {
    "passes over claims": committed(({ claims: _, ...commit }) => commit),
    "names itself as the holder": (sound) => ({
      commit: (commit) =>
        Effect.catchTag(sound.commit(commit), "ClaimConflict", ({ code, kind, params: { key }, subject }) =>
          Effect.fail(new ClaimConflict({ code, kind, subject, params: { key, holder: { kind, subject } } })),
        ),
    }),
  },
  "of many cases that claim the same at the same time exactly one gets it, whoever has the store open": {
    "lets two win that claim at the same time": besideTheStore,
  },
  "a case keeps what it names again, and what a commit says nothing of": {
    "gives everything back where a commit says nothing of claims": committed((commit) => ({
      claims: [],
      ...commit,
    })),
  },
  "parts of a whole are held side by side as long as they fit into the least whole that is named": {
    "counts no units": committed(({ claims, ...commit }) =>
      claims === undefined ? commit : { ...commit, claims: claims.map((claim) => ({ ...claim, units: 1 })) },
    ),
  },
  "a commit that is refused for something else takes nothing and gives nothing back": {
    "takes the claims of a commit that it refuses": (sound) => {
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
    },
  },
  "claims of a case that is stored can be set under its version, all of them or none": {
    "sets claims whatever the version": (sound) => {
      const { setClaims } = claimingOf(sound)
      return {
        setClaims: (claims) =>
          Effect.gen(function* () {
            const { version = 0 } = (yield* sound.load(claims)) ?? {}
            return yield* setClaims({ ...claims, version })
          }),
      }
    },
  },
  "claims are refused by name exactly if they are not declared": {
    "keeps claims, and does not say so": ({ capabilities }) => ({
      capabilities: { ...capabilities, claims: false },
    }),
    "says that it keeps claims, and refuses them": (sound) => ({
      commit: (commit) => {
        const error = checkUnclaimed(commit)
        return error === undefined ? sound.commit(commit) : Effect.fail(error)
      },
    }),
  },
})
