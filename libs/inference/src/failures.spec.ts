import { describe, expect, it } from 'vitest';
import { refusal } from './failures.ts';

const response = { model_name: 'm', id: '1', outputs: [], raw_output_contents: [] };

describe('what a model server says on the stream', () => {
  it.each([
    ["[request id: v.1] expected 11 inputs but got 10 inputs for model 'm'. Got input(s) ['fps']", false],
    ["[request id: v.1] unexpected inference input 'fps' for model 'm'", false],
    ["[request id: v.1] unexpected shape for input 'fps' for model 'm'. Expected [1], got [2].", false],
    ["[request id: v.1] inference input 'fps' data-type is 'INT64', but model 'm' expects 'INT32'", false],
    ['[request id: v.1] Exceeds maximum queue size', true],
    ["Request for unknown model: 'm' is not found", true],
  ])('says by its words whether asking again can help: %s', (error_message, retryable) => {
    expect(refusal({ error_message, infer_response: response })).toMatchObject({ message: error_message, retryable });
  });

  it.each([true, false])('or says it outright: %s', (retryable) => {
    const infer_response = { ...response, parameters: { retryable: { bool_param: retryable } } };
    expect(refusal({ error_message: 'no', infer_response })).toMatchObject({ retryable });
  });
});
