/** Places on a waiting list in words: what an office prints for a prisoner who asks why they wait. */

import { type Day, dayInWords, inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import { line, type Outline } from "@bazgasht/rules/wording"
import type { WaitingAvailability, WaitingExplanation, WaitingStatement } from "@bazgasht/solvers/placement"
import { quotedTitle } from "../../../quoted-title.ts"

/** How places on a waiting list are to be put into words. */
export interface WaitingStyle {
  readonly style: Style
  /** Titles of officers; one who is not named here is written by the id. */
  readonly officers: ReadonlyMap<string, Text>
}

const heading = text("جایگاه این زندانی در فهرست انتظار", "This prisoner's place on the waiting list")

const unable: Readonly<Record<Exclude<WaitingAvailability, "able">, Text>> = {
  incompatible: text(
    "این زندانی در حال حاضر دست‌کم یکی از شرایط لازم را ندارد.",
    "At present this prisoner does not meet at least one of the conditions.",
  ),
  undetermined: text(
    "هنوز معلوم نیست که این زندانی همهٔ شرایط لازم را دارد یا نه.",
    "It cannot be told yet whether this prisoner meets every condition.",
  ),
  declined: text(
    "این زندانی این پیشنهاد را نپذیرفته است؛ نپذیرفتن اثری بر حقوق او ندارد.",
    "This prisoner declined this time, which has no consequence.",
  ),
  away: text("این زندانی در حال حاضر حضور ندارد.", "This prisoner is away at present."),
}

const keepsPlace = text("جایگاه او در فهرست محفوظ است.", "The place on the list is kept.")

/** What a sentence is made of: numbers, days and names of officers, in the words of the style. */
interface Wording {
  readonly number: (value: number) => string
  readonly day: (value: Day) => string
  readonly officer: (id: string) => string
}

const people = (count: number, number: (value: number) => string): string =>
  count === 1 ? "One person" : `${number(count)} people`

const joined = (one: Text, other: Text): Text => text(`${one.fa} ${other.fa}`, `${one.en} ${other.en}`)

const sentence = (statement: WaitingStatement, { day, number, officer }: Wording): Text => {
  switch (statement.code) {
    case "list.applied": {
      const on = day(statement.on)
      return text(`این زندانی در تاریخ ${on} درخواست داده است.`, `This prisoner applied on ${on}.`)
    }
    case "list.place": {
      const [place, of] = [number(statement.place), number(statement.of)]
      return text(
        `جایگاه او در فهرست انتظار ${place} از ${of} است.`,
        `The place on the waiting list is ${place} of ${of}.`,
      )
    }
    case "list.first":
      return text("هیچ‌کس پیش از او نیست.", "Nobody is ahead.")
    case "list.earlier": {
      const [isOne, earlier] = [statement.earlier === 1, number(statement.earlier)]
      return text(
        `${earlier} نفر روزهای پیش‌تر درخواست ${isOne ? "داده و پیش از او است" : "داده‌اند و پیش از او هستند"}.`,
        `${people(statement.earlier, number)} ahead applied on ${isOne ? "an earlier day" : "earlier days"}.`,
      )
    }
    case "list.sameDay": {
      const [isOne, sameDay] = [statement.sameDay === 1, number(statement.sameDay)]
      const [persian, english] =
        statement.by === "lottery"
          ? ["به حکم قرعه", "by lot"]
          : ["به سبب شمارهٔ ثبت کوچک‌تر", "by a smaller registration number"]
      return text(
        `${sameDay} نفر همان روز درخواست داده و ${persian} پیش از او قرار ${isOne ? "گرفته است" : "گرفته‌اند"}.`,
        `${people(statement.sameDay, number)} ahead applied on the same day and ${isOne ? "comes" : "come"} first ${english}.`,
      )
    }
    case "list.jumpAhead": {
      const [on, by] = [day(statement.day), officer(statement.officer)]
      return text(
        `یک نفر که نوبتش پس از او بوده، به موجب تصمیم ثبت‌شدهٔ ${by} در تاریخ ${on}، پیش از او قرار گرفته است.`,
        `One person whose turn was later was put ahead on ${on} by a recorded decision of ${by}.`,
      )
    }
    case "list.ownJump": {
      const [on, by] = [day(statement.day), officer(statement.officer)]
      return text(
        `این زندانی به موجب تصمیم ${by} در تاریخ ${on} جلوتر از نوبت خود قرار گرفته است. دلیل: ${statement.reason}`,
        `On ${on} a decision of ${by} put this prisoner forward. The reason: ${statement.reason}`,
      )
    }
    case "list.overtaken": {
      const [isOne, overtaken] = [statement.overtaken === 1, number(statement.overtaken)]
      return text(
        `${overtaken} نفر که به ترتیب درخواست پیش از او ${isOne ? "بوده اکنون پس از او است" : "بوده‌اند اکنون پس از او هستند"}.`,
        `${people(statement.overtaken, number)} who came first by application ${isOne ? "is" : "are"} now behind.`,
      )
    }
    case "turn.taken":
      return text(
        "نوبت این زندانی رسیده است و یکی از جاهای خالی باید به او پیشنهاد شود.",
        "It is this prisoner's turn: one of the free seats is to be offered.",
      )
    case "turn.passedOver": {
      const [isOne, by] = [statement.by === 1, number(statement.by)]
      const passed = text(
        `به ${by} نفر که پس از او ${isOne ? "است" : "هستند"} جا پیشنهاد می‌شود.`,
        `${people(statement.by, number)} behind ${isOne ? "is" : "are"} to be offered a seat.`,
      )
      return joined(joined(unable[statement.availability], passed), keepsPlace)
    }
    case "turn.unable":
      return joined(unable[statement.availability], keepsPlace)
    case "turn.noSeat":
      return text("در حال حاضر جای خالی وجود ندارد.", "At present no seat is free.")
    case "turn.seatsTaken": {
      const [isOne, seats] = [statement.seats === 1, number(statement.seats)]
      return text(
        `${isOne ? "همان یک جای خالی به کسی" : `هر ${seats} جای خالی به کسانی`} پیشنهاد می‌شود که پیش از او ${isOne ? "است" : "هستند"}.`,
        `${isOne ? "The only free seat goes to somebody" : `All ${seats} free seats go to people`} ahead.`,
      )
    }
  }
}

const wordingOf = ({ officers, style }: WaitingStyle): Wording => ({
  number: wordsOf(style).number,
  day: (value) => dayInWords(style, value),
  officer: (id) => quotedTitle(style, officers.get(id), id),
})

/**
 * The explanation of a place on a waiting list in words: a heading, and a sentence for each statement.
 *
 * @example
 * const list: WaitingList = {
 *   tieBreaker: { kind: "sequence" },
 *   applications: [{ id: "a", appliedOn: gregorianDay(2025, 1, 10), sequence: 1 }],
 *   jumps: [],
 * }
 * const [explanation] = explainWaiting(list, Result.getOrThrow(waitingOrder(list)))
 * const style = { language: "en", calendar: gregorian, pack: ruritania.pack } as const
 * explanation && waitingInWords(explanation, { style, officers: new Map() }).of.map((line) => line.text)
 * // => [
 * //   "This prisoner applied on 2025/01/10.",
 * //   "The place on the waiting list is 1 of 1.",
 * //   "Nobody is ahead.",
 * // ]
 */
export const waitingInWords = ({ statements }: WaitingExplanation, waitingStyle: WaitingStyle): Outline => {
  const wording = wordingOf(waitingStyle)
  const inWords = (of: Text): string => inLanguage(waitingStyle.style, of)
  return {
    text: inWords(heading),
    of: statements.map((statement) => line(inWords(sentence(statement, wording)))),
  }
}
