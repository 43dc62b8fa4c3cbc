// "/" focuses the search box, unless something is being typed already.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    const box = document.getElementById("q");
    box.focus();
    box.select();
  }
});

// On a narrow screen the filters start closed, so that the hits come first.
if (window.matchMedia("(max-width: 48rem)").matches) {
  document.querySelectorAll("details.filters").forEach((filters) => filters.removeAttribute("open"));
}
