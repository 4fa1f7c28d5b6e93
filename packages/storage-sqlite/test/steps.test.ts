import { createHash } from "node:crypto"
import { expect, it } from "vitest"
import { steps } from "../src/schema/steps.ts"

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex")

it("never changes a step of the tables that was published", () => {
  expect(steps.map(digestOf)).toEqual([
    "dde360d75eed01eeff2f31bc13979e8b735df237d9643265cd9a8ec1bb556363",
    "503af42fa7f061c7f55e21968c1fef94ab2c5ade2a3730d928cb9c0ce9ac94aa",
    "8ad38f7b93073a0bc3f8b6d709dd09453e7e968272b813de08cecb5aff2981c3",
    "90b82657d11deae375cfb4bd98919986431be2cea1cace479655bf559b7230c6",
    "725a9b24a7e34159d0ad9b82b1c250db6f2d49610bf20f2ccbfe267dacfef6c8",
    "d309c5a853fd6acd75b44543379945d000b1465d9c4836b26edb25cc0b4efc13",
    "e9872e2a12966bb8dad72eb8902843215d8a9689a02470ef7b94db6fb0b0585f",
    "a49656827493925a1051aac0d06e40d2f204d396d28ad9df00fc91e15fab9759",
    "ea95b9061b2eb4dc8fcc1134ddc00e9aabad3f768fe69cd17adfea40d2cfc5e2",
    "f5aa7941600392b449786e96975eeab3b24760c85774bb25a841dede3f245039",
    "7448daaf8dcebccac5058f795123878714143970b06acd5a147d74e00bf04d13",
  ])
})
