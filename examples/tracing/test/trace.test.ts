import { readFileSync } from "node:fs"
import { SpanStatusCode } from "@opentelemetry/api"
import { expect, test } from "vitest"
import { traceOfCommands, treeOf } from "../trace-of-a-command.ts"

const withoutCount = (line: string): string => line.replace(/^( +storage\.load).*/, "$1")

test("an exporter of OpenTelemetry gets one trace for each command, from the service to the store", async () => {
  const spans = await traceOfCommands()
  const roots = spans.filter(({ parentSpanContext }) => parentSpanContext === undefined)
  expect(roots.map(({ name }) => name)).toEqual(["casework.handle", "casework.handle"])
  expect(new Set(spans.map((span) => span.spanContext().traceId)).size).toBe(2)
  expect(roots.map(({ status }) => status.code)).toEqual([SpanStatusCode.OK, SpanStatusCode.ERROR])
  const tree = treeOf(spans).map(withoutCount)
  for (const line of [
    "casework.handle  kind=leniency command=open outcome=done stage=opened version=1",
    "  storage.commit  adapter=memory kind=leniency",
  ])
    expect(tree).toContain(line)
  expect(tree).toContain("casework.handle  kind=leniency command=withdraw outcome=version.conflict")
  // Nothing of the case or of who asked leaves with a trace.
  expect(
    JSON.stringify(spans.map(({ attributes, events, name, status }) => [name, attributes, events, status])),
  ).not.toMatch(/person-11|1404-0017|request-1/)
})

for (const language of ["", "fa/"])
  test(`the guide shows the tree that comes out: ${language || "en"}`, async () => {
    const guide = readFileSync(
      new URL(`../../../docs/${language}guide/cases-that-last.md`, import.meta.url),
      "utf8",
    )
    expect(guide).toContain(treeOf(await traceOfCommands()).join("\n"))
  })
