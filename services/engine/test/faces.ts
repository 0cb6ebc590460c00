import { createCanvas } from '@napi-rs/canvas';
import type { LikenessOf } from '@cielo/inference';

/** Where the made-up face below has what. */
export const POINTS: NonNullable<LikenessOf['face']> = { eyes: [[0.4, 0.45], [0.6, 0.45]], mouth: [0.5, 0.63] }; // prettier-ignore

/** A face of plain colours: blue eyes that nobody else has, red lips, on a light skin. */
export function facePicture(skin = '#f0cdb4', width = 400, height = 500): Buffer {
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  const oval = (x: number, y: number, rx: number, ry: number, colour: string): void => {
    g.fillStyle = colour;
    g.beginPath();
    g.ellipse(x * width, y * height, rx * width, ry * width, 0, 0, Math.PI * 2);
    g.fill();
  };
  g.fillStyle = '#808890';
  g.fillRect(0, 0, width, height);
  oval(0.5, 0.5, 0.3, 0.42, skin);
  for (const [x, y] of POINTS.eyes) oval(x, y, 0.05, 0.05, '#1030ff');
  oval(...POINTS.mouth, 0.08, 0.03, '#c02030');
  return canvas.encodeSync('png');
}

/** A WAV of 16 bits, mono: a hum of a pitch with its overtones, like a throat that says "aah". */
export function humming(pitchHz: number, seconds = 1.5, rateHz = 24_000): Buffer {
  const samples = Math.floor(seconds * rateHz);
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rateHz, 24);
  file.writeUInt32LE(rateHz * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i++) {
    let value = 0;
    for (let n = 1; n <= 12; n++) value += Math.sin((2 * Math.PI * n * pitchHz * i) / rateHz + n) / n;
    file.writeInt16LE(Math.round(value * 6000), 44 + 2 * i);
  }
  return file;
}
