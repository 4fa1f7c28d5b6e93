/** Has the server do something while it stores. */

import { onServer } from "./server.ts"

/** Does something for every row of an event such as `insert on events`: at once, or at the very end, while it commits. */
export const onRow = (
  schema: string,
  event: string,
  when: "at once" | "at the commit",
  does: string,
): Promise<unknown> =>
  onServer((client) =>
    client.query(`
      create or replace function ${schema}.disturb() returns trigger language plpgsql as
        $disturb$ begin ${does}; return null; end $disturb$;
      create constraint trigger disturb after ${event.replace(" on ", ` on ${schema}.`)}
        deferrable initially ${when === "at once" ? "immediate" : "deferred"}
        for each row execute function ${schema}.disturb()`),
  )

export const undisturbed = (schema: string): Promise<unknown> =>
  onServer((client) => client.query(`drop function ${schema}.disturb() cascade`))
