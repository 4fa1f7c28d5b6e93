import type { Jurisdiction } from "@bazgasht/core"
import { type Text, text } from "@bazgasht/rules"
import { type CodeWords, sameWords } from "../cells/index.ts"

/** Codes, each with what it is called where that is known. */
export type TitledCodes = ReadonlyMap<string, Text | undefined>

/** Facts and fields whose codes belong to the vocabulary of a jurisdiction. */
const vocabularies: {
  readonly [id: string]: (
    jurisdiction: Jurisdiction,
  ) => ReadonlyArray<{ readonly code: string; readonly title: Text }> | undefined
} = {
  // Of somebody without a sentence the fact says that there is none.
  offence: ({ offences }) => [...offences, { code: "none", title: text("بدون محکومیت", "no conviction") }],
  activity: ({ employment }) => employment?.activities,
  payer: ({ support }) => support?.payers,
}

/**
 * The codes that a fact or a field takes, each with what it is called where that is known; `undefined` where it takes any.
 *
 * @param id - of the fact or the field
 * @param codes - those that the fact lists itself; `undefined` where its codes belong to the vocabulary of the jurisdiction
 * @example
 * codesFor("offence", undefined, iran)?.get("fraud") // => { fa: "کلاهبرداری", en: "fraud" }
 * codesFor("sex", ["male"], iran)?.get("male")?.en // => "male"
 * codesFor("province", undefined, iran) // => undefined
 */
export const codesFor = (
  id: string,
  codes: ReadonlyArray<string> | undefined,
  jurisdiction: Jurisdiction,
): TitledCodes | undefined => {
  if (codes !== undefined) return new Map(codes.map((code) => [code, jurisdiction.pack.vocabulary.get(code)]))
  const entries = vocabularies[id]?.(jurisdiction)
  return entries === undefined ? undefined : new Map(entries.map(({ code, title }) => [code, title]))
}

/** The codes and what they are called in either language. A title that two codes share stands for neither. */
export const wordsOfCodes = (codes: TitledCodes): CodeWords => {
  const words = new Map<string, string>()
  const shared = new Set<string>()
  for (const [code, title] of codes)
    for (const word of title === undefined ? [] : new Set([sameWords(title.fa), sameWords(title.en)])) {
      if (words.has(word)) shared.add(word)
      words.set(word, code)
    }
  for (const word of shared) words.delete(word)
  for (const code of codes.keys()) words.set(sameWords(code), code)
  return words
}
