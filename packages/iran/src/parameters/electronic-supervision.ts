/** Numbers of electronic supervision (IPC 62), of its permitted radius and of its daily tariff. */

import { text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { article, citing, ipc, note, ours, red99 } from "../citing.ts"
import { ipcInForce, red99NotBefore } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { countParameter, moneyParameter, partParameter, since, unknownSince } from "./dated.ts"

const article62 = ipc(article(62), "verifiedReport", "Avayerahnama; Nadiatour")
const noteTo62 = [
  ipc(note(article(62), 2), "verifiedReport", "Lexa course copy of note 2"),
  red99(article(9), "verifiedReport", "Avayerahnama; Lexa"),
] as const

/** The heaviest degree open to electronic supervision from the first day. */
export const heaviestElectronicSupervision = countParameter(
  "electronicSupervision.fromFirstDay.heaviestDegree",
  text("سنگین‌ترین درجهٔ مشمول نظارت الکترونیکی از روز نخست", "heaviest degree from the first day"),
  since.count(ipcInForce, 5, article62),
)

/** The lightest degree open to electronic supervision. */
export const lightestElectronicSupervision = countParameter(
  "electronicSupervision.fromFirstDay.lightestDegree",
  text("سبک‌ترین درجهٔ مشمول نظارت الکترونیکی", "lightest degree"),
  since.count(ipcInForce, 8, article62),
)

/** The heaviest degree open to electronic supervision after a part has been served. */
export const heaviestElectronicSupervisionAfterShare = countParameter(
  "electronicSupervision.afterShare.heaviestDegree",
  text("سنگین‌ترین درجهٔ مشمول نظارت الکترونیکی پس از تحمل نصاب", "heaviest degree after a part is served"),
  since.count(red99NotBefore, 2, ...noteTo62),
)

/** The lightest degree that needs that part. */
export const lightestElectronicSupervisionAfterShare = countParameter(
  "electronicSupervision.afterShare.lightestDegree",
  text("سبک‌ترین درجه‌ای که تحمل نصاب لازم دارد", "lightest degree that needs a part served"),
  since.count(red99NotBefore, 4, ...noteTo62),
)

/** The part that has to be served. */
export const electronicSupervisionShare = partParameter(
  "electronicSupervision.share",
  text("نصاب نظارت الکترونیکی در حبس درجهٔ دو تا چهار", "share to be served for degrees 2 to 4"),
  since.share(red99NotBefore, [1, 4], ...noteTo62),
)

const directive = citing(instruments.permittedRadiusDirective)(
  article(1),
  "verifiedText",
  "Davoudabadi, EMR01",
)
const directiveInForce = jalaliDay(1401, 5, 29)

/** Metres from the home building in grade 1. */
export const radiusOfGrade1 = countParameter(
  "permittedRadius.grade1",
  text("شعاع محدودهٔ مراقبتی درجهٔ یک (متر)", "radius of grade 1 in metres"),
  since.count(directiveInForce, 200, directive),
)

/** Metres from the home building in grade 2. */
export const radiusOfGrade2 = countParameter(
  "permittedRadius.grade2",
  text("شعاع محدودهٔ مراقبتی درجهٔ دو (متر)", "radius of grade 2 in metres"),
  since.count(directiveInForce, 500, directive),
)

/** Metres from the home building in grade 3. */
export const radiusOfGrade3 = countParameter(
  "permittedRadius.grade3",
  text("شعاع محدودهٔ مراقبتی درجهٔ سه (متر)", "radius of grade 3 in metres"),
  since.count(directiveInForce, 1_000, directive),
)

const tariff1402 = citing(instruments.electronicSupervisionTariff1402)("whole", "verifiedReport", "Entesarr")
const firstOf1402 = jalaliDay(1402, 1, 1)
const after1402 = unknownSince(
  jalaliDay(1403, 1, 1),
  ours("the tariff is for 1402 only; that of later years was not found"),
)

/** Rials a day in general. */
export const ordinaryTariff = moneyParameter(
  "electronicSupervision.tariff.ordinary",
  text("تعرفهٔ روزانهٔ نظارت الکترونیکی (ریال)", "daily tariff in rials"),
  since.rials(firstOf1402, 200_000, tariff1402),
  after1402,
)

/** Rials a day for those whom the social worker finds unable to pay. */
export const tariffOfUnable = moneyParameter(
  "electronicSupervision.tariff.unable",
  text(
    "تعرفهٔ روزانه برای افراد ناتوان به تشخیص مددکار (ریال)",
    "daily tariff of those unable to pay, in rials",
  ),
  since.rials(firstOf1402, 100_000, tariff1402),
  after1402,
)

/** Rials a day for those whom the Relief Committee or the Welfare Organization covers. */
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
export const enforceableDowerCoins = countParameter(
  "bill1404.enforceableDowerCoins",
  text(
    "سقف سکهٔ مهریه با ضمانت اجرای نظارت الکترونیکی",
    "coins of dower enforceable by electronic supervision",
  ),
  since.count(jalaliDay(1404, 9, 12), 14, bill),
)
