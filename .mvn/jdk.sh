# Finds a JDK of at least version 25 and exports it as JAVA_HOME; sourced by ./mvnw and ./nightdesk.
# A JAVA_HOME that is new enough wins; then `java` on the PATH; then the places where JDKs usually stand.

# Whether a JDK that is new enough stands there.
nightdesk_is_jdk() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r nightdesk_line || [ -n "$nightdesk_line" ]; do
    case $nightdesk_line in
    JAVA_VERSION=\"*)
      nightdesk_major=${nightdesk_line#*\"}
      nightdesk_major=${nightdesk_major%%[!0-9]*}
      [ "${nightdesk_major:-0}" -ge 25 ]
      return
      ;;
    esac
  done <"$1/release"
  return 1
}

nightdesk_path_java_home() {
  nightdesk_java=$(command -v java) || return 0
  dirname "$(dirname "$(readlink -f "$nightdesk_java" 2>/dev/null || echo "$nightdesk_java")")"
}

nightdesk_find_jdk() {
  if nightdesk_is_jdk "${JAVA_HOME-}"; then
    export JAVA_HOME
    return
  fi
  case $- in *f*) nightdesk_noglob=1; set +f ;; *) nightdesk_noglob= ;; esac
  nightdesk_found=
  for nightdesk_home in "$(nightdesk_path_java_home)" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/*/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.m2/jdks/*; do
    if nightdesk_is_jdk "$nightdesk_home"; then
      nightdesk_found=$nightdesk_home
      break
    fi
  done
  [ -z "$nightdesk_noglob" ] || set -f
  if [ -z "$nightdesk_found" ]; then
    echo "Nightdesk needs a JDK 25 or newer and found none: install one (for example Eclipse Temurin 25) or point JAVA_HOME at it." >&2
    exit 2
  fi
  JAVA_HOME=$nightdesk_found
  export JAVA_HOME
}

nightdesk_find_jdk
