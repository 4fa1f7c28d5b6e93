/**
 * The router: which gateways send over a channel, in which order. What no gateway can do is found when it is wired.
 */

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { failure } from "../failure/failure.ts"
import type { NotifierAdapter, NotifierCapabilities } from "../ports/notification/notifier.ts"
import { houseChannel } from "./house-channel.ts"
import { messageLengths } from "./message-lengths.ts"
import { contentsOf } from "./message-type.ts"
import type { MessageTypes } from "./message-type-flaws.ts"

/** What a channel may demand of every gateway on its route. */
export type DemandedCapability = "reconciles" | "idempotent" | "receipts"

/** Which gateways send over a channel. */
export interface ChannelRoute {
  readonly channel: string
  /** Names of adapters, the first choice first. The next one is tried only where the one before it has surely not taken a message. */
  readonly adapters: readonly [string, ...ReadonlyArray<string>]
  readonly demands?: ReadonlyArray<DemandedCapability>
}

/** How messages are routed. */
export interface Wiring {
  readonly adapters: ReadonlyArray<NotifierAdapter>
  readonly routes: ReadonlyArray<ChannelRoute>
  readonly types: MessageTypes
  /** Lets adapters take part that show notices instead of sending them. Only for development. */
  readonly catchers?: boolean
}

const flaw = Schema.Struct({
  code: Schema.Literals([
    "wiring.repeated",
    "wiring.adapterUnknown",
    "wiring.nameInvalid",
    "wiring.channelDiffers",
    "wiring.routeMissing",
    "wiring.lacksCapability",
    "wiring.tooLong",
    "wiring.catcher",
    "wiring.leaseTooShort",
    "wiring.receiptsMissing",
    "wiring.styleMissing",
    "wiring.channelReserved",
  ]),
  channel: Schema.optionalKey(Schema.String),
  adapter: Schema.optionalKey(Schema.String),
  type: Schema.optionalKey(Schema.String),
  /** The capability that is lacking: `contents` with the kinds wanted, or another by its name. */
  capability: Schema.optionalKey(Schema.String),
  language: Schema.optionalKey(Schema.String),
})

/**
 * Something wrong with a wiring, as a stable code.
 *
 * - `wiring.repeated`: two adapters have one name, a channel has two routes, or a route names an adapter twice
 * - `wiring.adapterUnknown`: a route names an adapter that is not there
 * - `wiring.nameInvalid`: the name of an adapter is not made of 1 to 100 printed ASCII characters
 * - `wiring.channelDiffers`: an adapter sends over another channel than its route
 * - `wiring.routeMissing`: a message type speaks over a channel that has no route
 * - `wiring.lacksCapability`: an adapter lacks what is asked of it: a kind of content, what the route demands, or the function
 *   behind a capability that it declares
 * - `wiring.tooLong`: a message type may say more than an adapter sends
 * - `wiring.catcher`: an adapter only shows notices, and `catchers` does not allow that
 * - `wiring.leaseTooShort`: the claims of a dispatcher could run out while it waits for answers
 * - `wiring.receiptsMissing`: messages are to be sent and no book of receipts was given
 * - `wiring.styleMissing`: messages are to be sent and nothing says in which words and calendars
 * - `wiring.channelReserved`: a route or a message type takes the channel over which cases reach each other
 */
export type WiringFlaw = typeof flaw.Type

/**
 * A wiring that cannot work, with everything that is wrong with it.
 *
 * @example
 * const type: MessageType = {
 *   name: "petition.opened",
 *   fields: { petition: { kind: "text", longest: 20 } },
 *   channels: { sms: { text: text("درخواست {petition} ثبت شد.", "Petition {petition} was entered.") } },
 * }
 * const types = Result.getOrThrow(makeMessageTypes([type]))
 * const wrong = makeRouter({ adapters: [], routes: [{ channel: "sms", adapters: ["gateway-1"] }], types })
 * Result.isFailure(wrong) && wrong.failure.params.flaws.map(({ code }) => code) // => ["wiring.adapterUnknown"]
 */
export class WiringError extends /* @__PURE__ */ failure<WiringError>()("WiringError", {
  sentences: {
    "wiring.invalid": "Messages cannot be sent by this wiring.",
  },
  params: { flaws: Schema.Array(flaw) },
  detail: ({ flaws }) =>
    flaws.map(({ adapter, channel, code }) => [code, channel, adapter].filter(Boolean).join(" ")).join(", "),
}) {}

/** Routes that work. */
export interface Router {
  readonly types: MessageTypes
  /** The adapters of a channel that send a message type, the first choice first; none where the type or the channel is unknown. */
  readonly routeOf: (channel: string, type: string) => ReadonlyArray<NotifierAdapter>
}

const repeated = (names: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
]

const has = (capabilities: NotifierCapabilities, capability: DemandedCapability): boolean =>
  capability === "receipts" ? capabilities.receipts !== "none" : capabilities[capability]

const adapterFlaws = (
  { capabilities, reconcile, receiptsIn }: NotifierAdapter,
  { channel, demands = [] }: ChannelRoute,
  { catchers = false }: Wiring,
): ReadonlyArray<WiringFlaw> => {
  const { name: adapter } = capabilities
  const lacks = (capability: string): WiringFlaw => ({
    code: "wiring.lacksCapability",
    channel,
    adapter,
    capability,
  })
  return [
    ...(/^[\x20-\x7e]{1,100}$/.test(adapter)
      ? []
      : [{ code: "wiring.nameInvalid" as const, channel, adapter }]),
    ...(capabilities.channel === channel
      ? []
      : [{ code: "wiring.channelDiffers" as const, channel, adapter }]),
    ...(capabilities.catches === true && !catchers
      ? [{ code: "wiring.catcher" as const, channel, adapter }]
      : []),
    ...demands.filter((demand) => !has(capabilities, demand)).map(lacks),
    ...(capabilities.reconciles && reconcile === undefined ? [lacks("reconcile")] : []),
    ...(capabilities.receipts === "pushed" && receiptsIn === undefined ? [lacks("receiptsIn")] : []),
  ]
}

/** What an adapter cannot do for the message types that speak over its channel. */
const typeFlaws = (
  { capabilities: { name: adapter, contents, maxCharacters } }: NotifierAdapter,
  channel: string,
  types: MessageTypes,
): ReadonlyArray<WiringFlaw> =>
  [...types.values()].flatMap((type): ReadonlyArray<WiringFlaw> => {
    const content = type.channels[channel]
    if (content === undefined) return []
    const offered = contentsOf(content)
    const taken = contents.find((kind) => offered.some((each) => each === kind))
    if (taken === undefined) {
      const capability = `contents: ${offered.join(", ")}`
      return [{ code: "wiring.lacksCapability", channel, adapter, type: type.name, capability }]
    }
    if (taken !== "text" || maxCharacters === undefined) return []
    return messageLengths(type)
      .filter((length) => length.channel === channel && length.characters > maxCharacters)
      .map(({ language }) => ({ code: "wiring.tooLong", channel, adapter, type: type.name, language }))
  })

const routeFlaws = (wiring: Wiring, route: ChannelRoute): ReadonlyArray<WiringFlaw> => {
  const { channel } = route
  return [
    ...repeated(route.adapters).map((adapter) => ({ code: "wiring.repeated" as const, channel, adapter })),
    ...route.adapters.flatMap((name): ReadonlyArray<WiringFlaw> => {
      const adapter = wiring.adapters.find(({ capabilities }) => capabilities.name === name)
      return adapter === undefined
        ? [{ code: "wiring.adapterUnknown", channel, adapter: name }]
        : [...adapterFlaws(adapter, route, wiring), ...typeFlaws(adapter, channel, wiring.types)]
    }),
  ]
}

/**
 * Routes for every channel that message types speak over, or everything that stands against them. An adapter that is asked for
 * what it does not declare is named here, not when the first message is due.
 *
 * @example
 * const type: MessageType = {
 *   name: "petition.opened",
 *   fields: { petition: { kind: "text", longest: 20 } },
 *   channels: { sms: { text: text("درخواست {petition} ثبت شد.", "Petition {petition} was entered.") } },
 * }
 * const types = Result.getOrThrow(makeMessageTypes([type]))
 * const show = () => Effect.void
 * const gateway = catcher({ channel: "sms", contents: ["text"], show, outcome: "accepted" })
 * const routes = [{ channel: "sms", adapters: ["catcher of sms"] }] as const
 *
 * const router = Result.getOrThrow(makeRouter({ adapters: [gateway], routes, types, catchers: true }))
 * router.routeOf("sms", "petition.opened") // => [gateway]
 * router.routeOf("sms", "loan.approved") // => []
 *
 * // An adapter that only shows messages has to be allowed.
 * const wrong = makeRouter({ adapters: [gateway], routes, types })
 * Result.isFailure(wrong) && wrong.failure.params.flaws.map(({ code }) => code) // => ["wiring.catcher"]
 */
export const makeRouter = (wiring: Wiring): Result.Result<Router, WiringError> => {
  const { adapters, routes, types } = wiring
  const channels = new Set([...types.values()].flatMap((type) => Object.keys(type.channels)))
  const flaws: ReadonlyArray<WiringFlaw> = [
    ...repeated(adapters.map(({ capabilities }) => capabilities.name)).map((adapter) => ({
      code: "wiring.repeated" as const,
      adapter,
    })),
    ...repeated(routes.map(({ channel }) => channel)).map((channel) => ({
      code: "wiring.repeated" as const,
      channel,
    })),
    ...[...channels]
      .filter((channel) => !routes.some((route) => route.channel === channel))
      .map((channel) => ({ code: "wiring.routeMissing" as const, channel })),
    ...([...channels, ...routes.map(({ channel }) => channel)].includes(houseChannel)
      ? [{ code: "wiring.channelReserved" as const, channel: houseChannel }]
      : []),
    ...routes.flatMap((route) => routeFlaws(wiring, route)),
  ]
  if (flaws.length > 0) return Result.fail(new WiringError({ code: "wiring.invalid", params: { flaws } }))
  const byName = new Map(adapters.map((adapter) => [adapter.capabilities.name, adapter]))
  const byChannel = new Map(
    routes.map((route) => [
      route.channel,
      route.adapters.flatMap((name) => {
        const adapter = byName.get(name)
        return adapter === undefined ? [] : [adapter]
      }),
    ]),
  )
  return Result.succeed({
    types,
    routeOf: (channel, type) =>
      Object.hasOwn(types.get(type)?.channels ?? {}, channel) ? (byChannel.get(channel) ?? []) : [],
  })
}
