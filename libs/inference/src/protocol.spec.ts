import { fileURLToPath } from 'node:url';
import { loadSync } from '@grpc/proto-loader';
import { describe, expect, it } from 'vitest';

// The field numbers of the public protocol, read from the descriptor that its own client library carries.
const FACTS: Record<string, Record<string, readonly [number, string]>> = {
  ServerLiveResponse: { live: [1, 'BOOL'] },
  ServerReadyResponse: { ready: [1, 'BOOL'] },
  ModelReadyRequest: { name: [1, 'STRING'], version: [2, 'STRING'] },
  ModelReadyResponse: { ready: [1, 'BOOL'] },
  ServerMetadataResponse: { name: [1, 'STRING'], version: [2, 'STRING'], extensions: [3, 'STRING'] },
  ModelMetadataRequest: { name: [1, 'STRING'], version: [2, 'STRING'] },
  ModelMetadataResponse: {
    name: [1, 'STRING'],
    versions: [2, 'STRING'],
    platform: [3, 'STRING'],
    inputs: [4, 'MESSAGE'],
    outputs: [5, 'MESSAGE'],
  },
  'ModelMetadataResponse.TensorMetadata': { name: [1, 'STRING'], datatype: [2, 'STRING'], shape: [3, 'INT64'] },
  InferParameter: {
    bool_param: [1, 'BOOL'],
    int64_param: [2, 'INT64'],
    string_param: [3, 'STRING'],
    double_param: [4, 'DOUBLE'],
    uint64_param: [5, 'UINT64'],
  },
  InferTensorContents: {
    bool_contents: [1, 'BOOL'],
    int_contents: [2, 'INT32'],
    int64_contents: [3, 'INT64'],
    uint_contents: [4, 'UINT32'],
    uint64_contents: [5, 'UINT64'],
    fp32_contents: [6, 'FLOAT'],
    fp64_contents: [7, 'DOUBLE'],
    bytes_contents: [8, 'BYTES'],
  },
  ModelInferRequest: {
    model_name: [1, 'STRING'],
    model_version: [2, 'STRING'],
    id: [3, 'STRING'],
    parameters: [4, 'MESSAGE'],
    inputs: [5, 'MESSAGE'],
    outputs: [6, 'MESSAGE'],
    raw_input_contents: [7, 'BYTES'],
  },
  'ModelInferRequest.InferInputTensor': {
    name: [1, 'STRING'],
    datatype: [2, 'STRING'],
    shape: [3, 'INT64'],
    parameters: [4, 'MESSAGE'],
    contents: [5, 'MESSAGE'],
  },
  'ModelInferRequest.InferRequestedOutputTensor': { name: [1, 'STRING'], parameters: [2, 'MESSAGE'] },
  ModelInferResponse: {
    model_name: [1, 'STRING'],
    model_version: [2, 'STRING'],
    id: [3, 'STRING'],
    parameters: [4, 'MESSAGE'],
    outputs: [5, 'MESSAGE'],
    raw_output_contents: [6, 'BYTES'],
  },
  'ModelInferResponse.InferOutputTensor': {
    name: [1, 'STRING'],
    datatype: [2, 'STRING'],
    shape: [3, 'INT64'],
    parameters: [4, 'MESSAGE'],
    contents: [5, 'MESSAGE'],
  },
  ModelStreamInferResponse: { error_message: [1, 'STRING'], infer_response: [2, 'MESSAGE'] },
};

interface MessageDescriptor {
  readonly name: string;
  readonly field: readonly { name: string; number: number; type: string }[];
  readonly nestedType: readonly MessageDescriptor[];
}

const file = fileURLToPath(new URL('../../../proto/inference/grpc_service.proto', import.meta.url));
const definition = loadSync(file, { keepCase: true });

function descriptor(path: string): MessageDescriptor {
  const [outer, inner] = path.split('.');
  const { type } = definition[`inference.${outer}`] as unknown as { type: MessageDescriptor };
  return inner ? type.nestedType.find((nested) => nested.name === inner)! : type;
}

describe('the inference protocol', () => {
  it.each(Object.entries(FACTS))('%s has the numbers and types of the public protocol', (name, facts) => {
    const fields = descriptor(name).field.map(({ name, number, type }) => [name, [number, type.replace('TYPE_', '')]]);
    expect(Object.fromEntries(fields)).toEqual(facts);
  });

  it('streams both ways under its public path', () => {
    const service = definition['inference.GRPCInferenceService'] as unknown as Record<string, Record<string, unknown>>;
    expect(service['ModelStreamInfer']).toMatchObject({
      path: '/inference.GRPCInferenceService/ModelStreamInfer',
      requestStream: true,
      responseStream: true,
    });
    expect(Object.keys(service).sort()).toEqual(
      [
        'ModelInfer',
        'ModelMetadata',
        'ModelReady',
        'ModelStreamInfer',
        'ServerLive',
        'ServerMetadata',
        'ServerReady',
      ].sort(),
    );
  });
});
