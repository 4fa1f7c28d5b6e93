/**
 * The laws that every life cycle obeys, held against random sequences of its commands.
 *
 * A life cycle is tested by one call in a file of its own tests:
 *
 * ```ts
 * describeLifeCycle({
 *   name: "support case",
 *   lifeCycle: supportCase,
 *   setting: fc.constantFrom(oneSetting, anotherSetting),
 *   command: commandBy({
 *     lifeCycle: supportCase,
 *     subject: "case-1",
 *     roles: ["socialWorker", "board"],   // to act in where a role should not be competent
 *     seldom: ["withdraw", "close"],      // what would end most sequences early
 *     contentOf: (type, { choices: { first, second, sound }, state, setting, at }) =>
 *       type === "refuse" ? { grounds: sound ? ["ground"] : [] } : {},
 *   }),
 *   schemas: { command, event, state, refusal },   // where there are any: X11
 * })
 * ```
 *
 * `commandBy` fills in what every command has, so that the command is mostly one that can be carried out: listed in the stage,
 * given on the current version by one of the roles that the life cycle names, by somebody of `people` who is far enough from
 * the matter. `contentOf` gives the fields that are the command's own; `chosen(items, first)` picks by a number. Whoever needs
 * more writes the function `command` himself. Beneficiaries should be one of `people` (`people[0]`), so that the sequences meet
 * them. Laws of one's own are held against the same sequences: `holds(tested, ({ turns, events, state }) => …, 400)`.
 *
 * What follows from the machine alone is held against random machines, in `machines.test.ts`; a life cycle, which may wrap the machine,
 * is only tried on a few runs for it.
 *
 * If "reaches every row" fails, it names the rows: make `contentOf` bring what their guards ask for more often, put the
 * commands that end sequences under `seldom`, or raise `reach`. It is to fail where a row cannot be reached at all.
 */

import { afterAll, describe, it } from "vitest"
import type { LifeCycleTypes } from "../../src/life-cycle/transition.ts"
import { forgetRuns, type Law } from "./law.ts"
import { lawsOfEncoding } from "./laws-of-encoding.ts"
import { lawsOfForesight } from "./laws-of-foresight.ts"
import { lawsOfGuards, lawsOfHandling, lawsOfUnits } from "./laws-of-handling.ts"
import { lawsOfIdentifiers } from "./laws-of-identifiers.ts"
import { lawsOfOrder } from "./laws-of-order.ts"
import { lawsOfSeparation } from "./laws-of-separation.ts"
import { lawsOfStreams } from "./laws-of-streams.ts"
import { lawsOfTables } from "./laws-of-tables.ts"
import type { Tested } from "./runs.ts"

export {
  type Choices,
  type Commanding,
  choices,
  chosen,
  commandBy,
  type Occasion,
  people,
} from "./choices.ts"
export { fresh, holds, refusalOf } from "./law.ts"
export {
  acceptedIn,
  type Run,
  refusedIn,
  runsOf,
  type Tested,
} from "./runs.ts"

/** The laws of what a life cycle brings of its own: its table, its guards and steps, its competences, its schemas. */
export const lawsOfItsOwn: ReadonlyArray<Law> = [
  ...lawsOfTables,
  ...lawsOfGuards,
  ...lawsOfSeparation,
  ...lawsOfForesight,
  ...lawsOfIdentifiers,
  ...lawsOfEncoding,
]

/** The laws of the machine that every life cycle runs on. */
export const lawsOfTheMachine: ReadonlyArray<Law> = [
  ...lawsOfHandling,
  ...lawsOfUnits,
  ...lawsOfOrder,
  ...lawsOfStreams,
]

/** All laws of life cycles. */
export const laws: ReadonlyArray<Law> = [...lawsOfItsOwn, ...lawsOfTheMachine]

/** Of how many runs of a life cycle it is asked whether the machine is still the one of all. */
const few = 20

/** Registers a test of each law for a life cycle; see the head of this file. */
export const describeLifeCycle = <L extends LifeCycleTypes>(
  tested: Tested<L>,
  own: ReadonlyArray<Law> = lawsOfItsOwn,
): void => {
  describe(`${tested.name}: the laws of life cycles`, () => {
    for (const { name, check } of own) it(name, () => check(tested))
    it("the laws of the machine, in a few runs", () => {
      for (const { check } of lawsOfTheMachine) check(tested, few)
    })
  })
  afterAll(() => forgetRuns(tested))
}
