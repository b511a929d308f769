# Sourced by run.sh and the test script: what a fresh Debian or Ubuntu machine lacks is installed here, once.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Two arenas instead of one a thread: a quarter less memory for native pictures at equal work.
export MALLOC_ARENA_MAX=2

say() { printf '%s\n' "$*" >&2; }

# need PACKAGE... : installs Debian packages, or says which line would.
need() {
  if [ "$(id -u)" = 0 ]; then
    say "Installing $*"
    export DEBIAN_FRONTEND=noninteractive
    [ -n "${apt_updated:-}" ] || { apt-get update -qq >&2; apt_updated=1; }
    apt-get install -y -qq --no-install-recommends "$@" >&2
  else
    say "Missing: $*. To install: sudo apt-get install --no-install-recommends $*"
    return 1
  fi
}

need_dotnet() {
  command -v dotnet >/dev/null && return
  say "The .NET 10 SDK is missing: see https://dot.net/download"
  exit 1
}

need_node() {
  local major=0
  command -v node >/dev/null && major="$(node -p 'process.versions.node.split(".")[0]')"
  [ "$major" -ge 20 ] && command -v npm >/dev/null && return
  need nodejs npm || exit 1
}

# What the browser tests look with: Chromium, letters for Chinese, and the proxy of a portal.
need_browser() {
  local missing=()
  [ -x /usr/bin/chromium-headless-shell ] || missing+=(chromium-headless-shell)
  dpkg -s fonts-noto-cjk >/dev/null 2>&1 || missing+=(fonts-noto-cjk)
  [ -x /usr/sbin/nginx ] || missing+=(nginx-light)
  [ "${#missing[@]}" = 0 ] || need "${missing[@]}" || exit 1
}

# A real S3 server to test against.
need_ceph() {
  local command
  for command in radosgw radosgw-admin ceph ceph-mon ceph-osd; do
    command -v "$command" >/dev/null || { need radosgw ceph-mon ceph-osd ceph-common || exit 1; return; }
  done
}
