// What is to be touched and lower than 24 pixels; a link within a sentence or a table is exempt (WCAG 2.2, 2.5.8).
() => [...document.querySelectorAll('nav a, summary, thead button')]
  .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 24)
  .slice(0, 8).map(e => `${e.tagName} ${e.getBoundingClientRect().height} ${e.textContent.slice(0, 40)}`)
