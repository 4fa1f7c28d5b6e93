/** The portal as a handler of requests: who is there, which language, and the pages of each area. */

import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { csrf } from "hono/csrf"
import { HTTPException } from "hono/http-exception"
import { secureHeaders } from "hono/secure-headers"
import { families } from "./areas/family/family-area.ts"
import { head } from "./areas/head/head-area.ts"
import { kiosk } from "./areas/kiosk/kiosk-area.ts"
import { offices } from "./areas/offices/offices-area.ts"
import { publicArea } from "./areas/public/public-area.ts"
import { assets } from "./page/assets.ts"
import { errorPage } from "./page/error-page.ts"
import type { Portal } from "./portal.ts"
import { begin, signIn } from "./session.ts"
import type { Area, Visit } from "./visit.ts"

/** No page has a script, and none loads anything from elsewhere. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
})

/** The portal as a handler of web-standard requests. */
export const portalApp = (portal: Portal): Area => {
  const app: Area = new Hono<{ Variables: { readonly visit: Visit } }>()
  app.use(async (context, next) =>
    // A report of the library says itself what it may load and run.
    context.req.path.startsWith("/head/reform/report/") ? next() : headers(context, next),
  )
  app.use(csrf())
  app.use(bodyLimit({ maxSize: 100_000 }))
  app.route("/assets", assets)
  app.use(begin(portal))
  app.route("/", publicArea)
  app.route("/sign-in", signIn)
  app.route("/family", families)
  app.route("/kiosk", kiosk)
  app.route("/offices", offices)
  app.route("/head", head)
  app.notFound((context) => errorPage(context, "notFound"))
  app.onError((error, context) => {
    // A form from elsewhere is refused before anybody has begun a visit.
    if (error instanceof HTTPException) return error.getResponse()
    console.error(error)
    return errorPage(context, "failed")
  })
  return app
}
