import { useEffect } from 'react';
import { Gallery } from '../gallery/gallery.tsx';
import { Composer } from './composer.tsx';

/** The first screen: write, choose, send; and below it all that came of it. */
export function Studio() {
  useEffect(() => {
    document.title = 'Cielo';
  }, []);
  return (
    <main id="main">
      <h1 className="only-heard">Studio</h1>
      <Composer />
      <Gallery />
    </main>
  );
}
