import type { Jurisdiction } from "@bazgasht/core"
import type { Day, Text } from "@bazgasht/rules"
import type { Declarations } from "@bazgasht/rules/columns"
import type { Population, RegisterKind } from "./tables/population.ts"

/** Which register a generator draws. */
export interface RegisterOptions {
  /** Names the population; any safe whole number. The same seed gives the same register. */
  readonly seed: number
  /** The day on which the population is described. */
  readonly day: Day
  /** How many prisoners; as many as are reported unless given. The first of them are the same however many follow. */
  readonly prisoners?: number
  /** Which tables are made; of prisoners and families unless given. */
  readonly kinds?: ReadonlyArray<RegisterKind>
  /** Which facts the cases of a kind bring; every fact that a rule of the pack reads unless given. */
  readonly facts?: { readonly [Kind in RegisterKind]?: Declarations }
  /** Whether worker threads share the memory of the arrays. */
  readonly shared?: boolean
}

/**
 * What a number counts.
 *
 * - `share`: parts of ten thousand
 * - `people`, `families`, `rials`, `days`, `years`: what the name says
 */
export type FigureUnit = "share" | "people" | "families" | "rials" | "days" | "years"

/** A reported figure, and what a register that was drawn has in its place. */
export interface FigureComparison {
  readonly id: string
  readonly title: Text
  /** Shares are in parts of ten thousand; people and families are counted, for the whole country or for as many prisoners as were drawn. */
  readonly unit: FigureUnit
  readonly source: Text
  /** What is reported. Numbers of people and families are brought to the size of the register. */
  readonly target: number
  readonly generated: number
}

/** An assumption where no figure is reported. */
export interface AssumedFigure {
  readonly id: string
  readonly title: Text
  /** In parts of ten thousand. */
  readonly value: number
}

/** Draws registers of one country, step by step: each step yields how many prisoners are drawn so far. */
export interface PopulationGenerator {
  readonly sizeOf: (options: Pick<RegisterOptions, "prisoners">) => number
  readonly draw: (options: RegisterOptions, jurisdiction: Jurisdiction) => Generator<number, Population, void>
  /** Draws a register and counts in it what is reported of real ones. */
  readonly compareFigures: (
    options: Pick<RegisterOptions, "day" | "prisoners" | "seed">,
  ) => Generator<number, ReadonlyArray<FigureComparison>, void>
  readonly assumptions: ReadonlyArray<AssumedFigure>
}
