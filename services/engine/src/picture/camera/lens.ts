/**
 * How the world lies on the screen: a pinhole that looks straight ahead, with the picture shifted up or down instead of tilted, so that uprights stay upright.
 * World: metres, x right, y up, ground at 0, depth behind the plane of action. Screen: pixels, x right, y down.
 */
export interface Pose {
  /** The point of the plane of action in the middle of the picture. */
  readonly x: number;
  readonly y: number;
  /** Pixels per metre on the plane of action. */
  readonly scale: number;
}

/** How far the eye stands before the plane of action: what decides how much depth shrinks things. */
export const EYE_DISTANCE_M = 11;
/** How high the eye is; the horizon lies there at every depth. */
export const EYE_HEIGHT_M = 1.9;

export class Lens {
  readonly width: number;
  readonly height: number;
  readonly pose: Pose;
  readonly eyeHeightM: number;

  constructor(width: number, height: number, pose: Pose, eyeHeightM = EYE_HEIGHT_M) {
    this.width = width;
    this.height = height;
    this.pose = pose;
    this.eyeHeightM = eyeHeightM;
  }

  /** How large things at a depth are, against those on the plane of action. Nothing nearer than a metre before the eye. */
  shrink(depthM: number): number {
    return EYE_DISTANCE_M / Math.max(1, EYE_DISTANCE_M + depthM);
  }

  /** Pixels per metre at a depth. */
  scaleAt(depthM: number): number {
    return this.pose.scale * this.shrink(depthM);
  }

  screenX(x: number, depthM = 0): number {
    return this.width / 2 + (x - this.pose.x) * this.scaleAt(depthM);
  }

  screenY(y: number, depthM = 0): number {
    return this.horizon - (y - this.eyeHeightM) * this.scaleAt(depthM);
  }

  /** The world's x under a column of the screen, at a depth. */
  worldX(screenX: number, depthM = 0): number {
    return this.pose.x + (screenX - this.width / 2) / this.scaleAt(depthM);
  }

  worldY(screenY: number, depthM = 0): number {
    return this.eyeHeightM + (this.horizon - screenY) / this.scaleAt(depthM);
  }

  /** The row of the horizon; may lie outside of the picture. */
  get horizon(): number {
    return this.height / 2 + (this.pose.y - this.eyeHeightM) * this.pose.scale;
  }

  /** The depth of the ground under a row below the horizon, at most `farM`. */
  groundDepth(screenY: number, farM = 400): number {
    const below = (screenY - this.horizon) / this.pose.scale;
    return below <= 0 ? farM : Math.min(farM, (EYE_DISTANCE_M * this.eyeHeightM) / below - EYE_DISTANCE_M);
  }
}

/** The same pose on whole pixels, so that cached layers lie on the screen without being resampled, and nothing slides against them. */
export function onWholePixels(pose: Pose): Pose {
  return {
    x: Math.round(pose.x * pose.scale) / pose.scale,
    y: Math.round(pose.y * pose.scale) / pose.scale,
    scale: pose.scale,
  };
}
