#include "common/standard_streams.h"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <initializer_list>
#include <unistd.h>

#include "common/error.h"

namespace locus {

void prepare_standard_streams() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(fd, F_GETFD) < 0)  // what is opened takes the lowest number that is free
            static_cast<void>(::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY));
}

void check_end_of_input() {
    if (std::ferror(stdin) != 0) throw Error("standard input: cannot be read to its end");
}

}  // namespace locus
