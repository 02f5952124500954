"""The commands: one module and class each, imported when the command is called."""
