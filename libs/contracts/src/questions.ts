import { AccessServiceDefinition } from './gen/identity/v1/access.ts';
import { PricesServiceDefinition } from './gen/credits/v1/prices.ts';
import { UploadsServiceDefinition } from './gen/delivery/v1/uploads.ts';

export {
  DecideLaunchRequest,
  DecideLaunchResponse,
  IdentifyRequest,
  IdentifyResponse,
} from './gen/identity/v1/access.ts';
export { KeepPictureRequest, KeepPictureResponse } from './gen/delivery/v1/uploads.ts';
export { QuoteRequest, QuoteResponse } from './gen/credits/v1/prices.ts';

interface Codec<T> {
  encode(message: T): { finish(): Uint8Array };
  decode(input: Uint8Array): T;
}

/** A question that one service asks another and that needs an answer now: a unary gRPC method. */
export interface Question<Req, Res> {
  /** `/<package>.<Service>/<Method>`, as gRPC writes it. */
  readonly path: string;
  readonly request: Codec<Req>;
  readonly response: Codec<Res>;
}

interface Definition {
  readonly fullName: string;
}
interface Method<Req, Res> {
  readonly name: string;
  readonly requestType: Codec<Req>;
  readonly responseType: Codec<Res>;
}

function question<Req, Res>(service: Definition, method: Method<Req, Res>): Question<Req, Res> {
  return {
    path: `/${service.fullName}/${method.name}`,
    request: method.requestType,
    response: method.responseType,
  };
}

/** Who is this key? Answered by identity. */
export const Identify = question(AccessServiceDefinition, AccessServiceDefinition.methods.identify);
/** May this account generate with this model from where the caller is? Answered by identity. */
export const DecideLaunch = question(AccessServiceDefinition, AccessServiceDefinition.methods.decideLaunch);
/** What would this cost, and could the account pay it? Answered by credits. */
export const Quote = question(PricesServiceDefinition, PricesServiceDefinition.methods.quote);
/** Keeps a picture with which a clip is to begin. Answered by delivery. */
export const KeepPicture = question(UploadsServiceDefinition, UploadsServiceDefinition.methods.keepPicture);
