/** A certificate for localhost, made anew for each run: none lies about in the repository. */
import { generateKeyPairSync, sign } from 'node:crypto';

function der(tag: number, ...contents: Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const size = content.length;
  if (size < 128) return Buffer.concat([Buffer.from([tag, size]), content]);
  const length = size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...contents: Uint8Array[]): Buffer => der(0x30, ...contents);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const time = (text: string): Buffer => der(0x17, Buffer.from(text));

/** Ed25519, in RFC 8410. */
const algorithm = sequence(oid('2b6570'));
const commonName = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('localhost')))));
/** subjectAltName: the DNS name localhost. */
const extensions = der(
  0xa3,
  sequence(sequence(oid('551d11'), der(0x04, sequence(der(0x82, Buffer.from('localhost')))))),
);

/** Certificate and key in PEM. */
export function selfSigned(): { certificate: Buffer; key: Buffer } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const toBeSigned = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    commonName,
    sequence(time('200101000000Z'), time('491231235959Z')),
    commonName,
    publicKey.export({ format: 'der', type: 'spki' }),
    extensions,
  );
  const signature = der(0x03, Buffer.from([0]), sign(null, toBeSigned, privateKey));
  const certificate = sequence(toBeSigned, algorithm, signature).toString('base64');
  return {
    certificate: Buffer.from(`-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`),
    key: Buffer.from(privateKey.export({ format: 'pem', type: 'pkcs8' })),
  };
}
