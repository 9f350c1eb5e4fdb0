"""E_clip (Eq. 2): pictures to visual states, trained against captions."""
