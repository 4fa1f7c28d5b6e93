import { type CountedPerson, countWithoutDifferencing } from "@bazgasht/disclosure"
import type { Day } from "@bazgasht/rules"
import type { Help } from "./help.ts"

/** Whom a published report counted, and with what. The office keeps it with the report, and publishes none of it. */
export interface PublishedHelp {
  readonly from: Day
  /** The first day after the report. */
  readonly to: Day
  readonly help: ReadonlyArray<Help>
}

/** What has to be known of a report to say whom it may count. */
export interface HelpToPublishOptions extends Pick<PublishedHelp, "from" | "to"> {
  /** By which attributes people are counted. */
  readonly attributes: ReadonlyArray<string>
  /** In how many people at least two reports differ; five unless said otherwise. */
  readonly groupOf?: number
}

const inOrder = (one: Help, other: Help): number => one.on - other.on || (one.id < other.id ? -1 : 1)

/**
 * The help that a report may count beside all reports that were published before: any two of them differ by nobody, or by whole groups of people, of each
 * attribute and altogether. So whoever holds two reports against each other finds out of no one what they were helped by, in which province or with how much.
 *
 * Help that too few share waits for a later report. A report of the same first day as an earlier one goes on from that one: what a few people were helped with
 * meanwhile changes nothing of it.
 *
 * @param published - in the order in which the reports were published; the same `attributes` for all
 * @example
 * const helped = (count: number) => Array.from({ length: count }, (_, place) => ({
 *   id: `p-${place}`, on: gregorianDay(2025, 5, 2), amount: 40_000 as Money, attributes: { province: "north" }, parts: [],
 * }))
 * const year = { from: gregorianDay(2025, 1, 1), to: gregorianDay(2026, 1, 1), attributes: ["province"] }
 * const first = { ...year, help: helpToPublish(helped(11), [], year) }
 * // A twelfth person would be distinguished from the eleven.
 * helpToPublish(helped(12), [first], year).length // => 11
 * helpToPublish(helped(16), [first], year).length // => 16
 */
export const helpToPublish = (
  help: ReadonlyArray<Help>,
  published: ReadonlyArray<PublishedHelp>,
  { attributes, from, groupOf = 5, to }: HelpToPublishOptions,
): ReadonlyArray<Help> => {
  const byContent = new Map<string, Help>()
  const counted = ({ help: all }: Pick<PublishedHelp, "help">): ReadonlyArray<CountedPerson> =>
    all.map((one) => {
      const cells = attributes.map((attribute) =>
        JSON.stringify([
          attribute,
          Object.hasOwn(one.attributes, attribute) ? one.attributes[attribute] : "",
        ]),
      )
      const parts = one.parts.map(({ amount, entry }) => [entry, amount])
      const content = JSON.stringify([one.id, one.on, one.amount, cells, parts])
      byContent.set(content, one)
      return { id: one.id, cells, content }
    })
  const earlier = published.map(counted)
  const base = published.findLastIndex((one) => one.from === from && one.to <= to)
  const within = help.filter(({ on }) => from <= on && on < to)
  return countWithoutDifferencing(counted({ help: within }), earlier, groupOf, earlier[base] ?? [])
    .flatMap(({ content }) => byContent.get(content) ?? [])
    .sort(inOrder)
}
