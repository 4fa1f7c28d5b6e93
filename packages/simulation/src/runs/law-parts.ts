import { type Citation, type Day, entryOn, type RulePack, type Text } from "@bazgasht/rules"
import type { CompileSetting } from "@bazgasht/rules/columns"
import { type LawChange, lawChanges, packBetween } from "@bazgasht/rules/data"
import type { ReformedLaw } from "../reforms/index.ts"

/** A part of the law that a reform changes: a parameter, a clause, an exception, a rule, or the answer to a disputed question. */
export interface LawPart {
  /** `parameter:…`, `rule:…`, `rule:…#…`, `policy:…`. */
  readonly id: string
  /** The id of the rule that it is, or stands in. */
  readonly rule?: string
  readonly part: LawChange["part"]
  readonly how: LawChange["how"]
  readonly title: Text
  /** The articles of the law in force that it changes; of an addition, what it cites itself. */
  readonly citations: ReadonlyArray<Citation>
}

export interface LawParts {
  readonly parts: ReadonlyArray<LawPart>
  /** The law with some of the parts made, by their places: with none it is the baseline, with all the reform. */
  readonly settingWith: (made: ReadonlyArray<boolean>) => CompileSetting
}

/** What a report cites for a change is the law in force, not the draft. */
const citationsIn = (pack: RulePack, { citations, how, id, part, rule }: LawChange, day: Day) => {
  if (how === "added") return citations
  if (part === "parameter") {
    const parameter = pack.parameters.get(id.slice("parameter:".length))
    return (parameter === undefined ? undefined : entryOn(parameter, day)?.citations) ?? citations
  }
  if (part === "rule") return pack.rules.get(rule ?? "")?.citations ?? citations
  return citations
}

/** Takes a reform apart. */
export const lawPartsOf = (baseline: CompileSetting, law: ReformedLaw, day: Day): LawParts => {
  const ofPack = lawChanges(baseline.pack, law.pack).map(
    (change): LawPart => ({ ...change, citations: citationsIn(baseline.pack, change, day) }),
  )
  const chosen = Object.entries(law.choices).filter(
    ([policy, option]) =>
      option !== (baseline.choices?.[policy] ?? baseline.pack.policies.get(policy)?.options[0].id),
  )
  const ofChoices = chosen.map(([id, option]): LawPart => {
    const policy = baseline.pack.policies.get(id)
    return {
      id: `policy:${id}`,
      part: "policy",
      how: "changed",
      title: policy?.title ?? { fa: id, en: id },
      citations: policy?.options.find((one) => one.id === option)?.citations ?? [],
    }
  })
  const parts = [...ofPack, ...ofChoices]
  return {
    parts,
    settingWith: (made) => {
      const isMade = (place: number): boolean => made[place] === true
      const ids = ofPack.filter((_, place) => isMade(place)).map(({ id }) => id)
      const choices = chosen.filter((_, place) => isMade(ofPack.length + place))
      return {
        ...baseline,
        pack: ids.length === 0 ? baseline.pack : packBetween(baseline.pack, law.pack, ids),
        choices: { ...baseline.choices, ...Object.fromEntries(choices) },
      }
    },
  }
}
