/** Why somebody is left out of a placement, in words: what an office prints for a prisoner who asks. */

import { inLanguage, type Text, text, valueInWords, wordsOf } from "@bazgasht/rules"
import { line, type Outline } from "@bazgasht/rules/wording"
import type { Behind, LeftOut, LeftOutReason, OpeningReason } from "@bazgasht/solvers/placement"
import { fitKey } from "@bazgasht/solvers/placement"
import type { KeyWords, PlaceStyle } from "../../../place-style.ts"
import { quotedTitle } from "../../../quoted-title.ts"
import { type ClosedOpeningWords, closedOpeningSentence } from "./closed-opening-wording.ts"

/** How reasons are to be put into words. */
export interface LeftOutStyle extends PlaceStyle {
  /** Titles of openings; one that is not named here is written by its id. */
  readonly openings: ReadonlyMap<string, Text>
  /** Titles of the categories of quotas, as in "for women"; one that is not named here is written by its code. */
  readonly categories?: ReadonlyMap<string, Text>
  /** Titles of the dimensions of openings besides seats; one that is not named here is written by its code. */
  readonly dimensions?: ReadonlyMap<string, Text>
}

/** Why somebody is left out, short enough for the cell of a table. */
export const leftOutTitles: Readonly<Record<LeftOutReason, Text>> = {
  noFeasibleOpening: text("جای سازگار وجود ندارد", "no compatible opening"),
  allDeclined: text("جایی درخواست نشده است", "no opening asked for"),
  allFull: text("ظرفیت تکمیل است", "all full"),
  allClosed: text("ظرفیت تکمیل یا بسته است", "all full or closed"),
  noGroupOpening: text("جایی برای همهٔ گروه نیست", "no opening for the whole group"),
  seatUnused: text("ظرفیت خالی استفاده نشده است", "a free seat is unused"),
}

const heading = text(
  "چرا این زندانی در محل کار یا دوره‌ای جای نگرفته است",
  "Why this prisoner is placed in no workplace or course",
)

const summaries: Readonly<Record<LeftOutReason, Text>> = {
  noFeasibleOpening: text(
    "احراز همهٔ شرایط هیچ محل کار یا دوره‌ای برای این زندانی معلوم نیست.",
    "This prisoner is not known to meet every condition of any workplace or course.",
  ),
  allDeclined: text(
    "این زندانی هیچ‌یک از محل‌ها و دوره‌های سازگار را درخواست نکرده است؛ اشتغال اختیاری است و درخواست نکردن اثری بر حقوق او ندارد.",
    "This prisoner asked for none of the compatible workplaces and courses; work is voluntary, and not asking has no consequence.",
  ),
  allFull: text(
    "هیچ‌یک از محل‌ها و دوره‌های سازگاری که این زندانی درخواست کرده است ظرفیت خالی ندارد.",
    "None of the compatible workplaces and courses that this prisoner asked for has a free seat.",
  ),
  allClosed: text(
    "محل‌ها و دوره‌های سازگاری که این زندانی درخواست کرده است ظرفیت خالی ندارند یا به سبب شرط دیگری برای او ممکن نیستند.",
    "The compatible workplaces and courses that this prisoner asked for are full, or closed by another condition.",
  ),
  noGroupOpening: text(
    "این زندانی فقط همراه با گروه خود جای می‌گیرد و محل کار یا دوره‌ای نیست که همهٔ گروه شرایط آن را داشته باشند و درخواست کرده باشند.",
    "This prisoner is placed only together with a group, and no workplace or course that all of the group asked for has conditions that all of them meet.",
  ),
  seatUnused: text(
    "دست‌کم یکی از محل‌ها یا دوره‌های سازگاری که این زندانی درخواست کرده است ظرفیت خالی دارد و این جانمایی از آن استفاده نکرده است.",
    "At least one compatible workplace or course that this prisoner asked for has a free seat, which this placement leaves unused.",
  ),
}

const unnamedKeys: ReadonlyMap<string, KeyWords> = /* @__PURE__ */ new Map([
  [fitKey, { title: text("میزان تناسب", "fit"), kind: "count" }],
])

/** What a sentence is made of: numbers, names of openings, and values of keys, in the words of the style. */
interface Wording extends ClosedOpeningWords {
  readonly keyTitle: (key: string) => string
  readonly keyValue: (key: string, value: number) => string
}

const people = (count: number, number: (value: number) => string): string =>
  count === 1 ? "one person" : `${number(count)} people`

/** Who has the seats of a full opening: parts of one sentence, none for nobody. */
const holders = (
  { equalBefore, equalBehind, higher, lower }: OpeningReason & { readonly code: "opening.full" },
  number: (value: number) => string,
): ReadonlyArray<Text> => {
  const drawn = (where: string): string => `با اولویت برابر و قرعهٔ ${where} از این زندانی`
  const parts: ReadonlyArray<readonly [number, string, string]> = [
    [higher, "با اولویت بالاتر", "of a higher priority"],
    [equalBefore, drawn("پیش"), "equal to this one and put before by lot"],
    [equalBehind, drawn("پس"), "equal to this one and put behind by lot"],
    [lower, "با اولویت پایین‌تر", "of a lower priority"],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, persian, english]) =>
      text(`${number(count)} نفر ${persian}`, `${people(count, number)} ${english}`),
    )
}

const list = (parts: ReadonlyArray<string>, comma: string, and: string): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(comma)} ${and} ${parts.at(-1) ?? ""}`

const behindSentence = (behind: Behind, { keyTitle, keyValue }: Wording): Text => {
  if (behind.by === "lottery")
    return text(
      "آخرین کسی که در آن جای گرفته در همهٔ معیارها با این زندانی برابر است و قرعه ترتیب را معین کرده است.",
      "The last one placed there is equal to this prisoner by every criterion; the lot decided.",
    )
  const { key, value, valueBefore } = behind
  const [title, own, before] = [keyTitle(key), keyValue(key, value), keyValue(key, valueBefore)]
  return text(
    `تفاوت این زندانی با آخرین کسی که در آن جای گرفته در معیار ${title} است: ${own} در برابر ${before}.`,
    `This prisoner differs from the last one placed there by ${title}: ${own} against ${before}.`,
  )
}

const overriddenSentence = (count: number, { number }: Wording): Text =>
  text(
    `${number(count)} نفر از آنان را مأمور مسئول با ذکر دلیل در آن جای داده است.`,
    `${count === 1 ? "One of them was" : `${number(count)} of them were`} placed there by decision of an officer, with a reason.`,
  )

const sentence = (reason: OpeningReason, wording: Wording): Text => {
  const { number, opening } = wording
  const name = opening(reason.opening)
  switch (reason.code) {
    case "opening.declined":
      return text(
        `${name} سازگار است، ولی این زندانی آن را درخواست نکرده است.`,
        `${name} is compatible, but this prisoner did not ask for it.`,
      )
    case "opening.noSeats":
      return text(`${name} در این دور ظرفیتی ندارد.`, `${name} has no seats this time.`)
    case "opening.full": {
      const [isOne, seats] = [reason.seats === 1, number(reason.seats)]
      const parts = holders(reason, number)
      const persian = parts.map(({ fa }) => fa)
      const english = parts.map(({ en }) => en)
      return text(
        `ظرفیت ${name} تکمیل است؛ ${isOne ? "یک جای" : `${seats} جای`} آن در اختیار ${list(persian, "، ", "و")} است.`,
        `${name} is full; its ${isOne ? "seat is" : `${seats} seats are`} held by ${list(english, ", ", "and")}.`,
      )
    }
    case "opening.seatFree": {
      const free = number(reason.free)
      return text(
        `${name} ${free} جای خالی دارد و مانعی برای این زندانی نیست؛ این جانمایی از آن استفاده نکرده است.`,
        `${name} has ${reason.free === 1 ? "a free seat" : `${free} free seats`} and nothing stands against this prisoner; this placement leaves that unused.`,
      )
    }
    default:
      return closedOpeningSentence(reason, wording)
  }
}

const wordingOf = ({ categories, dimensions, keys, openings, style }: LeftOutStyle): Wording => {
  const named = (key: string): KeyWords | undefined => keys.get(key) ?? unnamedKeys.get(key)
  return {
    number: wordsOf(style).number,
    opening: (id) => quotedTitle(style, openings.get(id), id),
    category: (code) => quotedTitle(style, categories?.get(code), code),
    dimension: (code) => quotedTitle(style, dimensions?.get(code), code),
    keyTitle: (key) => quotedTitle(style, named(key)?.title, key),
    keyValue: (key, value) => valueInWords(style, named(key)?.kind ?? "count", value),
  }
}

/**
 * The reasons for which somebody is left out in words: a heading, what holds of all openings, and a sentence for each of them.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const policy = {
 *   keys: [{ key: "waitingSince", order: "lowestFirst" }],
 *   tieBreaker: { kind: "lottery", seed: "2025-07" },
 * } as const
 * const candidates = [{ values: { waitingSince: 20_000 } }, { values: { waitingSince: 20_010 } }]
 * const ranked = Result.getOrThrow(rankPairs(instance, { candidates, policy }))
 * const explain = Result.getOrThrow(prepareLeftOut(ranked, stablePlacement(ranked).assignment))
 * const style = { language: "en", calendar: gregorian, pack: ruritania.pack } as const
 * const keys = new Map([["waitingSince", { title: text("انتظار از", "waiting since"), kind: "day" }]] as const)
 * const openings = new Map([["bakery", text("نانوایی", "the bakery")]])
 * const leftOut = explain(1)
 * leftOut && leftOutInWords(leftOut, { style, keys, openings }).of[0]?.text
 * // => "None of the compatible workplaces and courses that this prisoner asked for has a free seat."
 */
export const leftOutInWords = ({ openings, reason }: LeftOut, leftOutStyle: LeftOutStyle): Outline => {
  const wording = wordingOf(leftOutStyle)
  const inWords = (of: Text): string => inLanguage(leftOutStyle.style, of)
  const lineOf = (of: OpeningReason): Outline => {
    const outline = line(inWords(sentence(of, wording)))
    if (of.code !== "opening.full") return outline
    const more = [
      ...(of.behind === undefined ? [] : [behindSentence(of.behind, wording)]),
      ...(of.overridden === undefined ? [] : [overriddenSentence(of.overridden, wording)]),
    ]
    return { ...outline, of: more.map((one) => line(inWords(one))) }
  }
  return { text: inWords(heading), of: [line(inWords(summaries[reason])), ...openings.map(lineOf)] }
}
