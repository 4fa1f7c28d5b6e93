/**
 * How openings are called.
 *
 * @module
 */

import { type LeftOutStyle, roundKeyWords } from "@bazgasht/core"
import { type Text, text } from "@bazgasht/rules"
import type { Voice } from "../rendering/voice.ts"
import type { PlacementRun } from "./run-placement.ts"

const nameOf = (id: string, title: string | undefined): Text =>
  title === undefined ? text(id, id) : text(`${title} (${id})`, `${title} (${id})`)

/** The openings of a round by their ids, each with its title and its id. */
export const openingNames = ({ openings }: PlacementRun): ReadonlyMap<string, Text> =>
  new Map(openings.map(({ opening: { id, title } }) => [id, nameOf(id, title)]))

const keyWords = new Map(Object.entries(roundKeyWords))

/** How reasons are put into words in a round. */
export const leftOutStyle = (voice: Voice, run: PlacementRun): LeftOutStyle => ({
  style: voice,
  keys: keyWords,
  openings: openingNames(run),
})
