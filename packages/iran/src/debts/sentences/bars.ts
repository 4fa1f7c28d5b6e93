/** Bars in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** noDebt */
export const noDebt = {
  yes: text("بنا بر پرونده، دینی وجود ندارد", "the file says that there is no debt"),
  no: text("در پرونده دین هست", "the file does not say that there is no debt"),
  question: text("آیا پرونده بدون دین است؟", "does the file say that there is no debt?"),
}

/** noDebt where the kind of the debt alone says it: in the words of that fact, so that it is said once. */
export const noDebtOfAnyKind = {
  yes: text("دینی در پرونده نیست", "the file has no debt"),
  no: text("در پرونده دین هست", "the file has a debt"),
  question: text("آیا پرونده بدون دین است؟", "does the file have no debt?"),
}

/** noDiyah */
export const noDiyah = {
  yes: text("این دین، نه دیه است و نه ارش", "the debt is neither a diyah nor an arsh"),
  no: text("این دین، دیه یا ارش است", "the debt is a diyah or an arsh"),
  question: text(
    "آیا این دین، غیر از دیه و ارش است؟",
    "is the debt something other than a diyah or an arsh?",
  ),
}

/** diyah */
export const diyah = {
  yes: text("این دین، دیه یا ارش است", "the debt is a diyah or an arsh"),
  no: text("این دین، دیه یا ارش نیست", "the debt is neither a diyah nor an arsh"),
  question: text("آیا این دین، دیه یا ارش است؟", "is the debt a diyah or an arsh?"),
}
