/**
 * The sheets of a placement round.
 *
 * @module
 */

import { personOutcomeTitles } from "@bazgasht/core"
import { inLanguage, type Outline, wordsOf } from "@bazgasht/rules"
import type { Voice } from "../rendering/voice.ts"
import { type Cell, numeric, type Sheet } from "../sheets/sheet.ts"
import {
  constraintReasons,
  leftOutReasons,
  leftOutTitle,
  missingReasons,
  unrankedReasons,
} from "./not-placed-words.ts"
import { placementWords, sayIn } from "./placement-words.ts"
import type { PlacementRows } from "./reading.ts"
import type { PlacementRun } from "./run-placement.ts"

const titleCell = (title: string | undefined): Cell => (title === undefined ? undefined : { text: title })

/** The openings, each with its seats and how many of them are taken. */
export const openingsSheet = (voice: Voice, { openings, record }: PlacementRun): Sheet => {
  const say = sayIn(voice)
  return {
    name: "openings",
    title: placementWords.openings,
    columns: [
      { title: say("opening") },
      { title: say("title") },
      numeric(say("seats")),
      numeric(say("taken")),
      numeric(say("free")),
    ],
    rows: record.openings.map(({ id, placed, seats }, place) => [
      { text: id },
      titleCell(openings[place]?.opening.title),
      { number: seats },
      { number: placed.length },
      { number: seats - placed.length },
    ]),
  }
}

/** Who is placed where, how well it fits, and which of the wishes it is. */
export const placedSheet = (voice: Voice, { openings }: PlacementRun, rows: PlacementRows): Sheet => {
  const say = sayIn(voice)
  const titles = new Map(openings.map(({ opening: { id, title } }) => [id, title]))
  return {
    name: "placed",
    title: placementWords.placed,
    columns: [
      { title: say("person") },
      { title: say("opening") },
      { title: say("title") },
      numeric(say("fit")),
      numeric(say("wish")),
      { title: say("override") },
    ],
    rows: rows.placed.map(({ fit, id, opening, override, wish }) => [
      { text: id },
      { text: opening },
      titleCell(titles.get(opening)),
      { number: fit },
      wish === undefined ? undefined : { number: wish },
      override === true ? { text: say("yes") } : undefined,
    ]),
  }
}

const textsOf = ({ of, text }: Outline): ReadonlyArray<string> => [text, ...of.flatMap(textsOf)]

/** Everybody who is not placed, with the reasons. */
export const leftOutSheet = (voice: Voice, run: PlacementRun, rows: PlacementRows): Sheet => {
  const say = sayIn(voice)
  const { separator } = wordsOf(voice)
  const reasons = [
    ...rows.leftOut.map((row) => {
      const sentences = leftOutReasons(voice, run, row).slice(1).flatMap(textsOf)
      return [row, [leftOutTitle(voice, row), sentences.join(" ")].join(separator)] as const
    }),
    ...rows.uncompatible.map((row) => {
      const parts = [...constraintReasons(voice, run, row), ...missingReasons(voice, row)]
      return [row, parts.join(separator)] as const
    }),
    ...rows.unranked.map((row) => [row, unrankedReasons(voice, row).join(separator)] as const),
    ...rows.unwilling.map((row) => [row, say("unwilling")] as const),
  ].sort(([one], [other]) => (one.id < other.id ? -1 : 1))
  return {
    name: "left-out",
    title: placementWords.notPlaced,
    columns: [{ title: say("person") }, { title: say("outcome") }, { title: say("why") }],
    rows: reasons.map(([{ id, outcome }, why]) => [
      { text: id },
      { text: inLanguage(voice, personOutcomeTitles[outcome]) },
      { text: why },
    ]),
  }
}
