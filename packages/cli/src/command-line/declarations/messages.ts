import { text } from "@bazgasht/rules"
import type { CommandDeclaration } from "../declaration.ts"
import { json, schema } from "../shared-options.ts"

/** How `messages` is called. */
export const messages: CommandDeclaration = {
  name: "messages",
  operands: "STORE",
  count: [1, 1],
  help: text(
    "پیام‌های کنار گذاشته‌شدهٔ یک پایگاه را فهرست می‌کند و پیام‌های خواسته‌شده را به صف ارسال برمی‌گرداند",
    "list the messages of a store that were given up on, and let some of them wait to be sent again",
  ),
  options: [
    {
      name: "status",
      value: "STATUS",
      help: text(
        "وضعیت پیام‌ها: parked (پیش‌فرض)، rejected، waiting، unknown، accepted، withdrawn",
        "which messages: parked (default), rejected, waiting, unknown, accepted, withdrawn",
      ),
    },
    {
      name: "requeue",
      value: "ID",
      repeatable: true,
      help: text(
        "این پیام، که کنار گذاشته یا رد شده است، دوباره فرستاده شود؛ پس از رفع علت",
        "send this message again, which is parked or rejected; once its cause is put right",
      ),
    },
    schema,
    json,
  ],
}
