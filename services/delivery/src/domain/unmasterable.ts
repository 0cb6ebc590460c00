/** What a render left cannot become a clip, however often one tries. The message says why. */
export class Unmasterable extends Error {
  override readonly name = 'Unmasterable';
}
