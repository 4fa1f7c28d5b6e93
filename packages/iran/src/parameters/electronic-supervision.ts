/** Numbers of electronic supervision (IPC 62), of its permitted radius and of its daily tariff. */

import { text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { article, citing, ipc, note, ours, red99 } from "../citing.ts"
import { ipcInForce, red99NotBefore } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { enacted, moneyParameter, since, unknownSince } from "./dated.ts"

const by62 = enacted(ipcInForce, ipc(article(62), "verifiedReport", "Avayerahnama; Nadiatour"))
const noteTo62 = [
  ipc(note(article(62), 2), "verifiedReport", "Lexa course copy of note 2"),
  red99(article(9), "verifiedReport", "Avayerahnama; Lexa"),
] as const
const byRed99NotBefore = enacted(red99NotBefore, ...noteTo62)

export const heaviestElectronicSupervision = by62.count(
  "electronicSupervision.fromFirstDay.heaviestDegree",
  5,
)("سنگین‌ترین درجهٔ مشمول نظارت الکترونیکی از روز نخست", "heaviest degree from the first day")
export const lightestElectronicSupervision = by62.count(
  "electronicSupervision.fromFirstDay.lightestDegree",
  8,
)("سبک‌ترین درجهٔ مشمول نظارت الکترونیکی", "lightest degree")
export const heaviestElectronicSupervisionAfterShare = byRed99NotBefore.count(
  "electronicSupervision.afterShare.heaviestDegree",
  2,
)("سنگین‌ترین درجهٔ مشمول نظارت الکترونیکی پس از تحمل نصاب", "heaviest degree after a part is served")
export const lightestElectronicSupervisionAfterShare = byRed99NotBefore.count(
  "electronicSupervision.afterShare.lightestDegree",
  4,
)("سبک‌ترین درجه‌ای که تحمل نصاب لازم دارد", "lightest degree that needs a part served")
export const electronicSupervisionShare = byRed99NotBefore.part("electronicSupervision.share", [1, 4])(
  "نصاب نظارت الکترونیکی در حبس درجهٔ دو تا چهار",
  "share to be served for degrees 2 to 4",
)

const byDirective = enacted(
  jalaliDay(1401, 5, 29),
  citing(instruments.permittedRadiusDirective)(article(1), "verifiedText", "Davoudabadi, EMR01"),
)

/** Metres from the home building in grade 1. */
export const radiusOfGrade1 = byDirective.count("permittedRadius.grade1", 200)(
  "شعاع محدودهٔ مراقبتی درجهٔ یک (متر)",
  "radius of grade 1 in metres",
)
export const radiusOfGrade2 = byDirective.count("permittedRadius.grade2", 500)(
  "شعاع محدودهٔ مراقبتی درجهٔ دو (متر)",
  "radius of grade 2 in metres",
)
export const radiusOfGrade3 = byDirective.count("permittedRadius.grade3", 1_000)(
  "شعاع محدودهٔ مراقبتی درجهٔ سه (متر)",
  "radius of grade 3 in metres",
)

const tariff1402 = citing(instruments.electronicSupervisionTariff1402)("whole", "verifiedReport", "Entesarr")
const firstOf1402 = jalaliDay(1402, 1, 1)
const after1402 = unknownSince(
  jalaliDay(1403, 1, 1),
  ours("the tariff is for 1402 only; that of later years was not found"),
)

export const ordinaryTariff = moneyParameter(
  "electronicSupervision.tariff.ordinary",
  text("تعرفهٔ روزانهٔ نظارت الکترونیکی (ریال)", "daily tariff in rials"),
  since.rials(firstOf1402, 200_000, tariff1402),
  after1402,
)
export const tariffOfUnable = moneyParameter(
  "electronicSupervision.tariff.unable",
  text(
    "تعرفهٔ روزانه برای افراد ناتوان به تشخیص مددکار (ریال)",
    "daily tariff of those unable to pay, in rials",
  ),
  since.rials(firstOf1402, 100_000, tariff1402),
  after1402,
)
export const tariffOfCovered = moneyParameter(
  "electronicSupervision.tariff.covered",
  text(
    "تعرفهٔ روزانه برای افراد تحت پوشش کمیته امداد یا بهزیستی (ریال)",
    "daily tariff of those covered by the Relief Committee or the Welfare Organization, in rials",
  ),
  since.rials(firstOf1402, 20_000, tariff1402),
  after1402,
)

const bill = citing(instruments.financialConvictionsBill)(
  article(3),
  "verifiedReport",
  "Mehr and YJC 1404/09/12",
)

/** Coins of a dower that stay enforceable by restraint of the debtor, under the bill of 1404. */
export const enforceableDowerCoins = enacted(jalaliDay(1404, 9, 12), bill).count(
  "bill1404.enforceableDowerCoins",
  14,
)("سقف سکهٔ مهریه با ضمانت اجرای نظارت الکترونیکی", "coins of dower enforceable by electronic supervision")
