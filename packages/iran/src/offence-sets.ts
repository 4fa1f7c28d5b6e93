/**
 * Sets of offences that rules exclude or favour, with their exceptions.
 *
 * The text of SET-47 and SET-ACID names attempts beside the full offence. An attempt has the code of the full offence, so these
 * sets hold it too; the sources of the other sets do not speak of attempts.
 */

import { type Citation, type CodeSet, codeSet, type Text, text } from "@bazgasht/rules"
import { article, articles, citing, courseNotes, drug96, ipc, letter, note, ours, reg84 } from "./citing.ts"
import * as instruments from "./instruments.ts"
import type { OffenceCode } from "./offences.ts"

const offenceSet = (options: {
  readonly id: string
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
  readonly members: ReadonlyArray<OffenceCode>
  readonly except?: ReadonlyArray<CodeSet>
}): CodeSet => codeSet(options)

const article47 = (name: "a" | "b" | "c" | "d" | "e" | "f") =>
  ipc(letter(name, article(47)), "verifiedText", "WikiHoghoogh, article 47")
const noteTo47 = ipc(note(article(47)), "verifiedText", "Eitaa criminal-law channel quoting the note")

/** Offences against security, which only the note to article 47 reopens, and only in part. */
export const securityOffences = offenceSet({
  id: "SET-47-SECURITY",
  title: text("جرایم علیه امنیت داخلی و خارجی", "offences against internal and external security"),
  citations: [article47("a")],
  members: ["security.internal", "security.external", "security.espionage"],
})

/** Article 47 without its last clause: offences of which neither the judgment may be postponed nor the execution suspended. */
export const nonSuspendableOffences = offenceSet({
  id: "SET-47",
  title: text("جرایم غیرقابل تعویق و تعلیق", "offences that can be neither postponed nor suspended"),
  citations: [article47("a"), article47("b"), article47("c"), article47("d"), article47("e")],
  members: [
    "security.internal",
    "security.external",
    "security.espionage",
    "security.sabotage",
    "organisedCrimeGroup",
    "robbery.armed",
    "robbery.violent",
    "kidnapping",
    "acidAttack",
    "weapon.display",
    "publicDecency.viceCentre",
    "publicDecency.article639",
    "publicDecency.article640",
    "publicDecency.other",
    "drug.majorTrafficking",
    "alcohol.majorSmuggling",
    "arms.majorSmuggling",
    "humanTrafficking",
    "killing.intentional",
    "killing.abetting",
    "moharebeh",
    "corruptionOnEarth",
  ],
})

/**
 * Economic offences, barred by article 47 above an amount. Which offences are economic is said in the note to article 36,
 * whose list is recalled, not read.
 */
export const economicOffences = offenceSet({
  id: "SET-47-ECONOMIC",
  title: text("جرایم اقتصادی", "economic offences"),
  citations: [article47("f"), ipc(note(article(36)), "recalled")],
  members: [
    "fraud",
    "fraud.likened",
    "embezzlement",
    "bribery",
    "influencePeddling",
    "collusion",
    "moneyLaundering",
    "disruptingEconomy",
  ],
})

/** Fraud and what is punished like it: suspension is possible whatever the amount, by the note to article 47. */
export const fraudOffences = offenceSet({
  id: "SET-47-NOTE-FRAUD",
  title: text(
    "کلاهبرداری و جرایم در حکم کلاهبرداری یا دارای مجازات آن",
    "fraud and offences treated or punished as fraud",
  ),
  citations: [noteTo47],
  members: ["fraud", "fraud.likened"],
})

/** Offences against public decency that suspension is still closed to. */
const viceCentreAndArticle640 = offenceSet({
  id: "SET-47-NOTE-639-640",
  title: text(
    "جرایم موضوع مواد ۶۳۹ و ۶۴۰ کتاب تعزیرات",
    "the offences of articles 639 and 640 of the book of ta'zir",
  ),
  citations: [
    noteTo47,
    citing(instruments.tazirBook)(articles(639, 640), "verifiedText", "the note quotes them"),
  ],
  // Running a vice centre is what article 639 punishes.
  members: ["publicDecency.viceCentre", "publicDecency.article639", "publicDecency.article640"],
})

/** Offences against public decency that the note to article 47 opens to suspension: all but those of articles 639 and 640. */
export const suspendableDecencyOffences = offenceSet({
  id: "SET-47-NOTE-DECENCY",
  title: text(
    "جرایم علیه عفت عمومی جز مواد ۶۳۹ و ۶۴۰",
    "offences against public decency except articles 639 and 640",
  ),
  citations: [noteTo47],
  members: [
    "publicDecency.viceCentre",
    "publicDecency.article639",
    "publicDecency.article640",
    "publicDecency.other",
  ],
  except: [viceCentreAndArticle640],
})

/** Drug offences. With a statutory imprisonment over five years they make SET-DRUG5. */
export const drugOffences = offenceSet({
  id: "SET-DRUG5",
  title: text("جرایم موضوع قانون مبارزه با مواد مخدر", "offences of the Anti-Narcotics Act"),
  citations: [drug96(note(article(45)), "verifiedText", "Davoudabadi, opinions 7/1402/231 and 7/1402/249")],
  members: ["drug.majorTrafficking", "drug.trafficking", "drug.production", "drug.possession", "drug.other"],
})

/** Acid attack and its attempt. */
export const acidAttacks = offenceSet({
  id: "SET-ACID",
  title: text("اسیدپاشی و شروع به آن", "acid attack and attempt at one"),
  citations: [citing(instruments.acidAttackAct)(article(3), "verifiedReport")],
  members: ["acidAttack"],
})

/** Offences whose debtors the Setad Dieh does not help, by the national regulation. */
export const setadExcluded = offenceSet({
  id: "SET-NOSETAD",
  title: text("جرایم خارج از شمول حمایت ستاد دیه", "offences outside the help of the Setad Dieh"),
  citations: [citing(instruments.setadRegulation)(article(1), "verifiedText", "Dadfar Lawyers")],
  members: [
    "fraud",
    "bribery",
    "embezzlement",
    "theft.tazir",
    "theft.snatching",
    "robbery.armed",
    "robbery.violent",
    "breachOfTrust",
  ],
})

/** Offences that a province excludes on top. */
export const setadLocallyExcluded = offenceSet({
  id: "SET-NOSETAD-LOCAL",
  title: text("جرایم خارج از شمول ستاد دیهٔ استان", "offences outside the help of a provincial Setad Dieh"),
  citations: [citing(instruments.setadProvincialRules)("whole", "verifiedReport", "Hormozgan Setad Dieh")],
  members: [
    "theft.tazir",
    "theft.snatching",
    "robbery.armed",
    "robbery.violent",
    "killing.intentional",
    "injury.intentional",
    "fraud",
    "drug.majorTrafficking",
    "drug.trafficking",
    "drug.production",
    "drug.possession",
    "drug.other",
    "publicDecency.viceCentre",
    "publicDecency.article639",
    "publicDecency.article640",
    "publicDecency.other",
    "rape",
  ],
})

/** Offences usually left out of case pardons; the Head of the Judiciary may still propose with reasons. */
export const usuallyUnpardoned = offenceSet({
  id: "SET-NOPARDON",
  title: text("جرایم معمولاً خارج از شمول عفو", "offences usually left out of pardons"),
  citations: [
    citing(instruments.pardonCommissionRegulation)(
      "whole",
      "verifiedReport",
      "IRIB 1404/06/19; course notes 92-97",
    ),
  ],
  members: [
    "smuggling.professional",
    "robbery.armed",
    "security.espionage",
    "arms.smuggling",
    "arms.majorSmuggling",
    "embezzlement",
    "bribery",
    "kidnapping",
  ],
})

/** Unintentional killing and injury. The debts that the statistics of the Setad Dieh add to them are no offences. */
export const unintentionalOffences = offenceSet({
  id: "SET-UNINT",
  title: text("جرایم غیرعمدی علیه تمامیت جسمانی", "unintentional offences against life and body"),
  citations: [ours("grouping used by the Setad Dieh in its statistics")],
  members: [
    "killing.quasiIntentional",
    "killing.pureMistake",
    "injury.quasiIntentional",
    "injury.pureMistake",
    "traffic.killing",
    "traffic.injury",
    "workplace.killing",
    "workplace.injury",
  ],
})

/** Offences without furlough under the prison regulation of 1384. The text that was seen is cut. */
export const withoutFurlough1384 = offenceSet({
  id: "SET-NOFUR84",
  title: text(
    "جرایم محروم از مرخصی در آیین‌نامهٔ ۱۳۸۴",
    "offences without furlough under the regulation of 1384",
  ),
  citations: [reg84(articles(219, 221), "verifiedText", "Vakilik (the text seen is cut)")],
  members: [
    "robbery.armed",
    "robbery.violent",
    "theft.snatching",
    "security.espionage",
    "security.internal",
    "security.external",
    "kidnapping",
    "gangCrime",
    "rape",
    "publicDecency.viceCentre",
  ],
})

/** Offences that the sources name as waivable within an amount: theft. */
export const waivableTheft = offenceSet({
  id: "SET-104-THEFT",
  title: text("سرقت تعزیری قابل گذشت", "waivable theft"),
  citations: [ipc(article(104), "verifiedReport", "WikiHoghoogh, RED99 article 11")],
  members: ["theft.tazir", "theft.snatching"],
})

/** Kinds of imprisonment that are no ta'zir imprisonment. */
export const notTazirKinds: CodeSet = codeSet({
  id: "SET-NOT-TAZIR",
  title: text("حبس‌های غیرتعزیری", "imprisonment other than ta'zir"),
  citations: [
    ipc(article(58), "verifiedReport", "course notes"),
    courseNotes("imprisonment other than ta'zir"),
  ],
  members: ["hadd", "qisas", "inLieuOfFine", "exile"],
})

/** Every set of offences. */
export const offenceSets: ReadonlyArray<CodeSet> = [
  nonSuspendableOffences,
  securityOffences,
  economicOffences,
  fraudOffences,
  suspendableDecencyOffences,
  drugOffences,
  acidAttacks,
  setadExcluded,
  setadLocallyExcluded,
  usuallyUnpardoned,
  unintentionalOffences,
  withoutFurlough1384,
  waivableTheft,
]
