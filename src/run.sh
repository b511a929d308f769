#!/usr/bin/env bash
# Sets up what is missing, builds what changed, and runs the archive with the given arguments.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

need_dotnet
need_node

program="$root/src/Archive.Web/bin/site/Archive.Web.dll"
newer() {
  [ ! -f "$program" ] || [ -n "$(find "$root/src" "$root/themes" "$root/recipes" "$root"/*.props "$root/global.json" \
    \( -name bin -o -name obj -o -name node_modules -o -name App_Data -o -name bundles \) -prune \
    -o -type f -newer "$program" -print -quit)" ]
}
if newer; then
  log="$(mktemp)"
  say "Building…"
  # Compiled ahead of time: a start that compiles while it runs costs more than half as much again.
  if ! dotnet publish "$root/src/Archive.Web" -c Release -r linux-x64 --no-self-contained -p:PublishReadyToRun=true \
    -o "$(dirname "$program")" --nologo -v q >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
  rm -f "$log"
  touch "$program"
fi

exec dotnet "$program" "$@"
