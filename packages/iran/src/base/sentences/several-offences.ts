/** Several offences in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** IPC-25-longer */
export const ipc25Longer = {
  yes: text(
    "محرومیت از حقوق اجتماعی به سبب مجازات تا {socialRights.longerDeprivation.degree}، به مدت {socialRights.longerDeprivation} از پایان اجرا، ادامه دارد",
    "the deprivation of social rights for a punishment of {socialRights.longerDeprivation.degree} or heavier, which lasts {socialRights.longerDeprivation} from the end of its execution, still runs",
  ),
  no: text(
    "محرومیت از حقوق اجتماعی به سبب مجازات تا {socialRights.longerDeprivation.degree}، به مدت {socialRights.longerDeprivation} از پایان اجرا، ادامه ندارد",
    "no deprivation of social rights for a punishment of {socialRights.longerDeprivation.degree} or heavier, which lasts {socialRights.longerDeprivation} from the end of its execution, still runs",
  ),
  question: text(
    "آیا محرومیت از حقوق اجتماعی به سبب مجازات تا {socialRights.longerDeprivation.degree} ادامه دارد؟",
    "does the deprivation of social rights for a punishment of {socialRights.longerDeprivation.degree} or heavier still run?",
  ),
}

/** IPC-25-shorter */
export const ipc25Shorter = {
  yes: text(
    "محرومیت از حقوق اجتماعی به سبب مجازات {socialRights.shorterDeprivation.degree}، به مدت {socialRights.shorterDeprivation} از پایان اجرا، ادامه دارد",
    "the deprivation of social rights for a punishment of {socialRights.shorterDeprivation.degree}, which lasts {socialRights.shorterDeprivation} from the end of its execution, still runs",
  ),
  no: text(
    "محرومیت از حقوق اجتماعی به سبب مجازات {socialRights.shorterDeprivation.degree}، به مدت {socialRights.shorterDeprivation} از پایان اجرا، ادامه ندارد",
    "no deprivation of social rights for a punishment of {socialRights.shorterDeprivation.degree}, which lasts {socialRights.shorterDeprivation} from the end of its execution, still runs",
  ),
  question: text(
    "آیا محرومیت از حقوق اجتماعی به سبب مجازات {socialRights.shorterDeprivation.degree} ادامه دارد؟",
    "does the deprivation of social rights for a punishment of {socialRights.shorterDeprivation.degree} still run?",
  ),
}

/** BASE-7 */
export const base7 = {
  yes: text("محکوم سابقهٔ کیفری مؤثر دارد", "there is an effective criminal record"),
  no: text("محکوم سابقهٔ کیفری مؤثر ندارد", "there is no effective criminal record"),
  question: text("آیا محکوم سابقهٔ کیفری مؤثر دارد؟", "is there an effective criminal record?"),
}

/** IPC-25 */
export const ipc25 = {
  yes: text("محکومیت پیشین به سبب جرم عمدی است", "the earlier conviction is for an intentional offence"),
  no: text("محکومیت پیشین به سبب جرم غیرعمدی است", "the earlier conviction is for an unintentional offence"),
  question: text(
    "آیا محکومیت پیشین به سبب جرم عمدی است؟",
    "is the earlier conviction for an intentional offence?",
  ),
}
