import type { CodeLane, Lane, NumberLane, PairLane, TruthLane } from "../lanes.ts"

/** Writes a lane from others of its sort, case by case. */
export interface Chosen {
  readonly take: (from: Lane, i: number) => void
  /** Keeps a value that another lane shares, and makes others unknown. */
  readonly agree: (from: Lane, i: number) => void
  readonly forget: (i: number) => void
}

const chosenTruth = ({ cells }: TruthLane): Chosen => ({
  take: (from, i) => {
    cells[i] = (from as TruthLane).cells[i] as number
  },
  agree: (from, i) => {
    if (cells[i] !== (from as TruthLane).cells[i]) cells[i] = 1
  },
  forget: (i) => {
    cells[i] = 1
  },
})

const chosenNumber = ({ cells }: NumberLane): Chosen => ({
  take: (from, i) => {
    cells[i] = (from as NumberLane).cells[i] as number
  },
  agree: (from, i) => {
    if (cells[i] !== (from as NumberLane).cells[i]) cells[i] = Number.NaN
  },
  forget: (i) => {
    cells[i] = Number.NaN
  },
})

const chosenCode = ({ cells }: CodeLane): Chosen => ({
  take: (from, i) => {
    cells[i] = (from as CodeLane).cells[i] as number
  },
  agree: (from, i) => {
    if (cells[i] !== (from as CodeLane).cells[i]) cells[i] = 0
  },
  forget: (i) => {
    cells[i] = 0
  },
})

const chosenPair = ({ first, second }: PairLane): Chosen => ({
  take: (from, i) => {
    first[i] = (from as PairLane).first[i] as number
    second[i] = (from as PairLane).second[i] as number
  },
  agree: (from, i) => {
    const other = from as PairLane
    if (first[i] !== other.first[i] || second[i] !== other.second[i]) first[i] = Number.NaN
  },
  forget: (i) => {
    first[i] = Number.NaN
  },
})

export const chosen = (lane: Lane): Chosen => {
  switch (lane.sort) {
    case "truth":
      return chosenTruth(lane)
    case "number":
      return chosenNumber(lane)
    case "code":
      return chosenCode(lane)
    case "term":
    case "ratio":
      return chosenPair(lane)
  }
}
