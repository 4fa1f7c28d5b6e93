import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import { Item, type Line } from "../report/report.ts"
import type { Difference, Replayed } from "./replay.ts"

const states: { readonly [State in Replayed["state"]]: Text } = {
  same: text("همان نتیجه", "the same"),
  different: text("نتیجهٔ دیگر", "different"),
  cannot: text("سنجیدنی نیست", "cannot be told"),
}

const words = {
  field: text("نخستین تفاوت", "first difference"),
  wording: text("فقط واژه‌ها دیگر است، نخست در", "only the words differ, first at"),
  recorded: text("ثبت‌شده", "recorded"),
  now: text("اکنون", "now"),
  otherLaw: text(
    "قانونی که اینجا به کار می‌رود همان نیست که بر پایهٔ آن تصمیم گرفته شد",
    "the law here is not the law by which it was decided",
  ),
  noFacts: text(
    "هیچ‌یک از این پرونده‌ها این اطلاعات را ندارد: پروندهٔ دیگری است یا از آن پس تغییر کرده است",
    "none of the files given has these facts: it is another file, or has changed since",
  ),
  factsOfPair: text(
    "این تصمیم دربارهٔ یک نفر و یک جایگاه با هم است؛ اطلاعات هر دو در هیچ پرونده‌ای نیست و از رسید بازسنجیده نمی‌شود",
    "it is about a person and an opening together, whose facts no file holds; it is not decided again from its receipt",
  ),
  laterEntries: text(
    "این تصمیم بر ثبت‌هایی از پرونده استوار است که تاریخشان پس از روز تصمیم است؛ چنین ثبت‌هایی دیگر به حساب نمی‌آید",
    "it was decided by entries of the file that are dated after its day; these count no longer",
  ),
  noRule: text("چنین قاعده‌ای نیست", "there is no such rule"),
}

const tones = { same: "good", different: "bad", cannot: "open" } as const
const answers = { same: "yes", different: "no", cannot: "unknown" } as const

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))

const longest = 120

const short = (value: unknown): string => {
  const whole = shown(value)
  return whole.length <= longest ? whole : `${whole.slice(0, longest)}…`
}

const whyNoFacts = (reason: Replayed["reason"]): keyof typeof words => {
  if (reason === undefined) return "noFacts"
  return reason === "replay.factsOfPair" ? "factsOfPair" : "laterEntries"
}

/** What a receipt says of the facts of the case. */
const factsOfReceipt: ReadonlySet<string> = new Set(["receipt.factsDigest", "receipt.historyDigest"])

export const replayReport = (style: Style, replayed: Replayed): Item =>
  new Item(
    () => replayed,
    () => {
      const { difference, outcome, reason, rule, state, where, wording } = replayed
      const say = (of: keyof typeof words): string => inLanguage(style, words[of])
      const { separator } = wordsOf(style)
      const head: Line = [
        { tone: tones[state], text: wordsOf(style).marks[answers[state]] },
        ` ${where === "" ? rule : `${where}, ${rule}`}: ${inLanguage(style, states[state])}${outcome === undefined ? "" : ` (${outcome})`}`,
      ]
      const recordedAndNow = (of: Difference): ReadonlyArray<string> => [
        `${say("recorded")}: ${short(of.recorded)}`,
        `${say("now")}: ${short(of.now ?? null)}`,
      ]
      if (wording !== undefined)
        return [
          head,
          `    ${[`${say("wording")}: ${wording.field}`, ...recordedAndNow(wording)].join(separator)}`,
        ]
      if (difference === undefined) return [head]
      const isOfFacts = factsOfReceipt.has(difference.field)
      const now = isOfFacts
        ? say(whyNoFacts(reason))
        : difference.field === "receipt.rule"
          ? say("noRule")
          : `${say("now")}: ${short(difference.now ?? null)}`
      const why = state === "cannot" && !isOfFacts ? [say("otherLaw")] : []
      return [
        head,
        `    ${[...why, `${say("field")}: ${difference.field}`, `${say("recorded")}: ${short(difference.recorded)}`, now].join(separator)}`,
      ]
    },
  )
