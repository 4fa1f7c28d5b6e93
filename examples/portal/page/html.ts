import type { html } from "hono/html"

/** A whole page or a part of one: escaped already, or it will be. */
export type Markup = ReturnType<typeof html>

/** What may stand in a part: text that is escaped when it is put in, markup, or several of them one after another. */
export type Html = Markup | string | ReadonlyArray<Html>
