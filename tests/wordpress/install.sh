#!/usr/bin/env bash
# Debian's packages for the tests against a real WordPress; nothing where they are there already.
set -euo pipefail
packages=(wordpress wordpress-theme-twentytwentythree mariadb-server php-cli php-mysql php-xml php-mbstring chromium)
dpkg --status "${packages[@]}" >/dev/null 2>&1 && exit
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update -qq
# No service is started: the tests start a database of their own.
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
    apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
