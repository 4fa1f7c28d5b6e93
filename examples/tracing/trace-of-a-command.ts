import { accessBy, openCasework } from "@bazgasht/casework"
import { leniencyCases } from "@bazgasht/core/release"
import { iranPack, jalali, jalaliDay, leniencyTerms } from "@bazgasht/iran"
import { digestOf } from "@bazgasht/rules"
import { memoryStorage } from "@bazgasht/storage-memory"
import * as OtelTracer from "@effect/opentelemetry/OtelTracer"
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"

const today = jalaliDay(1404, 7, 1)

/** Opens a petition and withdraws it on a version that has passed, and gives the spans that an exporter gets of the two. */
export const traceOfCommands = async (): Promise<ReadonlyArray<ReadableSpan>> => {
  // In place of this exporter stands the one of a collector: nothing else changes.
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  const telemetry = Layer.provide(OtelTracer.layer, Layer.succeed(OtelTracer.OtelTracerProvider, provider))

  const grant = { to: ["convict"], kinds: ["leniency"], relation: "beneficiary", see: "whole" } as const
  const { cases, close } = Result.getOrThrow(
    await openCasework({
      storage: memoryStorage(),
      kinds: { petitions: leniencyCases },
      access: accessBy({ grants: [{ ...grant, do: ["open", "withdraw"] }] }),
      telemetry,
    }),
  )
  const terms = leniencyTerms({ pack: iranPack, today }).get("REL-CR")
  if (terms === undefined) throw new Error("The law of conditional release is not known on this day.")
  const setting = { terms, calendar: jalali, policyDigest: digestOf(terms) }
  const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
  const common = {
    subject: "1404-0017",
    expectedVersion: 0,
    at: today,
    by: { id: "person-11", role: "convict" },
  }
  const opening = {
    type: "open",
    id: "request-1",
    ...common,
    route: "REL-CR",
    beneficiary: "person-11",
  } as const
  await cases.petitions.handle({ caller, command: opening, setting })
  await cases.petitions.handle({ caller, command: { type: "withdraw", id: "request-2", ...common }, setting })
  await close()
  const spans = exporter.getFinishedSpans()
  await provider.shutdown()
  return spans
}

const attributesOf = ({ attributes }: ReadableSpan): string =>
  Object.entries(attributes)
    .filter(([name]) => !name.startsWith("code."))
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(" ")

/** Spans as a tree, each under the span that it is a part of, in the order in which they began. */
export const treeOf = (
  spans: ReadonlyArray<ReadableSpan>,
  parent?: string,
  depth = 0,
): ReadonlyArray<string> =>
  spans
    .filter(({ parentSpanContext }) => parentSpanContext?.spanId === parent)
    .toSorted((one, other) => one.startTime[0] - other.startTime[0] || one.startTime[1] - other.startTime[1])
    .flatMap((span) => [
      `${"  ".repeat(depth)}${span.name}  ${attributesOf(span)}`.trimEnd(),
      ...treeOf(spans, span.spanContext().spanId, depth + 1),
    ])
