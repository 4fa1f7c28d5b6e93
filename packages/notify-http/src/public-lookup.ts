/**
 * Looking up names for the connection itself: what was checked is what is connected to, whatever the name means a moment later.
 */

import { type LookupAddress, lookup } from "node:dns"
import type { LookupFunction } from "node:net"
import { isPrivateAddress } from "./private-address.ts"

/** The code of the error where a name leads to an address that is not public. */
export const privateAddressCode = "BAZGASHT_PRIVATE_ADDRESS"

/** Looks a name up; fails where any of its addresses is not public. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: Array<LookupAddress>) => {
    const [first] = addresses ?? []
    if (error !== null || first === undefined) {
      callback(error ?? new Error("No address was found."), "")
    } else if (addresses.some(({ address }) => isPrivateAddress(address))) {
      callback(Object.assign(new Error("The address is not public."), { code: privateAddressCode }), "")
    } else if (options.all === true) {
      callback(null, addresses)
    } else {
      callback(null, first.address, first.family)
    }
  })
}
