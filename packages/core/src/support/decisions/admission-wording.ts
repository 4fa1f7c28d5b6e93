/** Places of an admission in words: what an office prints for a family that asks why it waits. */

import { inLanguage, type Text, text, valueInWords, wordsOf } from "@bazgasht/rules"
import { line, type Outline } from "@bazgasht/rules/wording"
import type { PlaceExplanation, PlaceStatement } from "@bazgasht/solvers/placement"
import type { PlaceStyle } from "../../place-style.ts"
import { quotedTitle } from "../../quoted-title.ts"

const headings: { readonly [Outcome in PlaceExplanation["outcome"]]: Text } = {
  admitted: text("چرا این خانواده پذیرفته شده است", "Why this family is admitted"),
  waiting: text("چرا این خانواده در نوبت است", "Why this family waits"),
}

/** What a sentence is made of: numbers, amounts and values of keys, in the words of the style. */
interface Wording {
  readonly number: (value: number) => string
  readonly money: (value: number) => string
  readonly keyTitle: (key: string) => string
  readonly keyValue: (key: string, value: number) => string
}

const families = (number: number, written: string): string =>
  number === 1 ? "One family" : `${written} families`

const sentence = (statement: PlaceStatement, { keyTitle, keyValue, money, number }: Wording): Text => {
  switch (statement.code) {
    case "place.order": {
      const [place, of] = [number(statement.place), number(statement.of)]
      return text(
        `رتبهٔ این خانواده در ترتیب اولویت ${place} از ${of} است.`,
        `In the order of priority this family has place ${place} of ${of}.`,
      )
    }
    case "place.ahead": {
      if (statement.ahead === 0)
        return text("هیچ خانواده‌ای اولویت بالاتری ندارد.", "No family has a higher priority.")
      const ahead = number(statement.ahead)
      return text(
        `${ahead} خانواده اولویت بالاتری ${statement.ahead === 1 ? "دارد" : "دارند"}.`,
        `${families(statement.ahead, ahead)} ${statement.ahead === 1 ? "has" : "have"} a higher priority.`,
      )
    }
    case "place.tied": {
      const tied = number(statement.tied)
      const others = statement.tied === 1 ? "One other family is" : `${tied} other families are`
      return text(
        `${tied} خانوادهٔ دیگر در همهٔ معیارها با این خانواده ${statement.tied === 1 ? "برابر است" : "برابرند"} و ترتیب میان آن‌ها با قرعه معین می‌شود.`,
        `${others} equal to this one by every criterion; lots decide the order between them.`,
      )
    }
    case "place.behindByKey": {
      const { key, value, valueBefore } = statement
      const [title, own, before] = [keyTitle(key), keyValue(key, value), keyValue(key, valueBefore)]
      return text(
        `تفاوت این خانواده با خانوادهٔ پیش از آن در معیار ${title} است: ${own} در برابر ${before}.`,
        `It differs from the family before it by ${title}: ${own} against ${before}.`,
      )
    }
    case "place.behindByLottery":
      return text(
        "این خانواده با خانوادهٔ پیش از آن در همهٔ معیارها برابر است و قرعه جای آن را معین کرده است.",
        "It is equal to the family before it by every criterion; the lot put it behind.",
      )
    case "admitted.paid": {
      const [left, cost] = [money(statement.left), money(statement.cost)]
      return text(
        `هنگام رسیدن نوبت این خانواده ${left} از اعتبار باقی بود و ${cost} به آن اختصاص یافت.`,
        `When its turn came, ${left} of the budget were left, of which it takes ${cost}.`,
      )
    }
    case "waiting.position": {
      const [position, of] = [number(statement.position), number(statement.of)]
      return text(
        `جایگاه این خانواده در فهرست انتظار ${position} از ${of} است.`,
        `On the waiting list it has position ${position} of ${of}.`,
      )
    }
    case "waiting.budgetSpent": {
      const cost = money(statement.cost)
      return text(
        `هنگام رسیدن نوبت این خانواده اعتباری باقی نمانده بود؛ حمایت از آن ${cost} اعتبار لازم دارد.`,
        `When its turn came, nothing of the budget was left; supporting it needs ${cost}.`,
      )
    }
    case "waiting.doesNotFit": {
      const [left, cost, short] = [money(statement.left), money(statement.cost), money(statement.short)]
      return text(
        `هنگام رسیدن نوبت این خانواده ${left} از اعتبار باقی بود؛ حمایت از آن ${cost} اعتبار لازم دارد و ${short} کسری هست.`,
        `When its turn came, ${left} of the budget were left; supporting it needs ${cost}, so ${short} are short.`,
      )
    }
    case "waiting.behindMisfit":
      return text(
        "خانواده‌ای با اولویت بالاتر در انتظار تأمین اعتبار است و به موجب ضابطهٔ اولویت، هیچ خانواده‌ای از آن پیش نمی‌افتد.",
        "A family of a higher priority waits for money, and by the rule of priority nobody overtakes it.",
      )
    case "waiting.overtaken": {
      const by = number(statement.by)
      return text(
        `${by} خانواده با اولویت پایین‌تر پذیرفته ${statement.by === 1 ? "شده است، زیرا هزینهٔ آن" : "شده‌اند، زیرا هزینهٔ آن‌ها"} از اعتبار باقی‌مانده بیشتر نبود.`,
        `${families(statement.by, by)} of a lower priority ${statement.by === 1 ? "was" : "were"} admitted, because the cost fitted into what was left.`,
      )
    }
    case "waiting.admittedFrom": {
      const budget = money(statement.budget)
      return text(
        `اگر فهرست خانواده‌ها تغییر نکند، این خانواده با اعتبار پذیرش ${budget} یا بیشتر پذیرفته می‌شود. تأمین این اعتبار با برنامهٔ حمایت است و از خانواده مبلغی خواسته نمی‌شود.`,
        `Should the list of families stay as it is, it is admitted once the budget for admissions is ${budget} or more. The programme provides that money; nothing is asked of the family.`,
      )
    }
  }
}

const wordingOf = ({ keys, style }: PlaceStyle): Wording => ({
  number: wordsOf(style).number,
  money: (value) => valueInWords(style, "money", value),
  keyTitle: (key) => quotedTitle(style, keys.get(key)?.title, key),
  keyValue: (key, value) => valueInWords(style, keys.get(key)?.kind ?? "count", value),
})

/**
 * The explanation of a place in words: a heading, and a sentence for each statement.
 *
 * @example
 * // Costs of 5, 4 and 3 in this order, and a budget of 8.
 * const admission = Result.getOrThrow(admit(candidates, crowns(8), stopping))
 * const [waiting] = admission.waiting
 * const style = { language: "en", calendar: gregorian, pack } as const
 * const keys = new Map([["need", { title: { fa: "need", en: "need" }, kind: "count" }]] as const)
 * const lines = waiting && placeInWords(explainPlace(waiting, admission), { style, keys }).of.map((line) => line.text)
 * lines?.[0] // => "In the order of priority this family has place 2 of 3."
 */
export const placeInWords = ({ outcome, statements }: PlaceExplanation, placeStyle: PlaceStyle): Outline => {
  const wording = wordingOf(placeStyle)
  const { style } = placeStyle
  return {
    text: inLanguage(style, headings[outcome]),
    of: statements.map((statement) => line(inLanguage(style, sentence(statement, wording)))),
  }
}
