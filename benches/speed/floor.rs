//! Where the floor's executable is.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, bail};
use serde_json::Value;

/// The floor that cargo builds with the profile of this bench; another one with `MANDATE_BENCH_FLOOR`.
pub(crate) fn executable() -> anyhow::Result<PathBuf> {
    if let Some(path) = std::env::var_os("MANDATE_BENCH_FLOOR") {
        return Ok(path.into());
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args([
            "bench",
            "--bench",
            "floor",
            "--no-run",
            "--quiet",
            "--message-format",
            "json",
        ])
        .stderr(Stdio::inherit())
        .output()
        .context("cargo cannot be started to build the floor")?;
    if !built.status.success() {
        bail!("cargo could not build the floor");
    }
    String::from_utf8_lossy(&built.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["target"]["name"] == "floor")
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .context("cargo did not say where the floor is")
}
