/**
 * Decisions on arrivals in words: what an office prints for a prisoner who asks why they are placed here, or wait beside a free
 * seat.
 */

import { inLanguage, type Text, text, wordsOf } from "@bazgasht/rules"
import { line, type Outline } from "@bazgasht/rules/wording"
import type { ArrivalAlternative, ArrivalDecision, ArrivalOutcome } from "@bazgasht/solvers/placement"
import { quotedTitle } from "../../../quoted-title.ts"
import type { LeftOutStyle } from "./left-out-wording.ts"

/** How decisions on arrivals are to be put into words. */
export type ArrivalStyle = Pick<LeftOutStyle, "openings" | "style">

const headings: Readonly<Record<ArrivalOutcome, Text>> = {
  placed: text("چرا این زندانی در این محل یا دوره جای گرفته است", "Why this prisoner is placed here"),
  seatsKept: text("چرا این زندانی در انتظار می‌ماند", "Why this prisoner waits"),
  noSeatFree: text("چرا این زندانی در انتظار می‌ماند", "Why this prisoner waits"),
  noFeasibleOpening: text("چرا این زندانی در انتظار می‌ماند", "Why this prisoner waits"),
}

/** What a sentence is made of: numbers and names of openings, in the words of the style. */
interface Wording {
  readonly number: (value: number) => string
  readonly opening: (id: string) => string
}

const summary = ({ opening, outcome }: ArrivalDecision, { opening: named }: Wording): Text => {
  switch (outcome) {
    case "placed": {
      const name = named(opening ?? "")
      return text(`این زندانی در ${name} جای گرفته است.`, `This prisoner is placed in ${name}.`)
    }
    case "seatsKept":
      return text(
        "جاهای خالی برای کسانی نگه داشته می‌شود که انتظار می‌رود بعداً بیایند و تناسب بیشتری دارند؛ وضعیت این زندانی را می‌توان دوباره بررسی کرد.",
        "The free seats are kept for people who are expected later and fit them better; this prisoner can be considered again.",
      )
    case "noSeatFree":
      return text(
        "هیچ‌یک از محل‌ها و دوره‌های سازگار جای خالی ندارد.",
        "None of the compatible workplaces and courses has a free seat.",
      )
    case "noFeasibleOpening":
      return text(
        "احراز همهٔ شرایط هیچ محل کار یا دوره‌ای برای این زندانی معلوم نیست.",
        "This prisoner is not known to meet every condition of any workplace or course.",
      )
  }
}

const worth = (alternative: ArrivalAlternative, { number, opening }: Wording): Text => {
  const [name, fit] = [opening(alternative.opening), number(alternative.fit)]
  if (alternative.code === "opening.noSeatFree")
    return text(`${name} جای خالی ندارد.`, `${name} has no free seat.`)
  const { free, price } = alternative
  const seats = free === 1 ? "one free seat" : `${number(free)} free seats`
  return price.missed === 0
    ? text(
        `${name} ${number(free)} جای خالی دارد که برای کسی نگه داشته نمی‌شود؛ میزان تناسب این زندانی ${fit} است.`,
        `${name} has ${seats}, kept for nobody; the fit of this prisoner is ${fit}.`,
      )
    : text(
        `${name} ${number(free)} جای خالی دارد؛ میزان تناسب این زندانی ${fit} است.`,
        `${name} has ${seats}; the fit of this prisoner is ${fit}.`,
      )
}

/** For whom a seat is kept: so many of the forecasts, and what all of them would lose. */
const kept = (
  alternative: ArrivalAlternative,
  forecasts: number,
  { number }: Wording,
): ReadonlyArray<Text> => {
  if (alternative.code === "opening.noSeatFree" || alternative.price.missed === 0) return []
  const { fit, price } = alternative
  const [missed, of, compatible] = [number(price.missed), number(forecasts), number(price.compatible)]
  const [own, lost] = [number(fit * forecasts), number(price.fit)]
  return [
    text(
      `در ${missed} پیش‌بینی از ${of} پیش‌بینی، با یک جای کمتر وضع کسانی که انتظار می‌رود بعداً بیایند بدتر می‌شود؛ در همهٔ پیش‌بینی‌ها ${compatible} نفر با آن سازگارند.`,
      `In ${missed} of ${of} forecasts those who are expected later would be worse off with one seat less; over all forecasts ${compatible} of them are compatible.`,
    ),
    text(
      `در مجموع پیش‌بینی‌ها تناسب این زندانی ${own} است، در برابر ${lost} که با یک جای کمتر از دست می‌رود.`,
      `Over all forecasts the fit of this prisoner is ${own}, against ${lost} that would be lost with one seat less.`,
    ),
  ]
}

/**
 * A decision on an arrival in words: a heading, what was decided, and what each compatible opening was worth.
 *
 * @example
 * const free = [{ id: "bakery", seats: 1 }]
 * const prices = Result.getOrThrow(seatPrices(free, []))
 * const { decision } = Result.getOrThrow(placeArrival(free, prices, { id: "a", pairs: [{ opening: 0, fit: 3 }] }))
 * const style = { language: "en", calendar: gregorian, pack: ruritania.pack } as const
 * const openings = new Map([["bakery", text("نانوایی", "the bakery")]])
 * arrivalInWords(decision, { style, openings }).text // => "Why this prisoner is placed here"
 */
export const arrivalInWords = (decision: ArrivalDecision, { openings, style }: ArrivalStyle): Outline => {
  const wording: Wording = {
    number: wordsOf(style).number,
    opening: (id) => quotedTitle(style, openings.get(id), id),
  }
  const lineOf = (of: Text): Outline => line(inLanguage(style, of))
  return {
    text: inLanguage(style, headings[decision.outcome]),
    of: [
      lineOf(summary(decision, wording)),
      ...decision.alternatives.map((alternative) => ({
        ...lineOf(worth(alternative, wording)),
        of: kept(alternative, decision.forecasts, wording).map(lineOf),
      })),
    ],
  }
}
