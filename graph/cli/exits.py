"""Exit codes, for scripts: what README promises and the tests hold."""

OK = 0
PROBLEM = 1  # an input could not be used, or a check found something wrong; the message says what
USAGE = 2  # the command line itself is wrong
INTERRUPTED = 130  # Ctrl-C, as a shell reports SIGINT
PIPE_CLOSED = 141  # the reader of a pipe left, as a shell reports SIGPIPE
