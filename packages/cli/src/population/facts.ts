import type { Jurisdiction } from "@bazgasht/core"
import { inLanguage, type Kind, type Style, type Text, text } from "@bazgasht/rules"
import { factsRead } from "@bazgasht/rules/columns"
import {
  codesFor,
  factsOfCases,
  type RegisterKind,
  registerKinds,
  type TitledCodes,
} from "@bazgasht/simulation"
import { Item, type Part, tableOf, wordsColumn } from "../report/report.ts"

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
  truth: text("بله یا خیر", "truth"),
  count: text("تعداد", "count"),
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
export type NamedFacts = ReadonlyMap<RegisterKind, ReadonlyArray<NamedFact>>

const named = (
  id: string,
  {
    codes,
    kind,
    label,
  }: { readonly kind: Kind; readonly label: Text; readonly codes?: ReadonlyArray<string> },
  codesOf: string,
  jurisdiction: Jurisdiction,
): NamedFact => {
  const titled = kind === "code" ? codesFor(codesOf, codes, jurisdiction) : undefined
  return { id, kind, label, ...(titled === undefined ? {} : { codes: titled }) }
}

const allFacts = (jurisdiction: Jurisdiction, reads: (id: string) => boolean): NamedFacts => {
  const declared = factsOfCases(jurisdiction)
  return new Map(
    registerKinds.map((kind) => [
      kind,
      [
        ...declared[kind].facts
          .filter(({ id }) => reads(id))
          .map((fact) => named(fact.id, fact, fact.id, jurisdiction)),
        ...declared[kind].lists
          .filter(({ id }) => reads(id))
          .flatMap(
            ({ fields, id, label }): ReadonlyArray<NamedFact> => [
              { id, kind: "list", label },
              ...Object.entries(fields).map(([name, field]) =>
                named(`${id}.${name}`, field, name, jurisdiction),
              ),
            ],
          ),
      ],
    ]),
  )
}

/** All that a mapping can name; with the id of a rule what that rule reads, and with that of a fact the fact; nothing where there is neither. */
export const factsToName = (jurisdiction: Jurisdiction, id: string | undefined): NamedFacts | undefined => {
  if (id === undefined) return allFacts(jurisdiction, () => true)
  const { pack } = jurisdiction
  const rule = pack.rules.get(id)
  if (rule === undefined) {
    const found = allFacts(jurisdiction, (one) => one === id)
    return [...found.values()].some((facts) => facts.length > 0) ? found : undefined
  }
  const { facts, lists } = factsRead([rule], pack)
  const read = new Set([...facts, ...lists].map((one) => one.id))
  return allFacts(jurisdiction, (one) => read.has(one))
}

/** Facts, table by table; the codes of one fact where it is the only one. */
export const factsReport = (style: Style, facts: NamedFacts): Item =>
  new Item(
    () => ({
      format: "bazgasht.facts/1",
      tables: Object.fromEntries(
        [...facts].map(([kind, of]) => [
          kind,
          of.map(({ codes, ...fact }) => ({ ...fact, codes: codes && Object.fromEntries(codes) })),
        ]),
      ),
    }),
    () => {
      const say = (of: Text): string => inLanguage(style, of)
      const tables = [...facts].filter(([, of]) => of.length > 0)
      const all = tables.flatMap(([, of]) => of)
      const codes = new Set(all.map(({ id }) => id)).size === 1 ? all[0]?.codes : undefined
      return [
        ...tables.flatMap(
          ([kind, of]): ReadonlyArray<Part> => [
            { tone: "heading", text: say(words.tables[kind]) },
            tableOf(of, [
              wordsColumn(say(words.id), ({ id }) => id),
              wordsColumn(say(words.kind), (one) => (one.kind === "list" ? words.list : kinds[one.kind])),
              wordsColumn(say(words.label), ({ label }) => label),
            ]),
            "",
          ],
        ),
        ...(codes === undefined
          ? []
          : [
              tableOf(
                [...codes],
                [
                  wordsColumn(say(words.code), ([code]) => code),
                  wordsColumn(say(words.label), ([code, title]) => title ?? code),
                ],
              ),
            ]),
      ]
    },
  )
