//! The far side of `git sync`: where a branch goes, taking in what stands there, sending.

use super::failure::{Failure, REFUSED};
use super::gitrun::names;
use super::gitsync::Sync;
use crate::text::Value;

/// Where a branch is sent to.
pub(super) struct Place {
    pub(super) remote: String,
    /// The branch's whole name over there.
    branch: String,
    /// Whether git knows of it already.
    known: bool,
}

impl Sync<'_, '_> {
    /// Where this branch goes: where it always did, or the only place there is.
    pub(super) fn place(&self) -> Result<Place, Failure> {
        let setting = |name: &str| {
            let name = format!("branch.{}.{name}", self.branch);
            let value = self.git.ask(&["config", "--get", &name])?;
            Ok::<_, Failure>(value.ok().map(|value| value.trim().to_owned()))
        };
        let remote = setting("remote")?.filter(|remote| remote != ".");
        if let (Some(remote), Some(branch)) = (remote, setting("merge")?) {
            let known = true;
            return Ok(Place {
                remote,
                branch,
                known,
            });
        }
        let remotes = self.git.told(&["remote"])?;
        let remotes: Vec<&str> = remotes.lines().collect();
        let remote = match remotes[..] {
            [] => {
                let sentence = self.run.locale.get("cli-git-sync-no-remote");
                return Err(Failure::refused(sentence));
            }
            [only] => only,
            [..] if remotes.contains(&"origin") => "origin",
            [..] => {
                let arguments = [
                    ("remotes", Value::from(remotes.join(", "))),
                    ("branch", Value::from(self.branch.as_str())),
                ];
                let sentence = self.run.locale.fill("cli-git-sync-which", &arguments);
                return Err(Failure::refused(sentence));
            }
        };
        Ok(Place {
            remote: remote.to_owned(),
            branch: format!("refs/heads/{}", self.branch),
            known: false,
        })
    }

    /// Takes in what stands over there, in a clone that has no tracker yet.
    pub(super) fn begin(&self) -> Result<(), Failure> {
        if self.git.told(&["remote"])?.trim().is_empty() {
            return Ok(());
        }
        let place = self.place()?;
        match self.tip(&place)? {
            Some(there) => self.take_in(&place, &there),
            None => Ok(()),
        }
    }

    /// Takes in and sends; once more where somebody else sent in between. Whether anything was sent.
    pub(super) fn exchange(&self, place: &Place) -> Result<bool, Failure> {
        let mut once_more = true;
        loop {
            let there = self.tip(place)?;
            if let Some(there) = &there {
                self.take_in(place, there)?;
                let range = format!("{there}..HEAD");
                let more = self.git.told(&["rev-list", "--count", &range])?;
                if more.trim() == "0" {
                    return Ok(false);
                }
            }
            let target = format!("HEAD:{}", place.branch);
            let mut push = vec!["push", "--quiet"];
            if !place.known {
                push.push("--set-upstream");
            }
            push.extend([place.remote.as_str(), &target]);
            let Err(complaint) = self.git.ask(&push)? else {
                return Ok(true);
            };
            if !once_more || self.tip(place)? == there {
                return Err(self.failed("cli-git-sync-not-sent", place, &complaint));
            }
            once_more = false;
        }
    }

    /// The newest commit of the branch over there; `None` where there is no such branch yet.
    fn tip(&self, place: &Place) -> Result<Option<String>, Failure> {
        let asked = ["ls-remote", "--exit-code", &place.remote, &place.branch];
        let ran = self.git.ran(&asked)?;
        let out = String::from_utf8_lossy(&ran.out).into_owned();
        match ran.code {
            0 => Ok(out.split_whitespace().next().map(str::to_owned)),
            // Git's own word for "reached, and not there".
            2 => Ok(None),
            _ => Err(self.failed("cli-git-sync-unreachable", place, &ran.complaint)),
        }
    }

    /// Merges what stands over there into this branch.
    fn take_in(&self, place: &Place, there: &str) -> Result<(), Failure> {
        let fetch = ["fetch", "--quiet", &place.remote, &place.branch];
        if let Err(complaint) = self.git.ask(&fetch)? {
            return Err(self.failed("cli-git-sync-unreachable", place, &complaint));
        }
        let arguments = [
            ("branch", Value::from(place.branch.as_str())),
            ("remote", Value::from(place.remote.as_str())),
        ];
        let message = self
            .run
            .locale
            .fill("cli-git-sync-message-merge", &arguments);
        let mut merge = vec!["merge", "--quiet", "--ff", "--commit", "--no-squash"];
        if self.begin_apart(there)? {
            merge.push("--allow-unrelated-histories");
        }
        merge.extend(["-m", &message, there]);
        let merge = self.git.ran(&merge)?;
        if merge.code == 0 {
            return Ok(());
        }
        let open = ["diff", "--name-only", "--diff-filter=U", "-z"];
        let open = names(&self.git.told(&open)?);
        if open.is_empty() {
            let said = String::from_utf8_lossy(&merge.out);
            let complaint = format!("{}\n{said}", merge.complaint);
            return Err(self.failed("cli-git-sync-not-merged", place, &complaint));
        }
        let files = open.join(", ");
        let sentence = self.run.with("cli-git-sync-conflict", "files", files);
        Err(Failure::refused(sentence))
    }

    /// Whether both sides began to share trackers, neither knowing of the other. Where the other side holds no
    /// tracker it is something else, which git rightly refuses to mix with this.
    fn begin_apart(&self, there: &str) -> Result<bool, Failure> {
        let has_commits = self
            .git
            .ask(&["rev-parse", "--quiet", "--verify", "HEAD"])?;
        if has_commits.is_err() || self.git.ran(&["merge-base", "HEAD", there])?.code == 0 {
            return Ok(false);
        }
        let listed = (self.git).told(&["ls-tree", "-r", "-z", "--name-only", there])?;
        for file in names(&listed) {
            let may_be = file.ends_with(".ron") || self.files.contains(&file);
            if may_be && self.held(there, &file)?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// A sentence with the place and git's own words in it.
    fn failed(&self, id: &str, place: &Place, complaint: &str) -> Failure {
        let words: Vec<&str> = complaint.split_whitespace().collect();
        let mut complaint = words.join(" ");
        if !complaint.ends_with(['.', '!', '?']) {
            complaint.push('.');
        }
        let arguments = [
            ("remote", Value::from(place.remote.as_str())),
            ("complaint", Value::from(complaint)),
        ];
        Failure {
            sentence: self.run.locale.fill(id, &arguments),
            code: REFUSED,
        }
    }
}
