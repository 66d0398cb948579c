//! The page in a real browser, spoken to over the DevTools protocol: as somebody opens it from a folder, reads it in
//! the light, in the dark, on a phone and on paper, looks for something in it, and needs a screen reader.
//!
//! `MANDATE_BROWSER` names a Chromium and `MANDATE_AXE` the script of axe-core, which looks for what keeps people out;
//! without them the tests say so and do nothing.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};

use super::cli::Shell;
use super::cli_export::{REPORTS, hostile};
use super::skipped::skipped;

/// Far more than any answer takes.
const PATIENCE: Duration = Duration::from_secs(120);

/// A browser with one empty page.
struct Browser {
    child: Child,
    to: Option<ChildStdin>,
    from: Receiver<Value>,
    session: Option<Value>,
    sent: u64,
    /// What it told of itself since the last page was opened.
    told: Vec<Value>,
    /// Where it writes whatever goes over a network.
    log: PathBuf,
    _profile: tempfile::TempDir,
}

impl Browser {
    /// None where no browser is named.
    fn start() -> Option<Self> {
        let Ok(name) = std::env::var("MANDATE_BROWSER") else {
            skipped("MANDATE_BROWSER names no Chromium");
            return None;
        };
        let profile = tempfile::tempdir_in(super::pty::launch::temporary()).expect("a profile");
        let log = profile.path().join("net.json");
        // It listens on the third and answers on the fourth descriptor.
        let mut child = Command::new("sh")
            .args([
                "-c",
                "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null",
                &name,
                "--remote-debugging-pipe",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg(format!("--log-net-log={}", log.display()))
            .arg("about:blank")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the browser runs");
        let out = child.stdout.take().expect("a pipe");
        let (tell, from) = channel();
        std::thread::spawn(move || {
            let messages = BufReader::new(out).split(0).map_while(Result::ok);
            for message in messages {
                let message = serde_json::from_slice(&message).expect("JSON");
                if tell.send(message).is_err() {
                    return;
                }
            }
        });
        let mut browser = Self {
            to: child.stdin.take(),
            child,
            from,
            session: None,
            sent: 0,
            told: Vec::new(),
            log,
            _profile: profile,
        };
        let targets = browser.call("Target.getTargets", json!({}));
        let page = targets["targetInfos"]
            .as_array()
            .expect("a list")
            .iter()
            .find(|target| target["type"] == "page")
            .expect("a page")["targetId"]
            .clone();
        let attached = browser.call(
            "Target.attachToTarget",
            json!({"targetId": page, "flatten": true}),
        );
        browser.session = Some(attached["sessionId"].clone());
        for domain in ["Page", "Runtime", "Log", "Network"] {
            browser.call(&format!("{domain}.enable"), json!({}));
        }
        Some(browser)
    }

    /// Asks for something and waits for the answer.
    fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.sent += 1;
        let mut message = json!({"id": self.sent, "method": method, "params": parameters});
        if let Some(session) = &self.session {
            message["sessionId"] = session.clone();
        }
        let to = self.to.as_mut().expect("it was not closed");
        to.write_all(format!("{message}\0").as_bytes())
            .expect("it listens");
        loop {
            let mut answer = self.from.recv_timeout(PATIENCE).expect(method);
            if answer["id"] == self.sent {
                assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
                return answer["result"].take();
            }
            self.told.push(answer);
        }
    }

    /// The value of an expression, awaited where it is a promise.
    fn value(&mut self, expression: &str) -> Value {
        let how = json!({"expression": expression, "awaitPromise": true, "returnByValue": true});
        let mut answer = self.call("Runtime.evaluate", how);
        let thrown = &answer["exceptionDetails"];
        assert!(thrown.is_null(), "{thrown}");
        answer["result"]["value"].take()
    }

    /// Opens a page and waits until it stands.
    fn open(&mut self, page: &Path) {
        self.told.clear();
        let address = format!("file://{}", page.display());
        self.call("Page.navigate", json!({"url": address}));
        let is_there = |told: &Value| told["method"] == "Page.loadEventFired";
        while !self.told.iter().any(is_there) {
            let told = self.from.recv_timeout(PATIENCE).expect("the page stands");
            self.told.push(told);
        }
    }

    /// What it complained of, and what it asked for beside the page itself.
    fn complaints(&self) -> Vec<String> {
        let is_complaint = |told: &&Value| match told["method"].as_str() {
            Some("Log.entryAdded" | "Runtime.consoleAPICalled" | "Runtime.exceptionThrown") => true,
            Some("Network.requestWillBeSent") => told["params"]["type"] != "Document",
            Some(_) | None => false,
        };
        let found = self.told.iter().filter(is_complaint);
        found.map(Value::to_string).collect()
    }

    /// Whether it is light or dark, for the screen or for paper, and how wide.
    fn see(&mut self, medium: &str, scheme: &str, width: u32) {
        let feature = json!({"name": "prefers-color-scheme", "value": scheme});
        let seen = json!({"media": medium, "features": [feature]});
        self.call("Emulation.setEmulatedMedia", seen);
        let size =
            json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600});
        self.call("Emulation.setDeviceMetricsOverride", size);
    }

    fn press(&mut self, key: &str) {
        for kind in ["keyDown", "keyUp"] {
            let event = json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": 40});
            self.call("Input.dispatchKeyEvent", event);
        }
    }

    /// The ids of the items that are to be seen.
    fn seen(&mut self) -> Vec<String> {
        let seen = self.value(
            "[...document.querySelectorAll('article')].filter(it => it.checkVisibility()).map(it => it.id)",
        );
        serde_json::from_value(seen).expect("names")
    }

    /// Ends it; what it wrote down of whatever went over a network.
    fn end(mut self) -> String {
        self.session = None;
        self.call("Browser.close", json!({}));
        self.to = None;
        self.child.wait().expect("it ends");
        fs::read_to_string(&self.log).expect("the log")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Where it has ended already there is nothing to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn exported(shell: &Shell, name: &str, more: &[&str]) -> PathBuf {
    shell.done(&[&["-f", "mali.ron", "export", name], more].concat());
    shell.path(name)
}

#[test]
fn a_browser_shows_and_finds_and_asks_for_nothing() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    let shell = hostile();
    let page = exported(&shell, "page.html", &[]);
    browser.open(&page);
    assert_eq!(browser.complaints(), [""; 0]);
    assert_eq!(browser.seen().len(), 17);
    assert_eq!(browser.value("found.textContent"), "17 of 17 items");
    browser.value("words.focus()");
    browser.call("Input.insertText", json!({"text": "mission Briefed"}));
    assert_eq!(browser.seen(), ["item-task-4"]);
    assert_eq!(browser.value("found.textContent"), "1 of 17 items");
    browser.value("words.select()");
    browser.call("Input.insertText", json!({"text": " "}));
    assert_eq!(browser.seen().len(), 17);
    browser.value("stands.focus()");
    for status in ["no-information", "not-started", "in-progress"] {
        browser.press("ArrowDown");
        assert_eq!(browser.value("stands.value"), status);
    }
    assert_eq!(browser.seen(), ["item-task-4"]);
    for status in ["partially-implemented", "implemented"] {
        browser.press("ArrowDown");
        assert_eq!(browser.value("stands.value"), status);
    }
    assert_eq!(browser.seen(), ["item-rec-b"]);
    assert_eq!(browser.complaints(), [""; 0]);
    let asked = format!("{}#find=briefed%20mission", page.display());
    browser.open(Path::new("/dev/null"));
    browser.open(Path::new(&asked));
    assert_eq!(browser.seen(), ["item-task-4"], "a link may ask");
    let network = browser.end();
    assert!(network.contains("\"events\""), "the log is whole");
    assert!(!network.contains("example.org"), "nothing was asked for");
}

#[test]
fn without_scripts_everything_is_there() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    let shell = hostile();
    browser.call(
        "Emulation.setScriptExecutionDisabled",
        json!({"value": true}),
    );
    browser.open(&exported(&shell, "page.html", &[]));
    assert_eq!(browser.seen().len(), 17);
    assert_eq!(browser.value("sieve.checkVisibility()"), false);
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn it_fits_a_phone_and_a_desk_and_is_printed_on_a4_and_on_letter() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    let shell = hostile();
    for report in REPORTS {
        let name = format!("{report}.html");
        let page = exported(&shell, &name, &["--report", report]);
        for width in [360, 1280] {
            browser.see("", "light", width);
            browser.open(&page);
            let wide = browser.value("document.documentElement.scrollWidth");
            assert_eq!(wide, width, "{report}: what does not fit scrolls by itself");
        }
    }
    let page = shell.path("table.html");
    browser.open(&page);
    for (inches, points) in [((8.27, 11.69), "595"), ((8.5, 11.0), "612")] {
        let paper = json!({
            "paperWidth": inches.0, "paperHeight": inches.1, "transferMode": "ReturnAsStream",
        });
        let stream = browser.call("Page.printToPDF", paper)["stream"].clone();
        let mut pdf = String::new();
        loop {
            let piece = browser.call("IO.read", json!({"handle": stream, "size": 1 << 20}));
            assert_eq!(piece["base64Encoded"], true);
            pdf.push_str(piece["data"].as_str().expect("bytes"));
            if piece["eof"] == true {
                break;
            }
        }
        let pdf = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, pdf);
        let pdf = String::from_utf8_lossy(&pdf.expect("base64")).into_owned();
        assert!(pdf.starts_with("%PDF"));
        let sheets = pdf.matches("/Type /Page\n").count();
        assert!((3..=8).contains(&sheets), "{sheets} sheets");
        let sizes: Vec<&str> = pdf
            .split("/MediaBox [0 0 ")
            .skip(1)
            .filter_map(|rest| rest.split([' ', '.']).next())
            .collect();
        assert_eq!(sizes, vec![points; sheets]);
    }
}

/// Writes a picture of what is to be seen.
fn picture(browser: &mut Browser) -> Vec<u8> {
    let shot = browser.call("Page.captureScreenshot", json!({"format": "png"}));
    let shot = shot["data"].as_str().expect("bytes");
    base64::Engine::decode(&base64::engine::general_purpose::STANDARD, shot).expect("base64")
}

/// `UPDATE_README=1 MANDATE_BROWSER=chromium cargo test --test it browser` makes it anew. Fonts differ
/// between machines, so that it is only held against what can be told of it.
#[test]
fn the_readme_has_a_picture_of_the_page() {
    const PICTURE: &str = "assets/page.png";
    let shell = super::cli::desk();
    shell.done(&["export", "page.html"]);
    if std::env::var_os("UPDATE_README").is_some() {
        let Some(mut browser) = Browser::start() else {
            return;
        };
        browser.see("", "light", 1000);
        browser.open(&shell.path("page.html"));
        fs::write(PICTURE, picture(&mut browser)).expect("the picture can be written");
    }
    let stands = fs::read(PICTURE).expect("the picture can be read");
    assert!(stands.starts_with(b"\x89PNG") && stands.len() <= 200_000);
    let readme = fs::read_to_string("README.md").expect("the README can be read");
    assert!(readme.contains(&format!("]({PICTURE})")));
}

#[test]
fn nothing_on_the_page_keeps_anybody_out() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    let Some(axe) = std::env::var_os("MANDATE_AXE") else {
        skipped("MANDATE_AXE names no axe-core");
        return;
    };
    let axe = fs::read_to_string(axe).expect("axe-core");
    let shell = hostile();
    let notes = [
        ("A. Diarra", "Chad", "Séance levée; à reprendre"),
        (
            "王晨",
            "中国",
            "秘书处确认部署已经开始，但装备仍在途中；下次磋商时再议。",
        ),
    ];
    for (by, of, text) in notes {
        let ran = shell.run_as(by, of, &["-f", "mali.ron", "note", "rec-c", text]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    let looks = [
        ("", "light", 1280, "ltr"),
        ("", "dark", 1280, "ltr"),
        ("", "light", 360, "ltr"),
        ("", "dark", 1280, "rtl"),
        ("print", "light", 800, "ltr"),
    ];
    for language in ["en", "fr"] {
        for report in REPORTS {
            let name = format!("{language}-{report}.html");
            let more = ["--report", report, "--lang", language];
            let page = exported(&shell, &name, &more);
            for (medium, scheme, width, direction) in looks {
                browser.see(medium, scheme, width);
                browser.open(&page);
                // Of the languages that there are so far none is written that way; Arabic will be.
                browser.value(&format!("document.documentElement.dir = '{direction}'"));
                browser.value(&format!("{axe}; 0"));
                let found = browser.value(
                    "axe.run(document).then(found => ({
                        passed: found.passes.length,
                        violations: found.violations.map(it => it.id + ': ' + it.nodes.map(node => node.html).join(' '))
                    }))",
                );
                let place = format!("{name} {medium} {scheme} {width} {direction}");
                let passed = found["passed"].as_u64().expect("a count");
                assert!(passed > 10, "{place}: it looked at something");
                assert_eq!(found["violations"], json!([]), "{place}");
            }
        }
    }
}
