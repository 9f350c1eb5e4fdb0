#ifndef AUTEUR_CREADLINE_H
#define AUTEUR_CREADLINE_H

// readline.h declares functions over FILE and does not include stdio.h itself.
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>

// Swift cannot read the C globals stdin and stdout in Swift 6 mode.
static inline void auteur_readline_streams(void) {
    rl_instream = stdin;
    rl_outstream = stdout;
}

#endif
