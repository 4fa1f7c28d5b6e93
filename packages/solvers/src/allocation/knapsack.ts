/**
 * The 0-1 knapsack problem, by dynamic programming over an expanding core.
 *
 * Items are sorted by efficiency (worth per cost). The choice starts with as many of the first as fit, and the core grows from
 * there on both sides: one item that may be added, one that may be removed. States that cannot beat the incumbent are pruned, so
 * a few dozen of thousands of items decide.
 *
 * Strongly correlated worths and costs leave too many states. The search then stops after a number of states, not after a time,
 * so that its result is the same on every machine; the bound says how much more is possible.
 *
 * Source: D. Pisinger, "A minimal algorithm for the 0-1 knapsack problem", Operations Research 45 (1997).
 */

/** Whole numbers greater than zero, whose sums are exact. */
export type Amounts = Float64Array

/** The states of the core, ascending in cost and worth at once. */
interface States {
  readonly costs: Float64Array
  readonly worths: Float64Array
  /** The last change of each state; -1 for the initial choice. */
  readonly changes: Int32Array
  readonly count: number
}

/** All changes, each linked to the one before it. */
interface Changes {
  readonly items: Array<number>
  readonly before: Array<number>
}

// A quotient of two doubles is off by a part in 2^53, and a bound must never be too low.
const caution = 1e-12

const loosened = (extra: number): number => extra + Math.abs(extra) * caution

/**
 * The greatest possible gain of a state: money left buys part of the next item, an overdraft sells part of the last one. An
 * overdrawn state with nothing left to sell is infeasible.
 */
const gain = (left: number, buying: number, selling: number): number => {
  if (left >= 0) return loosened(left * buying)
  return selling === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : loosened(left * selling)
}

/** The states with and without one more change, without dominated ones. */
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

/** Prunes states that cannot beat the incumbent. */
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

/** The greatest worth that the states can still reach. */
const attainable = (states: States, capacity: number, buying: number, selling: number): number => {
  let most = 0
  for (let state = 0; state < states.count; state++) {
    const [cost, worth] = [states.costs[state] as number, states.worths[state] as number]
    most = Math.max(most, worth + gain(capacity - cost, buying, selling))
  }
  return Math.floor(most)
}

/** Items by descending efficiency, equals by index. */
const byWorthForMoney = (costs: Amounts, worths: Amounts): Uint32Array => {
  const efficiency = worths.map((worth, item) => worth / (costs[item] as number))
  const order = new Uint32Array(costs.length)
  for (let item = 0; item < order.length; item++) order[item] = item
  return order.sort(
    (one, other) => (efficiency[other] as number) - (efficiency[one] as number) || one - other,
  )
}

/** A choice of the greatest worth, or the best one found before the search was cut off. */
export interface GreatestWorth {
  /** One for each chosen item, zero for the others. */
  readonly chosen: Uint8Array
  /** No choice is worth more. */
  readonly bound: number
  /** Whether the choice is proven optimal. */
  readonly finished: boolean
  /** How many states the search visited. */
  readonly lookedAt: number
  /**
   * Chosen items that never entered the core: without one of them, and with its cost less in capacity, the same others are
   * chosen. None where the search was cut off.
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
  // Beyond the last item nothing can be bought, and before the first one nothing sold.
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
  // The linear relaxation bounds all choices, and an item decided against its price lowers that bound by its reduced worth. So most
  // items never enter the core.
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

/** {@link greatestWorth} for several capacities, with one sort of the items. */
export const greatestWorthOf = (
  costs: Amounts,
  worths: Amounts,
): ((capacity: number, effort: number) => GreatestWorth) => {
  const order = byWorthForMoney(costs, worths)
  return (capacity, effort) => greatestWorthInOrder(order, costs, worths, capacity, effort)
}

/**
 * Chooses the items of the greatest total worth whose total cost stays within the capacity. Time and memory
 * grow with the items and with the states that pruning leaves, of which there are few unless costs and worths are strongly correlated.
 *
 * @param effort - how many states the search may visit
 */
export const greatestWorth = (
  costs: Amounts,
  worths: Amounts,
  capacity: number,
  effort: number,
): GreatestWorth => greatestWorthOf(costs, worths)(capacity, effort)
