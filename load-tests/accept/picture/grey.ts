/** Half the size, one byte of luma a pixel. */
export function halfGrey(frame: Uint8Array, width: number, height: number): Uint8Array {
  const [w, h] = [width >> 1, height >> 1];
  const grey = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let sum = 0;
      for (const at of [2 * y * width + 2 * x, (2 * y + 1) * width + 2 * x]) {
        for (let n = at * 3; n < at * 3 + 6; n += 3) sum += frame[n]! * 54 + frame[n + 1]! * 183 + frame[n + 2]! * 19;
      }
      grey[y * w + x] = sum >> 10;
    }
  }
  return grey;
}
