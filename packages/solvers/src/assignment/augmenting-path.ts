import { nearestFirst } from "./nearest-first.ts"
import type { AssignmentProblem } from "./problem.ts"
import type { Seating } from "./seating.ts"
import { shortlists } from "./shortlists.ts"

/**
 * Returns the step that assigns one more agent: it finds the cheapest chain of moves that makes room for the agent, or leaves out the
 * agent that is cheapest to leave out, and raises the prices of the places on the way.
 *
 * Invariant of each step: prices are not negative, only a full place has a price, every assigned agent has the greatest weight less
 * price where it is, and no agent left out so far would gain anywhere.
 */
export const augmenter = (problem: AssignmentProblem, seating: Seating): ((agent: number) => void) => {
  const { place: places, seats, start, weight } = problem
  const { content, firstSeat, placed, prices, seat, sitting, taken } = seating
  const lists = shortlists(problem, prices)
  // Nodes behind the places stand for agents: their distance is that up to which the short list suffices.
  const distance = new Float64Array(problem.places + problem.agents).fill(Number.POSITIVE_INFINITY)
  const reachedBy = new Int32Array(problem.places)
  const reachedFrom = new Int32Array(problem.places)
  const touched = new Int32Array(distance.length)
  const done = new Int32Array(problem.places)
  const queue = nearestFirst(distance.length, distance)
  let touchedCount = 0
  let doneCount = 0
  let nearest = 0
  let lastPlace = -1
  let leaver = -1

  const shorten = (node: number, reached: number): void => {
    if (distance[node] === Number.POSITIVE_INFINITY) touched[touchedCount++] = node
    distance[node] = reached
  }

  const reach = (agent: number, pair: number, reached: number): void => {
    const place = places[pair] as number
    if (reached >= (distance[place] as number)) return
    shorten(place, reached)
    reachedBy[place] = pair
    reachedFrom[place] = agent
    if ((taken[place] as number) < (seats[place] as number)) {
      nearest = reached
      lastPlace = place
      leaver = -1
    } else queue.add(place)
  }

  /**
   * Looks at the other places in the short list of an agent, from what the distance and the own gain add up to, and gives
   * the most that the agent could gain in any other place, or a little more. The rest of the pairs waits its turn.
   */
  const look = (agent: number, own: number, base: number): number => {
    const first = agent * lists.length
    const end = first + (lists.sizes[agent] as number)
    let most = lists.cutoffs[agent] as number
    for (let entry = first; entry < end; entry++) {
      const pair = lists.pairs[entry] as number
      if (pair === own) continue
      const gain = (weight[pair] as number) - (prices[places[pair] as number] as number)
      if (gain > most) most = gain
      if (base - gain < nearest) reach(agent, pair, base - gain)
    }
    const rest = base - (lists.cutoffs[agent] as number)
    if (rest < nearest) {
      shorten(problem.places + agent, rest)
      queue.add(problem.places + agent)
    }
    return most
  }

  /** Looks at all pairs of an agent when the short list is not enough. */
  const lookAtAll = (agent: number, from: number): void => {
    const base = from + (lists.cutoffs[agent] as number)
    const end = start[agent + 1] as number
    const own = placed[agent] as number
    for (let pair = start[agent] as number; pair < end; pair++) {
      const reached = base - ((weight[pair] as number) - (prices[places[pair] as number] as number))
      if (reached < nearest && pair !== own) reach(agent, pair, reached)
    }
    lists.renew(agent)
  }

  const lookFrom = (place: number, from: number): void => {
    done[doneCount++] = place
    const price = prices[place] as number
    const first = firstSeat[place] as number
    const last = first + (taken[place] as number)
    for (let at = first; at < last; at++) {
      const member = sitting[at] as number
      const gain = (weight[placed[member] as number] as number) - price
      if (from + gain < nearest) {
        nearest = from + gain
        lastPlace = place
        leaver = member
      }
    }
    for (let at = first; at < last; at++) {
      const member = sitting[at] as number
      if (from + ((content[member] as number) - price) >= nearest) continue
      const own = placed[member] as number
      const worth = weight[own] as number
      content[member] = worth - look(member, own, from + (worth - price))
    }
  }

  const search = (agent: number): void => {
    doneCount = 0
    lists.renew(agent)
    nearest = lists.bestOf(agent)
    lastPlace = -1
    leaver = agent
    if (nearest === 0) return
    look(agent, -1, nearest)
    while (!queue.isEmpty()) {
      const node = queue.take()
      const from = distance[node] as number
      if (from >= nearest) break
      if (node < problem.places) lookFrom(node, from)
      else lookAtAll(node - problem.places, from)
    }
  }

  const sit = (agent: number, pair: number, at: number): void => {
    placed[agent] = pair
    seat[agent] = at
    sitting[at] = agent
    content[agent] = Number.NEGATIVE_INFINITY
  }

  return (agent) => {
    search(agent)
    for (let index = 0; index < doneCount; index++) {
      const place = done[index] as number
      prices[place] = (prices[place] as number) + nearest - (distance[place] as number)
    }
    if (leaver !== agent) {
      let place = lastPlace
      let at: number
      if (leaver < 0) {
        at = (firstSeat[place] as number) + (taken[place] as number)
        taken[place] = (taken[place] as number) + 1
      } else {
        at = seat[leaver] as number
        placed[leaver] = -1
      }
      for (;;) {
        const mover = reachedFrom[place] as number
        const pair = reachedBy[place] as number
        const old = placed[mover] as number
        const oldSeat = seat[mover] as number
        sit(mover, pair, at)
        if (mover === agent) break
        place = places[old] as number
        at = oldSeat
      }
    }
    queue.clear()
    for (let index = 0; index < touchedCount; index++)
      distance[touched[index] as number] = Number.POSITIVE_INFINITY
    touchedCount = 0
  }
}
