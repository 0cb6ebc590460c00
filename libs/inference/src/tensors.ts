import type { TensorHeader } from './protocol.ts';

/** A tensor: what it is called, how it is shaped, and its bytes, little-endian. */
export interface Tensor extends TensorHeader {
  readonly bytes: Uint8Array;
}

/** A tensor is not there or is not what the contract says. The message names it. */
export class MalformedTensor extends Error {
  override readonly name = 'MalformedTensor';
}

function one(name: string, datatype: string, bytes: Uint8Array): Tensor {
  return { name, datatype, shape: ['1'], bytes };
}

/** One text: a 32-bit length, then UTF-8. */
export function textTensor(name: string, text: string): Tensor {
  const utf8 = Buffer.from(text, 'utf8');
  const bytes = Buffer.allocUnsafe(4 + utf8.length);
  bytes.writeUInt32LE(utf8.length, 0);
  utf8.copy(bytes, 4);
  return one(name, 'BYTES', bytes);
}

/** A list of anything, each with its length before it as a text has. */
export function listTensor(name: string, elements: readonly Uint8Array[]): Tensor {
  const parts = elements.flatMap((element) => {
    const length = Buffer.allocUnsafe(4);
    length.writeUInt32LE(element.length, 0);
    return [length, element];
  });
  return { name, datatype: 'BYTES', shape: [String(elements.length)], bytes: Buffer.concat(parts) };
}

export function int32Tensor(name: string, value: number): Tensor {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32LE(value, 0);
  return one(name, 'INT32', bytes);
}

/** @throws RangeError for a number that is not a whole one. */
export function int64Tensor(name: string, value: number): Tensor {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigInt64LE(BigInt(value), 0);
  return one(name, 'INT64', bytes);
}

export function boolTensor(name: string, value: boolean): Tensor {
  return one(name, 'BOOL', Buffer.of(value ? 1 : 0));
}

export function bytesTensor(name: string, bytes: Uint8Array): Tensor {
  return { name, datatype: 'UINT8', shape: [String(bytes.length)], bytes };
}

/** Tensors by name, each checked when it is read. */
export class TensorReader {
  private readonly byName = new Map<string, Tensor>();

  /** @throws MalformedTensor when headers and contents do not belong together. */
  constructor(headers: readonly TensorHeader[], contents: readonly Uint8Array[]) {
    if (headers.length !== contents.length) {
      throw new MalformedTensor(`${headers.length} tensors came with ${contents.length} raw contents; each needs one`);
    }
    headers.forEach((header, at) => this.byName.set(header.name, { ...header, bytes: contents[at]! }));
  }

  text(name: string): string {
    const bytes = this.scalar(name, 'BYTES');
    if (bytes.length < 4 || bytes.readUInt32LE(0) !== bytes.length - 4) {
      throw new MalformedTensor(
        `${name} is ${bytes.length} bytes long and does not hold one text of its stated length`,
      );
    }
    return bytes.toString('utf8', 4);
  }

  int32(name: string): number {
    return this.sized(name, 'INT32', 4).readInt32LE(0);
  }

  /** @throws MalformedTensor beyond ±2^53. */
  int64(name: string): number {
    const value = Number(this.sized(name, 'INT64', 8).readBigInt64LE(0));
    if (!Number.isSafeInteger(value)) throw new MalformedTensor(`${name} is beyond 2^53`);
    return value;
  }

  bool(name: string): boolean {
    return this.sized(name, 'BOOL', 1)[0] !== 0;
  }

  /** The bytes of a UINT8 tensor of one dimension. */
  bytes(name: string): Uint8Array {
    const tensor = this.typed(name, 'UINT8');
    if (tensor.shape.length !== 1 || Number(tensor.shape[0]) !== tensor.bytes.length) {
      throw new MalformedTensor(
        `${name} has the shape [${tensor.shape.join(', ')}] but holds ${tensor.bytes.length} bytes`,
      );
    }
    return tensor.bytes;
  }

  /** The elements of a BYTES tensor of one dimension; undefined when it is not there. */
  optionalList(name: string): readonly Buffer[] | undefined {
    if (!this.byName.has(name)) return undefined;
    const { shape, bytes } = this.typed(name, 'BYTES');
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const elements: Buffer[] = [];
    let at = 0;
    while (at + 4 <= all.length) {
      const end = at + 4 + all.readUInt32LE(at);
      elements.push(all.subarray(at + 4, end));
      at = end;
    }
    if (at !== all.length || shape.length !== 1 || Number(shape[0]) !== elements.length) {
      throw new MalformedTensor(
        `${name} has the shape [${shape.join(', ')}], and its ${all.length} bytes do not hold that many elements`,
      );
    }
    return elements;
  }

  private typed(name: string, datatype: string): Tensor {
    const tensor = this.byName.get(name);
    if (!tensor) throw new MalformedTensor(`the tensor ${name} is missing`);
    if (tensor.datatype !== datatype) throw new MalformedTensor(`${name} is ${tensor.datatype}, not ${datatype}`);
    return tensor;
  }

  private scalar(name: string, datatype: string): Buffer {
    const { shape, bytes } = this.typed(name, datatype);
    if (shape.length !== 1 || Number(shape[0]) !== 1) {
      throw new MalformedTensor(`${name} has the shape [${shape.join(', ')}], not [1]`);
    }
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  private sized(name: string, datatype: string, sizeBytes: number): Buffer {
    const bytes = this.scalar(name, datatype);
    if (bytes.length !== sizeBytes) throw new MalformedTensor(`${name} holds ${bytes.length} bytes, not ${sizeBytes}`);
    return bytes;
  }
}
