export { type BuiltCertificate, buildCertificate } from "./build-certificate.ts"
export * from "./certificate-error.ts"
export {
  type CertificateSigner,
  type IssuedCertificate,
  issueCertificate,
  type PublicKey,
  SigningError,
  type VerificationKey,
} from "./issue-certificate.ts"
export type { OpenBadge } from "./open-badge.ts"
export type * from "./skill-certificate.ts"
