# Finds a JDK; sourced by ./mvnw and ./entente, POSIX sh.
#
# A JDK says its version in its file `release`, so no JVM is started to ask for it. Places are tried in
# the order a user would expect: what was named, what is on the PATH, then the usual folders.

# Sets jdk_feature to the feature release of the JDK at $1 (25 for 25.0.3), 0 if there is none.
jdk_feature_of() {
    jdk_feature=0
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS='=' read -r jdk_key jdk_value || [ -n "$jdk_key" ]; do
        [ "$jdk_key" = JAVA_VERSION ] || continue
        jdk_value=${jdk_value#\"}
        jdk_feature=${jdk_value%%[!0-9]*}
        break
    done < "$1/release"
    jdk_feature=${jdk_feature:-0}
}

# Sets jdk_home to $2 and succeeds if a JDK with feature release $1 or newer is there.
jdk_try() {
    [ -n "$2" ] || return 1
    jdk_feature_of "$2"
    [ "$jdk_feature" -ge "$1" ] || return 1
    jdk_home=$2
}

# Sets jdk_linked to the file that $1 stands for, through any number of symbolic links.
jdk_follow() {
    jdk_linked=$1
    while [ -L "$jdk_linked" ]; do
        jdk_target=$(readlink "$jdk_linked") || return 1
        case $jdk_target in
            /*) jdk_linked=$jdk_target ;;
            *) jdk_linked=${jdk_linked%/*}/$jdk_target ;;
        esac
    done
}

# Tries the JDK whose `java` is first on the PATH.
jdk_try_path() {
    jdk_java=$(command -v java) || return 1
    jdk_follow "$jdk_java" || return 1
    jdk_bin=$(cd "${jdk_linked%/*}" 2>/dev/null && pwd -P) || return 1
    jdk_try "$1" "${jdk_bin%/bin}"
}

# Tries the folders in which installers put a JDK, on Linux, macOS and through version managers.
jdk_try_usual() {
    for jdk_candidate in \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/lib/jvm/* /usr/local/*jdk* /opt/*jdk* /opt/java/* /opt/*/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$HOME"/.gradle/jdks/* "$HOME"/.gradle/jdks/*/Contents/Home "$HOME"/.m2/jdks/* \
        "${MISE_DATA_DIR:-$HOME/.local/share/mise}"/installs/java/* "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/java/* \
        "$HOME"/.jbang/cache/jdks/* "$HOME"/.jenv/versions/* "$HOME"/.local/share/coursier/jvm/* "$HOME"/*jdk* \
        /snap/openjdk/current/jdk /run/current-system/sw/lib/openjdk; do
        jdk_try "$1" "$jdk_candidate" && return 0
    done
    [ -x /usr/libexec/java_home ] || return 1
    jdk_try "$1" "$(/usr/libexec/java_home -v "$1+" 2>/dev/null)"
}

# The last resort: a `java` on the PATH that is a shim of a version manager is asked where it lives.
jdk_try_shim() {
    command -v java >/dev/null 2>&1 || return 1
    jdk_try "$1" "$(java -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p')"
}

# Sets jdk_home to a JDK with feature release $1 or newer, or fails.
jdk_find() {
    HOME=${HOME:-/}
    jdk_home=
    jdk_try "$1" "${ENTENTE_JAVA_HOME:-}" || jdk_try "$1" "${JAVA_HOME:-}" || jdk_try_path "$1" \
        || jdk_try_usual "$1" || jdk_try_shim "$1"
}

# Prints the one sentence for a machine without the JDK that is needed.
jdk_missing() {
    echo "$1: JDK 25 or newer was not found; install one (for example Eclipse Temurin 25) and set JAVA_HOME to its folder." >&2
}
