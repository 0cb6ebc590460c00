import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Face } from '../likeness/face.ts';
import { type Body, type Character, type Link, type Timeline } from '../timeline.ts';
import { drawFlash } from './air/lightning.ts';
import { drawWeather } from './air/weather.ts';
import { drawEffects } from './air/effects.ts';
import { Backdrop } from './backdrop/backdrop.ts';
import type { Place } from './backdrop/layer.ts';
import { paintFrontWater } from './backdrop/sea.ts';
import { drawBody, drawBodyFront, isShown } from './bodies/draw-body.ts';
import { Lens } from './camera/lens.ts';
import { planCamera, type CameraPlan, type View } from './camera/plan.ts';
import { CastShadow } from './cast-shadow.ts';
import { drawCharacter, drawPlayingArms } from './figures/draw-character.ts';
import { Likeness } from './figures/likeness.ts';
import { drawLink } from './links.ts';
import { Mark, type MarkRequest } from './mark.ts';
import { MotionBlur } from './motion-blur.ts';
import type { Opening, OpeningRequest } from './opening.ts';
import { HungPicture, PictureBackdrop, widestView, type OpenPicture, type PictureInScene } from './pictures.ts';
import { Light } from './palette/light.ts';
import { FINISHES, type Finish, type Quality } from './quality.ts';
import { Shadows } from './shadows.ts';
import type { Ink } from './shapes.ts';
import { Darkroom } from './style/darkroom.ts';
import { styleOf } from './style/styles.ts';
import { worldEnvironment } from '../scene/pace.ts';
import type { NounLook } from '../vocab/looks.ts';

export interface PictureRequest {
  readonly timeline: Timeline;
  /** Pixels, both even. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly quality: Quality;
  /** No text, no mark. */
  readonly mark: MarkRequest;
  readonly opening?: OpeningRequest;
  /** Faces of characters, by their ids. */
  readonly faces?: ReadonlyMap<string, Face>;
  /** Pictures that are seen in the scene. */
  readonly pictures?: readonly PictureInScene[];
  /** Shots that follow after cuts, each a world of its own. */
  readonly next?: readonly Pick<PictureRequest, 'timeline' | 'faces'>[];
}

/** One thing to draw, from far to near. */
type Player = {
  readonly depth: number;
  readonly order: number;
  readonly body?: Body;
  readonly character?: Character;
  readonly link?: Link;
};

/**
 * Draws the frames of one clip, any of them, in any order: a frame is a function of the request and its number. What is kept from frame to frame only
 * saves time.
 */
export class Painter {
  readonly camera: CameraPlan;
  private readonly request: PictureRequest;
  private readonly finish: Finish;
  private readonly canvas: Canvas;
  private readonly g: Ink;
  /** The size in which the scene is drawn. */
  private readonly sheet: { readonly width: number; readonly height: number };
  private readonly light: Light;
  /** As it falls on those who act. */
  private readonly stageLight: Light;
  private readonly place: Place;
  private readonly backdrop: Backdrop;
  private readonly shadows: Shadows;
  private readonly castShadow: CastShadow;
  private readonly blur: MotionBlur;
  private readonly players: readonly Player[];
  /** The clip with its effects by the clock of the world. */
  private readonly happening: Timeline;
  private readonly mark: Mark | undefined;
  private readonly opening: Opening | undefined;
  /** Absent: our own look. */
  private readonly darkroom: Darkroom | undefined;
  private readonly likenesses: ReadonlyMap<string, Likeness>;
  /** From far to near. */
  private readonly hung: readonly HungPicture[];
  private readonly behindAll: PictureBackdrop | undefined;

  /**
   * @param opening of the request, opened; it draws over the scene until it has given way
   * @param pictures of the request, opened
   */
  constructor(request: PictureRequest, opening?: Opening, pictures: readonly OpenPicture[] = []) {
    const { width, height, quality, mark } = request;
    const style = styleOf(request.timeline.style);
    const timeline = withCamera(request.timeline, style?.camera ?? []);
    const { pace = 1 } = timeline;
    this.request = request;
    this.opening = opening;
    this.finish = FINISHES[quality];
    this.canvas = createCanvas(width, height);
    this.g = this.canvas.getContext('2d');
    this.darkroom = style && new Darkroom(style, width, height, timeline.seed);
    this.sheet = this.darkroom ?? this.canvas;
    this.light = new Light(timeline.environment, style?.shading);
    this.stageLight = this.light.onStage();
    this.camera = planCamera(timeline, this.sheet.width, this.sheet.height);
    this.place = {
      environment: worldEnvironment(timeline),
      light: this.light,
      seed: timeline.seed,
      simple: this.finish.simple,
      softFar: this.finish.softFar || style?.softFar === true,
      layered: style?.layered ?? false,
      grained: style === undefined,
      topM: this.camera.topM,
      eyeHeightM: this.camera.eyeHeightM,
    };
    this.happening = {
      ...timeline,
      effects: timeline.effects.map((effect) => ({ ...effect, timeMs: effect.timeMs * pace })),
    };
    this.backdrop = new Backdrop(this.place);
    this.shadows = new Shadows(timeline, this.light);
    this.castShadow = new CastShadow(timeline);
    this.blur = new MotionBlur(timeline, this.finish.blurSamples, request.fps);
    this.players = playersOf(timeline);
    this.likenesses = new Map([...(request.faces ?? [])].map(([id, face]) => [id, new Likeness(face)]));
    const widest = this.lensOf(widestView((timeS) => this.camera.viewAt(timeS), timeline.seconds));
    const backdrop = pictures.find(({ role }) => role === 'backdrop');
    this.behindAll = backdrop && new PictureBackdrop(backdrop, widest);
    this.hung = pictures
      .filter(({ role }) => role !== 'backdrop')
      .map((picture, nth) => new HungPicture(picture, nth, widest, timeline.environment));
    this.mark = mark.text.trim() ? new Mark(mark, width, height) : undefined;
  }

  /** Draws a frame without the mark. The canvas is the painter's own, and is drawn over by the next frame. */
  paint(frame: number): Canvas {
    const { width, height, fps } = this.request;
    const timeS = frame / fps;
    // Without it, the first frame that a canvas shows differs from the same frame shown later.
    this.g.reset();
    if (!this.opening?.hides(timeS)) this.paintFrame(frame);
    this.opening?.draw(this.g, width, height, timeS);
    return this.canvas;
  }

  /** Draws the mark over the frame that was painted last. */
  stamp(frame: number): void {
    this.mark?.draw(this.g, this.request.width, this.request.height, frame / this.request.fps);
  }

  private paintFrame(frame: number): void {
    const { darkroom, request } = this;
    if (!darkroom) return this.paintScene(this.g, frame / request.fps);
    const picture = darkroom.pictureAt(frame, request.fps);
    darkroom.lay(this.g, picture, () => {
      const [scene, players] = [darkroom.scene.getContext('2d'), darkroom.players.getContext('2d')];
      scene.reset();
      players.reset();
      this.paintScene(scene, darkroom.timeOf(picture, request.fps), darkroom.apart ? players : undefined);
    });
  }

  /** @param apart where to draw the players alone before they are laid on the picture; absent: nowhere */
  private paintScene(g: Ink, timeS: number, apart?: Ink): void {
    const { light, place } = this;
    // Water, weather and crowds go by the clock of the world, which another one than the clip's may be.
    const worldS = timeS * (this.happening.pace ?? 1);
    const view = this.camera.viewAt(timeS);
    const { right, down, margin } = view.shake ?? STEADY;
    const lens = this.lensOf(view);
    for (const ink of apart ? [g, apart] : [g]) ink.translate(-margin - right, -margin - down);
    if (this.behindAll) this.behindAll.draw(g, lens, light);
    else this.backdrop.drawBehind(g, lens, view, worldS);
    for (const player of this.players) this.drawShadow(g, lens, player, timeS);
    const hung = [...this.hung];
    for (const player of this.players) {
      while (hung[0] && player.depth <= hung[0].depth) hung.shift()!.draw(g, lens, light);
      this.drawPlayer(apart ?? g, lens, player, timeS);
    }
    for (const picture of hung) picture.draw(g, lens, light);
    if (apart) layOver(g, apart);
    drawEffects(g, lens, light, this.happening, worldS, this.finish.simple);
    paintFrontWater(g, lens, place, worldS);
    if (!this.behindAll) this.backdrop.drawBefore(g, lens, worldS);
    drawWeather(g, lens, place, worldS);
    drawFlash(g, lens, place, worldS);
    g.resetTransform();
  }

  private lensOf({ pose, shake }: View): Lens {
    const { margin } = shake ?? STEADY;
    const { width, height } = this.sheet;
    return new Lens(width + margin * 2, height + margin * 2, pose, this.camera.eyeHeightM);
  }

  private drawShadow(g: Ink, lens: Lens, player: Player, timeS: number): void {
    const { body, character, order } = player;
    if (character && order === FRONT) return;
    const figure = character ?? (body?.motion === 'moving' ? body : undefined);
    if (this.finish.castShadows && figure && isShown(figure, timeS))
      this.castShadow.draw(g, lens, this.light, figure.id, timeS, (ink, small) =>
        this.drawInstant(ink, small, player, timeS),
      );
    if (body && isShown(body, timeS)) this.shadows.ofBody(g, lens, this.light, body, timeS);
    if (character && isShown(character, timeS)) this.shadows.ofCharacter(g, lens, this.light, character, timeS);
  }

  private drawPlayer(g: Ink, lens: Lens, player: Player, timeS: number): void {
    const { body, character } = player;
    const figure = character ?? (body?.motion === 'moving' ? body : undefined);
    const blurred =
      figure &&
      isShown(figure, timeS) &&
      this.blur.draw(
        g,
        figure.id,
        timeS,
        (atS) => this.lensOf(this.camera.viewAt(atS)),
        (ink, then, atS) => this.drawInstant(ink, then, player, atS),
      );
    if (!blurred) this.drawInstant(g, lens, player, timeS);
  }

  private drawInstant(g: Ink, lens: Lens, { body, character, link, order }: Player, timeS: number): void {
    const { finish } = this;
    const light = body?.motion === 'fixed' ? this.light : this.stageLight;
    if (link) return drawLink(g, lens, light, this.request.timeline, link, timeS);
    if (!isShown(character ?? body!, timeS)) return;
    if (character && order === FRONT) return drawPlayingArms(g, lens, light, character, timeS, finish.simple);
    if (character)
      return drawCharacter(g, lens, light, character, timeS, finish.simple, this.likenesses.get(character.id));
    if (!body) return;
    if (order === FRONT) return drawBodyFront(g, lens, light, body, this.request.timeline, timeS, finish.simple);
    drawBody(g, lens, light, body, this.request.timeline, timeS, finish.simple);
  }
}

/** A camera that nobody holds. */
const STEADY = { right: 0, down: 0, margin: 0 };

/** Lays one canvas over another, pixel on pixel, whatever has been moved. */
function layOver(g: Ink, over: Ink): void {
  g.save();
  g.resetTransform();
  g.drawImage(over.canvas, 0, 0);
  g.restore();
}

const withCamera = (timeline: Timeline, words: readonly string[]): Timeline =>
  words.length === 0 ? timeline : { ...timeline, cameraWords: [...new Set([...timeline.cameraWords, ...words])] };

/** Order among players of one depth. */
const [FIXED, HANGING, ACTING, MOVING, FRONT] = [0, 1, 2, 3, 4];

const isGuitar = (look: NounLook): boolean => look.kind === 'instrument' && look.form === 'guitar';

function playersOf(timeline: Timeline): Player[] {
  const bodies = timeline.bodies.map((body): Player => ({
    body,
    depth: body.depth,
    order: body.motion === 'fixed' ? FIXED : MOVING,
  }));
  const fronts = timeline.bodies
    .filter(({ look }) => look.kind === 'hoop')
    .map((body): Player => ({ body, depth: body.depth, order: FRONT }));
  const guitars = new Set(timeline.bodies.flatMap(({ id, look }) => (isGuitar(look) ? [id] : [])));
  const arms = timeline.characters
    .filter(({ look, holds }) => look.kind === 'person' && holds.some(({ body }) => guitars.has(body)))
    .map((character): Player => ({ character, depth: character.depth, order: FRONT }));
  const characters = timeline.characters.map((character): Player => ({
    character,
    depth: character.depth,
    order: ACTING,
  }));
  const links = timeline.links.map((link): Player => ({ link, depth: link.depth, order: HANGING }));
  return [...bodies, ...characters, ...links, ...fronts, ...arms].sort(
    (a, b) => b.depth - a.depth || a.order - b.order,
  );
}
