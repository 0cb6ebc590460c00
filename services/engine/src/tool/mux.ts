import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Mp4OutputFormat,
  Output,
  type InputTrack,
} from 'mediabunny';

/** Puts a picture track and, where there is one, a sound track into one MP4, packet by packet: nothing is encoded again. */
export async function mux(video: Uint8Array, audio?: Uint8Array): Promise<Uint8Array> {
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target: new BufferTarget() });
  const picture = await open(video).getPrimaryVideoTrack();
  const sound = audio && (await open(audio).getPrimaryAudioTrack());
  if (!picture) throw new Error('there is no picture');
  const pictureSource = new EncodedVideoPacketSource((await picture.getCodec())!);
  const soundSource = sound ? new EncodedAudioPacketSource((await sound.getCodec())!) : undefined;
  output.addVideoTrack(pictureSource);
  if (soundSource) output.addAudioTrack(soundSource);
  await output.start();
  const decoderConfig = (await picture.getDecoderConfig()) ?? undefined;
  await copy(picture, async (packet, first) =>
    pictureSource.add(packet, first ? { ...(decoderConfig ? { decoderConfig } : {}) } : undefined),
  );
  if (sound && soundSource) {
    const soundConfig = (await sound.getDecoderConfig()) ?? undefined;
    await copy(sound, async (packet, first) =>
      soundSource.add(packet, first ? { ...(soundConfig ? { decoderConfig: soundConfig } : {}) } : undefined),
    );
  }
  await output.finalize();
  return new Uint8Array((output.target as BufferTarget).buffer!);
}

const open = (bytes: Uint8Array): Input => new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });

type Packet = NonNullable<Awaited<ReturnType<EncodedPacketSink['getFirstPacket']>>>;

async function copy(track: InputTrack, add: (packet: Packet, first: boolean) => Promise<void>): Promise<void> {
  let first = true;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    await add(packet, first);
    first = false;
  }
}
