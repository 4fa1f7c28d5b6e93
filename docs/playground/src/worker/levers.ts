/** The numbers of the law that a slider can move, and the values that it offers. */

import { formatTerm } from "@bazgasht/core"
import { iranPack } from "@bazgasht/iran"
import {
  type Day,
  entryOn,
  inLanguage,
  type Parameter,
  type Rule,
  type Style,
  type Term,
  valueInWords,
} from "@bazgasht/rules"
import type { Lever } from "../protocol.ts"
import { parametersRead } from "./rule-view.ts"

/** The rules over which the register is counted. */
export const countedRules = ["REL-CR", "REL-SL", "REL-EM"] as const

interface Share {
  readonly numerator: number
  readonly denominator: number
}

/** Shares as laws write them, from the smallest to the whole. */
const shares: ReadonlyArray<Share> = [
  [1, 10],
  [1, 8],
  [1, 6],
  [1, 5],
  [1, 4],
  [3, 10],
  [1, 3],
  [2, 5],
  [9, 20],
  [1, 2],
  [11, 20],
  [3, 5],
  [2, 3],
  [7, 10],
  [3, 4],
  [4, 5],
  [9, 10],
  [1, 1],
].map(([numerator = 1, denominator = 1]) => ({ numerator, denominator }))

const sizeOf = ({ denominator, numerator }: Share): number => numerator / denominator

/** Values around one, in order, the one itself among them. */
const valuesAround = (kind: Parameter["kind"], value: unknown): ReadonlyArray<unknown> => {
  switch (kind) {
    case "ratio": {
      const inForce = value as Share
      return [...shares.filter((one) => sizeOf(one) !== sizeOf(inForce)), inForce].sort(
        (one, other) => sizeOf(one) - sizeOf(other),
      )
    }
    case "term": {
      const { days, months } = value as Term
      if (days !== 0 || months === 0) return []
      const step = months > 24 ? 12 : 1
      const count = Math.min(24, Math.max(12, Math.round((months * 2) / step)))
      const first = Math.max(1, months - Math.floor(count / 2) * step)
      const list = Array.from({ length: count + 1 }, (_, place) => first + place * step)
      return [...new Set([...list, months])]
        .sort((one, other) => one - other)
        .map((of) => ({ months: of, days: 0 }))
    }
    case "count": {
      const inForce = value as number
      return Array.from({ length: Math.max(8, inForce * 2) + 1 }, (_, place) => place)
    }
    default:
      return []
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The numbers of the counted rules that a slider can move, in the order of the law. */
export const leversOn = (style: Style, day: Day): ReadonlyArray<Lever> =>
  countedRules.flatMap((id) => {
    const rule = iranPack.rules.get(id) as Rule
    return parametersRead(rule, iranPack).flatMap((parameter): ReadonlyArray<Lever> => {
      const { kind, scale, title } = parameter
      const value = entryOn(parameter, day)?.value
      if (value === undefined || scale !== undefined) return []
      const values = valuesAround(kind, value)
      if (values.length === 0) return []
      return [
        {
          rule: id,
          parameter: parameter.id,
          title: `${inLanguage(style, rule.title)}: ${inLanguage(style, title)}`,
          values: values.map((one) => ({
            value: kind === "term" ? formatTerm(one as Term) : one,
            words: valueInWords(style, kind, one as never, scale),
          })),
          inForce: values.findIndex((one) => same(one, value)),
        },
      ]
    })
  })
