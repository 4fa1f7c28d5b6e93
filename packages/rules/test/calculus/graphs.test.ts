/** Every executing reader carries out any graph as the calculus says, also one that no rule desugars into. */

import { runs } from "@bazgasht/properties"
import type { Day, Facts, Value } from "@bazgasht/rules"
import { type Graph, valuesOf } from "@bazgasht/rules/calculus"
import { type Columns, columnsOf, factsAt } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { interpretedKernel } from "../../src/readers/columns/kernels/block/interpret.ts"
import { allOf, type MakeKernel, outputFor } from "../../src/readers/columns/kernels/kernel.ts"
import { generatedKernel } from "../../src/readers/columns/kernels/source/generate-kernel.ts"
import { Closures } from "../../src/readers/compiled/closures.ts"
import { commonSubexpressions } from "../../src/readers/compiled/common-subexpressions.ts"
import { settingForAnyDay } from "../../src/readers/compiled/compile.ts"
import type { Plan } from "../../src/readers/compiled/plan.ts"
import { planGraph } from "../../src/readers/compiled/planning.ts"
import { writtenValue } from "../../src/readers/compiled/source.ts"
import { pack } from "../small-law.ts"
import { anyCase, anyGraph, facts, lists } from "./random-graphs.ts"

const today = 20_000 as Day
const setting = settingForAnyDay({ pack })

type ReadAll = (graph: Graph, cases: ReadonlyArray<Facts>) => ReadonlyArray<ReadonlyArray<Value | undefined>>

const byMeaning: ReadAll = (graph, cases) =>
  cases.map((given) => valuesOf(graph, { facts: given, today, lawDay: today, calendar: pack.calendar }))

const byClosures: ReadAll = (graph, cases) => {
  const outputs = planGraph(graph)
  const closures = new Closures(setting, commonSubexpressions(outputs.flatMap(({ plans }) => plans)))
  const reads = outputs.map((output) => closures.value(output))
  return cases.map((given) => {
    closures.startReading()
    return reads.map((read) => read(given, today))
  })
}

const byGeneratedCode: ReadAll = (graph, cases) => {
  const functions = planGraph(graph).map((output) => {
    const { constants, operations, source } = writtenValue(
      output,
      setting,
      commonSubexpressions(output.plans),
    )
    return new Function("constants", "operations", source)(constants, operations)
  })
  return cases.map((given) => functions.map((read) => read(given, today)))
}

const columnsFor = (cases: ReadonlyArray<Facts>): Columns =>
  Result.getOrThrow(columnsOf({ facts, lists }, cases))

const byColumns =
  (make: MakeKernel): ReadAll =>
  (graph, cases) => {
    const columns = columnsFor(cases)
    const plans = planGraph(graph).map(({ plans: [plan] }): Plan => plan)
    const { codes, run } = make(plans, setting).bind(columns, { today, lawDay: today })
    const outputs = plans.map(({ sort }) => outputFor(sort, columns.size))
    run(outputs, allOf(columns))
    return cases.map((_, row) =>
      outputs.map(({ cells, sort }) => {
        const cell = cells[row] as number
        if (sort === "truth") return cell === 1 ? undefined : cell === 2
        if (sort === "code") return codes[cell - 1]
        return Number.isNaN(cell) ? undefined : cell
      }),
    )
  }

const readers: ReadonlyArray<readonly [string, ReadAll]> = [
  ["closures", byClosures],
  ["generated code", byGeneratedCode],
  ["columns, block by block", byColumns(interpretedKernel)],
  ["columns, in generated code", byColumns(generatedKernel)],
]

test.each(readers)("%s carry out any graph", (_, read) => {
  fc.assert(
    fc.property(anyGraph(), fc.array(anyCase(), { minLength: 6, maxLength: 14 }), (graph, cases) => {
      const columns = columnsFor(cases)
      const known = cases.map((_given, row) => factsAt(columns, row))
      expect(read(graph, known)).toEqual(byMeaning(graph, known))
    }),
    { numRuns: runs(600, { least: 120 }) },
  )
})

test.each(readers)("%s go on with an entry after another reading of its list", (_, read) => {
  const inEntry = { list: "first", slot: 0, name: "count", kind: "count" } as const
  const graph: Graph = {
    steps: [
      { form: "constant", sort: "truth", value: true },
      { form: "field", sort: "number", ...inEntry },
      { form: "fold", sort: "number", fold: "sum", list: "first", slot: 0, where: 0, of: 1 },
      { form: "constant", sort: "number", value: 8 },
      { form: "order", sort: "truth", left: 2, right: 3 },
      { form: "constant", sort: "number", value: 5 },
      { form: "order", sort: "truth", left: 1, right: 5 },
      { form: "all", sort: "truth", of: [4, 6] },
      { form: "fold", sort: "truth", fold: "exists", list: "first", slot: 0, where: 7, of: 7 },
    ],
    outputs: [{ kind: "truth", at: [8] }],
  }
  const cases = [[6, 2], [2, 6], [2, 2, 4], [9]].map((counts) => ({
    first: counts.map((of) => ({ count: of })),
  }))
  expect(read(graph, cases)).toEqual([[true], [true], [false], [true]])
})
