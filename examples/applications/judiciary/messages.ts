/**
 * Everything that the judiciary says to people, in both languages. A message with another field than those listed is not sent.
 *
 * @module
 */

import type { MessageField, MessageType } from "@bazgasht/casework"
import { type Text, text } from "@bazgasht/rules"

const petition: MessageField = { kind: "text", longest: 40 }
const day: MessageField = { kind: "day", longest: 20 }

const mail = (subject: Text, words: Text) => ({ mail: { subject, text: words } })

/** The message types, by what causes them. */
export const messageTypes: ReadonlyArray<MessageType> = [
  {
    name: "petition.opened",
    fields: { petition, day },
    channels: mail(
      text("درخواست شما ثبت شد", "Your petition was entered"),
      text(
        "درخواست آزادی مشروط شما با شمارهٔ {petition} در تاریخ {day} ثبت شد.",
        "Your petition {petition} for conditional release was entered on {day}.",
      ),
    ),
  },
  {
    name: "petition.granted",
    fields: { petition, day },
    channels: mail(
      text("با درخواست شما موافقت شد", "Your petition was granted"),
      text(
        "دادگاه در تاریخ {day} با درخواست شمارهٔ {petition} موافقت کرد.",
        "On {day} the court granted your petition {petition}.",
      ),
    ),
  },
  {
    name: "petition.grantedToOthers",
    fields: { petition, day },
    // The law demands that the complainant is told, whether he agreed to mail or not.
    required: true,
    channels: mail(
      text("موافقت با آزادی مشروط", "Conditional release was granted"),
      text(
        "دادگاه در تاریخ {day} با درخواست آزادی مشروط به شمارهٔ {petition} موافقت کرد.",
        "On {day} the court granted conditional release on petition {petition}.",
      ),
    ),
  },
  {
    name: "petition.supervised",
    fields: { petition, until: day },
    channels: mail(
      text("آغاز دورهٔ آزادی مشروط", "Conditional release begins"),
      text(
        "دورهٔ آزادی مشروط شما به شمارهٔ {petition} آغاز شد و در تاریخ {until} به پایان می‌رسد.",
        "Your conditional release {petition} has begun, and has run out on {until}.",
      ),
    ),
  },
  {
    name: "course.enrolled",
    fields: { day },
    channels: mail(
      text("نام‌نویسی در دوره", "A seat in a course"),
      text(
        "برای شما در دورهٔ حرفه‌آموزی که از {day} آغاز می‌شود جا گرفته شد.",
        "There is a seat for you in the course that begins on {day}.",
      ),
    ),
  },
]
