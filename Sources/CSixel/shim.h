// libsixel as Swift sees it. Its pkg-config file names the folder that holds the header.
#include <sixel.h>
