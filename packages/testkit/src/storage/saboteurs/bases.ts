/** Stores that store a change whatever it rests on. */

import {
  BasisChanged,
  type CaseCommit,
  changedBasis,
  checkUnbased,
  type StorageAdapter,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { committed, type Saboteur, saboteurs } from "./saboteur.ts"

const without = ({ basedOn: _, ...commit }: CaseCommit): CaseCommit => commit

/** Looks versions up first, and stores the change later. */
const lookedUpBefore = (sound: StorageAdapter): Partial<StorageAdapter> => ({
  commit: (commit) =>
    Effect.gen(function* () {
      const { basedOn = [] } = commit
      const versions = new Map<string, number>()
      for (const { kind, subject } of basedOn)
        versions.set(`${kind}/${subject}`, (yield* sound.load({ kind, subject }))?.version ?? 0)
      yield* Effect.yieldNow
      const changed = changedBasis(
        commit,
        basedOn,
        ({ kind, subject }) => versions.get(`${kind}/${subject}`) ?? 0,
      )
      return changed === undefined ? yield* sound.commit(without(commit)) : yield* changed
    }),
})

export const brokenBases: ReadonlyArray<Saboteur> = saboteurs({
  "a change that rests on other cases is stored while they have the versions that it names": {
    "refuses whatever rests on a case that is not there": (sound) => ({
      commit: (commit) => {
        const missing = (commit.basedOn ?? []).find(({ version }) => version === 0)
        if (missing === undefined) return sound.commit(commit)
        const { kind, subject } = commit
        const params = { basis: { kind: missing.kind, subject: missing.subject }, expected: 0, actual: 1 }
        return Effect.fail(new BasisChanged({ code: "storage.basisChanged", kind, subject, params }))
      },
    }),
  },
  "a case that has another version than a change rests on refuses it by name, and nothing is changed": {
    "passes over what a change rests on": committed(without),
    "looks at the first case only": committed((commit) => ({
      ...commit,
      basedOn: (commit.basedOn ?? []).slice(0, 1),
    })),
    "takes a case that is not there for one that may be": committed((commit) => ({
      ...commit,
      basedOn: (commit.basedOn ?? []).filter(({ version }) => version > 0),
    })),
    "lets pass what rests on a version still to come": (sound) => ({
      commit: (commit) =>
        Effect.catchTag(sound.commit(commit), "BasisChanged", (failure) =>
          failure.params.expected > failure.params.actual && failure.params.actual > 0
            ? sound.commit(without(commit))
            : Effect.fail(failure),
        ),
    }),
    "names itself as what has changed": (sound) => ({
      commit: (commit) =>
        Effect.catchTag(sound.commit(commit), "BasisChanged", ({ code, kind, params, subject }) =>
          Effect.fail(
            new BasisChanged({ code, kind, subject, params: { ...params, basis: { kind, subject } } }),
          ),
        ),
    }),
  },
  "a version that has passed is refused as ever, whatever the change rests on": {
    "looks at what a change rests on before the case itself": (sound) => ({
      commit: (commit) =>
        Effect.catchTag(sound.commit(commit), "VersionConflict", (conflict) => {
          const changed = changedBasis(commit, commit.basedOn ?? [], () => 0)
          return Effect.fail<BasisChanged | typeof conflict>(changed ?? conflict)
        }),
    }),
  },
  "of changes at the same time that rest on one another's cases as they were one is stored, whoever has the store open":
    { "looks versions up before it stores": lookedUpBefore },
  "of random changes at the same time each rests on what comes before it in the feed": {
    "looks versions up before it stores any": lookedUpBefore,
  },
  "any number of changes may rest on one case at the same time": {
    "lets one change at a time rest on a case": (sound) => {
      const busy = new Set<string>()
      return {
        commit: (commit) =>
          Effect.gen(function* () {
            const { basedOn = [], kind, subject } = commit
            const taken = basedOn.find((each) => busy.has(each.subject))
            if (taken !== undefined)
              return yield* new BasisChanged({
                code: "storage.basisChanged",
                kind,
                subject,
                params: {
                  basis: { kind: taken.kind, subject: taken.subject },
                  expected: taken.version,
                  actual: 0,
                },
              })
            for (const each of basedOn) busy.add(each.subject)
            yield* Effect.yieldNow
            for (const each of basedOn) busy.delete(each.subject)
            return yield* sound.commit(commit)
          }),
      }
    },
  },
  "what makes no sense as a basis is refused": {
    "takes a change that rests on itself": committed((commit) => ({
      ...commit,
      basedOn: (commit.basedOn ?? []).filter(({ subject }) => subject !== commit.subject),
    })),
  },
  "a basis is refused by name exactly if it is not declared": {
    "keeps to what changes rest on, and does not say so": ({ capabilities }) => ({
      capabilities: { ...capabilities, basis: false },
    }),
    "says that changes may rest on others, and refuses them": (sound) => ({
      commit: (commit) => {
        const error = checkUnbased(commit)
        return error === undefined ? sound.commit(commit) : Effect.fail(error)
      },
    }),
  },
})
