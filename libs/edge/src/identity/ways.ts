// Owns in which way of signing in (`acr`) a decider must have proved who they are, as the installation says. Must never accept a sample sign-in in production.

/** What the sample provider says of its sign-in: somebody chose a name. */
export const SAMPLE_ACR = 'urn:centerline:acr:sample';
/** PIV card (HSPD-12), as Login.gov names it. */
const PIV_ACR = 'http://idmanagement.gov/ns/assurance/aal/2?hspd12=true';

/** From OIDC_DECIDING_ACR, values with spaces between; throws with one sentence. */
export function decidingAcrFrom(environment: NodeJS.ProcessEnv, mode: 'development' | 'production'): readonly string[] {
  const given = (environment['OIDC_DECIDING_ACR'] ?? '').split(/\s+/).filter((one) => one !== '');
  if (given.length === 0) return mode === 'development' ? [SAMPLE_ACR] : [PIV_ACR];
  if (given.some((one) => !/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(one))) throw new Error('OIDC_DECIDING_ACR lists ways of signing in as the OpenID provider names them, with spaces between.');
  if (mode === 'production' && given.includes(SAMPLE_ACR)) throw new Error(`OIDC_DECIDING_ACR must not be ${SAMPLE_ACR} in production: by it anybody may be anybody.`);
  return given;
}
