"use strict";
// The line between this page and the host: keys go there, pictures come back. Whatever is shown or meant is the host's to know.
(() => {
  const box = document.getElementById("terminal"), told = document.getElementById("told"), lost = document.getElementById("lost");
  const gone = document.getElementById("gone"), keys = new TextEncoder();
  const term = new Terminal({
    fontFamily: '"DejaVu Sans Mono", "Cascadia Mono", Consolas, Menlo, "Liberation Mono", monospace',
    fontSize: 16, scrollback: 0, cursorBlink: false, screenReaderMode: false,
  });
  const fit = new FitAddon.FitAddon();
  term.loadAddon(fit);
  term.open(box);
  fit.fit();
  // The keys of functions are the exercise's here, not the browser's.
  term.attachCustomKeyEventHandler((event) => {
    if (/^F([1-9]|10)$/.test(event.key) && !event.altKey) event.preventDefault();
    return true;
  });
  const title = document.title;
  term.onBell(() => {
    // In a tab behind others nothing shows but its name.
    if (document.hidden) document.title = "● " + title;
    document.body.classList.add("rings");
    setTimeout(() => document.body.classList.remove("rings"), 200);
  });
  let line = null, again = 0;
  const send = (what) => { if (line && line.readyState === 1) line.send(what); };
  // Nobody draws what nobody sees.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) document.title = title;
    send(document.hidden ? "hidden" : "seen");
  });
  // A paste comes in parts that the host takes.
  const part = 16000;
  term.onData((text) => {
    const bytes = keys.encode(text);
    for (let at = 0; at < bytes.length; at += part) send(bytes.subarray(at, at + part));
  });
  term.onBinary((text) => send(Uint8Array.from(text, (sign) => sign.charCodeAt(0))));
  term.onResize(({ cols, rows }) => send(cols + " " + rows));
  new ResizeObserver(() => fit.fit()).observe(box);
  const say = (what) => {
    told.hidden = !what;
    lost.hidden = what !== lost;
    gone.hidden = what !== gone;
  };
  const open = () => {
    line = new WebSocket(location.origin.replace(/^http/, "ws") + "/w?size=" + term.cols + "%20" + term.rows + "&lang=" + document.documentElement.lang);
    line.binaryType = "arraybuffer";
    line.onopen = () => { again = 0; term.reset(); say(null); if (document.hidden) send("hidden"); };
    line.onmessage = (news) => term.write(new Uint8Array(news.data));
    line.onclose = (end) => {
      line = null;
      if (end.code === 4000) { say(gone); gone.querySelector("a").focus(); rest(false); return; }
      say(lost);
      again += 1;
      setTimeout(look, Math.min(again * 1000, 5000));
    };
  };
  // Before it comes back: is the seat still ours? If not, the page says so.
  const look = () => fetch("/t", { redirect: "manual", cache: "no-store" }).then(
    (answer) => { if (answer.ok) open(); else location.reload(); },
    () => setTimeout(look, 2000),
  );
  // The host said goodbye. If it goes away and comes again, the evening goes on: the page asks anew for its seat.
  const rest = (away) => setTimeout(() => fetch("/up", { cache: "no-store" }).then(
    () => { if (away) location.reload(); else rest(false); },
    () => rest(true),
  ), 5000);
  open();
  term.focus();
})();
