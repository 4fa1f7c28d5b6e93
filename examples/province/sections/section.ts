/**
 * A part of the report: what a picture shows, in a sentence, in the picture and in numbers.
 *
 * @module
 */

import { leftOutTitles, personOutcomeTitles } from "@bazgasht/core/placement"
import { iranPack } from "@bazgasht/iran"
import { type Text, text } from "@bazgasht/rules"
import { colours, type Layout, type Section as PartOfPage } from "@bazgasht/simulation"
import type { PlacementMode } from "@bazgasht/solvers/placement"
import type { PersonResult, PlaceKind } from "../figures.ts"
import { captions, parts } from "../wording.ts"

/** A part of the report in one language. */
export interface Section extends PartOfPage {
  readonly id: keyof typeof parts
  /** What the picture or the table shows. */
  readonly caption: string
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

/** A part with its title and caption. Where there are no numbers there is no picture. */
export const section = (
  { say }: Layout,
  id: keyof typeof parts,
  { legend, picture, ...rest }: Omit<Section, "caption" | "id" | "title">,
): Section => ({
  id,
  title: say(parts[id]),
  caption: say(captions[id]),
  ...rest,
  ...(picture === undefined || rest.rows.length === 0 ? {} : { picture }),
  ...(legend === undefined || rest.rows.length === 0 ? {} : { legend }),
})

/** The title of a code stands in the vocabulary of the pack. */
const titleOfCode = (code: string): Text => iranPack.vocabulary.get(code) ?? text(code, code)

/** The title of a rule stands in the rule. */
export const titleOfRule = (id: string): Text => iranPack.rules.get(id)?.title ?? text(id, id)

/** The title of whoever issues a document stands with the actors of the pack. */
export const titleOfActor = (id: string | undefined): Text =>
  iranPack.actors.get(id ?? "")?.title ?? text("", "")

/** The title of a kind of place. */
export const titleOfPlace = (place: PlaceKind): Text => titleOfCode(place)

/** The title of what became of somebody. */
export const titleOfResult = (result: PersonResult): Text =>
  result in leftOutTitles
    ? leftOutTitles[result as keyof typeof leftOutTitles]
    : personOutcomeTitles[result as keyof typeof personOutcomeTitles]

/** The colours of the modes. */
export const colourOfMode: Readonly<Record<PlacementMode, string>> = {
  stable: colours.dark,
  mostPeople: colours.amber,
  bestFit: colours.teal,
}
