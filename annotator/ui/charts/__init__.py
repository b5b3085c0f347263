"""Charts painted plainly: bars, lines and reliability, on a widget or into a picture, each mark with its meaning."""
