import type { Language } from "@bazgasht/rules"
import Negotiator from "negotiator"

/** The language in which a request is answered: the first that its sender reads, else the usual one. Nobody is turned away for it. */
export const languageOf = (
  headers: Headers,
  languages: ReadonlyArray<Language>,
  usual: Language,
): Language => {
  const accepted = headers.get("accept-language")
  if (accepted === null) return usual
  const [language = usual] = new Negotiator({ headers: { "accept-language": accepted } }).languages([
    ...languages,
  ])
  return language
}

/** Whether who sent a request takes JSON. */
export const takesJson = (headers: Headers): boolean => {
  const accepted = headers.get("accept")
  return (
    accepted === null ||
    new Negotiator({ headers: { accept: accepted } }).mediaTypes([
      "application/json",
      "application/problem+json",
    ]).length > 0
  )
}
