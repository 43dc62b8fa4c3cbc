// Everything here is a comfort: the pages work without it.
const typing = (event) => event.target.closest("input, textarea, select, [contenteditable]");

// "/" focuses the search box; j and k walk through the hits, Enter opens one as any focused link does.
document.addEventListener("keydown", (event) => {
  if (typing(event) || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    const box = document.getElementById("q");
    box.focus();
    box.select();
  } else if (event.key === "j" || event.key === "k") {
    const links = [...document.querySelectorAll(".hits h3 a, .targets a, table.list td a")];
    const at = links.indexOf(document.activeElement);
    const next = links[event.key === "j" ? at + 1 : Math.max(0, at - 1)];
    if (next) {
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }
});

// On a narrow screen the filters start closed, so that the hits come first.
if (window.matchMedia("(max-width: 48rem)").matches) {
  document.querySelectorAll("details.filters").forEach((filters) => filters.removeAttribute("open"));
}

// A file dropped on the form is as good as a chosen one.
const form = document.getElementById("try");
if (form) {
  const file = document.getElementById("file");
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) {
      file.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
  file.addEventListener("change", () => form.requestSubmit());
}
