import { fileURLToPath } from 'node:url';
import { loadPackageDefinition, type ServiceClientConstructor, type ServiceDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

/** The messages of `proto/inference/grpc_service.proto` as they look in memory. 64-bit numbers are decimal text. */
export interface InferParameter {
  readonly bool_param?: boolean;
  readonly int64_param?: string;
  readonly string_param?: string;
  readonly double_param?: number;
  readonly uint64_param?: string;
}

export type InferParameters = Readonly<Record<string, InferParameter>>;

/** What a tensor is called and how it is shaped; its bytes travel beside it. */
export interface TensorHeader {
  readonly name: string;
  readonly datatype: string;
  readonly shape: readonly (string | number)[];
}

export interface ModelInferRequest {
  readonly model_name: string;
  readonly id: string;
  readonly parameters?: InferParameters;
  readonly inputs: readonly TensorHeader[];
  readonly raw_input_contents: readonly Uint8Array[];
}

export interface ModelInferResponse {
  readonly model_name: string;
  readonly id: string;
  readonly parameters?: InferParameters;
  readonly outputs: readonly TensorHeader[];
  readonly raw_output_contents: readonly Uint8Array[];
}

export interface ModelStreamInferResponse {
  readonly error_message: string;
  readonly infer_response: ModelInferResponse | null;
}

/** On the last response of a decoupled model: nothing follows. */
export const FINAL_RESPONSE = 'triton_final_response';
/** On a request: say the end even when nothing is left to send with it. */
export const WANTS_EMPTY_FINAL_RESPONSE = 'triton_enable_empty_final_response';
/** Ours, beside an `error_message`: whether asking again, perhaps elsewhere, can help. */
export const RETRYABLE = 'retryable';

/** No limit: one clip's chunks are bounded by the sender, and a model server may be told to send larger ones. */
export const MESSAGE_SIZE_OPTIONS = {
  'grpc.max_receive_message_length': -1,
  'grpc.max_send_message_length': -1,
} as const;

let loaded: ServiceClientConstructor | undefined;

/** The client class of `inference.GRPCInferenceService`; read from the proto file once, when it is first needed. */
export function inferenceClient(): ServiceClientConstructor {
  if (!loaded) {
    // The same distance from src/ and from dist/.
    const file = fileURLToPath(new URL('../../../proto/inference/grpc_service.proto', import.meta.url));
    const definition = loadSync(file, { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true });
    const root = loadPackageDefinition(definition) as unknown as {
      inference: { GRPCInferenceService: ServiceClientConstructor };
    };
    loaded = root.inference.GRPCInferenceService;
  }
  return loaded;
}

/** The service as a server implements it. */
export function inferenceService(): ServiceDefinition {
  return inferenceClient().service;
}
