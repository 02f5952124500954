"""The commands, one class each, loaded when they are called."""
