#!/usr/bin/env bash
# A WordPress of your own to try newsld on, without docker: set-up.sh FOLDER [PORT].
# FOLDER then holds the site, its database and `account.env`; `set-up.sh --stop FOLDER` ends both servers.
# Needs Debian's packages: wordpress wordpress-theme-twentytwentythree mariadb-server php-cli php-mysql php-xml
# php-mbstring
set -euo pipefail
umask 077
plugin="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

stop() {
    local file pid
    for file in "$1"/*.pid; do
        [ -s "$file" ] || continue
        pid="$(cat "$file")"
        kill "$pid" 2>/dev/null || true
        for _ in $(seq 150); do
            kill -0 "$pid" 2>/dev/null || break
            sleep 0.1
        done
        rm -f "$file"
    done
}

if [ "${1:-}" = --stop ]; then
    stop "$2"
    exit
fi

if [ -e "$1/database" ]; then
    echo "$1 holds a site already; end it by $0 --stop, and delete the folder" >&2
    exit 1
fi
case "$1" in *[[:space:]]*) echo "mariadb-install-db takes no folder with a space" >&2; exit 1 ;; esac
mkdir -p "$1"
folder="$(cd "$1" && pwd)"
port="${2:-8808}"
url="http://127.0.0.1:$port"
socket="$folder/mariadb.sock"
for needed in mariadbd php; do
    command -v "$needed" >/dev/null || { echo "$needed is not installed; see the head of $0" >&2; exit 1; }
done
trap 'stop "$folder"; echo "the set-up broke off; see $folder/*.log" >&2' ERR

# A database that only this site sees: no port, and everything in the folder.
own=(--no-defaults --datadir="$folder/database" --user="$(id -un)")
mariadb-install-db "${own[@]}" --auth-root-authentication-method=normal --skip-test-db \
    >"$folder/database.log" 2>&1
mariadbd "${own[@]}" --skip-networking --socket="$socket" --pid-file="$folder/mariadb.own" \
    >>"$folder/database.log" 2>&1 &
echo $! >"$folder/mariadb.pid"
for _ in $(seq 150); do
    mariadb-admin --no-defaults --socket="$socket" --user=root ping >/dev/null 2>&1 && break
    sleep 0.2
done
mariadb --no-defaults --socket="$socket" --user=root --execute="CREATE DATABASE wordpress CHARACTER SET utf8mb4"

# Debian links libraries by relative paths, so what they lead to is copied.
cp -aL /usr/share/wordpress "$folder/site"
ln -sfn "$plugin/newsld" "$folder/site/wp-content/plugins/newsld"
rm -f "$folder/site/wp-config.php"
cat >"$folder/site/wp-config.php" <<PHP
<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:$socket' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '$url' );
define( 'WP_SITEURL', '$url' );
define( 'WP_ENVIRONMENT_TYPE', 'local' ); // Application passwords without https, on this machine.
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
\$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
PHP

HTTP_HOST="127.0.0.1:$port" php "$plugin/install.php" "$folder/site" >"$folder/account.env"
# One process: workers would outlive it.
php -q -S "127.0.0.1:$port" -t "$folder/site" >"$folder/php.log" 2>&1 &
echo $! >"$folder/php.pid"
for _ in $(seq 50); do
    php -r "exit( @fsockopen( '127.0.0.1', $port ) ? 0 : 1 );" && break
    sleep 0.2
done
kill -0 "$(cat "$folder/php.pid")"
echo "$url is up; the account to set in the environment is in $folder/account.env"
