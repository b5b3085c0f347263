<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Announcer</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>suggestion</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsure</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>gold</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in titles</source>
        <translation>Search in titles</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>Which articles</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Number of articles</source>
        <translation>Number of articles</translation>
    </message>
    <message>
        <source>No article fits. Esc empties the search.</source>
        <translation>No article fits. Esc empties the search.</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>All articles</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Flagged</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>flagged</source>
        <translation>flagged</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>About this article</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Add articles</translation>
    </message>
    <message>
        <source>Add a folder of articles</source>
        <translation>Add a folder of articles</translation>
    </message>
    <message>
        <source>Adding articles…</source>
        <translation>Adding articles…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added.</source>
        <translation>
            <numerusform>%n article added.</numerusform>
            <numerusform>%n articles added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%n known already.</numerusform>
            <numerusform>%n known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files were left out</source>
        <translation>Some files were left out</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out, the others were added.</source>
        <translation>
            <numerusform>%n file was left out, the others were added.</numerusform>
            <numerusform>%n files were left out, the others were added.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>Exported: {documents} articles, {spans} highlights, to {path}</source>
        <translation>Exported: {documents} articles, {spans} highlights, to {path}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Stopped; nothing was changed.</translation>
    </message>
    <message>
        <source>annotator {version}

Review machine-suggested highlights in Chinese articles by keyboard, into a local gold dataset.

Dataset: {dataset}
Settings: {settings}
Log: {log}</source>
        <translation>annotator {version}

Review machine-suggested highlights in Chinese articles by keyboard, into a local gold dataset.

Dataset: {dataset}
Settings: {settings}
Log: {log}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>This is a mistake in the program. All decisions made so far are saved. Details are in:
{path}</source>
        <translation>This is a mistake in the program. All decisions made so far are saved. Details are in:
{path}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Open suggestions</source>
        <translation>Open suggestions</translation>
    </message>
    <message>
        <source>Rejected suggestions</source>
        <translation>Rejected suggestions</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>All articles</translation>
    </message>
    <message>
        <source>Only articles that are done</source>
        <translation>Only articles that are done</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>With the gold also</source>
        <translation>With the gold also</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Export to</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>not found</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Find in article</translation>
    </message>
    <message>
        <source>Number of hits</source>
        <translation>Number of hits</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Previous hit (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Next hit (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>Suggested by</translation>
    </message>
    <message>
        <source>First suggested</source>
        <translation>First suggested</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Accept this link</source>
        <translation>Accept this link</translation>
    </message>
    <message>
        <source>Reject this link</source>
        <translation>Reject this link</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Highlighted text</source>
        <translation>Highlighted text</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>C: write a comment</source>
        <translation>C: write a comment</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Tab goes to the next suggestion.
A accepts it, X rejects it.

Select text and press 1, 2 or 3 to add what is missing.</source>
        <translation>Tab goes to the next suggestion.
A accepts it, X rejects it.

Select text and press 1, 2 or 3 to add what is missing.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Labels for the selection</source>
        <translation>Labels for the selection</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Review window</source>
        <translation>Review window</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>No articles yet</translation>
    </message>
    <message>
        <source>Add articles as .txt or .md files, or drop them on this window. Suggestions appear in the text by themselves; you accept or reject them by key. Every decision is saved at once.</source>
        <translation>Add articles as .txt or .md files, or drop them on this window. Suggestions appear in the text by themselves; you accept or reject them by key. Every decision is saved at once.</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>Add articles…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Add a folder…</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>Open the samples</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Done {done} of {total}</source>
        <translation>Done {done} of {total}</translation>
    </message>
    <message numerus="yes">
        <source>Decisions today: %n</source>
        <translation>
            <numerusform>Decisions today: %n</numerusform>
            <numerusform>Decisions today: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggesting… %n to go</source>
        <translation>
            <numerusform>Suggesting… %n to go</numerusform>
            <numerusform>Suggesting… %n to go</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Every decision is on disk before it is shown.</source>
        <translation>Every decision is on disk before it is shown.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Review</translation>
    </message>
    <message>
        <source>&amp;Boundaries</source>
        <translation>&amp;Boundaries</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>Add articles…</translation>
    </message>
    <message>
        <source>Add a folder of articles…</source>
        <translation>Add a folder of articles…</translation>
    </message>
    <message>
        <source>Add the samples</source>
        <translation>Add the samples</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Find in article</translation>
    </message>
    <message>
        <source>Search in titles</source>
        <translation>Search in titles</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsure</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>Label: {label}</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Accept all open ones here</source>
        <translation>Accept all open ones here</translation>
    </message>
    <message>
        <source>Article done, on to the next</source>
        <translation>Article done, on to the next</translation>
    </message>
    <message>
        <source>Article not done yet</source>
        <translation>Article not done yet</translation>
    </message>
    <message>
        <source>Flag the article</source>
        <translation>Flag the article</translation>
    </message>
    <message>
        <source>Start one character left</source>
        <translation>Start one character left</translation>
    </message>
    <message>
        <source>Start one character right</source>
        <translation>Start one character right</translation>
    </message>
    <message>
        <source>End one character left</source>
        <translation>End one character left</translation>
    </message>
    <message>
        <source>End one character right</source>
        <translation>End one character right</translation>
    </message>
    <message>
        <source>Start one word left</source>
        <translation>Start one word left</translation>
    </message>
    <message>
        <source>Start one word right</source>
        <translation>Start one word right</translation>
    </message>
    <message>
        <source>End one word left</source>
        <translation>End one word left</translation>
    </message>
    <message>
        <source>End one word right</source>
        <translation>End one word right</translation>
    </message>
    <message>
        <source>Next open suggestion</source>
        <translation>Next open suggestion</translation>
    </message>
    <message>
        <source>Previous open suggestion</source>
        <translation>Previous open suggestion</translation>
    </message>
    <message>
        <source>Next highlight</source>
        <translation>Next highlight</translation>
    </message>
    <message>
        <source>Previous highlight</source>
        <translation>Previous highlight</translation>
    </message>
    <message>
        <source>Overlapping highlight</source>
        <translation>Overlapping highlight</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Next article</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Previous article</translation>
    </message>
    <message>
        <source>Let go of selection and highlight</source>
        <translation>Let go of selection and highlight</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normal text size</translation>
    </message>
    <message>
        <source>Show or hide the article list</source>
        <translation>Show or hide the article list</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Show or hide the details</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>Like the system</source>
        <translation>Like the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>This highlight is confirmed already. Go on with Tab.</source>
        <translation>This highlight is confirmed already. Go on with Tab.</translation>
    </message>
    <message>
        <source>These two are linked already.</source>
        <translation>These two are linked already.</translation>
    </message>
    <message>
        <source>This highlight is rejected already. Press A to confirm it.</source>
        <translation>This highlight is rejected already. Press A to confirm it.</translation>
    </message>
    <message>
        <source>This link is rejected already.</source>
        <translation>This link is rejected already.</translation>
    </message>
    <message>
        <source>The text does not match its checksum. Export it again.</source>
        <translation>The text does not match its checksum. Export it again.</translation>
    </message>
    <message>
        <source>This is no document in the annotator format. Export it again.</source>
        <translation>This is no document in the annotator format. Export it again.</translation>
    </message>
    <message>
        <source>These two highlights can&apos;t be linked.</source>
        <translation>These two highlights can&apos;t be linked.</translation>
    </message>
    <message>
        <source>The value does not fit the setting {setting}.</source>
        <translation>The value does not fit the setting {setting}.</translation>
    </message>
    <message>
        <source>This file holds no text. Choose .txt or .md files.</source>
        <translation>This file holds no text. Choose .txt or .md files.</translation>
    </message>
    <message>
        <source>The dataset is damaged. Go back to your latest backup.</source>
        <translation>The dataset is damaged. Go back to your latest backup.</translation>
    </message>
    <message>
        <source>This is a folder, not a dataset. Name a .db file.</source>
        <translation>This is a folder, not a dataset. Name a .db file.</translation>
    </message>
    <message>
        <source>This SQLite file belongs to another program.</source>
        <translation>This SQLite file belongs to another program.</translation>
    </message>
    <message>
        <source>Another program is writing to this dataset. Nothing was changed; try again in a moment.</source>
        <translation>Another program is writing to this dataset. Nothing was changed; try again in a moment.</translation>
    </message>
    <message>
        <source>There is no such dataset.</source>
        <translation>There is no such dataset.</translation>
    </message>
    <message>
        <source>This dataset was written by a newer annotator. Update annotator.</source>
        <translation>This dataset was written by a newer annotator. Update annotator.</translation>
    </message>
    <message>
        <source>The folder does not exist. Create it first.</source>
        <translation>The folder does not exist. Create it first.</translation>
    </message>
    <message>
        <source>This file is no annotator dataset.</source>
        <translation>This file is no annotator dataset.</translation>
    </message>
    <message>
        <source>The dataset can&apos;t be written. Make the file and its folder writable.</source>
        <translation>The dataset can&apos;t be written. Make the file and its folder writable.</translation>
    </message>
    <message>
        <source>The dataset can&apos;t be read. Check its permissions.</source>
        <translation>The dataset can&apos;t be read. Check its permissions.</translation>
    </message>
    <message>
        <source>The disk refuses to take it. Free some space, then try again.</source>
        <translation>The disk refuses to take it. Free some space, then try again.</translation>
    </message>
    <message>
        <source>This article is not in the dataset.</source>
        <translation>This article is not in the dataset.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>This file is empty.</translation>
    </message>
    <message>
        <source>There is no text to highlight here. Select some characters first.</source>
        <translation>There is no text to highlight here. Select some characters first.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>There is no such file.</translation>
    </message>
    <message>
        <source>This file is too big for an article.</source>
        <translation>This file is too big for an article.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read. Check its permissions.</source>
        <translation>This file can&apos;t be read. Check its permissions.</translation>
    </message>
    <message>
        <source>There are no articles in this folder. Choose one with .txt or .md files.</source>
        <translation>There are no articles in this folder. Choose one with .txt or .md files.</translation>
    </message>
    <message>
        <source>Your own keys are not used ({detail}). Correct the file or delete it.</source>
        <translation>Your own keys are not used ({detail}). Correct the file or delete it.</translation>
    </message>
    <message>
        <source>A rejected highlight can&apos;t be moved. Press A to confirm it first.</source>
        <translation>A rejected highlight can&apos;t be moved. Press A to confirm it first.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>This link is no longer there.</source>
        <translation>This link is no longer there.</translation>
    </message>
    <message>
        <source>The settings file can&apos;t be read; the defaults are used.</source>
        <translation>The settings file can&apos;t be read; the defaults are used.</translation>
    </message>
    <message>
        <source>The setting can&apos;t be saved. Make the folder writable.</source>
        <translation>The setting can&apos;t be saved. Make the folder writable.</translation>
    </message>
    <message>
        <source>This highlight is no longer there. Go to the next one with Tab.</source>
        <translation>This highlight is no longer there. Go to the next one with Tab.</translation>
    </message>
    <message>
        <source>A highlight of this file does not quote its text. Export it again.</source>
        <translation>A highlight of this file does not quote its text. Export it again.</translation>
    </message>
    <message>
        <source>A highlight no longer quotes its text. Run annotator check, and go back to a backup.</source>
        <translation>A highlight no longer quotes its text. Run annotator check, and go back to a backup.</translation>
    </message>
    <message>
        <source>No suggestions could be made here. Go on by hand; see the log file.</source>
        <translation>No suggestions could be made here. Go on by hand; see the log file.</translation>
    </message>
    <message>
        <source>The same text already carries this label here. Reject one of the two.</source>
        <translation>The same text already carries this label here. Reject one of the two.</translation>
    </message>
    <message>
        <source>The characters of this file can&apos;t be read. Save it as UTF-8.</source>
        <translation>The characters of this file can&apos;t be read. Save it as UTF-8.</translation>
    </message>
    <message>
        <source>This sort of file is not known. Choose .txt, .md or .jsonl files.</source>
        <translation>This sort of file is not known. Choose .txt, .md or .jsonl files.</translation>
    </message>
    <message>
        <source>This dataset has no label {label}.</source>
        <translation>This dataset has no label {label}.</translation>
    </message>
    <message>
        <source>This file is there already. Choose another name.</source>
        <translation>This file is there already. Choose another name.</translation>
    </message>
    <message>
        <source>This is the dataset itself. Choose another file name.</source>
        <translation>This is the dataset itself. Choose another file name.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another place or make the folder writable.</source>
        <translation>The file can&apos;t be written. Choose another place or make the folder writable.</translation>
    </message>
    <message>
        <source>This format can&apos;t be read.</source>
        <translation>This format can&apos;t be read.</translation>
    </message>
    <message>
        <source>This format can&apos;t be written.</source>
        <translation>This format can&apos;t be written.</translation>
    </message>
    <message>
        <source>A line of this file is too long. Write one document a line.</source>
        <translation>A line of this file is too long. Write one document a line.</translation>
    </message>
    <message>
        <source>A line of this file is no JSON in UTF-8.</source>
        <translation>A line of this file is no JSON in UTF-8.</translation>
    </message>
    <message>
        <source>Nothing could be added.</source>
        <translation>Nothing could be added.</translation>
    </message>
    <message>
        <source>The picture can&apos;t be saved. Choose another file name.</source>
        <translation>The picture can&apos;t be saved. Choose another file name.</translation>
    </message>
    <message>
        <source>The windows can&apos;t be loaded. Run: annotator doctor --fix</source>
        <translation>The windows can&apos;t be loaded. Run: annotator doctor --fix</translation>
    </message>
    <message>
        <source>There is no such content to export.</source>
        <translation>There is no such content to export.</translation>
    </message>
    <message>
        <source>You added this highlight yourself. Press X to take it away.</source>
        <translation>You added this highlight yourself. Press X to take it away.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>to do</source>
        <translation>to do</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>suggested</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>accepted, boundaries changed</source>
        <translation>accepted, boundaries changed</translation>
    </message>
    <message>
        <source>accepted, label changed</source>
        <translation>accepted, label changed</translation>
    </message>
    <message>
        <source>accepted, value changed</source>
        <translation>accepted, value changed</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>added by hand</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsure</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>exactly</translation>
    </message>
    <message>
        <source>about</source>
        <translation>about</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>more than</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>less than</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>from … to …</translation>
    </message>
    <message>
        <source>named project</source>
        <translation>named project</translation>
    </message>
    <message>
        <source>counted group</source>
        <translation>counted group</translation>
    </message>
    <message>
        <source>Nothing is open here. Ctrl+Enter: article done, on to the next.</source>
        <translation>Nothing is open here. Ctrl+Enter: article done, on to the next.</translation>
    </message>
    <message>
        <source>That was the last article.</source>
        <translation>That was the last article.</translation>
    </message>
</context>
</TS>
