/** The law of Iran with the edits of the reader. */

import { type Jurisdiction, parseTerm } from "@bazgasht/core"
import { iran, iranPack } from "@bazgasht/iran"
import { inLanguage, parseDay, type RulePack, type Style, text } from "@bazgasht/rules"
import { decodeRule } from "@bazgasht/rules/data"
import { applyReforms, type Reform, type ReformChange } from "@bazgasht/simulation/reforms"
import * as Result from "effect/Result"
import type { Fault, Language, LawEdit } from "../protocol.ts"

/** The style of the page in a language. */
export const styleOf = (language: Language, pack: RulePack = iranPack): Style => ({
  language,
  calendar: iranPack.calendar,
  pack,
})

const expected = {
  of: text("انتظار می‌رفت", "Expected"),
  perhaps: text("شاید", "perhaps"),
  day: text("روزی از تقویم، به صورت سال/ماه/روز", "a day of the calendar, written year/month/day"),
}

/** What is wrong with a value, with what was expected and what was probably meant. */
export const faultInWords = (
  style: Style,
  { expected: wanted, nearest = [] }: { readonly expected: string; readonly nearest?: ReadonlyArray<string> },
): string =>
  `${inLanguage(style, expected.of)}: ${wanted}${
    nearest.length === 0 ? "" : ` (${inLanguage(style, expected.perhaps)}: ${nearest.join(", ")})`
  }`

/** Law under which the page decides: the pack in force where an edit is wrong. */
export interface EditedLaw {
  readonly jurisdiction: Jurisdiction
  readonly pack: RulePack
  readonly faults: ReadonlyArray<Fault>
}

/** The value of a parameter as an edit writes it: a term is written as text. */
const valueOfEdit = (pack: RulePack, { id, value }: Extract<LawEdit, { of: "parameter" }>): unknown => {
  if (pack.parameters.get(id)?.kind !== "term" || typeof value !== "string") return value
  return Result.getOrElse(parseTerm(value), () => value)
}

/** Replaces every rule of the pack below a value by the rule of the same id in another pack. */
const underPack = <A>(value: A, pack: RulePack): A => {
  if (typeof value !== "object" || value === null) return value
  if ("id" in value && typeof value.id === "string") {
    const known = iranPack.rules.get(value.id) as unknown
    if (known === value) return (pack.rules.get(value.id) ?? value) as A
  }
  if (Array.isArray(value)) return value.map((one) => underPack(one, pack)) as A
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, underPack(one, pack)])) as A
}

/** The parts of a jurisdiction that name rules. */
const partsWithRules = ["debts", "employment", "release", "rulesAbout", "support"] as const

const under = (pack: RulePack): Jurisdiction => {
  const parts = partsWithRules.map((part) => [part, underPack(iran[part], pack)] as const)
  return { ...iran, ...Object.fromEntries(parts), pack }
}

const none: EditedLaw = { jurisdiction: iran, pack: iranPack, faults: [] }

const editedLaw = (edits: ReadonlyArray<LawEdit>, style: Style): EditedLaw => {
  if (edits.length === 0) return none
  const faults: Array<Fault> = []
  const changes: Array<ReformChange> = []
  edits.forEach((edit, place) => {
    const from = edit.from === undefined ? undefined : parseDay(iranPack.calendar, edit.from)
    if (from !== undefined && Result.isFailure(from)) {
      faults.push({
        path: [place, "from"],
        message: faultInWords(style, { expected: inLanguage(style, expected.day) }),
      })
      return
    }
    const since = from === undefined ? {} : { from: from.success }
    if (edit.of === "parameter") {
      const value = valueOfEdit(iranPack, edit)
      // A value of the wrong kind is refused when the reform is applied.
      changes.push({ change: "setParameter", parameter: edit.id, value: value as never, ...since })
      return
    }
    const rule = decodeRule(edit.data)
    if (Result.isFailure(rule))
      for (const error of rule.failure)
        faults.push({
          path: [place, "data", ...pathOfPointer(error.path)],
          message: faultInWords(style, { expected: error.expected }),
        })
    else changes.push({ change: "replaceRule", rule: rule.success, ...since })
  })
  if (faults.length > 0) return { ...none, faults }
  const reform: Reform = { id: "playground", title: text("اصلاح خواننده", "the reader's reform"), changes }
  return Result.match(applyReforms(iranPack, [reform]), {
    onSuccess: ({ pack }) => ({ jurisdiction: under(pack), pack, faults: [] }),
    onFailure: (errors) => ({
      ...none,
      faults: errors.map(({ expected: wanted, nearest = [], path }) => ({
        path: path.slice(1),
        message: faultInWords(style, { expected: inLanguage(style, wanted), nearest }),
      })),
    }),
  })
}

/** The steps of a JSON Pointer. */
const pathOfPointer = (pointer: string): ReadonlyArray<string | number> =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))

let last: { readonly key: string; readonly law: EditedLaw } | undefined

/** The law with edits; the last one asked for is kept. */
export const lawWith = (edits: ReadonlyArray<LawEdit>, language: Language): EditedLaw => {
  const key = JSON.stringify([language, edits])
  if (last?.key !== key) last = { key, law: editedLaw(edits, styleOf(language)) }
  return last.law
}
