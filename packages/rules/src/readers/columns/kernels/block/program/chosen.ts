import type { CodeLane, Lane, NumberLane, TruthLane } from "../lanes.ts"

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

export const chosen = (lane: Lane): Chosen => {
  switch (lane.sort) {
    case "truth":
      return chosenTruth(lane)
    case "number":
      return chosenNumber(lane)
    case "code":
      return chosenCode(lane)
  }
}
