import type { KeyWords } from "@bazgasht/core"
import { placeInWords } from "@bazgasht/core/support"
import { type Language, type Money, text } from "@bazgasht/rules"
import { textOfOutline } from "@bazgasht/rules/wording"
import {
  type Admission,
  admit,
  explainPlace,
  type PlaceExplanation,
  type PlaceStatement,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  budgets,
  byNeed,
  candidate,
  candidates,
  policies,
  precedes,
} from "../../../solvers/test/placement/candidates.ts"
import { pack } from "./toy-score.ts"

const places = (of: Admission) => [...of.admitted, ...of.waiting]

const statement = <Code extends PlaceStatement["code"]>(
  { statements }: PlaceExplanation,
  code: Code,
): (PlaceStatement & { readonly code: Code }) | undefined =>
  statements.find((one): one is PlaceStatement & { readonly code: Code } => one.code === code)

const keys: ReadonlyMap<string, KeyWords> = new Map([
  ["need", { title: text("امتیاز نیاز", "need"), kind: "count" }],
])

const words = (explanation: PlaceExplanation, language: Language): string =>
  textOfOutline(
    placeInWords(explanation, { style: { language, calendar: pack.calendar, pack: rials }, keys }),
  )

const rials = { ...pack, currency: { fa: "ریال", en: { one: "rial", several: "rials" } } }

describe("the explanation of a place", () => {
  it("S15: states what holds of the candidates, of both lists", () => {
    fc.assert(
      fc.property(candidates, budgets, policies, (all, budget, policy) => {
        const admission = Result.getOrThrow(admit(all, budget, policy))
        for (const place of places(admission)) {
          const one = place.candidate
          const explained = explainPlace(place, admission)
          const ahead = all.filter((other) => precedes(policy, other, one)).length
          const behind = all.filter((other) => precedes(policy, one, other)).length
          expect(explained.candidate).toBe(one.id)
          expect(explained.outcome).toBe(admission.admitted.includes(place) ? "admitted" : "waiting")
          expect(statement(explained, "place.ahead")?.ahead).toBe(ahead)
          expect(statement(explained, "place.tied")?.tied ?? 0).toBe(all.length - 1 - ahead - behind)
          expect(statement(explained, "place.order")?.of).toBe(all.length)
          const overtaking = admission.admitted.filter((other) => other.place > place.place).length
          if (explained.outcome === "waiting")
            expect(statement(explained, "waiting.overtaken")?.by ?? 0).toBe(overtaking)
          expect(JSON.parse(JSON.stringify(explained))).toEqual(explained)
        }
      }),
    )
  })

  it("says at most one thing that put it behind the one before, and nothing of the first", () => {
    fc.assert(
      fc.property(candidates, budgets, policies, (all, budget, policy) => {
        const admission = Result.getOrThrow(admit(all, budget, policy))
        for (const place of places(admission)) {
          const codes = explainPlace(place, admission).statements.map(({ code }) => code)
          expect(codes.filter((code) => code.startsWith("place.behind"))).toHaveLength(
            place.place > 1 ? 1 : 0,
          )
        }
      }),
    )
  })
})

describe("a place in words", () => {
  const admission = (misfit: "stop" | "skip", budget: number): Admission =>
    Result.getOrThrow(
      admit(
        [candidate("a", 30, 50_000_000), candidate("b", 20, 40_000_000), candidate("c", 10, 30_000_000)],
        budget as Money,
        byNeed(misfit),
      ),
    )
  const explained = (of: Admission, id: string, language: Language): string => {
    const place = places(of).find((one) => one.candidate.id === id)
    return place === undefined ? "" : words(explainPlace(place, of), language)
  }

  it("tells a family in Persian why it waits", () => {
    expect(explained(admission("stop", 80_000_000), "b", "fa").split("\n")).toEqual([
      "چرا این خانواده در نوبت است",
      "  رتبهٔ این خانواده در ترتیب اولویت ۲ از ۳ است.",
      "  ۱ خانواده اولویت بالاتری دارد.",
      "  تفاوت این خانواده با خانوادهٔ پیش از آن در معیار «امتیاز نیاز» است: ۲۰ در برابر ۳۰.",
      "  جایگاه این خانواده در فهرست انتظار ۱ از ۲ است.",
      "  هنگام رسیدن نوبت این خانواده ۳۰٬۰۰۰٬۰۰۰ ریال از اعتبار باقی بود؛ حمایت از آن ۴۰٬۰۰۰٬۰۰۰ ریال اعتبار لازم دارد و ۱۰٬۰۰۰٬۰۰۰ ریال کسری هست.",
      "  اگر فهرست خانواده‌ها تغییر نکند، این خانواده با اعتبار پذیرش ۹۰٬۰۰۰٬۰۰۰ ریال یا بیشتر پذیرفته می‌شود. تأمین این اعتبار با برنامهٔ حمایت است و از خانواده مبلغی خواسته نمی‌شود.",
    ])
  })

  it("tells it in English, and who overtook it where the policy skips", () => {
    expect(explained(admission("skip", 80_000_000), "b", "en").split("\n")).toEqual([
      "Why this family waits",
      "  In the order of priority this family has place 2 of 3.",
      "  One family has a higher priority.",
      "  It differs from the family before it by “need”: 20 against 30.",
      "  On the waiting list it has position 1 of 1.",
      "  When its turn came, 30,000,000 rials of the budget were left; supporting it needs 40,000,000 rials, so 10,000,000 rials are short.",
      "  One family of a lower priority was admitted, because the cost fitted into what was left.",
    ])
    expect(explained(admission("skip", 80_000_000), "a", "en").split("\n")).toEqual([
      "Why this family is admitted",
      "  In the order of priority this family has place 1 of 3.",
      "  No family has a higher priority.",
      "  When its turn came, 80,000,000 rials of the budget were left, of which it takes 50,000,000 rials.",
    ])
  })

  it("has words for every statement, in Persian with Persian digits only", () => {
    fc.assert(
      fc.property(candidates, budgets, policies, (all, budget, policy) => {
        const of = Result.getOrThrow(admit(all, budget, policy))
        for (const place of places(of)) {
          const explanation = explainPlace(place, of)
          const persian = words({ ...explanation, candidate: "" }, "fa").replaceAll("waitingSince", "")
          expect(persian).not.toMatch(/[0-9A-Za-z]/)
          expect(persian.split("\n")).toHaveLength(explanation.statements.length + 1)
        }
      }),
    )
  })
})
