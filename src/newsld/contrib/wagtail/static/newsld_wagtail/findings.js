// Asks what newsld finds in the form as it stands, each time it has changed, and shows it. Whatever the answer
// holds becomes text, never markup.
(() => {
  const INTERVAL = 1000;
  const WORDS = { error: "Error", warning: "Warning", note: "Note" };

  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  // Fields and blocks carry their content path, name by name. Credits and sources are children of a panel, which
  // counts them as they stand, without those that were deleted.
  const place = (path) => {
    const [first, ...inner] = path.split(".");
    const children = document.querySelectorAll(`#id_${CSS.escape(first)}-FORMS > [data-inline-panel-child]`);
    const child = [...children].filter((one) => one.style.display !== "none")[Number(inner[0] || 0)];
    let found = child || null;
    for (const name of child ? [] : [first, ...inner]) {
      const next = (found || document).querySelector(`[data-contentpath="${CSS.escape(name)}"]`);
      if (!next) break;
      found = next;
    }
    return found;
  };

  const row = (finding) => {
    const item = document.createElement("li");
    item.dataset.level = finding.level;
    item.append(element("strong", `${WORDS[finding.level]} ${finding.code}`), ` ${finding.message} `);
    if (finding.path) {
      const link = element("a", finding.label);
      link.href = `#${finding.anchor}`;
      link.addEventListener("click", (event) => {
        const target = place(finding.path);
        if (!target) return;
        event.preventDefault();
        target.scrollIntoView({ block: "center" });
        target.querySelector("input:not([type=hidden]), textarea, [contenteditable=true]")?.focus();
      });
      item.append(link);
    }
    return item;
  };

  const watch = (panel) => {
    const form = panel.closest("form");
    let last = null;
    let busy = false;

    const show = (children, isStale) => {
      panel.replaceChildren(...children);
      panel.toggleAttribute("data-stale", isStale);
    };

    const ask = async (body) => {
      const url = new URL("findings/", new URL(form.getAttribute("action"), document.baseURI));
      const answer = await fetch(url, { method: "POST", body, headers: { "X-Requested-With": "XMLHttpRequest" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const { invalid, findings } = await answer.json();
      if (invalid) {
        // What was found before stays, dimmed.
        panel.querySelector("p")?.remove();
        panel.prepend(element("p", "The form has errors; with these the article cannot be looked at."));
        panel.toggleAttribute("data-stale", true);
      } else if (findings.length) {
        const list = document.createElement("ul");
        list.append(...findings.map(row));
        show([list], false);
      } else {
        show([element("p", "Nothing is wrong or missing.")], false);
      }
    };

    const check = async () => {
      const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
      const now = body.toString();
      if (busy || document.hidden || now === last) return;
      busy = true;
      last = now;
      try {
        await ask(body);
      } catch (error) {
        show([element("p", `The findings cannot be had (${error.message}).`)], true);
      } finally {
        busy = false;
      }
    };

    check();
    setInterval(check, INTERVAL);
  };

  const start = () => document.querySelectorAll("[data-newsld-findings]").forEach(watch);
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start);
})();
