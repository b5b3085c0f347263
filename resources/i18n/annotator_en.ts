<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AmountEditor</name>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>约50亿元, 3亿至5亿元, 300000000 USD</source>
        <translation>约50亿元, 3亿至5亿元, 300000000 USD</translation>
    </message>
    <message>
        <source>× no amount; type it like 约50亿元</source>
        <translation>× no amount; type it like 约50亿元</translation>
    </message>
</context>
<context>
    <name>AmountsPage</name>
    <message>
        <source>Amounts</source>
        <translation>Amounts</translation>
    </message>
    <message>
        <source>By month of the article</source>
        <translation>By month of the article</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>By day of import</source>
        <translation>By day of import</translation>
    </message>
    <message>
        <source>Imported on</source>
        <translation>Imported on</translation>
    </message>
    <message>
        <source>The values of accepted investments; the same figure counts once in an article. An article&apos;s date is that of its file, else the first full date in the file&apos;s name or the first lines.</source>
        <translation>The values of accepted investments; the same figure counts once in an article. An article&apos;s date is that of its file, else the first full date in the file&apos;s name or the first lines.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>sum</translation>
    </message>
    <message>
        <source>up to, with ranges</source>
        <translation>up to, with ranges</translation>
    </message>
    <message>
        <source>Accepted amounts in {currency}</source>
        <translation>Accepted amounts in {currency}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>No investment is accepted yet. Accept amounts with ⟨accept⟩, or select one and press ⟨label_2⟩.</source>
        <translation>No investment is accepted yet. Accept amounts with ⟨accept⟩, or select one and press ⟨label_2⟩.</translation>
    </message>
</context>
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
        <source>{shown} of {all} articles</source>
        <translation>{shown} of {all} articles</translation>
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
        <source>Filter: {what}</source>
        <translation>Filter: {what}</translation>
    </message>
    <message>
        <source>one story</source>
        <translation>one story</translation>
    </message>
    <message>
        <source>Search in titles and texts</source>
        <translation>Search in titles and texts</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>Order of the articles</translation>
    </message>
    <message>
        <source>No article fits. ⟨clear_filter⟩ lists all articles again.</source>
        <translation>No article fits. ⟨clear_filter⟩ lists all articles again.</translation>
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
    <message numerus="yes">
        <source>same story: %n</source>
        <translation>
            <numerusform>same story: %n</numerusform>
            <numerusform>same story: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>flagged</translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n decided</numerusform>
            <numerusform>%n decided</numerusform>
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
    <name>AttributeChooser</name>
    <message>
        <source>Attributes: {label}</source>
        <translation>Attributes: {label}</translation>
    </message>
    <message>
        <source>write it…</source>
        <translation>write it…</translation>
    </message>
    <message>
        <source>write another than {value}…</source>
        <translation>write another than {value}…</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>no value</translation>
    </message>
    <message>
        <source>This is no number. Write 5000000000, 50亿元, or 3 - 5 for a range.</source>
        <translation>This is no number. Write 5000000000, 50亿元, or 3 - 5 for a range.</translation>
    </message>
</context>
<context>
    <name>AttributeTable</name>
    <message>
        <source>Attribute</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Choices, with blanks between</source>
        <translation>Choices, with blanks between</translation>
    </message>
    <message>
        <source>Attributes of the label</source>
        <translation>Attributes of the label</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>There is no other place of this text that waits for a decision.</source>
        <translation>There is no other place of this text that waits for a decision.</translation>
    </message>
    <message>
        <source>There was nothing to decide.</source>
        <translation>There was nothing to decide.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) decided in {articles}. ⟨undo⟩ takes all of it back.</source>
        <translation>
            <numerusform>%n place decided in {articles}. ⟨undo⟩ takes all of it back.</numerusform>
            <numerusform>%n places decided in {articles}. ⟨undo⟩ takes all of it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>There is no amount on this card.</source>
        <translation>There is no amount on this card.</translation>
    </message>
    <message>
        <source>This amount is on no card yet: link it with ⟨link⟩.</source>
        <translation>This amount is on no card yet: link it with ⟨link⟩.</translation>
    </message>
</context>
<context>
    <name>CardsPanel</name>
    <message>
        <source>Project cards</source>
        <translation>Project cards</translation>
    </message>
    <message>
        <source>Enter: to the source  ·  V: fix the amount  ·  A, X: project or link  ·  J, K: cards  ·  Esc: back</source>
        <translation>Enter: to the source  ·  V: fix the amount  ·  A, X: project or link  ·  J, K: cards  ·  Esc: back</translation>
    </message>
    <message numerus="yes">
        <source>%n project card(s)</source>
        <translation>
            <numerusform>%n project card</numerusform>
            <numerusform>%n project cards</numerusform>
        </translation>
    </message>
    <message>
        <source>No projects here yet. Accept a project, then link it with ⟨link⟩ to amounts and institutions.</source>
        <translation>No projects here yet. Accept a project, then link it with ⟨link⟩ to amounts and institutions.</translation>
    </message>
</context>
<context>
    <name>CaretMode</name>
    <message>
        <source>Caret: arrows move, Shift selects, 1–9 label, Esc leaves</source>
        <translation>Caret: arrows move, Shift selects, 1–9 label, Esc leaves</translation>
    </message>
    <message>
        <source>Type the two letters over a word; the second with Shift selects up to there.</source>
        <translation>Type the two letters over a word; the second with Shift selects up to there.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
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
    <message numerus="yes">
        <source>%n article(s) left out, the others were written.</source>
        <translation>
            <numerusform>%n article was left out, the others were written.</numerusform>
            <numerusform>%n articles were left out, the others were written.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until the work under way is done.</source>
        <translation>Wait until the work under way is done.</translation>
    </message>
    <message numerus="yes">
        <source>%n left out.</source>
        <translation>
            <numerusform>%n left out.</numerusform>
            <numerusform>%n left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not held: {losses}</source>
        <translation>Not held: {losses}</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>ticked</source>
        <translation>ticked</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>not ticked</translation>
    </message>
</context>
<context>
    <name>Datasets</name>
    <message>
        <source>Open or begin a dataset</source>
        <translation>Open or begin a dataset</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datasets</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Recent datasets</source>
        <translation>Recent datasets</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Type a part of the name</translation>
    </message>
    <message>
        <source>No other dataset was open yet. File → Open or begin a dataset.</source>
        <translation>No other dataset was open yet. File → Open or begin a dataset.</translation>
    </message>
    <message>
        <source>This dataset is open already.</source>
        <translation>This dataset is open already.</translation>
    </message>
    <message>
        <source>Wait until the work under way is done.</source>
        <translation>Wait until the work under way is done.</translation>
    </message>
</context>
<context>
    <name>DocumentPreview</name>
    <message>
        <source>Preview of the first article</source>
        <translation>Preview of the first article</translation>
    </message>
    <message>
        <source>no highlights</source>
        <translation>no highlights</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>There is no other proposal here.</source>
        <translation>There is no other proposal here.</translation>
    </message>
    <message>
        <source>Select where to split this highlight first.</source>
        <translation>Select where to split this highlight first.</translation>
    </message>
    <message>
        <source>There is no further highlight of this label in the paragraph.</source>
        <translation>There is no further highlight of this label in the paragraph.</translation>
    </message>
    <message>
        <source>Copied as JSON.</source>
        <translation>Copied as JSON.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>Ch&amp;oose…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>File or folder to write</source>
        <translation>File or folder to write</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>The folder {folder} does not exist.</translation>
    </message>
    <message>
        <source>A folder is written, and this is a file. Choose another name.</source>
        <translation>A folder is written, and this is a file. Choose another name.</translation>
    </message>
    <message>
        <source>There is something in this folder already. Choose a new one, or empty it first.</source>
        <translation>There is something in this folder already. Choose a new one, or empty it first.</translation>
    </message>
    <message>
        <source>This is a folder. Choose the name of a file.</source>
        <translation>This is a folder. Choose the name of a file.</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Replace the file?</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} is there already. Replace it?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Replace</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Open &amp;suggestions</source>
        <translation>Open &amp;suggestions</translation>
    </message>
    <message>
        <source>&amp;Rejected suggestions</source>
        <translation>&amp;Rejected suggestions</translation>
    </message>
    <message>
        <source>Rejected as &amp;negatives: NOT_…</source>
        <translation>Rejected as &amp;negatives: NOT_…</translation>
    </message>
    <message>
        <source>Write a &amp;card beside it</source>
        <translation>Write a &amp;card beside it</translation>
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
        <source>Whole articles</source>
        <translation>Whole articles</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraphs</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sentences</translation>
    </message>
    <message>
        <source>none, or percents: 80/10/10</source>
        <translation>none, or percents: 80/10/10</translation>
    </message>
    <message>
        <source>those of the dataset</source>
        <translation>those of the dataset</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>&amp;Articles</translation>
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
        <source>&amp;Units</source>
        <translation>&amp;Units</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>S&amp;plit in parts</source>
        <translation>S&amp;plit in parts</translation>
    </message>
    <message>
        <source>Split in parts</source>
        <translation>Split in parts</translation>
    </message>
    <message>
        <source>Rename labels</source>
        <translation>Rename labels</translation>
    </message>
    <message>
        <source>Rename la&amp;bels</source>
        <translation>Rename la&amp;bels</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>&amp;Guidelines</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Guidelines</translation>
    </message>
    <message>
        <source>Agree&amp;ment</source>
        <translation>Agree&amp;ment</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Agreement</translation>
    </message>
</context>
<context>
    <name>ExportOutlook</name>
    <message>
        <source>Preview of the file</source>
        <translation>Preview of the file</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>What is lost</translation>
    </message>
    <message>
        <source>How far the articles are counted</source>
        <translation>How far the articles are counted</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>Pre&amp;view</translation>
    </message>
    <message>
        <source>What is &amp;lost</source>
        <translation>What is &amp;lost</translation>
    </message>
    <message numerus="yes">
        <source>(no text: %n byte(s))</source>
        <translation>
            <numerusform>(no text: %n byte)</numerusform>
            <numerusform>(no text: %n bytes)</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no article to write.</source>
        <translation>There is no article to write.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it is lost.</source>
        <translation>Nothing of it is lost.</translation>
    </message>
    <message numerus="yes">
        <source>Places are UTF-16 units: in %n article(s) not characters.</source>
        <translation>
            <numerusform>Places are UTF-16 units: in %n article not characters.</numerusform>
            <numerusform>Places are UTF-16 units: in %n articles not characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) can&apos;t be written:</source>
        <translation>
            <numerusform>%n article can&apos;t be written:</numerusform>
            <numerusform>%n articles can&apos;t be written:</numerusform>
        </translation>
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
    <name>Guide</name>
    <message>
        <source>First time here? A tour on the samples takes five minutes ({key}, or Help menu).</source>
        <translation>First time here? A tour on the samples takes five minutes ({key}, or Help menu).</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Show me</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>No, thanks</translation>
    </message>
    <message>
        <source>That is all it takes. {all} lists every key, {guidelines} says what the labels mean.</source>
        <translation>That is all it takes. {all} lists every key, {guidelines} says what the labels mean.</translation>
    </message>
    <message>
        <source>Back to my dataset</source>
        <translation>Back to my dataset</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{key} brings you to a suggestion; the first ones take a moment.</source>
        <translation>{key} brings you to a suggestion; the first ones take a moment.</translation>
    </message>
    <message>
        <source>End the tour ({key})</source>
        <translation>End the tour ({key})</translation>
    </message>
</context>
<context>
    <name>GuidelinesWindow</name>
    <message>
        <source>Your changes are not saved. Ctrl+S saves them, Esc once more drops them.</source>
        <translation>Your changes are not saved. Ctrl+S saves them, Esc once more drops them.</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Guidelines</translation>
    </message>
    <message>
        <source>Guidelines as Markdown</source>
        <translation>Guidelines as Markdown</translation>
    </message>
    <message>
        <source>Edit (F2)</source>
        <translation>Edit (F2)</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Save (Ctrl+S)</translation>
    </message>
    <message>
        <source>The program&apos;s own text</source>
        <translation>The program&apos;s own text</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>Type what you want to do, in Chinese or English</source>
        <translation>Type what you want to do, in Chinese or English</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Find an action</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Whose history</source>
        <translation>Whose history</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>This article</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Enter: to the place  ·  R: put the article back to how it stood right after this line  ·  G: article, today, everything  ·  Esc: close</source>
        <translation>Enter: to the place  ·  R: put the article back to how it stood right after this line  ·  G: article, today, everything  ·  Esc: close</translation>
    </message>
    <message>
        <source>Put back to this moment (R)</source>
        <translation>Put back to this moment (R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nothing was decided here yet. Every decision in an article is listed here.</source>
        <translation>Nothing was decided here yet. Every decision in an article is listed here.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Add articles</source>
        <translation>Add articles</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>What can&apos;t be added, and why</source>
        <translation>What can&apos;t be added, and why</translation>
    </message>
    <message>
        <source>How far the files are read</source>
        <translation>How far the files are read</translation>
    </message>
    <message>
        <source>Reading the first article…</source>
        <translation>Reading the first article…</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>No article can be read.</source>
        <translation>No article can be read.</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s): {kinds}</source>
        <translation>
            <numerusform>%n file: {kinds}</numerusform>
            <numerusform>%n files: {kinds}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) in the folder stay out.</source>
        <translation>
            <numerusform>%n other file in the folder stays out.</numerusform>
            <numerusform>%n other files in the folder stay out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotated files and archives have to be chosen by themselves.</source>
        <translation>Annotated files and archives have to be chosen by themselves.</translation>
    </message>
    <message numerus="yes">
        <source>%n in the dataset already</source>
        <translation>
            <numerusform>%n in the dataset already</numerusform>
            <numerusform>%n in the dataset already</numerusform>
        </translation>
    </message>
    <message>
        <source>Highlights: {counts}</source>
        <translation>Highlights: {counts}</translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be added:</source>
        <translation>
            <numerusform>%n can&apos;t be added:</numerusform>
            <numerusform>%n can&apos;t be added:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message>
        <source>by ending and content</source>
        <translation>by ending and content</translation>
    </message>
    <message>
        <source>UTF-16 units, as doccano does</source>
        <translation>UTF-16 units, as doccano does</translation>
    </message>
    <message>
        <source>characters (code points)</source>
        <translation>characters (code points)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Places are counted in</source>
        <translation>Places are counted in</translation>
    </message>
    <message>
        <source>Column with the text</source>
        <translation>Column with the text</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Places are &amp;counted in</source>
        <translation>Places are &amp;counted in</translation>
    </message>
    <message>
        <source>Column with the &amp;text</source>
        <translation>Column with the &amp;text</translation>
    </message>
    <message>
        <source>The first file is: {format}. {about}</source>
        <translation>The first file is: {format}. {about}</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>by its name</translation>
    </message>
</context>
<context>
    <name>InsightsTool</name>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Export the insights</source>
        <translation>Export the insights</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>Written to {path}</translation>
    </message>
</context>
<context>
    <name>InsightsWindow</name>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>1–6: page  ·  G: next view  ·  arrow keys: to a number  ·  Enter: the highlights behind it  ·  Tab: to the chart  ·  Ctrl+E: export  ·  Esc: close</source>
        <translation>1–6: page  ·  G: next view  ·  arrow keys: to a number  ·  Enter: the highlights behind it  ·  Tab: to the chart  ·  Ctrl+E: export  ·  Esc: close</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
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
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>⟨comment⟩: write a comment</source>
        <translation>⟨comment⟩: write a comment</translation>
    </message>
    <message>
        <source>⟨next_open⟩ goes to the next suggestion.
⟨accept⟩ accepts it, ⟨reject⟩ rejects it.

Select text and press the key of a label to add what is missing.</source>
        <translation>⟨next_open⟩ goes to the next suggestion.
⟨accept⟩ accepts it, ⟨reject⟩ rejects it.

Select text and press the key of a label to add what is missing.</translation>
    </message>
</context>
<context>
    <name>KeyCapture</name>
    <message>
        <source>Press a key</source>
        <translation>Press a key</translation>
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
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>New key (Enter)</source>
        <translation>New key (Enter)</translation>
    </message>
    <message>
        <source>Further key (+)</source>
        <translation>Further key (+)</translation>
    </message>
    <message>
        <source>No key (Del)</source>
        <translation>No key (Del)</translation>
    </message>
    <message>
        <source>Default (Backspace)</source>
        <translation>Default (Backspace)</translation>
    </message>
    <message>
        <source>All defaults</source>
        <translation>All defaults</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Find an action</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions and their keys</translation>
    </message>
    <message>
        <source>Press the key for “{action}”; Esc leaves it as it is.</source>
        <translation>Press the key for “{action}”; Esc leaves it as it is.</translation>
    </message>
    <message>
        <source>{key} scrolls or selects the text. Press another key.</source>
        <translation>{key} scrolls or selects the text. Press another key.</translation>
    </message>
    <message>
        <source>{key} means “{action}” already. Take it away there first, or press another key.</source>
        <translation>{key} means “{action}” already. Take it away there first, or press another key.</translation>
    </message>
    <message>
        <source>{key} means “{action}” by now. Take it away there first.</source>
        <translation>{key} means “{action}” by now. Take it away there first.</translation>
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
    <name>LabelForm</name>
    <message>
        <source>Add an attribute</source>
        <translation>Add an attribute</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Remove it</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>no key</translation>
    </message>
    <message>
        <source>Colour {n}</source>
        <translation>Colour {n}</translation>
    </message>
    <message>
        <source>Name in the data</source>
        <translation>Name in the data</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>Chinese title</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>English title</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Label set</source>
        <translation>Label set</translation>
    </message>
    <message>
        <source>Add (Ins)</source>
        <translation>Add (Ins)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Delete (Del)</translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>Up (Alt+Up)</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>Down (Alt+Down)</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Write the choices of {name}, with blanks between.</source>
        <translation>Write the choices of {name}, with blanks between.</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsure</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>Highlights by label</source>
        <translation>Highlights by label</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>All articles</translation>
    </message>
    <message>
        <source>Accepted highlights are the gold; open ones wait for a decision.</source>
        <translation>Accepted highlights are the gold; open ones wait for a decision.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsure</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>There are no highlights yet. Add articles, and suggestions come by themselves.</source>
        <translation>There are no highlights yet. Add articles, and suggestions come by themselves.</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Learning was stopped; suggestions go on as before.</source>
        <translation>Learning was stopped; suggestions go on as before.</translation>
    </message>
    <message>
        <source>Learning failed; suggestions go on as before. See the log file.</source>
        <translation>Learning failed; suggestions go on as before. See the log file.</translation>
    </message>
    <message>
        <source>Not enough is decided to learn from: {documents} articles done, {needed} needed.</source>
        <translation>Not enough is decided to learn from: {documents} articles done, {needed} needed.</translation>
    </message>
    <message>
        <source>Learned from {spans} highlights in {documents} articles; used from the next article on. On {held} articles kept back: {figures}</source>
        <translation>Learned from {spans} highlights in {documents} articles; used from the next article on. On {held} articles kept back: {figures}</translation>
    </message>
    <message>
        <source>Learned from {spans} highlights in {documents} articles, but not used, because it is worse. On {held} articles kept back: {figures}</source>
        <translation>Learned from {spans} highlights in {documents} articles, but not used, because it is worse. On {held} articles kept back: {figures}</translation>
    </message>
</context>
<context>
    <name>LedgerWindow</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not exact</source>
        <translation>
            <numerusform>%n not exact</numerusform>
            <numerusform>%n not exact</numerusform>
        </translation>
    </message>
    <message>
        <source>without one</source>
        <translation>without one</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Filter: words of project, amount, institution or title</source>
        <translation>Filter: words of project, amount, institution or title</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>What is listed</translation>
    </message>
    <message>
        <source>Canonical names</source>
        <translation>Canonical names</translation>
    </message>
    <message>
        <source>Names that a person confirmed as meaning one thing are taken together.</source>
        <translation>Names that a person confirmed as meaning one thing are taken together.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>All rows</translation>
    </message>
    <message>
        <source>Sums by institution</source>
        <translation>Sums by institution</translation>
    </message>
    <message>
        <source>Sums by currency</source>
        <translation>Sums by currency</translation>
    </message>
    <message>
        <source>Sums by project</source>
        <translation>Sums by project</translation>
    </message>
    <message>
        <source>Sums by article</source>
        <translation>Sums by article</translation>
    </message>
    <message>
        <source>Enter: to the source, or the rows of a sum  ·  S: sort by this column  ·  O: order of the text  ·  G: sums  ·  N: canonical names  ·  Ctrl+F: filter  ·  Ctrl+E: export  ·  Esc: back</source>
        <translation>Enter: to the source, or the rows of a sum  ·  S: sort by this column  ·  O: order of the text  ·  G: sums  ·  N: canonical names  ·  Ctrl+F: filter  ·  Ctrl+E: export  ·  Esc: back</translation>
    </message>
    <message>
        <source>An amount counts once, also where several projects share it or an article says it twice.</source>
        <translation>An amount counts once, also where several projects share it or an article says it twice.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Only: {what}  (Esc shows all)</source>
        <translation>Only: {what}  (Esc shows all)</translation>
    </message>
    <message>
        <source>No project is confirmed yet. Accept projects, and link them to their amounts.</source>
        <translation>No project is confirmed yet. Accept projects, and link them to their amounts.</translation>
    </message>
    <message>
        <source>Nothing fits. Esc empties the filter.</source>
        <translation>Nothing fits. Esc empties the filter.</translation>
    </message>
</context>
<context>
    <name>LexiconDialog</name>
    <message>
        <source>Change the entry</source>
        <translation>Change the entry</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>New word</translation>
    </message>
    <message>
        <source>Also a common word: needs 公司, 集团 or the like behind it</source>
        <translation>Also a common word: needs 公司, 集团 or the like behind it</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
</context>
<context>
    <name>LexiconWindow</name>
    <message>
        <source>Counting the decisions…</source>
        <translation>Counting the decisions…</translation>
    </message>
    <message>
        <source>Nothing fits. Esc empties the filter.</source>
        <translation>Nothing fits. Esc empties the filter.</translation>
    </message>
    <message>
        <source>For example: {example}</source>
        <translation>For example: {example}</translation>
    </message>
    <message>
        <source>Nothing to decide on.
Names accepted often are proposed here, and words of the shipped lexicons that are rejected often.
N adds a word by hand, G lists the entries.</source>
        <translation>Nothing to decide on.
Names accepted often are proposed here, and words of the shipped lexicons that are rejected often.
N adds a word by hand, G lists the entries.</translation>
    </message>
    <message>
        <source>This dataset has no words of its own yet.
N adds one, G lists what is proposed.</source>
        <translation>This dataset has no words of its own yet.
N adds one, G lists what is proposed.</translation>
    </message>
    <message>
        <source>The dataset&apos;s own lexicon</source>
        <translation>The dataset&apos;s own lexicon</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Filter: part of a word or kind</source>
        <translation>Filter: part of a word or kind</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>What is listed</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>A: add, is suggested everywhere  ·  X: exclude, an entry: drop  ·  E: kind  ·  N: new word  ·  Enter: its places  ·  G: the other list  ·  Ctrl+F: filter  ·  Esc: back</source>
        <translation>A: add, is suggested everywhere  ·  X: exclude, an entry: drop  ·  E: kind  ·  N: new word  ·  Enter: its places  ·  G: the other list  ·  Ctrl+F: filter  ·  Esc: back</translation>
    </message>
    <message>
        <source>Add (A)</source>
        <translation>Add (A)</translation>
    </message>
    <message>
        <source>Exclude or drop (X)</source>
        <translation>Exclude or drop (X)</translation>
    </message>
    <message>
        <source>New word (N)</source>
        <translation>New word (N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LinkChooser</name>
    <message>
        <source>Link by number</source>
        <translation>Link by number</translation>
    </message>
</context>
<context>
    <name>LinkTypes</name>
    <message>
        <source>Name in the data</source>
        <translation>Name in the data</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>Chinese title</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>English title</translation>
    </message>
    <message>
        <source>Kinds of link</source>
        <translation>Kinds of link</translation>
    </message>
    <message>
        <source>Add a kind of link</source>
        <translation>Add a kind of link</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Remove it</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>No further candidate.</source>
        <translation>No further candidate.</translation>
    </message>
    <message>
        <source>There is nothing in this paragraph to link with.</source>
        <translation>There is nothing in this paragraph to link with.</translation>
    </message>
    <message>
        <source>Linked with {text}.</source>
        <translation>Linked with {text}.</translation>
    </message>
    <message>
        <source>Linked with {text}. ⟨link⟩: the next one, ⟨choose_link⟩: by number.</source>
        <translation>Linked with {text}. ⟨link⟩: the next one, ⟨choose_link⟩: by number.</translation>
    </message>
</context>
<context>
    <name>NamesWindow</name>
    <message>
        <source>Looking for names…</source>
        <translation>Looking for names…</translation>
    </message>
    <message>
        <source>Nothing fits. Esc empties the filter.</source>
        <translation>Nothing fits. Esc empties the filter.</translation>
    </message>
    <message>
        <source>No names to decide on. They are looked for among accepted projects and institutions.</source>
        <translation>No names to decide on. They are looked for among accepted projects and institutions.</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Nothing here yet.</translation>
    </message>
    <message>
        <source>Canonical name of the group</source>
        <translation>Canonical name of the group</translation>
    </message>
    <message>
        <source>{name} stands for</source>
        <translation>{name} stands for</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>Filter: words of a name</source>
        <translation>Filter: words of a name</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>What is listed</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>All names</source>
        <translation>All names</translation>
    </message>
    <message>
        <source>A: the same, on a group all of it  ·  X: not the same  ·  R: rename the group  ·  C: make this its name  ·  M: put under another name  ·  Enter: to the source  ·  G: others  ·  Ctrl+F: filter  ·  Esc: back</source>
        <translation>A: the same, on a group all of it  ·  X: not the same  ·  R: rename the group  ·  C: make this its name  ·  M: put under another name  ·  Enter: to the source  ·  G: others  ·  Ctrl+F: filter  ·  Esc: back</translation>
    </message>
    <message>
        <source>The same (A)</source>
        <translation>The same (A)</translation>
    </message>
    <message>
        <source>Not the same (X)</source>
        <translation>Not the same (X)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>In: {titles}</source>
        <translation>In: {titles}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing fits. Type other letters.</source>
        <translation>Nothing fits. Type other letters.</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>By hour</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation>Articles done</translation>
    </message>
    <message>
        <source>Articles begun</source>
        <translation>Articles begun</translation>
    </message>
    <message>
        <source>Highlights decided</source>
        <translation>Highlights decided</translation>
    </message>
    <message>
        <source>Suggestions open</source>
        <translation>Suggestions open</translation>
    </message>
    <message>
        <source>Articles still without suggestions</source>
        <translation>Articles still without suggestions</translation>
    </message>
    <message>
        <source>Seconds for a decision (median)</source>
        <translation>Seconds for a decision (median)</translation>
    </message>
    <message>
        <source>Seconds for a highlight (mean)</source>
        <translation>Seconds for a highlight (mean)</translation>
    </message>
    <message>
        <source>Highlights a day</source>
        <translation>Highlights a day</translation>
    </message>
    <message>
        <source>Highlights still to decide</source>
        <translation>Highlights still to decide</translation>
    </message>
    <message>
        <source>Work that remains</source>
        <translation>Work that remains</translation>
    </message>
    <message>
        <source>Days at this pace</source>
        <translation>Days at this pace</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>There are no articles yet. File → Add articles, or add the samples.</source>
        <translation>There are no articles yet. File → Add articles, or add the samples.</translation>
    </message>
    <message>
        <source>{done} of {total} articles</source>
        <translation>{done} of {total} articles</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Nothing is left to decide.</source>
        <translation>Nothing is left to decide.</translation>
    </message>
    <message>
        <source>Once some suggestions are decided, this page says how long the rest will take.</source>
        <translation>Once some suggestions are decided, this page says how long the rest will take.</translation>
    </message>
    <message>
        <source>At the pace so far the rest takes about {time} of work: {days} days like the last ones. Breaks of more than {pause} seconds are not counted as work.</source>
        <translation>At the pace so far the rest takes about {time} of work: {days} days like the last ones. Breaks of more than {pause} seconds are not counted as work.</translation>
    </message>
    <message>
        <source>Highlights decided in all</source>
        <translation>Highlights decided in all</translation>
    </message>
    <message>
        <source>{when}: {count} in all</source>
        <translation>{when}: {count} in all</translation>
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
        <source>unsure</source>
        <translation>unsure</translation>
    </message>
    <message>
        <source>Most was decided on {when}: {count}.</source>
        <translation>Most was decided on {when}: {count}.</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsure</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Seconds each</source>
        <translation>Seconds each</translation>
    </message>
    <message>
        <source>Nothing was decided yet. In the article, ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it.</source>
        <translation>Nothing was decided yet. In the article, ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Look in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Files of &amp;type:</translation>
    </message>
</context>
<context>
    <name>QueueFilter</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Suggester</source>
        <translation>Suggester</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Any label</translation>
    </message>
    <message>
        <source>Any suggester</source>
        <translation>Any suggester</translation>
    </message>
    <message>
        <source>open or accepted</source>
        <translation>open or accepted</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>Flagged or not</source>
        <translation>Flagged or not</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>Not flagged</source>
        <translation>Not flagged</translation>
    </message>
    <message>
        <source>Open or accepted highlights</source>
        <translation>Open or accepted highlights</translation>
    </message>
    <message>
        <source>An open suggestion has a score from here</source>
        <translation>An open suggestion has a score from here</translation>
    </message>
    <message>
        <source>An open suggestion has a score below this</source>
        <translation>An open suggestion has a score below this</translation>
    </message>
</context>
<context>
    <name>QueueKeys</name>
    <message>
        <source>Order of the list: {order}</source>
        <translation>Order of the list: {order}</translation>
    </message>
    <message>
        <source>The list is ordered by how the articles stand now.</source>
        <translation>The list is ordered by how the articles stand now.</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>Export the ledger</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>Ledger exported: {rows} rows, to {path}</source>
        <translation>Ledger exported: {rows} rows, to {path}</translation>
    </message>
    <message>
        <source>The article stands as it stood then.</source>
        <translation>The article stands as it stood then.</translation>
    </message>
    <message>
        <source>The article is as it was at {moment}. ⟨undo⟩ takes that back.</source>
        <translation>The article is as it was at {moment}. ⟨undo⟩ takes that back.</translation>
    </message>
</context>
<context>
    <name>Relabelling</name>
    <message>
        <source>This label has no attributes. The label set (Edit menu) can give it some.</source>
        <translation>This label has no attributes. The label set (Edit menu) can give it some.</translation>
    </message>
    <message>
        <source>The label set is saved. ⟨undo⟩ takes it back.</source>
        <translation>The label set is saved. ⟨undo⟩ takes it back.</translation>
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
    <name>ReviewersPage</name>
    <message>
        <source>Reviewers</source>
        <translation>Reviewers</translation>
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
        <source>unsure</source>
        <translation>unsure</translation>
    </message>
    <message>
        <source>Highlights decided</source>
        <translation>Highlights decided</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Agreement can be measured once several reviewers have decided on the same articles, each in a dataset of their own; in one dataset a highlight has one decision, the latest.</source>
        <translation>Agreement can be measured once several reviewers have decided on the same articles, each in a dataset of their own; in one dataset a highlight has one decision, the latest.</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsure</translation>
    </message>
    <message>
        <source>Nobody has decided anything yet. In the article, ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it.</source>
        <translation>Nobody has decided anything yet. In the article, ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it.</translation>
    </message>
</context>
<context>
    <name>SameTextDialog</name>
    <message>
        <source>Same text</source>
        <translation>Same text</translation>
    </message>
    <message>
        <source>There is no other place of this text that waits for a decision.</source>
        <translation>There is no other place of this text that waits for a decision.</translation>
    </message>
    <message>
        <source>Space: tick  ·  Ctrl+A: all or none  ·  H: only this article  ·  Enter: accept  ·  X: reject</source>
        <translation>Space: tick  ·  Ctrl+A: all or none  ·  H: only this article  ·  Enter: accept  ·  X: reject</translation>
    </message>
    <message>
        <source>Places of the same text</source>
        <translation>Places of the same text</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Leave (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>%n here</numerusform>
            <numerusform>%n here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in other articles</source>
        <translation>
            <numerusform>%n in other articles</numerusform>
            <numerusform>%n in other articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggested</source>
        <translation>
            <numerusform>%n suggested</numerusform>
            <numerusform>%n suggested</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without highlight</source>
        <translation>
            <numerusform>%n without highlight</numerusform>
            <numerusform>%n without highlight</numerusform>
        </translation>
    </message>
    <message>
        <source>only this article is listed</source>
        <translation>only this article is listed</translation>
    </message>
    <message>
        <source>still searching…</source>
        <translation>still searching…</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n (Enter)</source>
        <translation>
            <numerusform>Accept %n (Enter)</numerusform>
            <numerusform>Accept %n (Enter)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n (X)</source>
        <translation>
            <numerusform>Reject %n (X)</numerusform>
            <numerusform>Reject %n (X)</numerusform>
        </translation>
    </message>
    <message>
        <source>more below (End reads them all)</source>
        <translation>more below (End reads them all)</translation>
    </message>
</context>
<context>
    <name>ScoreDialog</name>
    <message>
        <source>Accept above a score</source>
        <translation>Accept above a score</translation>
    </message>
    <message>
        <source>From this score up</source>
        <translation>From this score up</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>Accept %n</numerusform>
            <numerusform>Accept %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{wanted} of {open} open suggestions of this article</source>
        <translation>{wanted} of {open} open suggestions of this article</translation>
    </message>
</context>
<context>
    <name>ScoresPage</name>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>A score of 0.9 should mean that nine of ten such suggestions have the right place and label. On average the scores are off by {error}.</source>
        <translation>A score of 0.9 should mean that nine of ten such suggestions have the right place and label. On average the scores are off by {error}.</translation>
    </message>
    <message>
        <source>Scores and what became of them</source>
        <translation>Scores and what became of them</translation>
    </message>
    <message>
        <source>mean score</source>
        <translation>mean score</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>share right</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>as it should be</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Reliability</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>Mean score</translation>
    </message>
    <message>
        <source>Share right</source>
        <translation>Share right</translation>
    </message>
    <message>
        <source>Score {score}: {count} decided, {share} right</source>
        <translation>Score {score}: {count} decided, {share} right</translation>
    </message>
    <message>
        <source>No suggestion with a score is decided yet. ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it.</source>
        <translation>No suggestion with a score is decided yet. ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it.</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message>
        <source>still searching…</source>
        <translation>still searching…</translation>
    </message>
    <message>
        <source>Type what to look for.</source>
        <translation>Type what to look for.</translation>
    </message>
    <message>
        <source>Search in all articles</source>
        <translation>Search in all articles</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Any label</translation>
    </message>
    <message>
        <source>Decided or not</source>
        <translation>Decided or not</translation>
    </message>
    <message>
        <source>Enter: go there  ·  Space: tick  ·  Ctrl+A: all or none  ·  1, 2, 3: label all ticked  ·  X: reject</source>
        <translation>Enter: go there  ·  Space: tick  ·  Ctrl+A: all or none  ·  1, 2, 3: label all ticked  ·  X: reject</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Places found</translation>
    </message>
    <message>
        <source>Number of places</source>
        <translation>Number of places</translation>
    </message>
    <message>
        <source>Nothing found. Try other words, or every label and state.</source>
        <translation>Nothing found. Try other words, or every label and state.</translation>
    </message>
    <message>
        <source>more below (End reads them all)</source>
        <translation>more below (End reads them all)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Change keys…</translation>
    </message>
    <message>
        <source>the program&apos;s choice</source>
        <translation>the program&apos;s choice</translation>
    </message>
</context>
<context>
    <name>SpanPanel</name>
    <message>
        <source>Highlights of the article</source>
        <translation>Highlights of the article</translation>
    </message>
    <message>
        <source>No highlights here yet. Select text and press a number key to add one.</source>
        <translation>No highlights here yet. Select text and press a number key to add one.</translation>
    </message>
</context>
<context>
    <name>SpanWindow</name>
    <message>
        <source>No highlight stands behind this number any more. Esc goes back.</source>
        <translation>No highlight stands behind this number any more. Esc goes back.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
    <message>
        <source>Behind the number</source>
        <translation>Behind the number</translation>
    </message>
    <message>
        <source>Highlights behind the number</source>
        <translation>Highlights behind the number</translation>
    </message>
    <message>
        <source>Enter: to the place  ·  Esc: back to the insights</source>
        <translation>Enter: to the place  ·  Esc: back to the insights</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>This dataset is open in another window too. What is decided there shows here once an article is opened anew.</source>
        <translation>This dataset is open in another window too. What is decided there shows here once an article is opened anew.</translation>
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
    <message>
        <source>Recent datasets</source>
        <translation>Recent datasets</translation>
    </message>
    <message>
        <source>Add articles (text, web pages, Word, PDF), or drop them on this window. Suggestions appear in the text by themselves; you accept or reject them by key. Every decision is saved at once.</source>
        <translation>Add articles (text, web pages, Word, PDF), or drop them on this window. Suggestions appear in the text by themselves; you accept or reject them by key. Every decision is saved at once.</translation>
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
        <source>Learning… {done} of {total}</source>
        <translation>Learning… {done} of {total}</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Learning…</translation>
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
        <source>Pause suggestions</source>
        <translation>Pause suggestions</translation>
    </message>
    <message>
        <source>Stop learning</source>
        <translation>Stop learning</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <source>Same story: {number} of {all}</source>
        <translation>Same story: {number} of {all}</translation>
    </message>
    <message>
        <source>There is no other place that a decision of this article could be copied to.</source>
        <translation>There is no other place that a decision of this article could be copied to.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s) copied in {articles}. ⟨undo⟩ takes all of it back.</source>
        <translation>
            <numerusform>%n highlight copied in {articles}. ⟨undo⟩ takes all of it back.</numerusform>
            <numerusform>%n highlights copied in {articles}. ⟨undo⟩ takes all of it back.</numerusform>
        </translation>
    </message>
    <message>
        <source>⟨clear_filter⟩ lists all articles again.</source>
        <translation>⟨clear_filter⟩ lists all articles again.</translation>
    </message>
</context>
<context>
    <name>StoryDialog</name>
    <message>
        <source>Same story</source>
        <translation>Same story</translation>
    </message>
    <message>
        <source>Space: tick  ·  T: tick the whole article  ·  Ctrl+A: all or none  ·  Enter: copy  ·  Esc: leave</source>
        <translation>Space: tick  ·  T: tick the whole article  ·  Ctrl+A: all or none  ·  Enter: copy  ·  Esc: leave</translation>
    </message>
    <message>
        <source>What would be decided</source>
        <translation>What would be decided</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Leave (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s) in {articles}</source>
        <translation>
            <numerusform>%n highlight in {articles}</numerusform>
            <numerusform>%n highlights in {articles}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message>
        <source>their links too</source>
        <translation>their links too</translation>
    </message>
    <message>
        <source>still searching…</source>
        <translation>still searching…</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n (Enter)</source>
        <translation>
            <numerusform>Copy %n (Enter)</numerusform>
            <numerusform>Copy %n (Enter)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestersPage</name>
    <message>
        <source>Suggesters</source>
        <translation>Suggesters</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>as it was</translation>
    </message>
    <message>
        <source>value changed</source>
        <translation>value changed</translation>
    </message>
    <message>
        <source>boundaries changed</source>
        <translation>boundaries changed</translation>
    </message>
    <message>
        <source>label changed</source>
        <translation>label changed</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>Acceptance</translation>
    </message>
    <message>
        <source>What became of the suggestions decided so far. Precision is the share with the right place and label; a suggestion counts for the suggester and the label that proposed it.</source>
        <translation>What became of the suggestions decided so far. Precision is the share with the right place and label; a suggestion counts for the suggester and the label that proposed it.</translation>
    </message>
    <message>
        <source>Decided suggestions</source>
        <translation>Decided suggestions</translation>
    </message>
    <message>
        <source>Suggester</source>
        <translation>Suggester</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>As it was</translation>
    </message>
    <message>
        <source>Value changed</source>
        <translation>Value changed</translation>
    </message>
    <message>
        <source>Boundaries changed</source>
        <translation>Boundaries changed</translation>
    </message>
    <message>
        <source>Label changed</source>
        <translation>Label changed</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>suggested</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>added by hand</translation>
    </message>
    <message>
        <source>Missed by all</source>
        <translation>Missed by all</translation>
    </message>
    <message>
        <source>Highlights that no suggester proposed were added by hand; the others were suggested in some form.</source>
        <translation>Highlights that no suggester proposed were added by hand; the others were suggested in some form.</translation>
    </message>
    <message>
        <source>Accepted highlights</source>
        <translation>Accepted highlights</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Suggested</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>Added by hand</translation>
    </message>
    <message>
        <source>Share suggested</source>
        <translation>Share suggested</translation>
    </message>
    <message>
        <source>No suggestion is decided yet. In the article, ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it.</source>
        <translation>No suggestion is decided yet. In the article, ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it.</translation>
    </message>
    <message>
        <source>Nothing is accepted yet. Select text and press the key of a label to add what was missed.</source>
        <translation>Nothing is accepted yet. Select text and press the key of a label to add what was missed.</translation>
    </message>
</context>
<context>
    <name>WorkControl</name>
    <message>
        <source>Suggestions are being made again.</source>
        <translation>Suggestions are being made again.</translation>
    </message>
    <message>
        <source>No more suggestions for now. Review → Pause suggestions goes on with them.</source>
        <translation>No more suggestions for now. Review → Pause suggestions goes on with them.</translation>
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
        <source>&amp;Links</source>
        <translation>&amp;Links</translation>
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
        <source>Guidelines…</source>
        <translation>Guidelines…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Search in all articles</source>
        <translation>Search in all articles</translation>
    </message>
    <message>
        <source>Same text everywhere…</source>
        <translation>Same text everywhere…</translation>
    </message>
    <message>
        <source>Accept all open ones above a score…</source>
        <translation>Accept all open ones above a score…</translation>
    </message>
    <message>
        <source>Link with the nearest, again: with the next</source>
        <translation>Link with the nearest, again: with the next</translation>
    </message>
    <message>
        <source>Take the latest link away</source>
        <translation>Take the latest link away</translation>
    </message>
    <message>
        <source>Accept the suggested links</source>
        <translation>Accept the suggested links</translation>
    </message>
    <message>
        <source>Reject the suggested links</source>
        <translation>Reject the suggested links</translation>
    </message>
    <message>
        <source>Copy the highlight as JSON</source>
        <translation>Copy the highlight as JSON</translation>
    </message>
    <message>
        <source>Snap to the next other proposal</source>
        <translation>Snap to the next other proposal</translation>
    </message>
    <message>
        <source>Split in two</source>
        <translation>Split in two</translation>
    </message>
    <message>
        <source>Merge with the next of the same label</source>
        <translation>Merge with the next of the same label</translation>
    </message>
    <message>
        <source>Ledger…</source>
        <translation>Ledger…</translation>
    </message>
    <message>
        <source>Names…</source>
        <translation>Names…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>History…</translation>
    </message>
    <message>
        <source>Pause suggestions</source>
        <translation>Pause suggestions</translation>
    </message>
    <message>
        <source>Stop learning</source>
        <translation>Stop learning</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>Find an action…</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Change keys…</translation>
    </message>
    <message>
        <source>Label set…</source>
        <translation>Label set…</translation>
    </message>
    <message>
        <source>Attribute of the highlight…</source>
        <translation>Attribute of the highlight…</translation>
    </message>
    <message>
        <source>Search in titles and texts</source>
        <translation>Search in titles and texts</translation>
    </message>
    <message>
        <source>Filter the article list</source>
        <translation>Filter the article list</translation>
    </message>
    <message>
        <source>All articles again</source>
        <translation>All articles again</translation>
    </message>
    <message>
        <source>Next order of the article list</source>
        <translation>Next order of the article list</translation>
    </message>
    <message>
        <source>Order the article list anew</source>
        <translation>Order the article list anew</translation>
    </message>
    <message>
        <source>Insights…</source>
        <translation>Insights…</translation>
    </message>
    <message>
        <source>Open or begin a dataset…</source>
        <translation>Open or begin a dataset…</translation>
    </message>
    <message>
        <source>Recent datasets…</source>
        <translation>Recent datasets…</translation>
    </message>
    <message>
        <source>Next article of the same story</source>
        <translation>Next article of the same story</translation>
    </message>
    <message>
        <source>List the articles of this story</source>
        <translation>List the articles of this story</translation>
    </message>
    <message>
        <source>Copy the decisions to the same text elsewhere…</source>
        <translation>Copy the decisions to the same text elsewhere…</translation>
    </message>
    <message>
        <source>Project cards</source>
        <translation>Project cards</translation>
    </message>
    <message>
        <source>Fix the amount&apos;s value</source>
        <translation>Fix the amount&apos;s value</translation>
    </message>
    <message>
        <source>Show or hide the project cards</source>
        <translation>Show or hide the project cards</translation>
    </message>
    <message>
        <source>First five minutes</source>
        <translation>First five minutes</translation>
    </message>
    <message>
        <source>Caret in the text: arrows move it, Shift selects</source>
        <translation>Caret in the text: arrows move it, Shift selects</translation>
    </message>
    <message>
        <source>Link by number…</source>
        <translation>Link by number…</translation>
    </message>
    <message>
        <source>Decide the links one by one</source>
        <translation>Decide the links one by one</translation>
    </message>
    <message>
        <source>Table of the highlights</source>
        <translation>Table of the highlights</translation>
    </message>
    <message>
        <source>Caret to a word in sight, by two letters</source>
        <translation>Caret to a word in sight, by two letters</translation>
    </message>
    <message>
        <source>Lexicon…</source>
        <translation>Lexicon…</translation>
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
    <message>
        <source>With what was learned</source>
        <translation>With what was learned</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>As shipped</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Blue, amber, green</source>
        <translation>Blue, amber, green</translation>
    </message>
    <message>
        <source>Sky, brown, indigo</source>
        <translation>Sky, brown, indigo</translation>
    </message>
    <message>
        <source>Violet, green, ochre</source>
        <translation>Violet, green, ochre</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Muted</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>These two are linked already.</source>
        <translation>These two are linked already.</translation>
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
        <source>This is the file to read itself. Choose another file name.</source>
        <translation>This is the file to read itself. Choose another file name.</translation>
    </message>
    <message>
        <source>This is no dataset of this version of annotator. Open it in the window once, or update annotator.</source>
        <translation>This is no dataset of this version of annotator. Open it in the window once, or update annotator.</translation>
    </message>
    <message>
        <source>A highlight has parts with other words between them; it was read as one. Check it.</source>
        <translation>A highlight has parts with other words between them; it was read as one. Check it.</translation>
    </message>
    <message>
        <source>This format needs a package that is not installed. Run: pip install &apos;annotator[{extra}]&apos;</source>
        <translation>This format needs a package that is not installed. Run: pip install &apos;annotator[{extra}]&apos;</translation>
    </message>
    <message>
        <source>The ledger is written as .csv or .xlsx. Name such a file.</source>
        <translation>The ledger is written as .csv or .xlsx. Name such a file.</translation>
    </message>
    <message>
        <source>The ledger is too long for an .xlsx file. Write a .csv file.</source>
        <translation>The ledger is too long for an .xlsx file. Write a .csv file.</translation>
    </message>
    <message>
        <source>This is no CSV file. Save it as CSV in UTF-8.</source>
        <translation>This is no CSV file. Save it as CSV in UTF-8.</translation>
    </message>
    <message>
        <source>This is no DocBin of spaCy. Write it with DocBin.to_disk.</source>
        <translation>This is no DocBin of spaCy. Write it with DocBin.to_disk.</translation>
    </message>
    <message>
        <source>The offsets do not fit the text. If they count code points, read the file as doccano-codepoints.</source>
        <translation>The offsets do not fit the text. If they count code points, read the file as doccano-codepoints.</translation>
    </message>
    <message>
        <source>The suggester {name} made a mistake and was switched off. The review goes on without it.</source>
        <translation>The suggester {name} made a mistake and was switched off. The review goes on without it.</translation>
    </message>
    <message>
        <source>A task has several annotations; the first was read.</source>
        <translation>A task has several annotations; the first was read.</translation>
    </message>
    <message>
        <source>The text has a control character, which XML can&apos;t hold. Write it as cas-json.</source>
        <translation>The text has a control character, which XML can&apos;t hold. Write it as cas-json.</translation>
    </message>
    <message>
        <source>The XML declares entities of its own. Take the DOCTYPE out.</source>
        <translation>The XML declares entities of its own. Take the DOCTYPE out.</translation>
    </message>
    <message>
        <source>This is no label mapping. Write it as INSTITUTION=ORG,PROJECT=PROJ.</source>
        <translation>This is no label mapping. Write it as INSTITUTION=ORG,PROJECT=PROJ.</translation>
    </message>
    <message>
        <source>This is no split. Write whole percents, such as 80/10/10.</source>
        <translation>This is no split. Write whole percents, such as 80/10/10.</translation>
    </message>
    <message>
        <source>This file is of another tool. Name its format, such as labelstudio.</source>
        <translation>This file is of another tool. Name its format, such as labelstudio.</translation>
    </message>
    <message>
        <source>This PDF has no text, only pictures. Run a text recognition on it first.</source>
        <translation>This PDF has no text, only pictures. Run a text recognition on it first.</translation>
    </message>
    <message>
        <source>This PDF can&apos;t be read. Save its text alone.</source>
        <translation>This PDF can&apos;t be read. Save its text alone.</translation>
    </message>
    <message>
        <source>Your keys can&apos;t be saved. Make the folder writable.</source>
        <translation>Your keys can&apos;t be saved. Make the folder writable.</translation>
    </message>
    <message>
        <source>The attribute {name} is in use: decided highlights have the value {value}. Change these values first.</source>
        <translation>The attribute {name} is in use: decided highlights have the value {value}. Change these values first.</translation>
    </message>
    <message>
        <source>A label has two attributes {name}. Give one of them another name.</source>
        <translation>A label has two attributes {name}. Give one of them another name.</translation>
    </message>
    <message>
        <source>{label} can&apos;t have {name} = {value}. Choose one of the offered values.</source>
        <translation>{label} can&apos;t have {name} = {value}. Choose one of the offered values.</translation>
    </message>
    <message>
        <source>The choices of {name} are not different. Write each once.</source>
        <translation>The choices of {name} are not different. Write each once.</translation>
    </message>
    <message>
        <source>{name} has no colour. Choose one.</source>
        <translation>{name} has no colour. Choose one.</translation>
    </message>
    <message>
        <source>The key of a label is one of 1 to 9.</source>
        <translation>The key of a label is one of 1 to 9.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be a name. Use letters, digits, _ and -, a letter first, 40 at most.</source>
        <translation>“{name}” can&apos;t be a name. Use letters, digits, _ and -, a letter first, 40 at most.</translation>
    </message>
    <message>
        <source>Two labels have the key {name}. Give one of them another.</source>
        <translation>Two labels have the key {name}. Give one of them another.</translation>
    </message>
    <message>
        <source>The label {name} is in use: {times} decided highlights or names have it. Give them another label first; the titles of a label can be changed at any time.</source>
        <translation>The label {name} is in use: {times} decided highlights or names have it. Give them another label first; the titles of a label can be changed at any time.</translation>
    </message>
    <message>
        <source>Two labels have the name {name}. Give one of them another.</source>
        <translation>Two labels have the name {name}. Give one of them another.</translation>
    </message>
    <message>
        <source>The kind of link {name} is in use: {times} decided links are of it. Take these links away first; its titles can be changed at any time.</source>
        <translation>The kind of link {name} is in use: {times} decided links are of it. Take these links away first; its titles can be changed at any time.</translation>
    </message>
    <message>
        <source>Two kinds of link have the name {name}. Give one of them another.</source>
        <translation>Two kinds of link have the name {name}. Give one of them another.</translation>
    </message>
    <message>
        <source>The kind of link {name} joins a label that is not there. Choose other labels or delete it.</source>
        <translation>The kind of link {name} joins a label that is not there. Choose other labels or delete it.</translation>
    </message>
    <message>
        <source>A dataset needs at least one label.</source>
        <translation>A dataset needs at least one label.</translation>
    </message>
    <message>
        <source>{name} needs a title in both languages.</source>
        <translation>{name} needs a title in both languages.</translation>
    </message>
    <message>
        <source>Insights are written as .png, .svg or .csv. Name such a file.</source>
        <translation>Insights are written as .png, .svg or .csv. Name such a file.</translation>
    </message>
    <message>
        <source>This is no Parquet file. Save the data set again.</source>
        <translation>This is no Parquet file. Save the data set again.</translation>
    </message>
    <message>
        <source>The attributes of a highlight can&apos;t be written. Correct them and export again.</source>
        <translation>The attributes of a highlight can&apos;t be written. Correct them and export again.</translation>
    </message>
    <message>
        <source>This is no table of names. It needs label, name, canonical and state.</source>
        <translation>This is no table of names. It needs label, name, canonical and state.</translation>
    </message>
    <message>
        <source>A name can&apos;t be blank. Type a name.</source>
        <translation>A name can&apos;t be blank. Type a name.</translation>
    </message>
    <message>
        <source>You added this highlight yourself. Press ⟨reject⟩ to take it away.</source>
        <translation>You added this highlight yourself. Press ⟨reject⟩ to take it away.</translation>
    </message>
    <message>
        <source>This highlight is confirmed already. Go on with ⟨next_open⟩.</source>
        <translation>This highlight is confirmed already. Go on with ⟨next_open⟩.</translation>
    </message>
    <message>
        <source>This highlight is rejected already. Press ⟨accept⟩ to confirm it.</source>
        <translation>This highlight is rejected already. Press ⟨accept⟩ to confirm it.</translation>
    </message>
    <message>
        <source>Something else was decided since. Take it back with ⟨undo⟩.</source>
        <translation>Something else was decided since. Take it back with ⟨undo⟩.</translation>
    </message>
    <message>
        <source>A rejected highlight can&apos;t be moved. Press ⟨accept⟩ to confirm it first.</source>
        <translation>A rejected highlight can&apos;t be moved. Press ⟨accept⟩ to confirm it first.</translation>
    </message>
    <message>
        <source>This highlight is no longer there. Go to the next one with ⟨next_open⟩.</source>
        <translation>This highlight is no longer there. Go to the next one with ⟨next_open⟩.</translation>
    </message>
    <message>
        <source>No column holds the text. Choose the column, or call it: text</source>
        <translation>No column holds the text. Choose the column, or call it: text</translation>
    </message>
    <message>
        <source>Amounts are read, not looked up. Take another label.</source>
        <translation>Amounts are read, not looked up. Take another label.</translation>
    </message>
    <message>
        <source>A line of this file is no entry of a lexicon: word, tab, kind.</source>
        <translation>A line of this file is no entry of a lexicon: word, tab, kind.</translation>
    </message>
    <message>
        <source>This archive or Office document is damaged, of another kind or not safe to open. Save it anew, or take the files out of it first.</source>
        <translation>This archive or Office document is damaged, of another kind or not safe to open. Save it anew, or take the files out of it first.</translation>
    </message>
    <message>
        <source>A word can&apos;t be blank. Type a word.</source>
        <translation>A word can&apos;t be blank. Type a word.</translation>
    </message>
    <message>
        <source>This is no word: it has a tab or more than {most} characters. Shorten it.</source>
        <translation>This is no word: it has a tab or more than {most} characters. Shorten it.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>A folder for the brat tool: text files beside annotation files, with relations, attributes, notes.</source>
        <translation>A folder for the brat tool: text files beside annotation files, with relations, attributes, notes.</translation>
    </message>
    <message>
        <source>A folder of UIMA CAS files in XML, as INCEpTION reads and writes them, with relations and scores.</source>
        <translation>A folder of UIMA CAS files in XML, as INCEpTION reads and writes them, with relations and scores.</translation>
    </message>
    <message>
        <source>A folder of UIMA CAS files in JSON, as INCEpTION reads and writes them, with relations and scores.</source>
        <translation>A folder of UIMA CAS files in JSON, as INCEpTION reads and writes them, with relations and scores.</translation>
    </message>
    <message>
        <source>A character and its BIO tag on each line, for sequence labelling; highlights can&apos;t overlap.</source>
        <translation>A character and its BIO tag on each line, for sequence labelling; highlights can&apos;t overlap.</translation>
    </message>
    <message>
        <source>A character and its BIOES tag on each line, for sequence labelling; highlights can&apos;t overlap.</source>
        <translation>A character and its BIOES tag on each line, for sequence labelling; highlights can&apos;t overlap.</translation>
    </message>
    <message>
        <source>A table with a row for each article, highlight and link, for spreadsheets; a table with just a text column is read as articles.</source>
        <translation>A table with a row for each article, highlight and link, for spreadsheets; a table with just a text column is read as articles.</translation>
    </message>
    <message>
        <source>A line for each article with lists of highlights, as doccano reads and writes them.</source>
        <translation>A line for each article with lists of highlights, as doccano reads and writes them.</translation>
    </message>
    <message>
        <source>Lines as doccano has them, but with places counted in characters, as scripts often write them.</source>
        <translation>Lines as doccano has them, but with places counted in characters, as scripts often write them.</translation>
    </message>
    <message>
        <source>A line for each article with highlights and links, for doccano projects that label relations.</source>
        <translation>A line for each article with highlights and links, for doccano projects that label relations.</translation>
    </message>
    <message>
        <source>One article in each Word file: its paragraphs and tables.</source>
        <translation>One article in each Word file: its paragraphs and tables.</translation>
    </message>
    <message>
        <source>One article in each web page: title, main text, date and publisher; nothing is fetched.</source>
        <translation>One article in each web page: title, main text, date and publisher; nothing is fetched.</translation>
    </message>
    <message>
        <source>A folder that load_dataset of Hugging Face opens: characters with BIO tags, highlights, links.</source>
        <translation>A folder that load_dataset of Hugging Face opens: characters with BIO tags, highlights, links.</translation>
    </message>
    <message>
        <source>The folder for load_dataset of Hugging Face with Parquet files: smaller and faster to read.</source>
        <translation>The folder for load_dataset of Hugging Face with Parquet files: smaller and faster to read.</translation>
    </message>
    <message>
        <source>Articles with the highlights in ⟦brackets⟧ in the text, to be read by people as it stands.</source>
        <translation>Articles with the highlights in ⟦brackets⟧ in the text, to be read by people as it stands.</translation>
    </message>
    <message>
        <source>An article, or a list of them, each with a text and perhaps a title.</source>
        <translation>An article, or a list of them, each with a text and perhaps a title.</translation>
    </message>
    <message>
        <source>This program&apos;s own format: a line for each article with everything known about it; nothing is lost.</source>
        <translation>This program&apos;s own format: a line for each article with everything known about it; nothing is lost.</translation>
    </message>
    <message>
        <source>Tasks for Label Studio: gold as annotations, suggestions as predictions, with links and attributes.</source>
        <translation>Tasks for Label Studio: gold as annotations, suggestions as predictions, with links and attributes.</translation>
    </message>
    <message>
        <source>A conversation for each article, to fine-tune language models: instruction, text, answer in JSON.</source>
        <translation>A conversation for each article, to fine-tune language models: instruction, text, answer in JSON.</translation>
    </message>
    <message>
        <source>One article in each PDF file: its text column by column, without pictures.</source>
        <translation>One article in each PDF file: its text column by column, without pictures.</translation>
    </message>
    <message>
        <source>Lines for Prodigy: accepted, open and rejected highlights, with links, attributes and scores.</source>
        <translation>Lines for Prodigy: accepted, open and rejected highlights, with links, attributes and scores.</translation>
    </message>
    <message>
        <source>A DocBin to train spaCy with: all gold highlights, a token a character.</source>
        <translation>A DocBin to train spaCy with: all gold highlights, a token a character.</translation>
    </message>
    <message>
        <source>One article in each text file; its first line is the title.</source>
        <translation>One article in each text file; its first line is the title.</translation>
    </message>
    <message>
        <source>Annotations as the W3C defines them, with places, quotes and everything else that is known.</source>
        <translation>Annotations as the W3C defines them, with places, quotes and everything else that is known.</translation>
    </message>
    <message>
        <source>An article in each row of an Excel sheet that has a column with the text.</source>
        <translation>An article in each row of an Excel sheet that has a column with the text.</translation>
    </message>
    <message>
        <source>An archive of files of the other formats; each is read by its own.</source>
        <translation>An archive of files of the other formats; each is read by its own.</translation>
    </message>
    <message>
        <source>articles left out</source>
        <translation>articles left out</translation>
    </message>
    <message>
        <source>articles whose text changes</source>
        <translation>articles whose text changes</translation>
    </message>
    <message>
        <source>highlights inside another one</source>
        <translation>highlights inside another one</translation>
    </message>
    <message>
        <source>highlights that cross another one</source>
        <translation>highlights that cross another one</translation>
    </message>
    <message>
        <source>highlights that begin or end with a line break</source>
        <translation>highlights that begin or end with a line break</translation>
    </message>
    <message>
        <source>open suggestions</source>
        <translation>open suggestions</translation>
    </message>
    <message>
        <source>rejected suggestions</source>
        <translation>rejected suggestions</translation>
    </message>
    <message>
        <source>highlights</source>
        <translation>highlights</translation>
    </message>
    <message>
        <source>highlights that were not there before</source>
        <translation>highlights that were not there before</translation>
    </message>
    <message>
        <source>links</source>
        <translation>links</translation>
    </message>
    <message>
        <source>highlights with attributes, such as values</source>
        <translation>highlights with attributes, such as values</translation>
    </message>
    <message>
        <source>highlights with a score</source>
        <translation>highlights with a score</translation>
    </message>
    <message>
        <source>highlights and links with who decided when, and who suggested</source>
        <translation>highlights and links with who decided when, and who suggested</translation>
    </message>
    <message>
        <source>highlights with a comment</source>
        <translation>highlights with a comment</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>titles</translation>
    </message>
    <message>
        <source>articles with a status or flag</source>
        <translation>articles with a status or flag</translation>
    </message>
    <message>
        <source>articles with a file name, encoding or time of import</source>
        <translation>articles with a file name, encoding or time of import</translation>
    </message>
    <message>
        <source>articles with a date, publisher or web address</source>
        <translation>articles with a date, publisher or web address</translation>
    </message>
    <message>
        <source>identifiers of articles</source>
        <translation>identifiers of articles</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>The framed highlight is a suggestion. If it is right, {0} makes it gold.</source>
        <translation>The framed highlight is a suggestion. If it is right, {0} makes it gold.</translation>
    </message>
    <message>
        <source>Turn one down with {0}. It is not lost: the suggester learns from it.</source>
        <translation>Turn one down with {0}. It is not lost: the suggester learns from it.</translation>
    </message>
    <message>
        <source>Not sure yet? {0} goes on to the next open one, {1} back, without deciding.</source>
        <translation>Not sure yet? {0} goes on to the next open one, {1} back, without deciding.</translation>
    </message>
    <message>
        <source>A boundary that is off: {0} and {1} move the start, {2} and {3} the end.</source>
        <translation>A boundary that is off: {0} and {1} move the start, {2} and {3} the end.</translation>
    </message>
    <message>
        <source>Something was missed? Select its text (mouse, or Shift and arrows) and press {0}, {1} or {2}.</source>
        <translation>Something was missed? Select its text (mouse, or Shift and arrows) and press {0}, {1} or {2}.</translation>
    </message>
    <message>
        <source>Any decision can be taken back, tomorrow too: {0} undoes the last one.</source>
        <translation>Any decision can be taken back, tomorrow too: {0} undoes the last one.</translation>
    </message>
    <message>
        <source>At the end {0} writes the gold into a file. Try it; any file name will do.</source>
        <translation>At the end {0} writes the gold into a file. Try it; any file name will do.</translation>
    </message>
</context>
<context>
    <name>highlights</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Sentence</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>insights</name>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Suggester</source>
        <translation>Suggester</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Institutions</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>Value up to</source>
        <translation>Value up to</translation>
    </message>
    <message>
        <source>Article id</source>
        <translation>Article id</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>no institution</source>
        <translation>no institution</translation>
    </message>
    <message>
        <source>no amount</source>
        <translation>no amount</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Amounts added</source>
        <translation>Amounts added</translation>
    </message>
    <message>
        <source>Not exact</source>
        <translation>Not exact</translation>
    </message>
</context>
<context>
    <name>lexicon</name>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Example</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
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
        <source>marked as unsure</source>
        <translation>marked as unsure</translation>
    </message>
    <message>
        <source>label changed</source>
        <translation>label changed</translation>
    </message>
    <message>
        <source>boundaries moved</source>
        <translation>boundaries moved</translation>
    </message>
    <message>
        <source>value changed</source>
        <translation>value changed</translation>
    </message>
    <message>
        <source>comment changed</source>
        <translation>comment changed</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>taken away</translation>
    </message>
    <message>
        <source>article status changed</source>
        <translation>article status changed</translation>
    </message>
    <message>
        <source>flag changed</source>
        <translation>flag changed</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>linked</translation>
    </message>
    <message>
        <source>link accepted</source>
        <translation>link accepted</translation>
    </message>
    <message>
        <source>link rejected</source>
        <translation>link rejected</translation>
    </message>
    <message>
        <source>label set changed</source>
        <translation>label set changed</translation>
    </message>
    <message>
        <source>guidelines changed</source>
        <translation>guidelines changed</translation>
    </message>
    <message>
        <source>decided at once</source>
        <translation>decided at once</translation>
    </message>
    <message>
        <source>article put back</source>
        <translation>article put back</translation>
    </message>
    <message>
        <source>names grouped</source>
        <translation>names grouped</translation>
    </message>
    <message>
        <source>article added</source>
        <translation>article added</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>done again</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>not the same</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>flagged</translation>
    </message>
    <message>
        <source>not flagged</source>
        <translation>not flagged</translation>
    </message>
    <message>
        <source>{places} places in {articles} articles</source>
        <translation>{places} places in {articles} articles</translation>
    </message>
    <message>
        <source>{places} places</source>
        <translation>{places} places</translation>
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
        <source>That was the last article.</source>
        <translation>That was the last article.</translation>
    </message>
    <message>
        <source>no highlight</source>
        <translation>no highlight</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposed</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>named so in brackets</source>
        <translation>named so in brackets</translation>
    </message>
    <message>
        <source>the same but for full-width signs</source>
        <translation>the same but for full-width signs</translation>
    </message>
    <message>
        <source>well-known short name</source>
        <translation>well-known short name</translation>
    </message>
    <message>
        <source>without the company form</source>
        <translation>without the company form</translation>
    </message>
    <message>
        <source>without the place</source>
        <translation>without the place</translation>
    </message>
    <message>
        <source>beginning of the full name</source>
        <translation>beginning of the full name</translation>
    </message>
    <message>
        <source>abbreviation</source>
        <translation>abbreviation</translation>
    </message>
    <message>
        <source>without the owner</source>
        <translation>without the owner</translation>
    </message>
    <message>
        <source>without the phase</source>
        <translation>without the phase</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>choices</translation>
    </message>
    <message>
        <source>number</source>
        <translation>number</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>as imported</source>
        <translation>as imported</translation>
    </message>
    <message>
        <source>least certain first</source>
        <translation>least certain first</translation>
    </message>
    <message>
        <source>largest amount first</source>
        <translation>largest amount first</translation>
    </message>
    <message>
        <source>newest names first</source>
        <translation>newest names first</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>no value</translation>
    </message>
    <message>
        <source>the parser reads {amount} ({meaning})</source>
        <translation>the parser reads {amount} ({meaning})</translation>
    </message>
    <message>
        <source>There is no word at the caret.</source>
        <translation>There is no word at the caret.</translation>
    </message>
    <message>
        <source>Nothing is open here. ⟨finish⟩: article done, on to the next.</source>
        <translation>Nothing is open here. ⟨finish⟩: article done, on to the next.</translation>
    </message>
    <message>
        <source>Nothing is open here. ⟨copy_to_story⟩: copy to the same story. ⟨finish⟩: done, on to the next.</source>
        <translation>Nothing is open here. ⟨copy_to_story⟩: copy to the same story. ⟨finish⟩: done, on to the next.</translation>
    </message>
    <message>
        <source>lexicon changed</source>
        <translation>lexicon changed</translation>
    </message>
    <message>
        <source>{words} words</source>
        <translation>{words} words</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>excluded</translation>
    </message>
    <message>
        <source>add?</source>
        <translation>add?</translation>
    </message>
    <message>
        <source>exclude?</source>
        <translation>exclude?</translation>
    </message>
    <message>
        <source>added</source>
        <translation>added</translation>
    </message>
    <message>
        <source>company</source>
        <translation>company</translation>
    </message>
    <message>
        <source>listed company</source>
        <translation>listed company</translation>
    </message>
    <message>
        <source>private company</source>
        <translation>private company</translation>
    </message>
    <message>
        <source>state-owned company</source>
        <translation>state-owned company</translation>
    </message>
    <message>
        <source>foreign company</source>
        <translation>foreign company</translation>
    </message>
    <message>
        <source>internet company</source>
        <translation>internet company</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>bank</translation>
    </message>
    <message>
        <source>insurer</source>
        <translation>insurer</translation>
    </message>
    <message>
        <source>securities firm</source>
        <translation>securities firm</translation>
    </message>
    <message>
        <source>fund</source>
        <translation>fund</translation>
    </message>
    <message>
        <source>trust</source>
        <translation>trust</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>exchange</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>finance</translation>
    </message>
    <message>
        <source>university</source>
        <translation>university</translation>
    </message>
    <message>
        <source>college</source>
        <translation>college</translation>
    </message>
    <message>
        <source>school</source>
        <translation>school</translation>
    </message>
    <message>
        <source>academy</source>
        <translation>academy</translation>
    </message>
    <message>
        <source>institute</source>
        <translation>institute</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>laboratory</translation>
    </message>
    <message>
        <source>national body</source>
        <translation>national body</translation>
    </message>
    <message>
        <source>local body</source>
        <translation>local body</translation>
    </message>
    <message>
        <source>government</source>
        <translation>government</translation>
    </message>
    <message>
        <source>party or mass body</source>
        <translation>party or mass body</translation>
    </message>
    <message>
        <source>hospital</source>
        <translation>hospital</translation>
    </message>
    <message>
        <source>media</source>
        <translation>media</translation>
    </message>
    <message>
        <source>law firm</source>
        <translation>law firm</translation>
    </message>
    <message>
        <source>accountants</source>
        <translation>accountants</translation>
    </message>
    <message>
        <source>consultants</source>
        <translation>consultants</translation>
    </message>
    <message>
        <source>association</source>
        <translation>association</translation>
    </message>
    <message>
        <source>international body</source>
        <translation>international body</translation>
    </message>
</context>
</TS>
