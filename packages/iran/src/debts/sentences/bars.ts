/** Bars in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** noDebt */
export const noDebt = {
  yes: text("بنا بر پرونده، دینی وجود ندارد", "the file says that there is no debt"),
  no: text("در پرونده دین هست", "the file does not say that there is no debt"),
  question: text("آیا پرونده بدون دین است؟", "does the file say that there is no debt?"),
}

/** noDiyah */
export const noDiyah = {
  yes: text("این دین، نه دیه است و نه ارش", "the debt is not a diyah"),
  no: text("این دین، دیه یا ارش است", "the debt is a diyah"),
  question: text("آیا این دین، غیر از دیه و ارش است؟", "is the debt other than a diyah?"),
}

/** diyah */
export const diyah = {
  yes: text("این دین، دیه یا ارش است", "the debt is a diyah or an arsh"),
  no: text("این دین، دیه یا ارش نیست", "the debt is neither a diyah nor an arsh"),
  question: text("آیا این دین، دیه یا ارش است؟", "is the debt a diyah or an arsh?"),
}
