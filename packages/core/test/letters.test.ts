import { type Letter, letterToPrisoner, pageOfLetter, textOfLetter } from "@bazgasht/core/letters"
import { decodeCaseFile, outlook, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { ofAnothersFamily, tooLong } from "@bazgasht/properties/plain-sentences"
import { gregorian, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { kindNow, kindThen } from "../src/letters/kind-words.ts"
import { familiesAhead, letterWords } from "../src/letters/letter-words.ts"
import { day, parole, ruritania } from "./country/ruritania.ts"
import { letters } from "./country/ruritania-letters.ts"

const style = { language: "en", calendar: gregorian, pack: ruritania.pack } as const
const punishments = { imprisonment: { kind: "custody", term: "4y" } }

const letterOn = (today: string, parts: object): Letter => {
  const file = Result.getOrThrow(
    decodeCaseFile({ kind: "prisoner", id: "A-1", events: [], ...parts }, ruritania),
  )
  const on = day(today)
  const setting = { pack: ruritania.pack, today: on, history: releaseHistory(file, ruritania, on) }
  const { routes } = outlook([parole], releaseFacts(file, ruritania, on), setting)
  return letterToPrisoner({ today: on, routes }, letters, style)
}

describe("a letter to a prisoner", () => {
  it("says that something is not known yet, what is missing, and that it is no refusal", () => {
    const text = textOfLetter(letterOn("2025/04/30", {}))
    expect(text).toMatch(/^Your ways out of prison\n\nThe answer\n {2}It is not known yet/)
    expect(text).toContain("This is not a refusal.")
    expect(text).toContain("What others must do\n  The board must say whether it agrees.")
    expect(text).toMatch(
      /Whom to ask\n {2}Ask the warden\.\n\nAbout this page\n {2}This page is not a decision\./,
    )
  })

  it("does not say that no way is open while papers are missing for one", () => {
    const sentences = [{ offence: "forgery", punishments, hearing: { day: "2023/05/31" } }]
    const file = (reports: object) =>
      Result.getOrThrow(
        decodeCaseFile({ kind: "prisoner", id: "A-1", events: [], sentences, reports }, ruritania),
      )
    const on = day("2023/05/02")
    const routesOf = (reports: object, today = on) => {
      const of = file(reports)
      const setting = { pack: ruritania.pack, today, history: releaseHistory(of, ruritania, today) }
      return outlook([parole], releaseFacts(of, ruritania, today), setting).routes
    }
    const later = routesOf({ boardAgrees: true })
    const unclear = routesOf({}, day("2027/04/30"))
    expect([later, unclear].map(([route]) => route?.outcome.outcome)).toEqual(["notYet", "undetermined"])
    const said = (routes: typeof later): string =>
      letterToPrisoner({ today: on, routes }, letters, style).parts[0]?.lines[0] ?? ""
    expect(said(later)).toMatch(/^No way is open today\. The nearest date is/)
    expect(said([...later, ...unclear])).toMatch(
      /^It is not known yet whether a way is open today\. Papers are missing\. The next known date is/,
    )
  })

  it("answers with what has to be done where nobody decides, and asks for no papers that change nothing", () => {
    const sentences = [{ offence: "forgery", punishments, hearing: { day: "2023/05/31" } }]
    const on = day("2027/04/30")
    const routeOf = (reports: object) => {
      const file = Result.getOrThrow(
        decodeCaseFile({ kind: "prisoner", id: "A-1", events: [], sentences, reports }, ruritania),
      )
      const setting = { pack: ruritania.pack, today: on, history: releaseHistory(file, ruritania, on) }
      return outlook([parole], releaseFacts(file, ruritania, on), setting).routes
    }
    const [due] = routeOf({ boardAgrees: true })
    const [unclear] = routeOf({})
    const [rule] = Object.values(letters.rules)
    if (due === undefined || unclear === undefined || rule === undefined) throw new Error("no route")
    const { decides: _, ...undecided } = rule
    const released = { ...undecided, open: text("باید آزاد شوید.", "You must be released.") }
    const law = { ...letters, rules: { ...letters.rules, END: released } }
    const end = { ...due, rule: { ...due.rule, id: "END" } }
    const letterOf = (routes: ReadonlyArray<typeof due>): string =>
      textOfLetter(letterToPrisoner({ today: on, routes }, law, style))
    const said = letterOf([unclear, end])
    expect(said).toContain("The answer\n  You must be released.\n\nWhom to ask")
    expect(letterOf([unclear])).toContain("What others must do")
    expect(said.match(/You must be released/g)).toHaveLength(1)
    // What may still be asked for is said as before.
    expect(letterOf([due, end])).toContain("Now\n  You can ask for parole now. The board decides.")
  })

  it("says why something is closed, in the country's own words", () => {
    const sentences = [
      { offence: "forgery", punishments: { imprisonment: { kind: "fortress", term: "4y" } } },
    ]
    const text = textOfLetter(letterOn("2025/04/30", { sentences, reports: { boardAgrees: true } }))
    expect(text).toContain("Why not\n  Parole: You are held in the fortress.")
    expect(text).not.toContain("PAROLE")
  })

  it("names the day and who decides where something opens later or is open", () => {
    const sentences = [{ offence: "forgery", punishments, hearing: { day: "2023/05/31" } }]
    const reports = { boardAgrees: true }
    const later = textOfLetter(letterOn("2023/05/02", { sentences, reports }))
    expect(later).toMatch(
      /The nearest date is (\d{4}\/\d\d\/\d\d)\.[\s\S]*You can ask for parole from \1\. The board decides\./,
    )
    const open = textOfLetter(letterOn("2027/04/30", { sentences, reports }))
    expect(open).toContain("Now\n  You can ask for parole now. The board decides.")
  })
})

describe("a page", () => {
  it("shows what stands in a letter and carries nothing of it out", () => {
    const page = pageOfLetter({
      language: 'en"><script>',
      direction: "ltr",
      title: "<b>",
      parts: [{ heading: "a & b", lines: ["\u2068<img src=x>\u2069 \u202eevil"] }],
    })
    expect(page).toContain("<h1>&lt;b&gt;</h1>")
    expect(page).toContain("<h2>a &amp; b</h2>")
    expect(page).toContain("<li><bdi>&lt;img src=x&gt;</bdi> evil</li>")
    expect(page).not.toMatch(/<script|<img|\u202e/)
  })
})

describe("a long page", () => {
  const ofLines = (count: number): string =>
    pageOfLetter({
      language: "en",
      direction: "ltr",
      title: "Your ways",
      parts: [{ heading: "Now", lines: Array.from({ length: count }, (_, place) => `Way ${place}`) }],
    })

  it("is printed smaller, to stay on one sheet", () => {
    expect(ofLines(49)).toContain("<body>")
    expect(ofLines(50)).toContain('<body class="many">')
  })
})

describe("the words of letters", () => {
  const texts = [
    ...Object.entries(letterWords),
    ...Object.entries(kindNow),
    ...Object.entries(kindThen),
    ...[1, 2, 3, 11, 100].map((count) => [`${count} ahead`, familiesAhead(count, "{number}")] as const),
  ]
  const languages = ["fa", "en", "ar", "ckb"]

  it("stand in four languages, each in its own letters, with the same places", () => {
    const placesIn = (text: string) => [...text.matchAll(/\{[a-z]+\}/g)].map(([place]) => place).toSorted()
    for (const [name, text] of texts) {
      expect([name, Object.keys(text).toSorted()]).toEqual([name, languages.toSorted()])
      for (const said of Object.values(text))
        expect([name, said]).toEqual([name, expect.stringMatching(/\S/)])
      if (!name.endsWith("ahead"))
        for (const said of Object.values(text))
          expect([name, placesIn(said)]).toEqual([name, placesIn(text.en)])
      expect([name, text.fa]).toEqual([name, expect.not.stringMatching(/[يكىة0-9٠-٩ێڕڵۆەڤ]/)])
      expect([name, text.en]).toEqual([name, expect.not.stringMatching(/\p{Script=Arabic}/u)])
      expect([name, text["ar"]]).toEqual([name, expect.not.stringMatching(/[یکگچپژ0-9۰-۹ێڕڵۆە\u200c]/)])
      expect([name, text["ckb"]]).toEqual([name, expect.not.stringMatching(/[يكىةث0-9۰-۹\u200c]/)])
    }
  })

  it("speak to their reader of their family, and of no family as of another's", () => {
    for (const [name, text] of texts)
      for (const [language, said] of Object.entries(text))
        expect([name, ofAnothersFamily(language, said)]).toEqual([name, false])
  })

  it("have at most twelve words a sentence", () => {
    for (const [name, text] of texts)
      for (const said of Object.values(text)) expect([name, tooLong(said)]).toEqual([name, []])
  })
})
