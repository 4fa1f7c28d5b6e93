/** Waiting lists for tests. */

import type { Day } from "@bazgasht/rules"
import {
  type WaitingApplication,
  type WaitingJump,
  type WaitingList,
  waitingOrder,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"

export const application = (
  id: string,
  appliedOn: number,
  more: { readonly sequence?: number; readonly leftOn?: number } = {},
): WaitingApplication => ({
  id,
  appliedOn: appliedOn as Day,
  ...(more.sequence === undefined ? {} : { sequence: more.sequence }),
  ...(more.leftOn === undefined ? {} : { leftOn: more.leftOn as Day }),
})

export const jump = (who: string, before: string, day: number): WaitingJump => ({
  application: who,
  before,
  officer: "officer-4",
  day: day as Day,
  reason: "he will be released in two months",
})

/** The day after everything that happens in a list of {@link waitingLists}. */
export const afterAll = 40

const tieBreakers: fc.Arbitrary<WaitingList["tieBreaker"]> = fc.oneof(
  fc.constantFrom("a", "b", "c").map((seed) => ({ kind: "lottery" as const, seed })),
  fc.constant({ kind: "sequence" as const }),
)

/** Lists with many applications of one day, jumps over jumps, several jumps on one day, and people who have left. */
export const waitingLists: fc.Arbitrary<WaitingList> = fc
  .tuple(fc.shuffledSubarray([..."abcdefghi"]), fc.shuffledSubarray([..."123456789"], { minLength: 9 }))
  .chain(([ids, numbers]) =>
    fc.record({
      tieBreaker: tieBreakers,
      applications: fc.tuple(
        ...ids.map((id, place) =>
          fc.tuple(fc.nat(3), fc.option(fc.nat(20), { freq: 3, nil: undefined })).map(([day, stayed]) =>
            application(id, day, {
              sequence: Number(numbers[place]),
              ...(stayed === undefined ? {} : { leftOn: day + stayed }),
            }),
          ),
        ),
      ),
      jumps:
        ids.length === 0
          ? fc.constant([])
          : fc.array(
              fc
                .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.nat(12))
                .map(([who, before, day]) => jump(who, before, day)),
              { maxLength: 12 },
            ),
    }),
  )
  .map(({ jumps, ...list }) => ({ ...list, jumps: allowed(list, jumps) }))

/** The jumps that go forward, each in the light of those before it in the list. */
const allowed = (
  list: Omit<WaitingList, "jumps">,
  jumps: ReadonlyArray<WaitingJump>,
): ReadonlyArray<WaitingJump> => {
  const kept: Array<WaitingJump> = []
  for (const one of jumps)
    if (Result.isSuccess(waitingOrder({ ...list, jumps: [...kept, one] }))) kept.push(one)
  return kept
}

/** The same list, everything listed in another order. */
export const shuffledList = (list: WaitingList): fc.Arbitrary<WaitingList> =>
  fc.record({
    tieBreaker: fc.constant(list.tieBreaker),
    applications: fc.shuffledSubarray([...list.applications], { minLength: list.applications.length }),
    jumps: fc.shuffledSubarray([...list.jumps], { minLength: list.jumps.length }),
  })

/** Ids in the order of the list. */
export const idsOf = (list: WaitingList): ReadonlyArray<string> =>
  Result.getOrThrow(waitingOrder(list)).map((place) => place.application.id)

/** The list after some have left. */
export const leaving = (list: WaitingList, ids: ReadonlyArray<string>): WaitingList => ({
  ...list,
  applications: list.applications.map((one) =>
    ids.includes(one.id) ? { ...one, leftOn: afterAll as Day } : one,
  ),
})
