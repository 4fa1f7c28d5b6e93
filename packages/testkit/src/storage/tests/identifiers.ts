/** A case is found by every writing of its identifiers, also if it was stored before their keys were. */

import {
  Access,
  accessBy,
  type CaseKind,
  contentOfKinds,
  countedIds,
  Ids,
  makeCaseService,
  verifyStore,
} from "@bazgasht/casework"
import { Storage, type StorageAdapter } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import type { PoolLife } from "@bazgasht/core/release"
import * as Effect from "effect/Effect"
import { testsNeeding } from "../conformance-test.ts"
import { equal } from "../expect.ts"

const { pool } = caseKinds

const access = accessBy({
  grants: [{ to: ["board"], kinds: ["pool"], relation: "any", see: "whole", do: ["open"] }],
})
const caller = { person: "person-1", linked: [], offices: [{ role: "board" }] }

const terms = {
  citations: [],
  keepers: ["board"],
  fundraisers: [],
  cashiers: [],
  refunders: [],
  reservers: [],
  payers: [],
  receiptRecorders: [],
  earmarks: {},
}

/** As the kind was before: its attributes are stored as they are written. */
const poolBefore: typeof pool = {
  ...pool,
  attributes: {
    ...pool.attributes,
    unit: {
      type: "text",
      fields: ["profile"],
      of: (state) => (state.stage === "none" ? undefined : state.profile.unit),
    },
  },
}

const serve = <Kind extends string, Attribute extends string>(
  kind: CaseKind<PoolLife, Kind, Attribute>,
  storage: StorageAdapter,
) =>
  makeCaseService(kind).pipe(
    Effect.provideService(Storage, storage),
    Effect.provideService(Access, access),
    Effect.provideService(Ids, countedIds("message")),
  )

const open = (subject: string, unit: string) => ({
  caller,
  command: {
    type: "open",
    id: `open-${subject}`,
    subject,
    at: 20_000,
    by: { id: "person-1", role: "board" },
    expectedVersion: 0,
    unit,
    attributes: [],
  },
  setting: { policyDigest: "policy-1", terms, payable: [] },
})

const twelves = ["12", "۱۲", "١٢", " 1\u200c2\u00a0"]
const names = ["ک-ی", "\u0643-\u064a", "ک\u2011ی", "\u0643 - ی"]
const others = ["21", "1-2", "ک-ن"]

export const identifiers = testsNeeding("queries", {
  *"a case is found by every writing of an identifier, however it was stored"({ adapter }) {
    const pools = yield* serve(pool, adapter)
    const before = yield* serve(poolBefore, adapter)
    const units = [...twelves, ...names, ...others]
    for (const [place, unit] of units.entries()) yield* pools.handleUnknown(open(`pool-${place}`, unit))
    // What a keyboard of one script writes.
    for (const [place, unit] of [...twelves.slice(0, 3), ...names.slice(0, 2)].entries())
      yield* before.handleUnknown(open(`pool-before-${place}`, unit))
    for (const [writings, size] of [
      [twelves, 7],
      [names, 6],
    ] as const)
      for (const is of writings) {
        const found: Array<unknown> = []
        let after: string | undefined
        do {
          const query = { where: [{ attribute: "unit" as const, is }], limit: 3 }
          const page = yield* pools.find({
            caller,
            query: after === undefined ? query : { ...query, after },
          })
          found.push(...page.cases.map(({ state }) => Reflect.get(Object(state), "profile")))
          after = page.next
        } while (after !== undefined)
        equal(found.length, size, `cases of ${JSON.stringify(is)}`)
        equal(
          found
            .map((profile) => Reflect.get(Object(profile), "unit"))
            .every((unit) => writings.includes(unit)),
          true,
          "units as they were written",
        )
      }
    const { cases } = yield* verifyStore(adapter, { contents: contentOfKinds({ pool }) })
    equal(cases, units.length + 5, "cases that hold what their events add up to")
  },
})
