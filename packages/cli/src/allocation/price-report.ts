import { inLanguage, type Style, type Text, text, valueInWords } from "@bazgasht/rules"
import type { FreedAt } from "@bazgasht/solvers/fund"
import { Item } from "../report/report.ts"

const title = text("با کدام مانده تأمین می‌شد", "Up to which residual it would be served")

const priceInWords = (answer: FreedAt, price: (value: number) => string): Text => {
  switch (answer.kind) {
    case "price":
      return text(
        `تا ماندهٔ ${price(answer.price)} تأمین می‌شد و با یک ریال بیشتر نه.`,
        `It would be served up to a residual of ${price(answer.price)}, and not with one rial more.`,
      )
    case "atNone":
      return text("با هیچ مانده‌ای تأمین نمی‌شد.", "It would be served at no residual.")
    case "noSinglePrice":
      return text(
        "با این ضابطهٔ تخصیص یک مبلغ معین وجود ندارد: ماندهٔ بیشتر رتبهٔ بالاتر می‌گیرد.",
        "With this policy there is no single price: a greater residual comes first.",
      )
    case "notProven":
      return answer.servedAt === undefined
        ? text(
            "جست‌وجو پیش از پایان متوقف شد و تأمین شدن با هیچ مانده‌ای یافته نشد؛ این اثبات نمی‌کند که تأمین نمی‌شد.",
            "The search was cut off and found no residual at which it would be served; that does not prove that there is none.",
          )
        : text(
            `با ماندهٔ ${price(answer.servedAt)} تأمین می‌شد. جست‌وجو پیش از پایان متوقف شد؛ شاید با ماندهٔ بیشتر هم تأمین می‌شد، و این اثبات نشده است.`,
            `It would be served at a residual of ${price(answer.servedAt)}. The search was cut off: with more it might be served as well, which is not proven.`,
          )
  }
}

/** Up to which residual one petition would be served. */
export const priceReport = (style: Style, run: string, petition: string, answer: FreedAt): Item =>
  new Item<unknown>(
    () => ({ format: "bazgasht.price/1", run, petition, ...answer }),
    () => [
      { tone: "heading", text: `${petition}: ${inLanguage(style, title)}` },
      inLanguage(
        style,
        priceInWords(answer, (amount) => valueInWords(style, "money", amount)),
      ),
    ],
  )
