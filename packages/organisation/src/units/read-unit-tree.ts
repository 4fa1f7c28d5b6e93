import type { StorageAdapter, StorageError, StoredCase } from "@bazgasht/casework/ports"
import type { Day } from "@bazgasht/rules"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { unitSchemas } from "./unit/unit.ts"
import type { UnitState } from "./unit/unit-protocol.ts"
import { unitCases } from "./unit-kinds.ts"
import { type UnitTree, unitTreeOf } from "./unit-tree.ts"

const pageSize = 1000

/** The states of every unit of a store, whoever asks; one that cannot be read is left out, and its units stand alone. */
const unitStates = Effect.fnUntraced(function* (storage: Pick<StorageAdapter, "query">) {
  const decode = Schema.decodeUnknownOption(unitSchemas().state, { onExcessProperty: "error" })
  const states: Array<UnitState> = []
  for (let after: string | undefined, isFirst = true; isFirst || after !== undefined; isFirst = false) {
    const page: { readonly cases: ReadonlyArray<StoredCase>; readonly next?: string } = yield* storage.query({
      kind: unitCases.kind,
      where: [],
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    })
    for (const { document } of page.cases) {
      const read = decode(document)
      if (read._tag === "Some") states.push(read.value)
    }
    after = page.next
  }
  return states
})

/**
 * The tree of the units of a store on a day, whoever asks.
 *
 * @example
 * const program = Effect.flatMap(Storage, (storage) => readUnitTree(storage, jalaliDay(1404, 7, 1)))
 * const tree = await Effect.runPromise(Effect.provide(program, memoryStorage()))
 * tree.units // => []
 */
export const readUnitTree = (
  storage: Pick<StorageAdapter, "query">,
  day: Day,
): Effect.Effect<UnitTree, StorageError> =>
  Effect.map(unitStates(storage), (states) => unitTreeOf(states, day))

/** What the units of access are read from. */
export interface UnitsOfAccess {
  readonly storage: Pick<StorageAdapter, "query">
  /** The day of a request. */
  readonly today: Effect.Effect<Day>
  /** For how long units that were read are kept: a change of the register reaches access that much later at most. One minute where it is absent. */
  readonly keepFor?: Duration.Input
}

const noUnits: ReadonlyArray<UnitState> = []

/**
 * The units as access asks for them: of the day of the request, read from the store now and then. Where the store does not answer, no unit lies
 * below another until it does, so that nobody is shown more.
 *
 * @example
 * const policy: AccessPolicy = {
 *   grants: [{ to: ["provincialDirectorate"], kinds: ["supportCase"], relation: "ownUnit", see: "whole" }],
 * }
 * const program = Effect.gen(function* () {
 *   const storage = yield* Storage
 *   const units = yield* unitsOfAccess({ storage, today: Effect.succeed(jalaliDay(1404, 7, 1)) })
 *   return accessBy(policy, { units })
 * })
 * const access = await Effect.runPromise(Effect.provide(program, memoryStorage()))
 * typeof access.readingUnits // => "function"
 */
export const unitsOfAccess = ({
  keepFor = "1 minute",
  storage,
  today,
}: UnitsOfAccess): Effect.Effect<Effect.Effect<UnitTree>> =>
  Effect.map(
    Effect.cachedWithTTL(
      Effect.map(
        Effect.orElseSucceed(unitStates(storage), () => noUnits),
        (states) => {
          const trees = new Map<Day, UnitTree>()
          return (day: Day): UnitTree => {
            const tree = trees.get(day) ?? unitTreeOf(states, day)
            trees.set(day, tree)
            return tree
          }
        },
      ),
      keepFor,
    ),
    (read) => Effect.zipWith(read, today, (treeOn, day) => treeOn(day)),
  )
