import { httpService } from "@bazgasht/http"
import { listen } from "@bazgasht/http/node"
import { openOffice } from "./office.ts"
import { today } from "./today.ts"

const office = await openOffice("cases.sqlite")
const service = httpService({
  ...office.options,
  today,
  onDefect: (defect, request) => console.error(request, defect),
})
const { PORT = "8080" } = process.env
const server = await listen(service.fetch, { port: Number(PORT) })

console.log(`Listening on ${server.url}. Try in another terminal:

  curl ${server.url}/health
  curl ${server.url}/outlook -H 'content-type: application/json' -d @request.json
  curl ${server.url}/openapi.json

Stop with Ctrl-C.`)

const stop = async (): Promise<void> => {
  await server.close()
  await office.close()
}
process.once("SIGINT", stop)
process.once("SIGTERM", stop)
