/** Loses little, and keeps a large picture far below what the API takes. */
const quality = 0.92;

/**
 * The picture as the API wants it: exactly `size` (`<width>x<height>`), its middle where the shapes differ, upright, as a `data:` URL.
 * @throws DOMException when the browser cannot read it
 */
export async function fitPicture(file: Blob, size: string): Promise<string> {
  const [width = 0, height = 0] = size.split('x').map(Number);
  const picture = await createImageBitmap(file);
  const scale = Math.max(width / picture.width, height / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h);
  picture.close();
  return canvas.toDataURL('image/jpeg', quality);
}
