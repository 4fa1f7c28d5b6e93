import type { Jurisdiction } from "@bazgasht/core"
import { gregorian, latinDigits, parseDay, text } from "@bazgasht/rules"
import {
  checkMapping,
  type LeftOutRow,
  type Population,
  type PopulationGenerator,
  type ReadPopulationError,
  readPopulation,
} from "@bazgasht/simulation"
import * as Result from "effect/Result"
import type { Refusal } from "../case-files/refusal.ts"
import { refuseValue, type UsageError } from "../command-line/parse.ts"
import type { LoadedCountry } from "../jurisdictions.ts"
import { refusalOfPopulation } from "../population/left-out.ts"
import { noGenerator, takeSteps } from "../population/progress.ts"

export interface OpenedPopulation {
  readonly population: Population
  readonly leftOut: ReadonlyArray<Refusal>
  /** Cells that could not be read, and that the mapping takes for unknown. */
  readonly unread: ReadonlyArray<Refusal>
  /** How many rows were left out; each may have several reasons. */
  readonly rowsLeftOut: number
}

/** Takes the progress of opening a population, from 0 to 1. */
type OnPortion = (portion: number) => void

/** `invented`, `invented:20000`, `invented:20000:7`: so many prisoners by such a seed. */
const inventedForm = /^invented(?::([1-9]\d{0,6})(?::(\d{1,9}))?)?$/

const isInvented = (operand: string): boolean => /^invented(?::|$)/.test(operand)

/** Refuses to invent a population where no number of prisoners is given, or the country has no generator. */
export const checkOperand = (
  operand: string,
  { population }: Pick<LoadedCountry, "population">,
): Result.Result<void, UsageError> => {
  if (!isInvented(operand)) return Result.succeed(undefined)
  if (!inventedForm.test(latinDigits(operand)))
    return refuseValue(
      operand,
      text(
        "invented:COUNT یا invented:COUNT:SEED، مانند invented:20000:7، یا فایل نگاشت",
        "invented:COUNT or invented:COUNT:SEED, such as invented:20000:7, or a mapping file",
      ),
    )
  return population === undefined ? refuseValue(operand, noGenerator) : Result.succeed(undefined)
}

/** The day and the seed of an invented population, unless another seed is named. */
const [inventedDay, usualSeed] = [Result.getOrThrow(parseDay(gregorian, "2025/09/23")), 1404]

const drawn = async (
  generator: PopulationGenerator,
  prisoners: number | undefined,
  seed: number,
  jurisdiction: Jurisdiction,
  onPortion: OnPortion,
): Promise<Population> => {
  const options = {
    seed,
    day: inventedDay,
    shared: true,
    ...(prisoners === undefined ? {} : { prisoners }),
  }
  const all = generator.sizeOf(options)
  return takeSteps(generator.draw(options, jurisdiction), (count) => onPortion(count / all))
}

/** What is wrong with a population; a mapping that is not there has no position. */
const refusalOf = (mapping: string, error: ReadPopulationError): Refusal => {
  const refusal = refusalOfPopulation(mapping, error)
  const { position: _, ...withoutPosition } = refusal
  return refusal.code === "population.noMapping" ? withoutPosition : refusal
}

/** Everything that is wrong with the mapping of a population, as far as that can be known before it is read. */
export const refusalsOfPopulation = async (
  operand: string,
  jurisdiction: Jurisdiction,
): Promise<ReadonlyArray<Refusal>> =>
  inventedForm.test(latinDigits(operand))
    ? []
    : (await checkMapping(operand, jurisdiction)).map((error) => refusalOf(operand, error))

const isEmpty = ({ tables }: Population): boolean =>
  Object.values(tables).every(({ columns }) => columns.size === 0)

/** Refuses an empty population: a report on it would say that a reform has no effect. */
const unlessEmpty =
  (operand: string) =>
  (opened: OpenedPopulation): Result.Result<OpenedPopulation, ReadonlyArray<Refusal>> =>
    isEmpty(opened.population)
      ? Result.fail([
          ...opened.leftOut,
          {
            file: operand,
            code: "population.empty",
            expected: text("دست‌کم یک سطر که پذیرفته شود", "at least one row that fits"),
          },
        ])
      : Result.succeed(opened)

const refusalsOfRow = ({ file, flaws, line }: LeftOutRow): ReadonlyArray<Refusal> =>
  flaws.map(({ code, column, expected }) => ({
    file,
    code,
    position: { line, column: 1 },
    ...(column === undefined ? {} : { field: column }),
    expected,
  }))

/** Opens a population, or says everything that is wrong with its mapping. */
export const openPopulation = async (
  operand: string,
  { jurisdiction, population: generator }: LoadedCountry,
  onPortion: OnPortion,
): Promise<Result.Result<OpenedPopulation, ReadonlyArray<Refusal>>> => {
  const invented = inventedForm.exec(latinDigits(operand))
  if (invented !== null && generator !== undefined) {
    const [, prisoners, seed] = invented
    const population = await drawn(
      await generator(),
      prisoners === undefined ? undefined : Number(prisoners),
      seed === undefined ? usualSeed : Number(seed),
      jurisdiction,
      onPortion,
    )
    return Result.succeed({ population, leftOut: [], unread: [], rowsLeftOut: 0 })
  }
  const read = await readPopulation(operand, jurisdiction, {
    shared: true,
    onProgress: ({ portion }) => onPortion(portion),
  })
  const opened = Result.mapBoth(read, {
    onSuccess: ({ leftOut, population, unread }): OpenedPopulation => ({
      population,
      rowsLeftOut: leftOut.length,
      leftOut: leftOut.flatMap(refusalsOfRow),
      unread: unread.flatMap(refusalsOfRow),
    }),
    onFailure: (errors): ReadonlyArray<Refusal> => errors.map((error) => refusalOf(operand, error)),
  })
  return Result.flatMap(opened, unlessEmpty(operand))
}
