# What makes later starts quick; sourced by ./nightdesk. The jar is unpacked, and the JVM watches the demonstration
# being worked on and keeps the classes it took ready (an AOT cache, JEP 514): in target/start/KEY, where KEY stands
# for this jar and this JDK. All of it may be deleted at any time; whatever fails here, the jar is run as it is.

# Commands that only look are over before the JVM's second compiler has made up for its cost.
# Nor have they time for the code that reflection would make to call the same method often.
nightdesk_look_options="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djdk.reflect.useNativeAccessorOnly=true"
# A night's work is throughput, and nobody waits for a single pause.
nightdesk_work_options="-XX:+UseParallelGC"

# Memory that comes in large pieces comes quicker. Only Linux knows that, and where it is turned off the JVM would say
# so among results.
nightdesk_huge=/sys/kernel/mm/transparent_hugepage/enabled
if [ -r "$nightdesk_huge" ] && read -r nightdesk_huge <"$nightdesk_huge"; then
  case $nightdesk_huge in
  *"[always]"* | *"[madvise]"*)
    nightdesk_look_options="$nightdesk_look_options -XX:+UseTransparentHugePages"
    nightdesk_work_options="$nightdesk_work_options -XX:+UseTransparentHugePages"
    ;;
  esac
fi

# nightdesk_rehearse KIND OPTION...: has the JVM watch and leave the cache of that kind. What the first compiler made
# is enough to watch: with profiles for the second one, a start waits for that to compile.
nightdesk_rehearse() {
  nightdesk_kind=$1
  shift
  # Without the caller's environment, whose settings might lead to the caller's own database.
  (cd "$nightdesk_scratch" && env -i LC_ALL=C.UTF-8 "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED "$@" \
    -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput="$nightdesk_scratch/$nightdesk_kind.aot" -cp "$start/nightdesk.jar" \
    press.nightdesk.cli.Rehearsal "$nightdesk_kind") >"$nightdesk_scratch/log" 2>&1 &&
    mv "$nightdesk_scratch/$nightdesk_kind.aot" "$start/$nightdesk_kind.aot"
}

# Unpacks the jar beside its place and moves it there whole; whoever comes second finds it there.
nightdesk_unpack() {
  (cd "$nightdesk_scratch" && "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination unpacked) \
    >/dev/null 2>&1 || return 1
  mv "$nightdesk_scratch/unpacked" "$start" 2>/dev/null || [ -f "$start/nightdesk.jar" ]
}

# Sets $start, and fills it unless it is there or somebody is at it.
nightdesk_prepare() {
  # The stamp holds the jar's sum.
  read -r nightdesk_jar nightdesk_size <"$stamp" || :
  nightdesk_jdk=$(cksum <"$JAVA_HOME/release")
  start=$home/target/start/$nightdesk_jar-$nightdesk_size-${nightdesk_jdk%% *}
  [ ! -f "$start/prepared" ] || return 0
  mkdir -p "$home/target/start" 2>/dev/null && [ -w "$home/target/start" ] || return 0
  # A preparation that was killed holds nobody up for ever.
  find "$home/target/start/busy" -prune -mmin +10 -exec rm -rf {} + 2>/dev/null || :
  mkdir "$home/target/start/busy" 2>/dev/null || return 0
  # Within target, so that what is moved out of it is there at once and whole.
  nightdesk_scratch=$home/target/start/busy
  trap 'rm -rf "$nightdesk_scratch"' EXIT
  trap 'exit 4' HUP INT TERM
  echo "Preparing quick starts (once for each build, half a minute) ..." >&2
  # A run that is still on reads its classes from the folder before this one.
  ls -t "$home/target/start" | grep -v busy | sed 1d | while read -r old; do rm -rf "$home/target/start/$old"; done
  if cp -R "$home/jobs" "$home/prompts" "$nightdesk_scratch" && nightdesk_unpack; then
    # shellcheck disable=SC2086
    nightdesk_rehearse work $nightdesk_work_options && nightdesk_rehearse look $nightdesk_look_options || :
    # Also where it failed: it would fail again.
    touch "$start/prepared"
  fi
  rm -rf "$nightdesk_scratch"
  trap - EXIT HUP INT TERM
}
