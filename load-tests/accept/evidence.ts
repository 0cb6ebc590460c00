import { frameS, type Clip } from './clip.ts';
import { heardBounces, type Heard } from './metrics/heard.ts';
import { flightsOf, type Flights } from './motion/flights.ts';
import { cameraMove, type CameraMove } from './picture/camera.ts';
import { followRed, type Track } from './picture/follow.ts';
import { onsets, type Onset } from './sound/onsets.ts';

/** What is seen and heard in a clip, each worked out when it is first asked for. */
export interface Evidence {
  readonly clip: Clip;
  readonly frameS: number;
  readonly camera: CameraMove;
  /** The one plain red thing; empty when there is none. */
  readonly track: Track;
  readonly flights: Flights;
  readonly onsets: readonly Onset[] | undefined;
  /** The bounces with their sounds, or why there are none. */
  readonly heard: readonly Heard[] | string;
}

export function evidenceOf(clip: Clip): Evidence {
  const { film, sound } = clip;
  const known = new Map<string, unknown>();
  const once = <T>(name: string, work: () => T): T => {
    if (!known.has(name)) known.set(name, work());
    return known.get(name) as T;
  };
  return {
    clip,
    frameS: frameS(film),
    get camera() {
      return once('camera', () => cameraMove(film));
    },
    get track() {
      return once('track', () => followRed(film, this.camera.shifts));
    },
    get flights() {
      return once('flights', () => flightsOf(this.track));
    },
    get onsets() {
      return once('onsets', () => sound && onsets(sound));
    },
    get heard() {
      return once('heard', () =>
        this.onsets ? heardBounces(this.flights.bounces, this.onsets) : 'the clip has no sound',
      );
    },
  };
}
