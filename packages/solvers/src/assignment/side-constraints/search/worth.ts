/**
 * What a placement is worth: agents and score in one whole number.
 *
 * @module
 */

/** How many are placed, and their scores added up. */
export interface Figures {
  readonly agents: number
  readonly score: number
}

/** What a pair is worth: so much for the agent, and so much for each unit of its score. */
interface PairWorth {
  readonly perScore: number
  readonly perAgent: number
}

/** What pairs are worth in a search. */
export interface Worths extends PairWorth {
  /** Every worth is a multiple of it, so that a bound below the next multiple is as good as one of this. */
  readonly unit: number
  /** The greatest score of an agent and a place. */
  readonly greatestScore: number
}

/** The worth of figures. */
export const worthOf = ({ perScore, perAgent }: PairWorth, { score, agents }: Figures): number =>
  score * perScore + agents * perAgent

/** Prices are whole numbers: worths are so many times as large as they need to be, which leaves room for parts of a unit. */
const [partsOfAgent, partsOfScore] = [2 ** 20, 2 ** 8]

/** A unit of score is more than all agents together. */
export const scoreFirst = (agents: number, greatestScore: number): Worths => ({
  perScore: agents + 1,
  perAgent: 1,
  unit: 1,
  greatestScore,
})

/** Nothing but agents counts. */
export const agentsOnly = (greatestScore: number): Worths => ({
  perScore: 0,
  perAgent: partsOfAgent,
  unit: partsOfAgent,
  greatestScore,
})

/** An agent is worth so many units of score. */
export const agentFor = (units: number, greatestScore: number): Worths => ({
  perScore: partsOfScore,
  perAgent: units * partsOfScore,
  unit: partsOfScore,
  greatestScore,
})

/** An agent is more than all scores of so many agents together. */
export const agentsFirst = (agents: number, greatestScore: number): Worths => ({
  perScore: 1,
  perAgent: agents * greatestScore + 1,
  unit: 1,
  greatestScore,
})
