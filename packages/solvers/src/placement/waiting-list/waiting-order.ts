import * as Result from "effect/Result"
import { lotOf } from "../priority.ts"
import { checkWaitingList } from "./check-waiting-list.ts"
import type { WaitingApplication, WaitingJump, WaitingList } from "./waiting-list.ts"
import { sortedErrors, WaitingListError } from "./waiting-list-error.ts"

/** The place of an application that waits, and who is ahead: those who came first, and those who jumped. */
export interface WaitingListPlace {
  readonly application: WaitingApplication
  /** Counted from one, among those that still wait. */
  readonly place: number
  /** How many are ahead because they applied on an earlier day. */
  readonly earlier: number
  /** How many are ahead that applied on the same day, by lot or by number. */
  readonly sameDay: number
  /** For everybody who is ahead and came later, the jump that did it, in the order of their places. */
  readonly jumpsAhead: ReadonlyArray<WaitingJump>
  /** The jumps of this application, in the order of their days. */
  readonly ownJumps: ReadonlyArray<WaitingJump>
  /** How many came first and are behind, because of its own jumps. */
  readonly overtaken: number
}

/** A jump that was made, and the ids of the applications that it overtook. */
interface MadeJump {
  readonly jump: WaitingJump
  readonly overtook: ReadonlySet<string>
}

/** By day of application; those of one day by lot or by number. */
const inTurn = ({ applications, tieBreaker }: WaitingList): ReadonlyArray<WaitingApplication> => {
  const keyOf = ({ id, sequence = 0 }: WaitingApplication): number | string =>
    tieBreaker.kind === "lottery" ? lotOf(tieBreaker.seed, id) : sequence
  const days = [...Map.groupBy(applications, ({ appliedOn }) => appliedOn)].sort(
    ([one], [other]) => one - other,
  )
  return days.flatMap(([, sameDay]) =>
    sameDay.length === 1
      ? sameDay
      : sameDay
          .map((application) => ({ application, key: keyOf(application) }))
          .sort((one, other) => (one.key < other.key ? -1 : 1))
          .map(({ application }) => application),
  )
}

/**
 * Makes the jumps one day after the other, those of one day in the order of application: so of two that are put before the same
 * one on a day, who came first stays first. Those who have left keep their place in this order, so that no jump loses its sense.
 */
const afterJumps = (
  { jumps }: WaitingList,
  turns: ReadonlyMap<string, number>,
  note: (jump: WaitingJump) => void,
): { readonly order: ReadonlyArray<string>; readonly made: ReadonlyMap<string, ReadonlyArray<MadeJump>> } => {
  const order = [...turns.keys()]
  const made = new Map<string, Array<MadeJump>>()
  const turnOf = ({ application }: WaitingJump): number => turns.get(application) as number
  for (const jump of jumps.toSorted((one, other) => one.day - other.day || turnOf(one) - turnOf(other))) {
    const [from, to] = [order.indexOf(jump.application), order.indexOf(jump.before)]
    if (from <= to) {
      note(jump)
      continue
    }
    const own = made.get(jump.application) ?? []
    own.push({ jump, overtook: new Set(order.slice(to, from)) })
    made.set(jump.application, own)
    order.splice(to, 0, ...order.splice(from, 1))
  }
  return { order, made }
}

/**
 * The applications that wait, in their order, or everything that is wrong with the list at once.
 *
 * Without jumps that is strictly the order of application. A jump puts its application directly before the one that it names and
 * changes the order of no others. An application that leaves moves no other back; neither does a later one.
 *
 * @example
 * // Applied in the order "a", "b", "c"; an officer put "c" before "a".
 * const order = Result.getOrThrow(waitingOrder(list))
 * order.map(({ application }) => application.id) // => ["c", "a", "b"]
 * order[1]?.jumpsAhead.length // => 1
 */
export const waitingOrder = (
  list: WaitingList,
): Result.Result<ReadonlyArray<WaitingListPlace>, ReadonlyArray<WaitingListError>> => {
  const errors = [...checkWaitingList(list)]
  if (errors.length > 0) return Result.fail(sortedErrors(errors))
  const inOrderOfTurn = inTurn(list)
  const turns = new Map(inOrderOfTurn.map(({ id }, turn) => [id, turn]))
  const { made, order } = afterJumps(list, turns, ({ application, before }) => {
    errors.push(new WaitingListError({ code: "jump.notForward", application, before }))
  })
  if (errors.length > 0) return Result.fail(sortedErrors(errors))
  const turnOf = (id: string): number => turns.get(id) as number
  const applicationOf = (id: string): WaitingApplication => inOrderOfTurn[turnOf(id)] as WaitingApplication
  const waiting = order.map(applicationOf).filter(({ leftOn }) => leftOn === undefined)
  const waitingTurns = waiting.map(({ id }) => turnOf(id)).sort((one, other) => one - other)
  return Result.succeed(
    waiting.map((application, index) => {
      const { appliedOn, id } = application
      const ahead = waiting.slice(0, index)
      const jumpsAhead = ahead.flatMap((other) =>
        turnOf(other.id) < turnOf(id)
          ? []
          : (made.get(other.id)?.findLast(({ overtook }) => overtook.has(id))?.jump ?? []),
      )
      const earlier = ahead.filter((other) => other.appliedOn < appliedOn).length
      const stillAhead = index - jumpsAhead.length
      return {
        application,
        place: index + 1,
        earlier,
        sameDay: stillAhead - earlier,
        jumpsAhead,
        ownJumps: (made.get(id) ?? []).map(({ jump }) => jump),
        overtaken: waitingTurns.indexOf(turnOf(id)) - stillAhead,
      }
    }),
  )
}
