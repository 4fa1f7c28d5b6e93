/** Ends a commit between two of its steps: the server ends the connection, or the network cuts the answer off. */

import type { StoreFaults } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import type { BreakableWay } from "./proxy.ts"
import { onServer } from "./server.ts"

/** After which rows, and when, the connection ends itself. */
const steps: { readonly [step: string]: string } = {
  "case written": "after insert or update on cases",
  "attributes written": "after insert or update on attributes",
  "claim given back": "after delete on claims",
  "claim taken": "after insert or update on claims",
  "first event written": "after insert on events",
  "messages written": "after insert on messages",
  "while committing": "after insert on events deferrable initially deferred",
}

const lastStep = "committed, before the answer"

/** A sequence counts even what is undone: so only the first who comes by is ended. */
const trap = (schema: string, event: string): string => `
  drop sequence if exists ${schema}.passed;
  create sequence ${schema}.passed;
  create or replace function ${schema}.end_connection() returns trigger language plpgsql as $trap$ begin
    if nextval('${schema}.passed') = 1 then
      perform pg_terminate_backend(pg_backend_pid());
      perform pg_sleep(60);
    end if;
    return null;
  end $trap$;
  create constraint trigger trap ${event.replace(" on ", ` on ${schema}.`)}
    for each row execute function ${schema}.end_connection()`

/** Breaks commits off that reach the server over a way. */
export const breakingOff = (schema: string, way: BreakableWay): StoreFaults => ({
  steps: [...Object.keys(steps), lastStep],
  breakAt: (step) =>
    Effect.promise(async () => {
      const event = steps[step]
      if (event === undefined) way.send("cut after")
      else await onServer((client) => client.query(trap(schema, event)))
    }),
})
