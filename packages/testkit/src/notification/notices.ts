import type { Notice, NoticeContent } from "@bazgasht/casework/ports"
import type { GatewayUnderTest } from "./gateway-under-test.ts"

/** A word that stands in every notice, and that no code may hold. */
export const secret = "پنهان‌کاری"

const contents: { readonly [Kind in NoticeContent["kind"]]: NoticeContent } = {
  text: { kind: "text", subject: `دربارهٔ ${secret}`, text: `${secret} می‌رسد.\nخط دوم: ۱۲۳ 😀` },
  template: {
    kind: "template",
    template: "loan-approved",
    parameters: [
      ["name", secret],
      ["day", "۱۴۰۴/۰۷/۱۰"],
    ],
  },
  data: { kind: "data", type: "loan.approved", data: { name: secret, day: 5 } },
}

/** What a gateway must receive of a content. */
export const saidBy = (content: NoticeContent): ReadonlyArray<string> => {
  switch (content.kind) {
    case "text":
      return content.text.split("\n")
    case "template":
      return content.parameters.map(([, value]) => value)
    case "data":
      return [secret]
  }
}

const fallback: ReadonlyArray<NoticeContent["kind"]> = ["text", "template", "data"]

export const notice = (
  { adapter: { capabilities }, address }: GatewayUnderTest,
  key: string,
  kind: NoticeContent["kind"] = capabilities.contents[0] ?? "text",
): Notice => ({ key, channel: capabilities.channel, to: address, language: "fa", content: contents[kind] })

export const strangeNotice = (gateway: GatewayUnderTest, key: string): Notice | undefined => {
  const kind = fallback.find((each) => !gateway.adapter.capabilities.contents.includes(each))
  return kind === undefined ? undefined : notice(gateway, key, kind)
}
