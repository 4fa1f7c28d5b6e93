import { always, type Day, type Expression, lawDay, never, text, versions } from "@bazgasht/rules"
import { jalaliDay } from "./calendar/jalali.ts"
import { ours, red99 } from "./citing.ts"
import { clausesOf } from "./clauses.ts"

/** Islamic Penal Code: adopted 1392/02/01; the day itself is recalled, not read. */
export const ipcInForce: Day = jalaliDay(1392, 3, 22)

/** Criminal Procedure Code. */
export const cpcInForce: Day = jalaliDay(1394, 4, 1)

/** Act adding article 45 to the Anti-Narcotics Act; the day itself is recalled, not read. */
export const drugNoteInForce: Day = jalaliDay(1396, 8, 23)

/** The Act on Enforcement of Financial Convictions was adopted on this day, so before it the act was certainly not in force. */
export const fin94NotBefore: Day = jalaliDay(1394, 3, 23)

/**
 * A day by which that act certainly was in force. The law sets no such day: it is ours, and far from the adoption on purpose.
 * Between the two days what hangs on the act is undetermined.
 */
export const fin94Certain: Day = jalaliDay(1395, 1, 1)

/** Executive regulation of 1394 on the Setad Dieh. */
export const set94InForce: Day = jalaliDay(1394, 6, 4)

/** Prisons regulation of 1384. */
export const reg84InForce: Day = jalaliDay(1384, 9, 20)

/** Prisons regulation of 1400. */
export const reg00InForce: Day = jalaliDay(1400, 2, 20)

/**
 * The day of the earliest report that we have on the support portal. No text says since when the practice of the associations
 * holds; before this day our numbers of it are unknown.
 */
export const associationPracticeSince: Day = jalaliDay(1399, 12, 25)

/** The Guardian Council approved the Reduction Act on this day, so before it the act was certainly not in force. */
export const red99NotBefore: Day = jalaliDay(1399, 3, 7)

/**
 * A day by which the Reduction Act certainly was in force. The law sets no such day: it is ours, and far from the approval on
 * purpose. Between the two days it is not known which wording held, and what hangs on it is undetermined.
 */
export const red99Certain: Day = jalaliDay(1400, 1, 1)

/** Whether an amendment by the Reduction Act is in force on the day of decision; unknown in the gap. */
export const reductionActInForce: Expression<boolean> = clausesOf(
  red99("whole", "verifiedText"),
  ours("the exact day was not found; between 1399/03/07 and 1400/01/01 the wording is unknown"),
)(
  "RED99-in-force",
  "قانون کاهش مجازات حبس تعزیری لازم‌الاجرا است",
  "the Act on Reduction of Discretionary Imprisonment is in force",
  {
    yes: text(
      "قانون کاهش مجازات حبس تعزیری لازم‌الاجرا است",
      "the Act on Reduction of Discretionary Imprisonment is in force",
    ),
    no: text(
      "قانون کاهش مجازات حبس تعزیری لازم‌الاجرا نشده است",
      "the Act on Reduction of Discretionary Imprisonment is not in force yet",
    ),
    question: text(
      "آیا قانون کاهش مجازات حبس تعزیری لازم‌الاجرا شده است؟",
      "is the Act on Reduction of Discretionary Imprisonment in force?",
    ),
  },
)(versions(lawDay, { to: red99NotBefore, of: never }, { from: red99Certain, of: always }))
