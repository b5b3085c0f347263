"""What the program can do, callable from a script: no Qt, no SQL."""
