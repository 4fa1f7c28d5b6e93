import {
  addDays,
  all,
  always,
  before,
  choiceOf,
  code,
  completionDay,
  type Day,
  type EntryOf,
  type Expression,
  is,
  isNot,
  onOrAfter,
  type Parameter,
  type Ratio,
  type Sentences,
  sumOf,
  text,
  today,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { article, citing, cpc, ipc } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { furloughs } from "../facts/release/furlough.ts"
import { effectiveStart, endOfTerm, imposedTerm } from "../facts/release/sentence.ts"
import { ipcInForce } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { furloughCountsAsServed } from "../policies.ts"
import * as sentences from "./sentences/served.ts"

const article27 = ipc(article(27), "verifiedText", "Iranian Adl, article 27")
const article515 = cpc(article(515), "verifiedText", "Negamag, advisory opinion quoting CPC 515")
const article58 = ipc(article(58), "verifiedText", "Adlgoo, article 58")
const opinion2512 = citing(instruments.advisoryOpinion2512)("whole", "verifiedReport", "Davoudabadi")

type Furlough = EntryOf<(typeof furloughs)["fields"]>

/**
 * A day of the sentence, later by the days of furlough where those do not count as served. Under escort one is still in custody.
 *
 * @param counted - the furloughs that count; all unless given
 */
export const laterByFurlough = (
  day: Expression<Day>,
  counted: (furlough: Furlough) => Expression<boolean> = () => always,
): Expression<Day> =>
  when(
    is(choiceOf(furloughCountsAsServed), code("served")),
    day,
    addDays(
      day,
      sumOf(
        furloughs,
        ({ days }) => days,
        (furlough) => all(isNot(furlough.kind, code("escorted")), counted(furlough)),
      ),
    ),
  )

/**
 * BASE-3: imprisonment runs from the day of commitment under a final enforceable judgment; earlier detention is deducted, days
 * of escape do not count. Furlough counts as served unless the policy says otherwise.
 */
export const startOfSentence = computed([article27, article515], { from: ipcInForce }).day(
  "BASE-3",
  "مبدأ محاسبهٔ حبس",
  "the day from which imprisonment is counted",
  laterByFurlough(effectiveStart),
)

/** BASE-4: fractions are taken of the imposed term, after a special pardon of what the pardon left. */
export const baseOfFractions = computed([article58, opinion2512], { from: ipcInForce }).term(
  "BASE-4",
  "مدت مبنای محاسبهٔ نصاب",
  "the term of which fractions are taken",
  imposedTerm,
)

/** The first day on which a share of the sentence has been served. */
export const dayServed = (share: Expression<Ratio>): Expression<Day> =>
  completionDay(valueOfRule(startOfSentence), valueOfRule(baseOfFractions), share)

/** That share of the sentence has been served. */
export const served = (share: Expression<Ratio>): Expression<boolean> => onOrAfter(today, dayServed(share))

/** BASE-3: the first day on which nothing of the imprisonment is left. */
export const endOfSentence = computed([article27, article515], { from: ipcInForce }).day(
  "BASE-3/end",
  "پایان مدت حبس",
  "the end of the imprisonment",
  laterByFurlough(endOfTerm),
)

/** Something of the imprisonment is left to serve. */
export const somethingLeft: Expression<boolean> = clausesOf(article27)(
  "notEnded",
  "مدت حبس پایان نیافته است",
  "the term of imprisonment has not ended",
  sentences.notEnded,
)(before(today, valueOfRule(endOfSentence)))

/** That a share of a punishment has been served, as an article says it: `servedInSentences("مدت حبس", "the term", share)`. */
export const servedInSentences = (fa: string, en: string, { id: share }: Parameter<Ratio>): Sentences => ({
  yes: text(`{${share}} ${fa} تحمل شده است`, `{${share}} of ${en} has been served`),
  no: text(`{${share}} ${fa} هنوز تحمل نشده است`, `{${share}} of ${en} has not been served yet`),
  question: text(`آیا {${share}} ${fa} تحمل شده است؟`, `has {${share}} of ${en} been served?`),
})
