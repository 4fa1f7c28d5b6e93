import { createHash } from "node:crypto"
import { digestOf } from "@bazgasht/rules"
import type { Population } from "./population.ts"

/** The SHA-256 that `digestOfBytes` gives, many times sooner: a nation's arrays are long. */
const digestOfData = (data: Uint8Array | string): string => createHash("sha256").update(data).digest("hex")

const isArray = (value: unknown): value is Uint8Array => ArrayBuffer.isView(value)

/** The data with each array in it by its own digest, and long lists of texts likewise: a canonical text of either would be long. */
const shortened = (value: unknown): unknown => {
  if (isArray(value))
    return `${value.constructor.name} ${digestOfData(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))}`
  if (Array.isArray(value) && value.every((one) => typeof one === "string"))
    return digestOfData(JSON.stringify(value))
  if (Array.isArray(value)) return value.map(shortened)
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shortened(part)]))
  return value
}

/**
 * The SHA-256 of a population, in lowercase hexadecimal: the same for the same cases and declarations, drawn or read.
 *
 * @example
 * const draw = (seed: number) => digestOfPopulation(drawRegister({ seed, day, prisoners: 10 }, iran))
 * draw(1) === draw(1) // => true
 * draw(1) === draw(2) // => false
 */
export const digestOfPopulation = ({ source: _source, ...population }: Population): string =>
  digestOf(shortened(population))
