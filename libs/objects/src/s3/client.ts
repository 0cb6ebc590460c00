import { S3Client } from '@aws-sdk/client-s3';

/** Where the bucket is, and who asks. */
export interface S3ClientOptions {
  /** `https://s3.example.org`; absent: that of AWS in the region. */
  readonly endpoint?: string;
  readonly region: string;
  /** Both or neither; neither: the SDK's default chain, which finds the roles of pods and machines. */
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  /** `<endpoint>/<bucket>/<key>` instead of a name of its own for each bucket. What most stores outside of AWS need. */
  readonly forcePathStyle: boolean;
  /** How often a request is sent before it has failed; default 4, with growing pauses in between, 3 s in all at most. */
  readonly attempts?: number;
  /** How long a connection may take; default 3,000. */
  readonly connectTimeoutMs?: number;
  /** How long one attempt may take until its answer begins; default 30,000. One attempt sends 8 MiB at most. */
  readonly requestTimeoutMs?: number;
}

export function s3Client(options: S3ClientOptions): S3Client {
  const { endpoint, region, forcePathStyle, attempts = 4 } = options;
  const { connectTimeoutMs: connectionTimeout = 3_000, requestTimeoutMs: requestTimeout = 30_000 } = options;
  const credentials = credentialsOf(options);
  return new S3Client({
    region,
    forcePathStyle,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials ? { credentials } : {}),
    maxAttempts: attempts,
    // Bodies have a watch of their own: a reader who pauses is no fault of the store's.
    requestHandler: { connectionTimeout, requestTimeout, throwOnRequestTimeout: true, socketTimeout: 0 },
    // We give every upload its SHA-256 and check every download against its name, so the SDK need not add sums that some stores do not know.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

function credentialsOf({ accessKeyId, secretAccessKey }: S3ClientOptions) {
  if (accessKeyId !== undefined && secretAccessKey !== undefined) return { accessKeyId, secretAccessKey };
  if (accessKeyId === undefined && secretAccessKey === undefined) return undefined;
  throw new TypeError('An S3 store needs both accessKeyId and secretAccessKey, or neither.');
}
