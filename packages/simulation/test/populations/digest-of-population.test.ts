import { iran, jalaliDay } from "@bazgasht/iran"
import { describe, expect, test } from "vitest"
import { drawRegister } from "../../../iran-population/src/index.ts"
import { digestOfPopulation, type Population } from "../../src/index.ts"

const options = { seed: 5, day: jalaliDay(1404, 7, 1), prisoners: 40 }
const population = drawRegister(options, iran)
const { prisoner } = population.tables
if (prisoner === undefined) throw new Error("nobody is in prison")
const digestWith = (changed: Partial<NonNullable<Population["tables"]["prisoner"]>>): string =>
  digestOfPopulation({
    ...population,
    tables: { ...population.tables, prisoner: { ...prisoner, ...changed } },
  })

describe("the digest of a population", () => {
  test("is that of the same cases, wherever their arrays lie", () => {
    expect(digestOfPopulation(drawRegister({ ...options, shared: true }, iran))).toBe(
      digestOfPopulation(population),
    )
    expect(digestWith({})).toBe(digestOfPopulation(population))
  })

  test("is another where anything is: an id, a weight, the width of an array", () => {
    const weights = Int8Array.from(prisoner.weights)
    weights[0] = 2
    const others = [
      digestWith({ ids: prisoner.ids.toReversed() }),
      digestWith({ weights }),
      digestWith({ weights: Int16Array.from(prisoner.weights, () => 1) }),
      digestWith({ weights: Int8Array.from(prisoner.weights, () => 1) }),
      digestOfPopulation({ ...population, day: jalaliDay(1404, 7, 2) }),
    ]
    expect(new Set(others).size).toBe(others.length)
  })
})
