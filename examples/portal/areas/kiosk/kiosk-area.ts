/** What a prisoner reads alone at a kiosk, or beside a social worker. */

import { Hono } from "hono"
import { type PageContent, page } from "../../page/page.ts"
import type { Person } from "../../people.ts"
import { only } from "../../session.ts"
import type { Area, Visit } from "../../visit.ts"
import { wagesPage } from "./wages-page.ts"
import { waysOutPage } from "./ways-out-page.ts"
import { workPage } from "./work-page.ts"

/** The pages of prisoners. */
export const kiosk: Area = new Hono<{ Variables: { readonly visit: Visit } }>()

kiosk.use(only("kiosk"))

const show = (path: string, contentOf: (visit: Visit, person: Person) => Promise<PageContent>): void => {
  kiosk.get(path, async (context) => {
    const visit = context.get("visit")
    return visit.person === undefined
      ? context.notFound()
      : context.html(page(visit, await contentOf(visit, visit.person)))
  })
}

show("/", waysOutPage)
show("/work", workPage)
show("/wages", wagesPage)
