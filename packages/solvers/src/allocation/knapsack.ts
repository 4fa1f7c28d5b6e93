/**
 * The exact best choice under one sum of money: the knapsack problem, by dynamic programming over a core that grows only as far
 * as the bounds ask for.
 *
 * The items lie in the order of their worth for money. The choice begins with as many of the first as fit, and the core grows
 * from there on both sides: one item that may still be added, one that may still be taken away. A state that cannot beat the
 * best choice found so far is dropped, so a few dozen items decide what stands about in thousands.
 *
 * Worths that are all but the costs leave so many states that no machine holds them. The search then stops after a number of
 * states, not after a time, so that its result is the same on every machine; the bound says how much more there could be.
 *
 * Source: D. Pisinger, "A minimal algorithm for the 0-1 knapsack problem", Operations Research 45 (1997).
 *
 * @module
 */

/** Whole numbers, each greater than zero, whose sums computers hold exactly. */
export type Amounts = Float64Array

/** The states of the core, in the order of cost and of worth at once: who costs more is worth more. */
interface States {
  readonly costs: Float64Array
  readonly worths: Float64Array
  /** The last change of each state; -1 for the choice that all begin with. */
  readonly changes: Int32Array
  readonly count: number
}

/** All changes ever made, each pointing to the one before it. */
interface Changes {
  readonly items: Array<number>
  readonly before: Array<number>
}

// A quotient of two doubles is off by a part in 2^53, and a bound must never be too low.
const caution = 1e-12

const loosened = (extra: number): number => extra + Math.abs(extra) * caution

/**
 * By how much a state can still gain at most: what is left buys the next item in parts, what is overdrawn sells the last. Where
 * nothing is left to sell, an overdrawn state comes to nothing.
 */
const gain = (left: number, buying: number, selling: number): number => {
  if (left >= 0) return loosened(left * buying)
  return selling === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : loosened(left * selling)
}

/** The states with and without one more change, without those that cost no less and are worth no more than another. */
const changed = (states: States, item: number, cost: number, worth: number, changes: Changes): States => {
  const most = states.count * 2
  const merged = {
    costs: new Float64Array(most),
    worths: new Float64Array(most),
    changes: new Int32Array(most),
  }
  let count = 0
  const keep = (stateCost: number, stateWorth: number, from: number, isChange: boolean): void => {
    if (count > 0 && (merged.worths[count - 1] as number) >= stateWorth) return
    // Of two states of one cost the later is worth more here.
    if (count > 0 && merged.costs[count - 1] === stateCost) count--
    merged.costs[count] = stateCost
    merged.worths[count] = stateWorth
    if (isChange) {
      merged.changes[count] = changes.items.push(item) - 1
      changes.before.push(states.changes[from] as number)
    } else merged.changes[count] = states.changes[from] as number
    count++
  }
  let kept = 0
  let moved = 0
  while (kept < states.count || moved < states.count) {
    const keptCost = kept < states.count ? (states.costs[kept] as number) : Number.POSITIVE_INFINITY
    const movedCost = moved < states.count ? (states.costs[moved] as number) + cost : Number.POSITIVE_INFINITY
    if (keptCost <= movedCost) {
      keep(keptCost, states.worths[kept] as number, kept, false)
      kept++
    } else {
      keep(movedCost, (states.worths[moved] as number) + worth, moved, true)
      moved++
    }
  }
  return { ...merged, count }
}

/** Only the states that can still beat the best choice. */
const pruned = (states: States, capacity: number, best: number, buying: number, selling: number): States => {
  let count = 0
  for (let state = 0; state < states.count; state++) {
    const [cost, worth] = [states.costs[state] as number, states.worths[state] as number]
    if (gain(capacity - cost, buying, selling) < best + 1 - worth) continue
    states.costs[count] = cost
    states.worths[count] = worth
    states.changes[count] = states.changes[state] as number
    count++
  }
  return { ...states, count }
}

/** The greatest worth that the states leave open. */
const attainable = (states: States, capacity: number, buying: number, selling: number): number => {
  let most = 0
  for (let state = 0; state < states.count; state++) {
    const [cost, worth] = [states.costs[state] as number, states.worths[state] as number]
    most = Math.max(most, worth + gain(capacity - cost, buying, selling))
  }
  return Math.floor(most)
}

/** Items in the order of their worth for money, the best first; equals in the order in which they stand. */
const byWorthForMoney = (costs: Amounts, worths: Amounts): Uint32Array => {
  const efficiency = worths.map((worth, item) => worth / (costs[item] as number))
  const order = new Uint32Array(costs.length)
  for (let item = 0; item < order.length; item++) order[item] = item
  return order.sort(
    (one, other) => (efficiency[other] as number) - (efficiency[one] as number) || one - other,
  )
}

/** A choice of the greatest worth, or the best that was found where the search was cut off. */
export interface GreatestWorth {
  /** One for each item that is chosen, zero for each other. */
  readonly chosen: Uint8Array
  /** No choice is worth more. */
  readonly bound: number
  /** Whether no choice is worth more than this one. */
  readonly finished: boolean
  /** How many states the search looked at. */
  readonly lookedAt: number
  /**
   * Items that are chosen without ever having been looked at again: the same is chosen of all others where such an item is not
   * there and the capacity is less by its cost. None where the search was cut off.
   */
  readonly unquestioned: Uint32Array
}

const greatestWorthInOrder = (
  order: Uint32Array,
  costs: Amounts,
  worths: Amounts,
  capacity: number,
  effort: number,
): GreatestWorth => {
  const chosen = new Uint8Array(costs.length)
  const costAt = (place: number): number => costs[order[place] as number] as number
  const worthAt = (place: number): number => worths[order[place] as number] as number
  // Nothing buys beyond the end, and nothing may be sold before the beginning.
  const buyingAt = (place: number): number => (place < order.length ? worthAt(place) / costAt(place) : 0)
  const sellingAt = (place: number): number =>
    place >= 0 ? worthAt(place) / costAt(place) : Number.POSITIVE_INFINITY

  let end = 0
  let cost = 0
  let worth = 0
  while (end < order.length && cost + costAt(end) <= capacity) {
    cost += costAt(end)
    worth += worthAt(end)
    chosen[order[end] as number] = 1
    end++
  }
  const changes: Changes = { items: [], before: [] }
  let best = worth
  let bestChange = -1
  let states: States = {
    costs: Float64Array.of(cost),
    worths: Float64Array.of(worth),
    changes: Int32Array.of(-1),
    count: 1,
  }
  let [first, last] = [end - 1, end]
  const settle = (): void => {
    for (let state = states.count - 1; state >= 0; state--)
      if ((states.costs[state] as number) <= capacity) {
        if ((states.worths[state] as number) > best) {
          best = states.worths[state] as number
          bestChange = states.changes[state] as number
        }
        break
      }
    states = pruned(states, capacity, best, buyingAt(last), sellingAt(first))
  }
  settle()
  // With the money that is left put into the next item in parts no choice is worth more, and each item that is decided otherwise
  // than by this price takes away what it differs by. So most items never come into the core.
  const price = buyingAt(end)
  const atMost = loosened((capacity - cost) * price)
  const mayImprove = (place: number): boolean => {
    const [bought, held] = [costAt(place) * price, worthAt(place)]
    return atMost - Math.abs(held - bought) + (held + bought) * caution >= best - worth + 1
  }
  let lookedAt = 0
  const change = (place: number, sign: 1 | -1): void => {
    if (!mayImprove(place)) return
    lookedAt += states.count * 2
    states = changed(states, order[place] as number, sign * costAt(place), sign * worthAt(place), changes)
  }
  while (states.count > 0 && lookedAt < effort && (first >= 0 || last < order.length)) {
    if (last < order.length) {
      change(last, 1)
      last++
      settle()
    }
    if (first >= 0 && states.count > 0) {
      change(first, -1)
      first--
      settle()
    }
  }
  const finished = states.count === 0 || (first < 0 && last >= order.length)
  for (let latest = bestChange; latest >= 0; latest = changes.before[latest] as number) {
    const item = changes.items[latest] as number
    chosen[item] = 1 - (chosen[item] as number)
  }
  return {
    chosen,
    bound: finished ? best : Math.max(best, attainable(states, capacity, buyingAt(last), sellingAt(first))),
    finished,
    lookedAt,
    unquestioned: order.subarray(0, finished ? Math.max(first, 0) : 0),
  }
}

/** Chooses by {@link greatestWorth} for several capacities, so that the items are put in order once. */
export const greatestWorthOf = (
  costs: Amounts,
  worths: Amounts,
): ((capacity: number, effort: number) => GreatestWorth) => {
  const order = byWorthForMoney(costs, worths)
  return (capacity, effort) => greatestWorthInOrder(order, costs, worths, capacity, effort)
}

/**
 * Chooses items whose costs together stay within the capacity and whose worths together are as great as possible. Time and memory
 * grow with the items and with the states that the bounds leave, of which there are few unless costs and worths are all but equal.
 *
 * @param effort how many states the search may look at
 */
export const greatestWorth = (
  costs: Amounts,
  worths: Amounts,
  capacity: number,
  effort: number,
): GreatestWorth => greatestWorthOf(costs, worths)(capacity, effort)
