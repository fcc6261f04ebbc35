// What is wider than the screen, outside the regions that scroll by themselves.
() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [`page ${document.documentElement.scrollWidth} > ${width}`,
    ...[...document.body.querySelectorAll('*')]
      .filter(e => !e.closest('.scroll') && !e.closest('svg') && e.getBoundingClientRect().right > width + 1)
      .slice(0, 8).map(e => `${e.tagName} ${e.className} ${e.textContent.slice(0, 60)}`)];
}
