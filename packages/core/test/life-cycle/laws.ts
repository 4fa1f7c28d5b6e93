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
 * them. Laws of one's own run over the same sequences: `fc.property(runsOf(tested), ({ turns, events, state }) => …)`.
 *
 * If "reaches every row" fails, it names the rows: make `contentOf` bring what their guards ask for more often, put the
 * commands that end sequences under `seldom`, or raise `reach`. It is to fail where a row cannot be reached at all.
 */

import { describe, it } from "vitest"
import type { LifeCycleTypes } from "../../src/life-cycle/transition.ts"
import type { Law } from "./law.ts"
import { lawsOfDistance } from "./laws-of-distance.ts"
import { lawsOfEncoding } from "./laws-of-encoding.ts"
import { lawsOfHandling } from "./laws-of-handling.ts"
import { lawsOfOrder } from "./laws-of-order.ts"
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
export { fresh, refusalOf } from "./law.ts"
export {
  acceptedIn,
  type Run,
  refusedIn,
  runsOf,
  type Tested,
} from "./runs.ts"

/** All laws of life cycles. */
export const laws: ReadonlyArray<Law> = [
  ...lawsOfTables,
  ...lawsOfHandling,
  ...lawsOfOrder,
  ...lawsOfDistance,
  ...lawsOfStreams,
  ...lawsOfEncoding,
]

/** Registers a test of each law for a life cycle; see the head of this file. */
export const describeLifeCycle = <L extends LifeCycleTypes>(tested: Tested<L>): void => {
  describe(`${tested.name}: the laws of life cycles`, () => {
    for (const { name, check } of laws) it(name, () => check(tested), 60_000)
  })
}
