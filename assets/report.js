"use strict";
(() => {
  const sieve = document.getElementById("sieve");
  if (!sieve) return;
  const words = document.getElementById("words");
  const stands = document.getElementById("stands");
  const found = document.getElementById("found");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const items = [...document.querySelectorAll("article")].map((article) => ({ article, text: null }));
  const sift = () => {
    const wanted = fold(words.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      if (wanted.length && item.text === null) item.text = fold(item.article.textContent);
      const fits = (!stands?.value || item.article.dataset.status === stands.value)
        && wanted.every((word) => item.text.includes(word));
      item.article.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    for (const section of document.querySelectorAll("section.items"))
      section.hidden = !section.querySelector("article:not([hidden])");
    found.textContent = found.dataset.of.replace("SHOWN", shown).replace("ALL", items.length);
  };
  sieve.addEventListener("submit", (event) => event.preventDefault());
  words.addEventListener("input", sift);
  stands?.addEventListener("change", sift);
  // A link may say what is looked for: page.html#find=civilians
  const asked = /^#find=(.*)$/.exec(location.hash);
  if (asked) words.value = decodeURIComponent(asked[1]);
  sieve.hidden = false;
  sift();
})();
