/** How many agents are placed, and the sum of their scores. */
export interface Figures {
  readonly agents: number
  readonly score: number
}

/** The weight of an agent, and of a unit of score. */
interface PairWorth {
  readonly perScore: number
  readonly perAgent: number
}

/** The objective of a search. */
export interface ObjectiveWeights extends PairWorth {
  /** Every objective is a multiple of it, so that bounds are rounded down to a multiple. */
  readonly unit: number
  /** The greatest score of an agent and a place. */
  readonly greatestScore: number
}

/** The objective of figures. */
export const objectiveOf = ({ perScore, perAgent }: PairWorth, { score, agents }: Figures): number =>
  score * perScore + agents * perAgent

/** Prices are whole numbers: weights are scaled up, which leaves room for prices below a unit. */
const [partsOfAgent, partsOfScore] = [2 ** 20, 2 ** 8]

/** Lexicographic: a unit of score outweighs all agents together. */
export const scoreFirst = (agents: number, greatestScore: number): ObjectiveWeights => ({
  perScore: agents + 1,
  perAgent: 1,
  unit: 1,
  greatestScore,
})

/** Only agents count. */
export const agentsOnly = (greatestScore: number): ObjectiveWeights => ({
  perScore: 0,
  perAgent: partsOfAgent,
  unit: partsOfAgent,
  greatestScore,
})

/** An agent weighs as much as so many units of score. */
export const agentFor = (units: number, greatestScore: number): ObjectiveWeights => ({
  perScore: partsOfScore,
  perAgent: units * partsOfScore,
  unit: partsOfScore,
  greatestScore,
})

/** Lexicographic: an agent outweighs all scores of so many agents together. */
export const agentsFirst = (agents: number, greatestScore: number): ObjectiveWeights => ({
  perScore: 1,
  perAgent: agents * greatestScore + 1,
  unit: 1,
  greatestScore,
})
