#!/usr/bin/env bash
# Passes every test on a fresh machine: installs and starts what they need, and ends with "N passed, N failed".
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../src/setup.sh"
cd "$root"

began=$SECONDS
need_dotnet
need_node
postgres_bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)"
[ -x "$postgres_bin/initdb" ] || { need postgresql; postgres_bin="$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)"; }
need_browser

run="$(mktemp -d)"
passed=0
failed=0

stop() {
  if [ -f "$run/pg/postmaster.pid" ]; then
    as_postgres "$postgres_bin/pg_ctl" -D "$run/pg" -m immediate -w stop >/dev/null 2>&1 || true
  fi
  rm -rf "$run" /dev/shm/riverside-tests
}
trap stop EXIT

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then
    setpriv --reuid=postgres --regid=postgres --init-groups env -i PATH="$postgres_bin:/usr/bin:/bin" LC_ALL=C.UTF-8 "$@"
  else
    "$@"
  fi
}

start_postgres() {
  local port password=tests
  port="$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')"
  mkdir "$run/pg"
  printf %s "$password" >"$run/password"
  if [ "$(id -u)" = 0 ]; then
    chmod 711 "$run"
    chown postgres "$run/pg" "$run/password"
  fi
  as_postgres initdb -D "$run/pg" -U app --pwfile="$run/password" -A scram-sha-256 -E UTF8 --locale=C.UTF-8 >/dev/null
  # Crash safety is PostgreSQL's own; without fsync the tests spend their time on ours.
  as_postgres pg_ctl -D "$run/pg" -l "$run/pg/log" -w start >/dev/null \
    -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$run/pg -c fsync=off -c max_connections=200"
  export ARCHIVE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=app;Password=$password;Database=postgres"
}

# count NAME COMMAND... : runs a test program and adds its results.
count() {
  local name="$1" log="$run/$1.log" status=0 total good bad
  shift
  say "== $name"
  "$@" 2>&1 | tee "$log" || status=$?
  total="$(sed -nE 's/^ *total: ([0-9]+).*/\1/p' "$log" | tail -n 1)"
  good="$(sed -nE 's/^ *succeeded: ([0-9]+).*/\1/p' "$log" | tail -n 1)"
  bad="$(sed -nE 's/^ *failed: ([0-9]+).*/\1/p' "$log" | tail -n 1)"
  good="${good:-0}"
  bad="${bad:-0}"
  # A test that did not run, for whatever reason, has not passed.
  bad=$((bad + ${total:-0} - good - bad))
  if [ "$status" != 0 ] && [ "$bad" = 0 ]; then bad=1; fi
  if [ "${total:-0}" = 0 ] && [ "$bad" = 0 ]; then bad=1; fi
  passed=$((passed + good))
  failed=$((failed + bad))
}

say "Building…"
dotnet tool restore >/dev/null
dotnet build Archive.sln --nologo -v q
start_postgres
ready=$SECONDS
say "Installed and built in $((ready - began)) s."

format() { dotnet csharpier check src tests && echo "  total: 1" && echo "  succeeded: 1"; }
count format format
export HOME="$run"
for project in Archive.Tests Archive.BrowserTests; do
  count "$project" dotnet "tests/$project/bin/Debug/net10.0/$project.dll" --progress off --no-ansi
done

say "Tests took $((SECONDS - ready)) s."
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
