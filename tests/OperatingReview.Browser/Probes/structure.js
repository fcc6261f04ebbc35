// What a reader by ear or by keyboard would miss.
() => {
  const faults = [];
  const all = selector => [...document.querySelectorAll(selector)];
  const expect = (good, message) => { if (!good) faults.push(message); };
  const text = id => document.getElementById(id)?.textContent.trim() ?? '';

  expect(document.title.trim() !== '', 'no title');
  expect(all('main').length === 1, 'not one main');
  expect(all('body > header').length === 1, 'not one banner');
  expect(all('h1').length === 1, 'not one h1');
  expect(all('nav').every(n => n.ariaLabel), 'a navigation without a name');
  let last = 0;
  for (const heading of all('h1,h2,h3,h4,h5,h6')) {
    const level = Number(heading.tagName[1]);
    expect(level <= last + 1, `h${level} after h${last}: ${heading.textContent.slice(0, 40)}`);
    last = level;
  }
  for (const section of all('main > section')) expect(text(section.getAttribute('aria-labelledby')) !== '', `a section without a name: ${section.id}`);
  const ids = all('[id]').map(e => e.id);
  expect(new Set(ids).size === ids.length, `an id stands twice: ${ids.find((id, i) => ids.indexOf(id) !== i)}`);
  for (const link of all('a[href]')) {
    const target = decodeURIComponent(link.getAttribute('href').slice(1));
    expect(link.getAttribute('href').startsWith('#') && document.getElementById(target), `a link that leads nowhere: ${link.getAttribute('href')}`);
    expect(link.textContent.trim() !== '', 'a link without words');
  }
  for (const table of all('table')) {
    expect(table.caption?.textContent.trim(), 'a table without a caption');
    expect([...table.querySelectorAll('th')].every(th => th.scope), 'a header without a scope');
    expect([...table.rows].every(row => row.cells.length === table.tHead.rows[0].cells.length), `a row of another length in ${table.caption?.textContent}`);
  }
  for (const region of all('.scroll')) expect(region.tabIndex === 0 && text(region.getAttribute('aria-labelledby')), 'a region that scrolls without name or keyboard');
  for (const image of all('svg,img')) {
    expect(image.getAttribute('role') === 'img', 'an image that is not said to be one');
    expect(text(image.getAttribute('aria-labelledby')) !== '', 'an image without a name');
    expect(text(image.getAttribute('aria-describedby')) !== '', 'an image without a description');
  }
  for (const figure of all('figure')) expect(figure.querySelector('figcaption')?.textContent.trim(), 'a figure without a caption');
  for (const fold of all('details')) expect(fold.querySelector(':scope > summary')?.textContent.trim(), 'a fold without a summary');
  return faults;
}
