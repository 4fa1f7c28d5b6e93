/**
 * What a mapping can name: the facts and lists of each kind of case, and the codes of a fact.
 *
 * @module
 */

import { iran, iranPack } from "@bazgasht/iran"
import { factsRead, inLanguage, type Kind, type Text, text } from "@bazgasht/rules"
import { type CaseKind, caseKinds, codesFor, factsOfCases, type TitledCodes } from "@bazgasht/simulation"
import { tableLines } from "../rendering/table.ts"
import type { Voice } from "../rendering/voice.ts"

const words = {
  id: text("نام در نگاشت", "name in a mapping"),
  kind: text("نوع", "kind"),
  label: text("معنا", "meaning"),
  code: text("کد", "code"),
  tables: {
    prisoner: text("جدول زندانیان: prisoner", "table of prisoners: prisoner"),
    family: text("جدول خانواده‌ها: family", "table of families: family"),
    member: text("جدول اعضای خانواده‌ها: member", "table of members of families: member"),
  },
  list: text("فهرست", "list"),
}

const kinds: { readonly [Of in Kind]: Text } = {
  truth: text("بلی یا خیر", "truth"),
  count: text("شمار", "count"),
  money: text("مبلغ", "money"),
  day: text("روز", "day"),
  term: text("مدت", "length of time"),
  ratio: text("نسبت", "ratio"),
  code: text("کد", "code"),
}

/** A fact, a list or a field of a list, as a mapping names it. */
export interface NamedFact {
  readonly id: string
  readonly kind: Kind | "list"
  readonly label: Text
  /** Where it takes some codes only. */
  readonly codes?: TitledCodes
}

/** The facts of each kind of case. */
export type NamedFacts = ReadonlyMap<CaseKind, ReadonlyArray<NamedFact>>

const named = (
  id: string,
  {
    codes,
    kind,
    label,
  }: { readonly kind: Kind; readonly label: Text; readonly codes?: ReadonlyArray<string> },
  codesOf: string,
): NamedFact => {
  const titled = kind === "code" ? codesFor(codesOf, codes, iran) : undefined
  return { id, kind, label, ...(titled === undefined ? {} : { codes: titled }) }
}

const allFacts = (reads: (id: string) => boolean): NamedFacts => {
  const declared = factsOfCases(iran)
  return new Map(
    caseKinds.map((kind) => [
      kind,
      [
        ...declared[kind].facts.filter(({ id }) => reads(id)).map((fact) => named(fact.id, fact, fact.id)),
        ...declared[kind].lists
          .filter(({ id }) => reads(id))
          .flatMap(
            ({ fields, id, label }): ReadonlyArray<NamedFact> => [
              { id, kind: "list", label },
              ...Object.entries(fields).map(([name, field]) => named(`${id}.${name}`, field, name)),
            ],
          ),
      ],
    ]),
  )
}

/** All that a mapping can name; with the id of a rule what that rule reads, and with that of a fact the fact; nothing where there is neither. */
export const factsToName = (id: string | undefined): NamedFacts | undefined => {
  if (id === undefined) return allFacts(() => true)
  const rule = iranPack.rules.get(id)
  if (rule === undefined) {
    const found = allFacts((one) => one === id)
    return [...found.values()].some((facts) => facts.length > 0) ? found : undefined
  }
  const { facts, lists } = factsRead([rule], iranPack)
  const read = new Set([...facts, ...lists].map((one) => one.id))
  return allFacts((one) => read.has(one))
}

/** Facts as lines, table by table; the codes of one fact where it is the only one. */
export const factLines = (voice: Voice, facts: NamedFacts): ReadonlyArray<string> => {
  const say = (of: Text): string => inLanguage(voice, of)
  const style = { language: voice.language, paintHead: (line: string) => voice.paint("heading", line) }
  const tables = [...facts].filter(([, named]) => named.length > 0)
  const all = tables.flatMap(([, named]) => named)
  const codes = new Set(all.map(({ id }) => id)).size === 1 ? all[0]?.codes : undefined
  return [
    ...tables.flatMap(([kind, named]) => [
      voice.paint("heading", say(words.tables[kind])),
      ...tableLines(
        [{ title: say(words.id) }, { title: say(words.kind) }, { title: say(words.label) }],
        named.map((one) => [one.id, say(one.kind === "list" ? words.list : kinds[one.kind]), say(one.label)]),
        style,
      ),
      "",
    ]),
    ...(codes === undefined
      ? []
      : tableLines(
          [{ title: say(words.code) }, { title: say(words.label) }],
          [...codes].map(([code, title]) => [code, title === undefined ? code : say(title)]),
          style,
        )),
  ]
}

/** Facts for programs. */
export const factsJson = (facts: NamedFacts) => ({
  format: "bazgasht.facts/1",
  tables: Object.fromEntries(
    [...facts].map(([kind, named]) => [
      kind,
      named.map(({ codes, ...fact }) => ({
        ...fact,
        ...(codes === undefined ? {} : { codes: Object.fromEntries(codes) }),
      })),
    ]),
  ),
})
