// Owns in which ways of signing in (`acr`) people must have proved who they are, as the installation says: everybody with a second factor, deciders as strongly as there is. Must never
// accept a sample sign-in in production.

/** What the sample provider says of its sign-in: somebody chose a name. */
export const SAMPLE_ACR = 'urn:centerline:acr:sample';
/** A second factor, as Login.gov names it (NIST SP 800-63B, AAL2). */
const SECOND_FACTOR_ACR = 'http://idmanagement.gov/ns/assurance/aal/2';
/** PIV card (HSPD-12), as Login.gov names it. */
const PIV_ACR = 'http://idmanagement.gov/ns/assurance/aal/2?hspd12=true';

type Mode = 'development' | 'production';

/** From OIDC_DECIDING_ACR, values with spaces between; throws with one sentence. */
export const decidingAcrFrom = (environment: NodeJS.ProcessEnv, mode: Mode): readonly string[] => waysFrom(environment, 'OIDC_DECIDING_ACR', mode, PIV_ACR);

/** For everybody: from OIDC_ACR, and whatever will do to decide; throws with one sentence. */
export const acrFrom = (environment: NodeJS.ProcessEnv, mode: Mode): readonly string[] =>
  [...new Set([...waysFrom(environment, 'OIDC_ACR', mode, SECOND_FACTOR_ACR), ...decidingAcrFrom(environment, mode)])];

function waysFrom(environment: NodeJS.ProcessEnv, name: 'OIDC_ACR' | 'OIDC_DECIDING_ACR', mode: Mode, usual: string): readonly string[] {
  const given = (environment[name] ?? '').split(/\s+/).filter((one) => one !== '');
  if (given.length === 0) return mode === 'development' ? [SAMPLE_ACR] : [usual];
  if (given.some((one) => !/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(one))) throw new Error(`${name} lists ways of signing in as the OpenID provider names them, with spaces between.`);
  if (mode === 'production' && given.includes(SAMPLE_ACR)) throw new Error(`${name} must not be ${SAMPLE_ACR} in production: by it anybody may be anybody.`);
  return given;
}
