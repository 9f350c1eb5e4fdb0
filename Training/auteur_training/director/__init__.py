"""The interleaved director of section 4.1: MODEL.md, "The interleaved director", is its spec; Sources/Director its Swift twin."""
