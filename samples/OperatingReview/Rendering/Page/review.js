// Sorts tables and opens what a link leads to. The page can be read without it.
(() => {
  'use strict';
  const language = document.documentElement.lang;
  const chinese = language.startsWith('zh');
  const words = new Intl.Collator(language, { numeric: true });
  const says = document.getElementById('says');

  function key(row, column) {
    const cell = row.cells[column];
    const text = cell.textContent.trim();
    const value = cell.dataset.v ?? (cell.classList.contains('num') ? null : text);
    return value === null || text === '-' ? null : cell.dataset.v === undefined ? value : Number(value);
  }

  // What has no figure stays below, whichever way the others are sorted.
  function compare(a, b, down) {
    if (a === null || b === null) return (a === null) - (b === null);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(a, b);
    return down ? -order : order;
  }

  function sort(table, column, header) {
    const next = { none: 'ascending', ascending: 'descending', descending: 'none' }[header.ariaSort ?? 'none'];
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    const body = table.tBodies[0];
    const rows = [...body.rows];
    if (next === 'none') rows.sort((a, b) => a.dataset.at - b.dataset.at);
    else {
      header.setAttribute('aria-sort', next);
      rows.sort((a, b) => compare(key(a, column), key(b, column), next === 'descending') || a.dataset.at - b.dataset.at);
    }
    body.append(...rows);
    const way = chinese ? { ascending: '升序', descending: '降序', none: '原顺序' } : { ascending: 'ascending', descending: 'descending', none: 'original order' };
    says.textContent = header.textContent + (chinese ? '：' : ': ') + way[next];
  }

  for (const table of document.querySelectorAll('table.sortable')) {
    [...table.tBodies[0].rows].forEach((row, at) => { row.dataset.at = at; });
    [...table.tHead.rows[0].cells].forEach((header, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...header.childNodes);
      button.addEventListener('click', () => sort(table, column, header));
      header.append(button);
    });
  }

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    target.scrollIntoView();
    target.querySelector('summary')?.focus({ preventScroll: true });
  }
  addEventListener('hashchange', reveal);
  reveal();
})();
