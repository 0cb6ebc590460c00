import { sample } from '../../timeline.ts';
import { oval, type Point } from '../shapes.ts';
import type { Item } from './item.ts';
import type { VehicleLook } from './vehicle.ts';

export function drawBicycle(item: Item<VehicleLook>, facing: number): void {
  const { g, height: h, light, depth, look, body, timeS } = item;
  const tone = item.tone();
  const axle = h / 2 - look.wheelR;
  item.inFrame(() => {
    const turned = sample(body.track, timeS)[0]! / look.wheelR;
    const [back, front] = [Math.min(...look.wheels) * facing, Math.max(...look.wheels) * facing];
    for (const x of [back, front]) {
      g.strokeStyle = light.tone('rubber', depth).base;
      g.lineWidth = look.wheelR * 0.12;
      g.beginPath();
      g.arc(x, axle, look.wheelR * 0.94, 0, Math.PI * 2);
      g.stroke();
      g.strokeStyle = light.tone('silver', depth).shade;
      g.lineWidth = look.wheelR * 0.03;
      g.beginPath();
      for (let i = 0; i < 8; i++) {
        g.moveTo(x, axle);
        g.lineTo(
          x + Math.cos(turned + i * 0.785) * look.wheelR * 0.9,
          axle + Math.sin(turned + i * 0.785) * look.wheelR * 0.9,
        );
      }
      g.stroke();
    }
    const seat: Point = [back * 0.45, axle - look.wheelR * 1.5];
    const bar: Point = [front * 0.72, axle - look.wheelR * 1.65];
    const crank: Point = [back * 0.1, axle];
    for (const [ink, width] of [
      [tone.deep, 0.17],
      [tone.base, 0.11],
    ] as const) {
      g.strokeStyle = ink;
      g.lineWidth = look.wheelR * width;
      g.lineJoin = 'round';
      g.lineCap = 'round';
      g.beginPath();
      g.moveTo(back, axle);
      for (const [x, y] of [crank, [bar[0] * 0.97, bar[1] * 0.9] as Point, seat, [back, axle] as Point]) g.lineTo(x, y);
      g.moveTo(...crank);
      g.lineTo(...seat);
      g.moveTo(front, axle);
      g.lineTo(...bar);
      g.stroke();
    }
    g.fillStyle = light.tone('black', depth).base;
    oval(g, seat[0], seat[1] - look.wheelR * 0.08, look.wheelR * 0.28, look.wheelR * 0.09);
    oval(g, bar[0] - facing * look.wheelR * 0.12, bar[1], look.wheelR * 0.2, look.wheelR * 0.07);
  });
}
