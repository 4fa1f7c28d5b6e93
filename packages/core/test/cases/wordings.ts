/** What the wording of every life cycle has to say. */

import {
  type AnyRefusal,
  type Competence,
  type RefusalWording,
  refusalInWords,
  type Transition,
} from "@bazgasht/casework"
import { dayInWords, inLanguage, type Style, wordsOf } from "@bazgasht/rules"
import type * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jalali } from "../../../casework/test/jalali-of-icu.ts"
import { jurisdiction } from "../test-jurisdiction.ts"
import { refusalsByCode, type Said, words } from "./arbitrary-refusal.ts"

const pack = {
  ...jurisdiction.pack,
  vocabulary: words,
  currency: { fa: "ریال", en: { one: "rial", several: "rials" } },
}
export const persian: Style = { language: "fa", calendar: jalali, pack }
export const english: Style = { language: "en", calendar: jalali, pack }

export interface Worded {
  readonly lifeCycle: {
    readonly transitions: ReadonlyArray<Transition>
    readonly competences: { readonly [command: string]: Competence }
  }
  readonly refusal: Schema.Top
  readonly wording: RefusalWording<AnyRefusal>
}

// The sentences of each life cycle take the refusals of its own; here all of them stand side by side.
export const worded = (
  lifeCycle: Worded["lifeCycle"],
  refusal: Schema.Top,
  wording: { readonly titles: object; readonly commands: object; readonly sentences: object },
): Worded => ({ lifeCycle, refusal, wording: wording as RefusalWording<AnyRefusal> })

const inWords = ({ kind, value }: Said, style: Style, { commands, titles }: Worded["wording"]): string => {
  const { number, term } = wordsOf(style)
  switch (kind) {
    case "day":
      return dayInWords(style, value)
    case "term":
      return term(value)
    case "number":
      return number(value)
    case "code": {
      const title = titles[value] ?? commands[value] ?? words.get(value)
      return title === undefined ? value : inLanguage(style, title)
    }
  }
}

/** What no sentence of either language may have: the traces of a value that was not put into words. */
const traces = /undefined|null|NaN|\[object|[{}]|=>|\$|«»|“”|\(\)| {2}|\s[.؛،;,:]|[:؛،;,]\.|\.\./

/** A Persian sentence has no Latin letter or digit and no Arabic letter or digit that looks like a Persian one. */
const foreignToPersian = /[A-Za-z0-9\u0660-\u0669\u0643\u0649\u064a;,"“”']/

const foreignToEnglish = /[\u0600-\u06ff«»]/

export const describeWordings = (lifeCycles: ReadonlyArray<readonly [string, Worded]>): void => {
  describe.each(lifeCycles)("the wording of the life cycle: %s", (_, { lifeCycle, refusal, wording }) => {
    const refusals = [...refusalsByCode(refusal)]
    const sentence = (of: AnyRefusal, style: Style): string => refusalInWords(wording, of, style)

    it("has a sentence for every refusal, and for no other", () => {
      expect(Object.keys(wording.sentences).sort()).toEqual(refusals.map(([code]) => code).sort())
    })

    it.each(refusals)("says all that the refusal says: %s", (_code, refusalOf) => {
      fc.assert(
        fc.property(refusalOf, fc.constantFrom(persian, english), ({ refusal: refused, says }, style) => {
          const written = sentence(refused, style)
          for (const said of says) expect(written).toContain(inWords(said, style, wording))
        }),
      )
    })

    it.each(refusals)("is a whole sentence of its language: %s", (_code, refusalOf) => {
      fc.assert(
        fc.property(refusalOf, ({ refusal: refused }) => {
          const [fa, en] = [sentence(refused, persian), sentence(refused, english)]
          expect(fa).toMatch(/^[^.]{15,}\.$/u)
          expect(en).toMatch(/^[A-Z][^.]{15,}\.$/u)
          for (const written of [fa, en]) expect(written).not.toMatch(traces)
          expect(fa).not.toMatch(foreignToPersian)
          expect(en).not.toMatch(foreignToEnglish)
        }),
      )
    })

    it("has a title for every stage, part and office, and one for every command", () => {
      const named = new Set([
        ...lifeCycle.transitions.flatMap(({ from, to }) => [from, to]),
        ...Object.values(lifeCycle.competences).flatMap(({ participation, permission, separateFrom }) => [
          permission,
          ...separateFrom,
          ...(participation === undefined ? [] : [participation]),
        ]),
      ])
      expect(Object.keys(wording.titles)).toEqual(expect.arrayContaining([...named]))
      expect(new Set(Object.keys(wording.commands))).toEqual(
        new Set(lifeCycle.transitions.map(({ command }) => command)),
      )
      for (const { fa, en } of [...Object.values(wording.titles), ...Object.values(wording.commands)]) {
        expect(fa).not.toMatch(foreignToPersian)
        expect(en).not.toMatch(foreignToEnglish)
      }
    })

    it("says no two stages and commands alike, in either language", () => {
      const stages = new Set(lifeCycle.transitions.flatMap(({ from, to }) => [from, to]))
      const said = [...[...stages].map((stage) => wording.titles[stage]), ...Object.values(wording.commands)]
      for (const language of ["fa", "en"] as const) {
        const titles = said.map((title) => title?.[language])
        expect(titles).toEqual([...new Set(titles)])
      }
    })

    it("names a stage and a command by their titles", () => {
      const [first] = lifeCycle.transitions
      const params = { stage: first?.to ?? "", command: first?.command ?? "" }
      const written = sentence({ code: "transition.notAllowed", path: "type", params }, persian)
      expect(written).toContain(wording.titles[params.stage]?.fa)
      expect(written).toContain(wording.commands[params.command]?.fa)
    })
  })
}
