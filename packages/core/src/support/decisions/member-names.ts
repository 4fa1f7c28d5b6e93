import { type Day, inLanguage, type Style, wordsOf } from "@bazgasht/rules"
import type { FamilyMember } from "../facts/family-facts.ts"

/** Ordinals in the languages of the library; in others a number follows the name. */
const ordinals: { readonly [language: string]: ReadonlyArray<string> } = {
  fa: ["اول", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم"],
  en: ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
}

/** The words of a relation: those for this sex, those for a member, or those of the code. */
const relationInWords = (style: Style, { memberRelation, memberSex }: FamilyMember["facts"]): string => {
  const relation = String(memberRelation)
  const keys = [`member.${relation}.${String(memberSex)}`, `member.${relation}`, relation]
  const title = keys.map((key) => style.pack.vocabulary.get(key)).find((found) => found !== undefined)
  return title === undefined ? relation : inLanguage(style, title)
}

const numbered = (style: Style, relation: string, place: number): string => {
  const ordinal = ordinals[style.language]?.[place]
  if (ordinal === undefined) return `${relation} ${wordsOf(style).number(place + 1)}`
  return style.language === "fa" ? `${relation} ${ordinal}` : `${ordinal} ${relation}`
}

const birthOf = ({ facts }: FamilyMember): Day =>
  (typeof facts["memberBirthDay"] === "number" ? facts["memberBirthDay"] : Number.POSITIVE_INFINITY) as Day

const byBirth = (one: FamilyMember, other: FamilyMember): number => {
  const [born, bornOther] = [birthOf(one), birthOf(other)]
  if (born !== bornOther) return born < bornOther ? -1 : 1
  return one.person < other.person ? -1 : one.person > other.person ? 1 : 0
}

/**
 * Names of the members of a family by the ids of the persons: how each is related to the prisoner, without an id. Members of the
 * same relation are numbered from the eldest on; one whose day of birth is unknown comes last.
 *
 * The words are those of the pack's vocabulary under `member.RELATION.SEX` or `member.RELATION`, or those of the relation's code.
 *
 * @example
 * const style = { language: "en", calendar: gregorian, pack: ruritania.pack } as const
 * const ward = (person: string, memberBirthDay: Day) => ({ person, facts: { memberRelation: "ward", memberBirthDay } })
 * const wards = [ward("p-7", gregorianDay(2015, 3, 1)), ward("p-8", gregorianDay(2012, 9, 1))]
 * memberNames(style, wards).get("p-8") // => "first ward"
 * memberNames(style, wards).get("p-7") // => "second ward"
 */
export const memberNames = (
  style: Style,
  members: ReadonlyArray<FamilyMember>,
): ReadonlyMap<string, string> => {
  // Somebody who came back is there once for each stay; the latest counts.
  const persons = [...new Map(members.map((member) => [member.person, member])).values()]
  const byRelation = Map.groupBy(persons, ({ facts }) => relationInWords(style, facts))
  return new Map(
    [...byRelation].flatMap(([relation, related]) =>
      related
        .sort(byBirth)
        .map(({ person }, place) => [
          person,
          related.length === 1 ? relation : numbered(style, relation, place),
        ]),
    ),
  )
}
