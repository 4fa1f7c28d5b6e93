/**
 * A decided family's file as lines for a person.
 *
 * @module
 */

import { type Decision, dayInWords, inLanguage, text, wordsOf } from "@bazgasht/rules"
import type { DecidedFamily } from "../case-files/decide-family.ts"
import { payingOf, titleOfPayer } from "../case-files/paying.ts"
import { quantityLines } from "../rendering/quantity-lines.ts"
import { type Detail, routeLines } from "../rendering/routes.ts"
import { scoreLines } from "../rendering/score-lines.ts"
import { sectionLines } from "../rendering/section-lines.ts"
import type { Voice } from "../rendering/voice.ts"
import { headingLines } from "./heading-lines.ts"

const headings = {
  cover: text("پوشش حمایتی", "Cover"),
  payers: text("پرداخت‌کننده", "Payer"),
  household: text("حمایت از خانوار", "Help for the household"),
  members: text("حمایت از اعضا", "Help for members"),
  quantities: text("مقدارها", "Quantities"),
  score: text("امتیاز نیاز", "Need score"),
}

const words = {
  paysNow: text("کمک نقدی را می‌پردازد", "pays in cash"),
  nobodyPays: text("در این روز هیچ نهادی کمک نقدی نمی‌پردازد", "nobody pays in cash on this day"),
  payerOpen: text("روشن نیست کمک نقدی با کدام نهاد است", "it is not known who pays in cash"),
  expected: text("زمان مورد انتظار برای پوشش نهاد دیگر", "cover by another payer is expected"),
  between: text("و", "to"),
  noMembers: text(
    "در این روز عضوی جز زندانی در خانوار ثبت نشده است",
    "no member but the prisoner is on record on this day",
  ),
}

/** Who pays, and when another is expected to. */
const payingLine = (voice: Voice, decided: DecidedFamily): string => {
  const { expected, known, payer } = payingOf(decided)
  const say = (of: keyof typeof words): string => inLanguage(voice, words[of])
  if (payer === undefined) return say(known ? "nobodyPays" : "payerOpen")
  const title = titleOfPayer(payer)
  const pays = `${title === undefined ? payer : inLanguage(voice, title)} ${say("paysNow")}`
  if (expected === undefined) return pays
  const [from, to] = [dayInWords(voice, expected.earliest), dayInWords(voice, expected.latest)]
  return `${pays}${wordsOf(voice).separator}${say("expected")}: ${from} ${say("between")} ${to}`
}

/** A family: cover, payer, help for the household and for each member, and the need score with what adds up to it. */
export const familyLines = (voice: Voice, decided: DecidedFamily, detail: Detail): ReadonlyArray<string> => {
  const { asked, decisions, facts, outlook, quantities, score, setting, whole } = decided
  const linesOf = (decisions: ReadonlyArray<Decision>, of = facts): ReadonlyArray<string> =>
    decisions.flatMap((decision) => routeLines(voice, decision, detail, of, setting))
  const members = asked.members.flatMap((member) => {
    const lines = linesOf(member.decisions, member.facts)
    return lines.length === 0 ? [] : [member.person, ...lines.map((line) => `  ${line}`)]
  })
  // Of a household without members, rules about members are decided of nobody.
  const wantsMembers = whole || decisions.length + quantities.length === 0
  return [
    ...headingLines(voice, decided),
    ...sectionLines(voice, headings.cover, linesOf(asked.cover)),
    ...sectionLines(voice, headings.payers, [
      ...(whole ? [payingLine(voice, decided)] : []),
      ...linesOf(asked.payers),
    ]),
    ...sectionLines(voice, headings.household, [
      ...(whole
        ? [outlook.countedSize, outlook.monthlyCash].flatMap((of) =>
            quantityLines(voice, of, detail, facts, setting),
          )
        : []),
      ...linesOf(asked.household),
    ]),
    ...sectionLines(
      voice,
      headings.members,
      wantsMembers && members.length === 0 ? [inLanguage(voice, words.noMembers)] : members,
    ),
    ...sectionLines(
      voice,
      headings.quantities,
      quantities.flatMap((of) => quantityLines(voice, of, detail, facts, setting)),
    ),
    ...(whole ? sectionLines(voice, headings.score, scoreLines(voice, score, detail, facts, setting)) : []),
  ]
}
