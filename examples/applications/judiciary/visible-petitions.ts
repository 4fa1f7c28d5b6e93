/**
 * What people see of the cases: the same question, and an answer for each.
 *
 * @module
 */

import { leniencyWording } from "@bazgasht/core/release"
import { type Style, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { layoutOf } from "../layout.ts"
import type { Person } from "../person.ts"
import type { Judiciary } from "./application.ts"
import * as people from "./people.ts"

/** What somebody sees of a petition. */
export interface VisiblePetition {
  readonly who: Person
  readonly subject: string
  readonly stage: string
  readonly isWhole: boolean
}

/** Asks for all petitions in the name of several people. */
export const visiblePetitionsOf = async ({
  casework: { cases },
}: Judiciary): Promise<ReadonlyArray<VisiblePetition>> => {
  const visible: Array<VisiblePetition> = []
  const { headOfOtherPrison, headOfPrison, judge, otherPrisoner, petitioner, socialWorker } = people
  for (const who of [petitioner, otherPrisoner, headOfPrison, headOfOtherPrison, judge, socialWorker]) {
    const found = Result.getOrThrow(await cases.petitions.find({ caller: who.caller, query: { limit: 100 } }))
    for (const { state, subject, whole } of found.cases)
      visible.push({ who, subject, stage: String(state.stage), isWhole: whole })
  }
  return visible
}

const words = {
  title: text("چه کسی چه درخواستی را می‌بیند", "Who sees which petition"),
  who: text("چه کسی", "who"),
  subject: text("پرونده", "case"),
  stage: text("مرحله", "stage"),
  extent: text("آنچه می‌بیند", "sees"),
  whole: text("همهٔ پرونده و سابقهٔ آن", "the whole case with its history"),
  part: text("مرحله و درخواست", "stage and petition"),
}

/** What people see, as a table. Who sees nothing has no line. */
export const visibilityLines = (
  visible: ReadonlyArray<VisiblePetition>,
  style: Style,
): ReadonlyArray<string> => {
  const { say, section, table } = layoutOf(style)
  const titles: Readonly<Record<string, { readonly fa: string; readonly en: string }>> =
    leniencyWording.titles
  return section(
    words.title,
    table(
      [words.who, words.subject, words.stage, words.extent],
      visible.map(({ isWhole, stage, subject, who }) => [
        say(who.title),
        subject,
        say(titles[stage] ?? text(stage, stage)),
        say(isWhole ? words.whole : words.part),
      ]),
    ),
  )
}
