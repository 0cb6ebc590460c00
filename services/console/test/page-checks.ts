import type { Page } from 'playwright-core';

/**
 * What a machine can say about whether everybody can use the page as it is now: one sentence per fault. Runs in the page, so
 * it is one function without helpers outside of it.
 */
export function findFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    const show = (element: Element) => element.outerHTML.slice(0, 90);

    const textOf = (ids: string | null) =>
      (ids ?? '')
        .split(/\s+/)
        .map((id) => (id ? (document.getElementById(id)?.textContent ?? '') : ''))
        .join(' ');
    const nameOf = (element: Element): string => {
      const labels =
        'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent) : [];
      const candidates = [
        element.getAttribute('aria-label'),
        textOf(element.getAttribute('aria-labelledby')),
        ...labels,
        element.textContent,
        element.getAttribute('alt'),
      ];
      return candidates.find((text) => text?.trim())?.trim() ?? '';
    };

    for (const element of document.querySelectorAll(
      'button, a[href], input, select, textarea, video, [role=progressbar], [role=meter], dialog',
    )) {
      if (isSeen(element) && !nameOf(element)) faults.push(`no name: ${show(element)}`);
    }
    for (const image of document.querySelectorAll('img'))
      if (!image.hasAttribute('alt')) faults.push(`no alt: ${show(image)}`);
    for (const element of document.querySelectorAll('[aria-labelledby], [aria-describedby], label[for]')) {
      const ids = ['aria-labelledby', 'aria-describedby', 'for'].flatMap(
        (name) => element.getAttribute(name)?.split(' ') ?? [],
      );
      for (const id of ids)
        if (!document.getElementById(id)) faults.push(`points to ${id}, which is not there: ${show(element)}`);
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    for (const id of new Set(ids)) if (ids.filter((one) => one === id).length > 1) faults.push(`id twice: ${id}`);
    for (const element of document.querySelectorAll('a a, a button, button a, button button'))
      faults.push(`a control in a control: ${show(element)}`);
    for (const element of document.querySelectorAll('[tabindex]'))
      if (Number(element.getAttribute('tabindex')) > 0) faults.push(`own tab order: ${show(element)}`);

    if (document.querySelectorAll('main').length !== 1) faults.push('not exactly one main');
    if (document.querySelectorAll('h1').length !== 1) faults.push('not exactly one h1');
    const levels = [...document.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName[1]));
    levels.forEach(
      (level, index) =>
        level > (levels[index - 1] ?? 0) + 1 && faults.push(`heading ${level} after ${levels[index - 1] ?? 0}`),
    );
    if (!document.documentElement.lang) faults.push('no language');

    // Targets that are too small to hit, except links in a text.
    for (const element of document.querySelectorAll(
      'button, select, input:not([type=radio], [type=checkbox]), label.option',
    )) {
      const { width, height } = element.getBoundingClientRect();
      if (isSeen(element) && (width < 24 || height < 24))
        faults.push(`too small (${width} × ${height}): ${show(element)}`);
    }

    // Contrast of every text with the plain colour behind it; what lies on pictures and gradients is left out.
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const pixel = (...colours: string[]) => {
      context.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([r = 0, g = 0, b = 0]: number[]) => {
      const [x = 0, y = 0, z = 0] = [r, g, b].map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const behind = (element: Element | null): string[] | undefined => {
      if (!element) return ['white'];
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      if (backgroundImage !== 'none') return undefined;
      if (pixel(backgroundColor)[3] === 255) return [backgroundColor];
      const below = behind(element.parentElement);
      return below && [...below, backgroundColor];
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement!;
      if (
        !walker.currentNode.textContent?.trim() ||
        !isSeen(element) ||
        element.closest('.only-heard, .toast, option, :disabled, [aria-disabled=true]')
      )
        continue;
      // The header and the sign-in lie on the sky.
      const ground = element.closest('.header, .gallery-title') ? undefined : behind(element);
      if (!ground) continue;
      const opacity = Number(getComputedStyle(element).opacity);
      if (opacity < 0.5) continue;
      const [one, other] = [
        luminance(pixel(...ground)),
        luminance(pixel(...ground, getComputedStyle(element).color)),
      ].sort((a, b) => b - a) as [number, number];
      const contrast = (one + 0.05) / (other + 0.05);
      if (contrast < 4.5) faults.push(`contrast ${contrast.toFixed(2)}: ${element.textContent!.slice(0, 40)}`);
    }
    return faults;
  });
}

/** Pixels by which the page is wider than its window. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => getComputedStyle(element).position !== 'fixed')
      .map((element) => element.getBoundingClientRect().right);
    return (
      Math.max(document.documentElement.scrollWidth, document.body.scrollWidth, ...wide) -
      document.documentElement.clientWidth
    );
  });
}
