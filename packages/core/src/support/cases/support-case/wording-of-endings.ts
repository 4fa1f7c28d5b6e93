import { accepted, type RefusalSentences, type Saying } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { SupportCaseLife } from "./support-case-protocol.ts"

const named = (label: string, codes: ReadonlyArray<string>, say: Saying): ReadonlyArray<string> =>
  codes.length === 0 ? [] : [`${label}: ${say.titles(codes)}`]

/** Sentences for what is refused when support ends, and when a case is opened again. */
export const endingSentences = {
  "lastCycle.over": {
    fa: ({ to }, say) =>
      `آخرین دوره باید پس از روز تصمیم پایان یابد؛ این دوره فقط روزهای پیش از ${say.day(to)} را در بر دارد.`,
    en: ({ to }, say) =>
      `The last cycle has to end after the day of the decision; this one holds only days before ${say.day(to)}.`,
  },
  "release.otherDay": {
    fa: ({ on }, say) =>
      `بر پایهٔ دفتر ثبت زندانیان، زندانی این خانواده در ${say.day(on)} از زندان خارج شده است.`,
    en: ({ on }, say) => `By the register of prisoners, the family's prisoner left prison on ${say.day(on)}.`,
  },
  "release.inFuture": text(
    "تاریخ آزادی زندانی نباید پس از روز ثبت باشد.",
    "The release may not lie after the day on which it is recorded.",
  ),
  "release.beforeCustody": {
    fa: ({ custody }, say) => `آزادی نمی‌تواند پیش از آغاز بازداشت یا حبس در ${say.day(custody)} باشد.`,
    en: ({ custody }, say) => `The release may not lie before custody began, on ${say.day(custody)}.`,
  },
  "handOver.inPast": text(
    "پوشش نهاد دیگر باید از روز ثبت یا پس از آن آغاز شود.",
    "The other payer has to begin on the day on which it is recorded, or later.",
  ),
  "handOver.beforeStart": {
    fa: ({ start }, say) => `پوشش نهاد دیگر نمی‌تواند پیش از آغاز حمایت در ${say.day(start)} آغاز شود.`,
    en: ({ start }, say) => `The other payer may not begin before support did, on ${say.day(start)}.`,
  },
  "criteria.none": text(
    "ضوابط هیچ معیاری برای خودکفایی ندارد؛ نخست باید معیاری معین شود.",
    "The terms name no criterion of self-reliance; they have to name one first.",
  ),
  "criteria.notMet": {
    fa: ({ notMet, unanswered }, say) =>
      `${[
        "همهٔ معیارهای خودکفایی باید احراز شود",
        ...named("احرازنشده", notMet, say),
        ...named("بدون پاسخ", unanswered, say),
      ].join("؛ ")}.`,
    en: ({ notMet, unanswered }, say) =>
      `${[
        "Every criterion has to be met",
        ...named("not met", notMet, say),
        ...named("not answered", unanswered, say),
      ].join("; ")}.`,
  },
  "ending.notReached": {
    fa: ({ to }, say) => `حمایت هنوز به پایان نرسیده است؛ پرونده را از ${say.day(to)} می‌توان مختومه کرد.`,
    en: ({ to }, say) => `Support has not ended yet; the case may be closed from ${say.day(to)} on.`,
  },
  "cycle.notSettled": {
    fa: ({ to }, say) => `همهٔ دوره‌های پیش از ${say.day(to)} باید نخست تسویه شود.`,
    en: ({ to }, say) => `Every cycle before ${say.day(to)} has to be settled first.`,
  },
  "outcome.notInTerms": {
    fa: ({ outcome, outcomes }, say) =>
      `پرونده با این نتیجه مختومه نمی‌شود: «${say.title(outcome)}»؛ ${accepted.fa(outcomes, say)}.`,
    en: ({ outcome, outcomes }, say) =>
      `A case is not closed with the outcome “${say.title(outcome)}”; ${accepted.en(outcomes, say)}.`,
  },
  "monitoring.notOver": {
    fa: ({ until }, say) =>
      `دورهٔ پیگیری خانواده پایان نیافته است؛ پایان آن از ${say.day(until)} قابل ثبت است.`,
    en: ({ until }, say) =>
      `The follow-up of the family has not ended; its end may be recorded from ${say.day(until)} on.`,
  },
  "reopening.needsRuling": text(
    "تصمیم علیه خانواده فقط با رأی به سود شاکی در رسیدگی به شکایت نقض می‌شود.",
    "Only a ruling on a grievance reverses a decision against the family.",
  ),
  "reopening.needsCause": text(
    "در این پرونده تصمیمی نیست که رأی آن را نقض کند؛ اطلاع تازه یا بازگشت نیاز باید ذکر شود.",
    "No decision stands here that a ruling could reverse; a new fact or a relapse has to be named.",
  ),
  "ending.notByDecision": text(
    "حمایت به موجب تصمیم پایان نیافته است؛ رأی فقط تصمیم را نقض می‌کند.",
    "Support ends by itself and not by a decision; a ruling reverses decisions only.",
  ),
  "ruling.unknown": {
    fa: ({ ruling }, say) =>
      `رأیی به سود خانواده دربارهٔ این تصمیم با شناسهٔ «${say.title(ruling)}» یافت نشد؛ شناسهٔ رأی باید ذکر شود.`,
    en: ({ ruling }, say) =>
      `No upheld grievance against the decision has the id “${say.title(ruling)}”; name the ruling that upheld it.`,
  },
  "ruling.alreadyFollowed": {
    fa: ({ ruling }, say) => `رأی «${say.title(ruling)}» پیش‌تر اجرا شده است و فقط یک بار اجرا می‌شود.`,
    en: ({ ruling }, say) =>
      `The ruling “${say.title(ruling)}” has been followed already, which happens only once.`,
  },
  "ruling.otherDecision": {
    fa: ({ ruling }, say) =>
      `رأی «${say.title(ruling)}» دربارهٔ تصمیم دیگری است و تصمیم کنونی پرونده را نقض نمی‌کند.`,
    en: ({ ruling }, say) =>
      `The ruling “${say.title(ruling)}” is on another decision and does not reverse the one that stands.`,
  },
  "ruling.otherStage": {
    fa: ({ stage }, say) =>
      `رأی، پرونده را به مرحلهٔ «${say.title(stage)}» می‌فرستد که از مرحلهٔ کنونی ممکن نیست؛ رأی باید اصلاح شود.`,
    en: ({ stage }, say) =>
      `The ruling sends the case to the stage “${say.title(stage)}”, to which it cannot go from here; the ruling has to be corrected.`,
  },
  "death.inFuture": text(
    "تاریخ فوت نباید پس از روز ثبت باشد.",
    "The death may not lie after the day on which it is recorded.",
  ),
  "death.otherDay": {
    fa: ({ on }, say) =>
      `این تاریخ با دفترهای ثبت سازگار نیست؛ در آن‌ها تاریخ فوت یا خروج از زندان ${say.day(on)} است و اگر نادرست باشد، نخست باید دفتر ثبت اصلاح شود.`,
    en: ({ on }, say) =>
      `The registers contradict this day: in them the day of the death, or of leaving prison, is ${say.day(on)}; if that is wrong, the register has to be corrected first.`,
  },
  "move.inFuture": text(
    "تاریخ جابه‌جایی نباید پس از روز ثبت باشد.",
    "The move may not lie after the day on which it is recorded.",
  ),
  "move.sameAssociation": text(
    "انجمن نام‌برده همان انجمنی است که پرونده نزد آن است؛ انجمن دیگری باید نام برده شود.",
    "The association named is the one that has the case; another one has to be named.",
  ),
} satisfies Partial<RefusalSentences<SupportCaseLife["Refusal"]>>
