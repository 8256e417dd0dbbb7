// SPDX-License-Identifier: EUPL-1.2
// What a browser says about a passkey, checked. The device must have asked for a finger, face or pin (user verification):
// so a passkey alone is two factors, something one has and something one is or knows.
import { z } from 'zod';
import { hashOf } from '#kernel/ids.server.ts';

/** Loaded with the first passkey: most processes never see one. */
const webauthn = () => import('@simplewebauthn/server');

const base64url = z
  .string()
  .max(16_000)
  .regex(/^[\w-]+$/);
const extensions = z.object({}).transform(() => ({}));
const registration = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
  clientExtensionResults: extensions,
});
const assertion = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
  clientExtensionResults: extensions,
});
const clientData = z.object({ challenge: base64url });

export interface Passkey {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** The name browsers know this house by, from its address. */
const party = (baseUrl: string) => ({ id: new URL(baseUrl).hostname, origin: new URL(baseUrl).origin });

/** What the browser is asked to make a new passkey with. */
export const registrationOptions = async (given: {
  baseUrl: string;
  challenge: string;
  person: { id: string; name: string; mail: string };
  known: readonly string[];
}) =>
  (await webauthn()).generateRegistrationOptions({
    rpName: 'Tegenveer',
    rpID: party(given.baseUrl).id,
    userID: new Uint8Array(Buffer.from(given.person.id)),
    userName: given.person.mail || given.person.name,
    userDisplayName: given.person.name,
    challenge: new Uint8Array(Buffer.from(given.challenge, 'base64url')),
    attestationType: 'none',
    excludeCredentials: given.known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

/** What the browser is asked to use a passkey with; without `known` the person chooses, and says so who they are. */
export const assertionOptions = async (given: { baseUrl: string; challenge: string; known?: readonly string[] }) =>
  (await webauthn()).generateAuthenticationOptions({
    rpID: party(given.baseUrl).id,
    challenge: new Uint8Array(Buffer.from(given.challenge, 'base64url')),
    userVerification: 'required',
    allowCredentials: (given.known ?? []).map((id) => ({ id })),
  });

export interface Claimed<T> {
  /** Hash of the challenge that was answered: the attempt it belongs to. */
  readonly attempt: string;
  readonly challenge: string;
  readonly response: T;
}

/** What a browser sent, read but not yet believed; `null` when it cannot be read. */
export const readRegistration = (json: string) => read(json, registration);
export const readAssertion = (json: string) => read(json, assertion);

function read<T extends { response: { clientDataJSON: string } }>(
  json: string,
  schema: z.ZodType<T>,
): Claimed<T> | null {
  try {
    const response = schema.parse(JSON.parse(json));
    const { challenge } = clientData.parse(
      JSON.parse(Buffer.from(response.response.clientDataJSON, 'base64url').toString('utf8')),
    );
    return { attempt: hashOf(challenge), challenge, response };
  } catch {
    return null;
  }
}

/** The new passkey, or `null` when it does not hold. */
export async function verifyRegistration(
  baseUrl: string,
  { challenge, response }: Claimed<z.output<typeof registration>>,
): Promise<Passkey | null> {
  try {
    const { id, origin } = party(baseUrl);
    const { response: given, ...rest } = response;
    const { verifyRegistrationResponse } = await webauthn();
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...rest,
        response: { clientDataJSON: given.clientDataJSON, attestationObject: given.attestationObject },
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    if (!verified) return null;
    const { id: credentialId, publicKey, counter } = registrationInfo.credential;
    return {
      credentialId,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: given.transports,
    };
  } catch {
    return null;
  }
}

/** The new use counter, or `null` when the signature does not hold. */
export async function verifyAssertion(
  baseUrl: string,
  { challenge, response }: Claimed<z.output<typeof assertion>>,
  known: Passkey,
): Promise<number | null> {
  try {
    const { id, origin } = party(baseUrl);
    const { verifyAuthenticationResponse } = await webauthn();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: {
        id: known.credentialId,
        publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')),
        counter: known.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
