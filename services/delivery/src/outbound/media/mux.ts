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
  type EncodedPacket,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
} from 'mediabunny';
import { withoutDates } from '../../domain/master.ts';
import { Unmasterable } from '../../domain/unmasterable.ts';

/** The tracks of a render and what they are to be. */
export interface Tracks {
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  /** Fragmented MP4 with H.264 alone. */
  readonly video: Uint8Array;
  /** Fragmented MP4 with AAC alone; absent for a silent clip. */
  readonly audio?: Uint8Array | undefined;
}

const BT709 = { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const;
const TOLERANCE_SECONDS = 0.1;

/**
 * One progressive MP4 out of the tracks: packets are copied, nothing is decoded or encoded again. The same tracks give the same bytes.
 * @throws Unmasterable when the tracks are not what was asked for.
 */
export async function mux(tracks: Tracks): Promise<Uint8Array> {
  const picture = await openVideo(tracks);
  const sound = tracks.audio && (await openAudio(tracks.audio, tracks.seconds));
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });

  const video = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(video);
  const audio = new EncodedAudioPacketSource('aac');
  if (sound) output.addAudioTrack(audio);
  await output.start();

  const decoderConfig = { ...(await picture.getDecoderConfig())!, colorSpace: BT709 };
  await Promise.all([
    copy(
      picture,
      (packet) => video.add(packet, { decoderConfig }),
      () => video.close(),
    ),
    sound && copySound(sound, audio),
  ]);
  await output.finalize();
  return withoutDates(new Uint8Array(target.buffer!));
}

async function openVideo({ video, width, height, seconds }: Tracks): Promise<InputVideoTrack> {
  const track = await only(video, 'picture');
  if (!track.isVideoTrack() || (await track.getCodec()) !== 'avc') throw new Unmasterable('the picture is not H.264');
  const size = [await track.getCodedWidth(), await track.getCodedHeight()];
  if (size[0] !== width || size[1] !== height) {
    throw new Unmasterable(`the picture is ${size.join('x')} instead of ${width}x${height} pixels`);
  }
  await checkLength(track, 'picture', seconds);
  return track;
}

async function openAudio(bytes: Uint8Array, seconds: number): Promise<InputAudioTrack> {
  const track = await only(bytes, 'sound');
  if (!track.isAudioTrack() || (await track.getCodec()) !== 'aac') throw new Unmasterable('the sound is not AAC');
  await checkLength(track, 'sound', seconds);
  return track;
}

async function only(bytes: Uint8Array, what: string): Promise<InputTrack> {
  const tracks = await readTracks(bytes).catch((cause: unknown) => {
    throw new Unmasterable(`the ${what} cannot be read as MP4`, { cause });
  });
  if (tracks.length !== 1) throw new Unmasterable(`the ${what} came as ${tracks.length} tracks instead of one`);
  return tracks[0]!;
}

async function readTracks(bytes: Uint8Array): Promise<InputTrack[]> {
  return new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS }).getTracks();
}

async function checkLength(track: InputTrack, what: string, seconds: number): Promise<void> {
  const start = await track.getFirstTimestamp();
  const end = await track.computeDuration();
  if (Math.abs(start) > TOLERANCE_SECONDS || Math.abs(end - seconds) > TOLERANCE_SECONDS) {
    throw new Unmasterable(
      `the ${what} lasts from ${start.toFixed(2)} s to ${end.toFixed(2)} s instead of ${seconds} s`,
    );
  }
}

async function copySound(sound: InputAudioTrack, to: EncodedAudioPacketSource): Promise<void> {
  const decoderConfig = (await sound.getDecoderConfig())!;
  await copy(
    sound,
    (packet) => to.add(packet, { decoderConfig }),
    () => to.close(),
  );
}

async function copy(
  track: InputTrack,
  add: (packet: EncodedPacket) => Promise<void>,
  close: () => void,
): Promise<void> {
  for await (const packet of new EncodedPacketSink(track).packets()) await add(packet);
  close();
}
