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
need_ceph

run="$(mktemp -d)"
passed=0
failed=0

stop() {
  if [ -f "$run/pg/postmaster.pid" ]; then
    as_postgres "$postgres_bin/pg_ctl" -D "$run/pg" -m immediate -w stop >/dev/null 2>&1 || true
  fi
  for pid in $(cat "$run"/ceph/run/*.pid 2>/dev/null); do kill -9 "$pid" 2>/dev/null || true; done
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

# free_ports N : that many ports of this machine that nobody listens on, on one line.
free_ports() {
  node -e '
    const held = Array.from({ length: +process.argv[1] }, () => require("net").createServer().listen(0, "127.0.0.1"));
    setTimeout(() => {
      console.log(held.map((server) => server.address().port).join(" "));
      held.forEach((server) => server.close());
    }, 50);
  ' "$1"
}

start_postgres() {
  local port password=tests
  port="$(free_ports 1)"
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

# A real S3 server: Ceph's gateway before one daemon that keeps objects in memory.
start_s3() {
  local dir="$run/ceph" port mon1 mon2 osd id access=testkey secret=testsecret
  read -r port mon1 mon2 < <(free_ports 3)
  mkdir -p "$dir"/{mon,osd,rgw,log,run}
  export CEPH_CONF="$dir/ceph.conf"
  cat >"$CEPH_CONF" <<CONF
[global]
fsid = $(cat /proc/sys/kernel/random/uuid)
mon host = [v2:127.0.0.1:$mon1,v1:127.0.0.1:$mon2]
mon initial members = a
public addr = 127.0.0.1
cluster addr = 127.0.0.1
auth cluster required = cephx
auth service required = cephx
auth client required = cephx
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
mon allow pool size one = true
mon max pg per osd = 1000
osd crush chooseleaf type = 0
setuser match path =
keyring = $dir/keyring
run dir = $dir/run
pid file = $dir/run/\$name.pid
admin socket = $dir/run/\$name.asok
log file = $dir/log/\$name.log
crash dir = $dir/log
# What a monitor waits for others costs seconds at every step, and there are no others.
paxos propose interval = 0.05
paxos min wait = 0.01
mon tick interval = 1
mon data = $dir/mon
mon data avail crit = 1
osd data = $dir/osd
osd objectstore = memstore
memstore device bytes = 4294967296
osd class load list = *
osd class default list = *
rgw frontends = beast endpoint=127.0.0.1:$port
rgw data = $dir/rgw
CONF
  {
    ceph-authtool --create-keyring "$dir/keyring" --gen-key -n mon. --cap mon 'allow *'
    ceph-authtool "$dir/keyring" --gen-key -n client.admin --cap mon 'allow *' --cap osd 'allow *'
    ceph-authtool "$dir/keyring" --gen-key -n client.rgw --cap mon 'allow rwx' --cap osd 'allow rwx'
    ceph-authtool "$dir/keyring" --gen-key -n osd.0 --cap mon 'allow profile osd' --cap osd 'allow *'
    monmaptool --create --addv a "[v2:127.0.0.1:$mon1,v1:127.0.0.1:$mon2]" --fsid "$(awk '/^fsid/{print $3}' "$CEPH_CONF")" "$dir/monmap"
    ceph-mon --mkfs -i a --monmap "$dir/monmap" --keyring "$dir/keyring"
    ceph-mon -i a
    osd="$(cat /proc/sys/kernel/random/uuid)"
    ceph osd new "$osd"
    ceph-osd -i 0 --mkfs --osd-uuid "$osd"
    ceph-osd -i 0
    for _ in $(seq 150); do ceph osd stat | grep -q "1 up" && break; sleep 0.1; done
    radosgw -n client.rgw
    radosgw-admin -n client.rgw user create --uid=tests --display-name=tests --access-key="$access" --secret-key="$secret"
  } >"$dir/start.log" 2>&1 || { cat "$dir/start.log" >&2; return 1; }
  for _ in $(seq 150); do (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break; sleep 0.1; done
  unset CEPH_CONF
  export ARCHIVE_TEST_S3="http://127.0.0.1:$port;$access;$secret"
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
start_s3
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
