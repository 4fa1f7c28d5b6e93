/** What the ids are by which reforms and scenarios name parts of a pack, in words. */

import { text } from "@bazgasht/rules"

/** What an id of each part of a pack is, in words. */
export const idsInWords = {
  parameter: text("شناسهٔ یکی از اعداد قانون در این بسته", "the id of a parameter of the pack"),
  rule: text("شناسهٔ یکی از قاعده‌های این بسته", "the id of a rule of the pack"),
  policy: text("شناسهٔ یکی از پرسش‌های اختلافی این بسته", "the id of a disputed question of the pack"),
  fact: text(
    "شناسهٔ امری که یکی از قاعده‌های بسته می‌پرسد",
    "the id of a fact that a rule of the pack asks for",
  ),
} as const
