import { readFileSync } from "node:fs"
import type { Language } from "@bazgasht/rules"
import { readAloud, reviewStatus, type TextReview } from "@bazgasht/rules/wording"
import { describe, expect, it } from "vitest"
import { jalali } from "../src/calendar/jalali.ts"
import { iranPack } from "../src/pack.ts"

const languages = ["fa", "en"] as const
const { reviews } = JSON.parse(readFileSync(`${import.meta.dirname}/../review/authors.json`, "utf8")) as {
  readonly reviews: ReadonlyArray<TextReview>
}

const saidBy = (pack: typeof iranPack, language: Language) => readAloud({ language, calendar: jalali, pack })
type Said = ReturnType<typeof saidBy>

/** The ids of what nobody read as it stands. */
const openIn = (said: Said, language: Language): ReadonlySet<string> =>
  new Set(
    reviewStatus(said, reviews, language).entries.flatMap(({ entry, status }) =>
      status === "read" ? [] : [entry.id],
    ),
  )

const digestsIn = (said: Said): ReadonlyMap<string, string> =>
  new Map(said.flatMap(({ entries }) => entries.map(({ digest, id }) => [id, digest])))

describe("the review of the Iranian pack by its authors", () => {
  it("speaks for the authors alone, and of the same texts in each language", () => {
    expect(new Set(reviews.map(({ by }) => by))).toEqual(new Set(["the authors"]))
    const [persian, english] = languages.map((language) =>
      reviews.flatMap((review) => (review.language === language ? [review.entry] : [])).sort(),
    )
    expect(persian).toEqual(english)
    expect(persian?.length).toBeGreaterThan(900)
  })

  it.each(languages)("lists exactly what says something else since, in %s", (language) => {
    const [first] = iranPack.actors
    if (first === undefined) throw new Error("the pack has no actor")
    const [id, actor] = first
    const title = { ...actor.title, [language]: `${actor.title[language]} ۲` }
    const actors = new Map([...iranPack.actors, [id, { ...actor, title }]])
    const [before, after] = [iranPack, { ...iranPack, actors }].map((pack) => saidBy(pack, language))
    if (before === undefined || after === undefined) throw new Error("nothing is read aloud")
    const known = digestsIn(before)
    const touched = [...digestsIn(after)].flatMap(([entry, digest]) =>
      known.get(entry) === digest ? [] : [entry],
    )
    expect(touched).toContain(`actor:${id}`)
    expect(openIn(after, language)).toEqual(new Set([...openIn(before, language), ...touched]))
  })
})
