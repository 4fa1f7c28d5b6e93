/**
 * A world in which cases of several kinds live through random runs in one store, and what their events have follow is carried out by a
 * dispatcher, by officers in roles of the terms of the runs.
 *
 * @module
 */

import { type AccessRules, type AnySetting, type LifeCycleTypes, makeCasework } from "@bazgasht/casework"
import type { Consequence } from "@bazgasht/casework/consequences"
import { Storage, type StorageAdapter, type StoredMessage } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import type { Day } from "@bazgasht/rules"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type * as fc from "fast-check"
import { acceptedIn, type Run, runsOf, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { afterCareTerms } from "../../../core/test/country/ruritania-petitions.ts"
import type { ConsequenceTerms } from "../../src/consequences/consequence-terms.ts"
import { organisationKinds } from "../../src/organisation-kinds.ts"
import { registers } from "../../src/registers/registers.ts"
import { settingOf as recordSetting, terms as recordTerms } from "../registers/sequences.ts"

// Its runs bring all of their setting; what other cases say is not read from the store.
const { reads: _, ...supportCase } = caseKinds.supportCase
const { reads: __, ...placement } = caseKinds.placement
const { reads: ___, ...training } = caseKinds.training
const { reads: ____, ...household } = caseKinds.household
const { reads: _____, ...entitlement } = caseKinds.entitlement
const { reads: ______, ...debtPetition } = caseKinds.debtPetition
const reading = { ...caseKinds, ...organisationKinds }
const kinds = { ...reading, debtPetition, supportCase, placement, training, household, entitlement }
type KindName = keyof typeof kinds

/** The roles are those to which the terms of the runs give the permissions. */
export const consequenceTerms: ConsequenceTerms = {
  citations: [],
  roles: {
    records: "headOfPrison",
    placements: "officer",
    seats: "keeper",
    afterCare: "bailiff",
    support: "caseOfficer",
    supportOpening: "intakeOfficer",
    petitions: "socialWorker",
    training: "clerk",
    entitlements: "calculator",
    entitlementPayments: "bankClerk",
    petitionReceipts: "office",
    wagePayments: "cashier",
  },
  leaving: {
    ways: ["debtPaid", "PAROLE"],
    released: "released",
    died: "died",
    debtsPaid: "debtPaid",
    leniencyRoutes: ["PAROLE"],
  },
}

const { leaving } = consequenceTerms

/** Settings of kinds that no run brings one of. */
const settings: { readonly [Kind in KindName]?: AnySetting } = {
  afterCare: { policyDigest: "policy-1", terms: afterCareTerms } as AnySetting,
  prisonerRecord: {
    ...recordSetting(registers.prisonerRecord),
    terms: { ...recordTerms, closingReasons: [...leaving.ways, leaving.released, leaving.died, "escaped"] },
  } as AnySetting,
}

/** A run of a kind of cases, as it is lived through. */
export interface Lived {
  readonly kind: KindName
  readonly run: Run<LifeCycleTypes>
}

/** Random runs of a kind, under the id that its commands mean: some of them miss it on purpose, and begin a case of another id. */
export const livesOf = <L extends LifeCycleTypes>(kind: KindName, tested: Tested<L>): fc.Arbitrary<Lived> =>
  runsOf(tested)
    .map((run) => ({ kind, run: run as unknown as Run<LifeCycleTypes> }))
    .filter(({ run }) => acceptedIn(run).every(({ command }) => !command.subject.endsWith("-other")))

/** Everybody sees and does everything that the life cycles let them. */
const access: AccessRules = {
  authorize: () => Effect.succeed({ allowed: true }),
  canRead: () => Effect.succeed("whole"),
}

const callerOf = (person: string, role: string) => ({
  person,
  linked: [],
  offices: [{ role, unit: "unit-1" }],
})

/** What is stored of a case. */
export interface Stored {
  readonly stage: string
  readonly version: number
  readonly [field: string]: unknown
}

/** What became of a world. */
export interface World {
  readonly storage: StorageAdapter
  readonly messages: ReadonlyArray<StoredMessage>
  /** The states of a kind, by the ids of the cases. */
  readonly casesOf: (kind: KindName) => ReadonlyMap<string, Stored>
  readonly isSound: boolean
}

/** A command that is given after the runs, on the last of their days. */
export interface LastCommand {
  readonly kind: KindName
  readonly subject: string
  readonly by: string
  readonly content: { readonly type: string; readonly [field: string]: unknown }
}

/** Lives through the runs, gives the last commands, and carries out what follows until nothing does. */
export const liveThrough = (
  lives: ReadonlyArray<Lived>,
  last: (at: Day) => ReadonlyArray<LastCommand>,
  declared: ReadonlyArray<Consequence>,
): Promise<World> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* openMemory()
        const settingOf = (kind: string): AnySetting | undefined =>
          lives.find((life) => life.kind === kind)?.run.setting ?? settings[kind as KindName]
        const casework = yield* makeCasework({
          storage: Layer.succeed(Storage, storage),
          kinds,
          access,
          consequences: {
            declared,
            officers: { find: ({ role }) => Effect.succeed(callerOf("officer-on-duty", role)) },
            settingOf: ({ kind }) => settingOf(kind),
          },
        })
        // The compiler cannot follow the name of a kind to the commands that it takes.
        const services = casework.cases as unknown as {
          readonly [Kind in KindName]: {
            readonly handleUnknown: (request: object) => Effect.Effect<object, object>
          }
        }
        const give = (kind: KindName, command: LifeCycleTypes["Command"]) =>
          services[kind].handleUnknown({
            caller: callerOf(command.by.id, command.by.role),
            command,
            setting: settingOf(kind),
          })
        for (const { kind, run } of lives)
          for (const { command } of acceptedIn(run)) {
            const given = yield* Effect.result(give(kind, command))
            if (Result.isSuccess(given)) continue
            // What another of these lives has already, such as a full week of work, ends this one.
            if ((given.failure as { readonly _tag?: string })._tag === "AlreadyClaimed") break
            return yield* Effect.fail(given.failure)
          }
        const at = Math.max(19_000, ...lives.map(({ run }) => run.state.day ?? 0)) as Day
        for (const { by, content, kind, subject } of last(at)) {
          const stored = yield* storage.load({ kind, subject })
          const expectedVersion = stored?.version ?? 0
          const id = `last of ${kind} ${expectedVersion}`
          yield* give(kind, {
            ...content,
            id,
            subject,
            at,
            by: { id: "person-7", role: by },
            expectedVersion,
          })
        }
        const dispatcher = yield* casework.dispatcher({ owner: "one" })
        while ((yield* dispatcher.due) > 0);
        const messages: Array<StoredMessage> = []
        for (const status of ["accepted", "rejected", "parked", "waiting", "unknown"] as const)
          messages.push(...(yield* storage.messages({ status, limit: 1000 })))
        const states = new Map<KindName, ReadonlyMap<string, Stored>>()
        for (const kind of Object.keys(kinds) as ReadonlyArray<KindName>) {
          const { cases } = yield* storage.query({ kind, where: [], limit: 1000 })
          states.set(
            kind,
            new Map(cases.map(({ document, subject }) => [subject, document as unknown as Stored])),
          )
        }
        const isSound = yield* Effect.isSuccess(casework.verify())
        return { storage, messages, isSound, casesOf: (kind: KindName) => states.get(kind) ?? new Map() }
      }),
    ),
  )
