import type { Page } from 'puppeteer-core';
import messages from '../../../public/_locales/en/messages.json';

/** Elements that say nothing where they are empty. */
const SPEAKING = 'button, a[href], summary, h1, h2, h3, h4, p, li, dt, dd, th, caption, label, option, legend';

/**
 * What nobody can read on a page of ours: keys of messages, values that are none, places that nothing was put into, and elements
 * that are there and say nothing. Code samples are left out.
 */
export function unreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    (keys, speaking) => {
      const known = new Set(keys);
      const spoken = [...document.body.querySelectorAll('*')].flatMap((node) =>
        ['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) => node.getAttribute(name) ?? []),
      );
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { parentElement, nodeValue } = walker.currentNode;
        if (nodeValue !== null && !parentElement?.closest('pre, code, script, style')) spoken.push(nodeValue);
      }
      // Of hostile pages, shown as it is.
      const own = spoken.filter((text) => !text.includes('{{constructor}}'));
      const odd = own.filter(
        (text) =>
          /\b(?:undefined|NaN)\b|^null$|\[object |\$\d|Invalid Date/.test(text) ||
          text.match(/[a-z\d]+(?:_[a-z\d]+)+/g)?.some((word) => known.has(word)) === true,
      );
      const silent = [...document.body.querySelectorAll(speaking)].filter(
        (node) =>
          node.textContent?.trim() === '' &&
          // What is told later, when there is something to tell.
          node.getAttribute('role') !== 'status' &&
          !node.getAttribute('aria-label') &&
          !node.querySelector('input, select, img, svg'),
      );
      return [...odd, ...silent.map((node) => `empty: ${node.outerHTML.slice(0, 200)}`)];
    },
    Object.keys(messages),
    SPEAKING,
  );
}
