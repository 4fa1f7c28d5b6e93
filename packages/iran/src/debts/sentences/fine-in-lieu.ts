/** Fine in lieu in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

export const sentences = {
  "CPC-529-unpaid": {
    yes: text("از جزای نقدی چیزی پرداخت‌نشده باقی است", "something of the fine is left unpaid"),
    no: text("از جزای نقدی چیزی پرداخت‌نشده باقی نیست", "nothing of the fine is left unpaid"),
    question: text("آیا از جزای نقدی چیزی پرداخت‌نشده باقی است؟", "is something of the fine left unpaid?"),
  },
  "IPC-29-after": {
    yes: text(
      "زمان اجرای بازداشت بدل از جزای نقدی رسیده است: حبس پایان یافته یا پیش از آن حبسی نیست",
      "detention for the fine can begin: the imprisonment is over, or none goes before it",
    ),
    no: text(
      "حبس هنوز پایان نیافته است و بازداشت بدل از جزای نقدی پس از آن آغاز می‌شود",
      "the imprisonment is not over yet, and detention for the fine begins after it",
    ),
    question: text(
      "آیا حبسی که پیش از بازداشت بدل از جزای نقدی اجرا می‌شود پایان یافته است؟",
      "is the imprisonment that goes before detention for the fine over?",
    ),
  },
}
