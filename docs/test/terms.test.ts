import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { glossaryOf, glossaryPages } from "../glossary.ts"
import { faces } from "../names.ts"
import { finderOf, type Placed } from "../terms/faults.ts"
import { textsOfCases, textsOfPages, textsOfSources, textsReachable } from "../terms/read-texts.ts"
import { remarksOn } from "../terms/remarks.ts"
import { terms } from "../terms/table.ts"
import { commandLines, textsPrinted } from "./printed-texts.ts"

const faultsIn = finderOf(terms)

describe("the table of terms", () => {
  it("gives every idea one name in each language, and no name to two ideas", () => {
    for (const language of ["fa", "en"] as const) {
      const names = terms.map(({ name }) => name[language])
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    }
  })

  it("avoids nothing that it says itself", () => {
    const own = terms.flatMap(({ name, meaning }) =>
      [name.fa, name.en, meaning.fa, meaning.en].map(
        (text): Placed => ({ at: name.en, where: "texts", text: text.replaceAll(/«[^»]*»/g, "…") }),
      ),
    )
    expect(faultsIn(own)).toEqual([])
  })

  it.each([
    ["texts", "پروندهٔ نیکوکار", "نیکوکار", "خیّر"],
    ["texts", "under electronic supervision since 1403", "electronic supervision", "electronic monitoring"],
    ["pages", "این مقرره‌ای است", "مقرره", "قاعده"],
    ["identifiers", "bringBack", "bringBack", "requeue"],
  ] as const)("names %s that say “%s”", (where, text, form, instead) => {
    const [fault] = faultsIn([{ at: "a.ts:3", where, text }])
    expect(fault).toContain(`a.ts:3: “${form}`)
    expect(fault).toContain(`write “${instead}”`)
  })

  it("lets a form stand inside a longer word and in the phrases that are right", () => {
    const right = ["به‌تنهایی", "نیکوکاری", "a general amnesty", "the whole bringBackups", "خانوار بی‌سرپرست"]
    expect(faultsIn(right.map((text) => ({ at: "a.ts:3", where: "texts", text })))).toEqual([])
  })
})

describe("what a lawyer remarked", () => {
  it.each([
    ["fa", "✓ حبس محکوم مالی (FIN-1): استحقاق دارد؛ مرجع مکلف: دادگاه"],
    ["fa", "پیشنهاددهنده: دادستان و قاضی اجرای احکام کیفری"],
    ["fa", "کسری پرونده: دادستان تجدیدنظرخواهی کرده است"],
    ["fa", "گواهی پزشک؛ صادرکننده: مددکار اجتماعی"],
    ["fa", "«جنس» (نامعلوم) برابر مرد است"],
    ["fa", "✓ نبودِ این وضع: پیش از این از آزادی مشروط استفاده شده است"],
    ["fa", "پس از روزی که ۱ «حداقل حبس قانونی جرم» (۲ سال) کامل می‌شود"],
    ["fa", "استثنا: حبس تعزیری نیست ← خیر"],
    ["fa", "این خانواده وقتی پذیرفته می‌شود که برای پذیرش دست‌کم ۵۵۱٬۰۰۰٬۰۰۰ ریال در اختیار باشد"],
    ["fa", "گزارش مصرف کمک شما (1405-03, ۱۴۰۵/۰۳/۰۱)"],
    ["fa", "«درصد معلولیت» دست‌کم «حداقل درصد معلولیت در اولویت ستاد دیه» (۴۰) است"],
    ["en", "✓ imprisonment of the debtor: entitled"],
  ] as const)("is found again: %s: %s", (language, line) => {
    expect(remarksOn(line, language)).not.toEqual([])
  })
})

describe("the glossary", () => {
  for (const { file, language } of glossaryPages)
    it(`stands in ${file} as the table has it`, () => {
      expect(readFileSync(`${import.meta.dirname}/../${file}`, "utf8")).toBe(glossaryOf(language))
    })
})

describe("what people read keeps to the table of terms", () => {
  it("in the sources of packages and examples", () => {
    const texts = textsOfSources()
    expect(texts.filter(({ where }) => where === "texts").length).toBeGreaterThan(5_000)
    expect(faultsIn(texts)).toEqual([])
  })

  it("on the pages", () => {
    const texts = textsOfPages()
    expect(texts.length).toBeGreaterThan(5_000)
    expect(faultsIn(texts)).toEqual([])
  })

  it("in the titles of worked cases", () => {
    expect(faultsIn(textsOfCases())).toEqual([])
  })

  it("in everything that the faces of the packages hold", async () => {
    const modules = await Promise.all(
      faces.map(async ({ file, name }) => ({ name, module: await import(file) })),
    )
    const texts = modules.flatMap(({ module, name }) => textsReachable(name, module))
    expect(texts.length).toBeGreaterThan(5_000)
    expect(faultsIn(texts)).toEqual([])
  })
})

describe("what the command prints keeps to the table of terms", () => {
  for (const language of ["fa", "en"] as const)
    it(`in ${language === "fa" ? "Persian" : "English"}`, async () => {
      const texts: Array<Placed> = []
      for (const words of commandLines) {
        const printed = await textsPrinted(words, language)
        expect([words, printed.length > 1]).toEqual([words, true])
        texts.push(...printed)
      }
      expect(texts.length).toBeGreaterThan(2_000)
      expect(faultsIn(texts)).toEqual([])
      expect(
        texts.flatMap(({ at, text }) => remarksOn(text, language).map((remark) => `${at}: ${remark}`)),
      ).toEqual([])
    })
})
