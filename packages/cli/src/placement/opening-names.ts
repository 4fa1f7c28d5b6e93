import { type LeftOutStyle, roundKeyWords } from "@bazgasht/core/placement"
import { type Style, type Text, text } from "@bazgasht/rules"
import type { PlacementRun } from "./run-placement.ts"

const nameOf = (id: string, title: string | undefined): Text =>
  title === undefined ? text(id, id) : text(`${title} (${id})`, `${title} (${id})`)

/** The openings of a round by their ids, each with its title and its id. */
export const openingNames = ({ openings }: PlacementRun): ReadonlyMap<string, Text> =>
  new Map(openings.map(({ opening: { id, title } }) => [id, nameOf(id, title)]))

const keyWords = new Map(Object.entries(roundKeyWords))

/** How reasons are put into words in a round. */
export const leftOutStyle = (style: Style, run: PlacementRun): LeftOutStyle => ({
  style: style,
  keys: keyWords,
  openings: openingNames(run),
})
