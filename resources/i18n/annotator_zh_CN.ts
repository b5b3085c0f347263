<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AmountEditor</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>约50亿元, 3亿至5亿元, 300000000 USD</source>
        <translation>约50亿元、3亿至5亿元、300000000 USD</translation>
    </message>
    <message>
        <source>× no amount; type it like 约50亿元</source>
        <translation>× 不是金额；如：约50亿元</translation>
    </message>
</context>
<context>
    <name>AmountsPage</name>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>By month of the article</source>
        <translation>按文章月份</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>By day of import</source>
        <translation>按导入日期</translation>
    </message>
    <message>
        <source>Imported on</source>
        <translation>导入日期</translation>
    </message>
    <message>
        <source>The values of accepted investments; the same figure counts once in an article. An article&apos;s date is that of its file, else the first full date in the file&apos;s name or the first lines.</source>
        <translation>已接受投资金额的合计；同一篇文章中相同的数值只计一次。文章日期取自文件，没有时取文件名或开头几行中第一个完整日期。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>up to, with ranges</source>
        <translation>含区间上限</translation>
    </message>
    <message>
        <source>Accepted amounts in {currency}</source>
        <translation>已接受金额（{currency}）</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>No investment is accepted yet. Accept amounts with ⟨accept⟩, or select one and press ⟨label_2⟩.</source>
        <translation>还没有已接受的投资金额。按 ⟨accept⟩ 接受金额，或选中后按 ⟨label_2⟩。</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否决</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>共 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all} articles</source>
        <translation>共 {all} 篇，列出 {shown} 篇</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>显示哪些文章</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Number of articles</source>
        <translation>文章数</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>审阅中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Filter: {what}</source>
        <translation>筛选：{what}</translation>
    </message>
    <message>
        <source>one story</source>
        <translation>同一报道</translation>
    </message>
    <message>
        <source>Search in titles and texts</source>
        <translation>搜索标题和正文</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>文章排序</translation>
    </message>
    <message>
        <source>No article fits. ⟨clear_filter⟩ lists all articles again.</source>
        <translation>没有符合条件的文章。按 ⟨clear_filter⟩ 重新列出全部文章。</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 条待定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>same story: %n</source>
        <translation>
            <numerusform>相同报道 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>已标旗</translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>已决定 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>flagged</source>
        <translation>有旗标</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>本文概况</translation>
    </message>
</context>
<context>
    <name>AttributeChooser</name>
    <message>
        <source>Attributes: {label}</source>
        <translation>属性：{label}</translation>
    </message>
    <message>
        <source>write it…</source>
        <translation>填写…</translation>
    </message>
    <message>
        <source>write another than {value}…</source>
        <translation>改写 {value}…</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>不设值</translation>
    </message>
    <message>
        <source>This is no number. Write 5000000000, 50亿元, or 3 - 5 for a range.</source>
        <translation>这不是数值。可写 5000000000、50亿元，区间写 3 - 5。</translation>
    </message>
</context>
<context>
    <name>AttributeTable</name>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Choices, with blanks between</source>
        <translation>选项，以空格分隔</translation>
    </message>
    <message>
        <source>Attributes of the label</source>
        <translation>标签的属性</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>There is no other place of this text that waits for a decision.</source>
        <translation>没有其他相同文字等待决定。</translation>
    </message>
    <message>
        <source>There was nothing to decide.</source>
        <translation>没有需要决定的地方。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) decided in {articles}. ⟨undo⟩ takes all of it back.</source>
        <translation>
            <numerusform>已处理 {articles}中的 %n 处。⟨undo⟩ 可全部撤销。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>There is no amount on this card.</source>
        <translation>这张卡片上没有金额。</translation>
    </message>
    <message>
        <source>This amount is on no card yet: link it with ⟨link⟩.</source>
        <translation>这个金额还不在卡片上：先按 ⟨link⟩ 关联。</translation>
    </message>
</context>
<context>
    <name>CardsPanel</name>
    <message>
        <source>Project cards</source>
        <translation>项目卡片</translation>
    </message>
    <message>
        <source>Enter: to the source  ·  V: fix the amount  ·  A, X: project or link  ·  J, K: cards  ·  Esc: back</source>
        <translation>Enter：到原文  ·  V：改金额  ·  A、X：确认、否决项目或关联  ·  J、K：换卡片  ·  Esc：返回</translation>
    </message>
    <message numerus="yes">
        <source>%n project card(s)</source>
        <translation>
            <numerusform>%n 张项目卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>No projects here yet. Accept a project, then link it with ⟨link⟩ to amounts and institutions.</source>
        <translation>这里还没有项目。先确认项目，再按 ⟨link⟩ 与金额、机构关联。</translation>
    </message>
</context>
<context>
    <name>CaretMode</name>
    <message>
        <source>Caret: arrows move, Shift selects, 1–9 label, Esc leaves</source>
        <translation>插入符：方向键移动，Shift 选择，数字键标注，Esc 退出</translation>
    </message>
    <message>
        <source>Type the two letters over a word; the second with Shift selects up to there.</source>
        <translation>输入文字上方的两个字母；第二个字母加 Shift 则选到该处。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add articles</source>
        <translation>添加文章</translation>
    </message>
    <message>
        <source>Add a folder of articles</source>
        <translation>添加整个文件夹</translation>
    </message>
    <message>
        <source>Adding articles…</source>
        <translation>正在添加文章……</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added.</source>
        <translation>
            <numerusform>已添加 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%n 篇原已在库。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files were left out</source>
        <translation>有文件未添加</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out, the others were added.</source>
        <translation>
            <numerusform>%n 个文件未能添加，其余均已添加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出……</translation>
    </message>
    <message>
        <source>Exported: {documents} articles, {spans} highlights, to {path}</source>
        <translation>已导出 {documents} 篇文章、{spans} 处标注到 {path}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，没有改动。</translation>
    </message>
    <message>
        <source>annotator {version}

Review machine-suggested highlights in Chinese articles by keyboard, into a local gold dataset.

Dataset: {dataset}
Settings: {settings}
Log: {log}</source>
        <translation>annotator {version}

用键盘审阅中文文章里的机器标注建议，存入本地标准数据集。

数据集：{dataset}
设置：{settings}
日志：{log}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>This is a mistake in the program. All decisions made so far are saved. Details are in:
{path}</source>
        <translation>这是程序的错误。此前的决定均已保存。详情见：
{path}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left out, the others were written.</source>
        <translation>
            <numerusform>%n 篇文章未能写出，其余均已写出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until the work under way is done.</source>
        <translation>请等正在进行的工作完成。</translation>
    </message>
    <message numerus="yes">
        <source>%n left out.</source>
        <translation>
            <numerusform>%n 个未能添加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not held: {losses}</source>
        <translation>此格式存不下：{losses}</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>未勾选</translation>
    </message>
</context>
<context>
    <name>Datasets</name>
    <message>
        <source>Open or begin a dataset</source>
        <translation>打开或新建数据集</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Recent datasets</source>
        <translation>最近的数据集</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>No other dataset was open yet. File → Open or begin a dataset.</source>
        <translation>还没有打开过别的数据集。文件 → 打开或新建数据集。</translation>
    </message>
    <message>
        <source>This dataset is open already.</source>
        <translation>这个数据集已经打开。</translation>
    </message>
    <message>
        <source>Wait until the work under way is done.</source>
        <translation>请等正在进行的工作完成。</translation>
    </message>
</context>
<context>
    <name>DocumentPreview</name>
    <message>
        <source>Preview of the first article</source>
        <translation>第一篇文章的预览</translation>
    </message>
    <message>
        <source>no highlights</source>
        <translation>没有标注</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n 个关联</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>There is no other proposal here.</source>
        <translation>这里没有别的建议。</translation>
    </message>
    <message>
        <source>Select where to split this highlight first.</source>
        <translation>请先选中要拆开的位置。</translation>
    </message>
    <message>
        <source>There is no further highlight of this label in the paragraph.</source>
        <translation>本段后面没有同类标注。</translation>
    </message>
    <message>
        <source>Copied as JSON.</source>
        <translation>已复制为 JSON。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>选择(&amp;O)…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>导出到(&amp;T)</translation>
    </message>
    <message>
        <source>File or folder to write</source>
        <translation>要写出的文件或文件夹</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>A folder is written, and this is a file. Choose another name.</source>
        <translation>要写出的是文件夹，而这是一个文件。请另取名称。</translation>
    </message>
    <message>
        <source>There is something in this folder already. Choose a new one, or empty it first.</source>
        <translation>这个文件夹里已有内容。请换一个新的，或先清空它。</translation>
    </message>
    <message>
        <source>This is a folder. Choose the name of a file.</source>
        <translation>这是一个文件夹。请给出文件名。</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>替换文件？</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} 已存在。要替换吗？</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Open &amp;suggestions</source>
        <translation>待定的建议(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rejected suggestions</source>
        <translation>已否决的建议(&amp;R)</translation>
    </message>
    <message>
        <source>Rejected as &amp;negatives: NOT_…</source>
        <translation>否决的作为反例：NOT_…(&amp;N)</translation>
    </message>
    <message>
        <source>Write a &amp;card beside it</source>
        <translation>同时写出说明卡(&amp;C)</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Only articles that are done</source>
        <translation>仅已完成的文章</translation>
    </message>
    <message>
        <source>Whole articles</source>
        <translation>整篇文章</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>none, or percents: 80/10/10</source>
        <translation>不分，或百分比：80/10/10</translation>
    </message>
    <message>
        <source>those of the dataset</source>
        <translation>数据集自带的</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>With the gold also</source>
        <translation>除已确认的以外，还包括</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>S&amp;plit in parts</source>
        <translation>分成几份(&amp;P)</translation>
    </message>
    <message>
        <source>Split in parts</source>
        <translation>分成几份</translation>
    </message>
    <message>
        <source>Rename labels</source>
        <translation>标签改名</translation>
    </message>
    <message>
        <source>Rename la&amp;bels</source>
        <translation>标签改名(&amp;B)</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>说明卡</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>标注说明(&amp;G)</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>标注说明</translation>
    </message>
    <message>
        <source>Agree&amp;ment</source>
        <translation>一致性(&amp;M)</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
</context>
<context>
    <name>ExportOutlook</name>
    <message>
        <source>Preview of the file</source>
        <translation>文件的预览</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>会丢失什么</translation>
    </message>
    <message>
        <source>How far the articles are counted</source>
        <translation>文章清点进度</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>预览(&amp;V)</translation>
    </message>
    <message>
        <source>What is &amp;lost</source>
        <translation>会丢失什么(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>(no text: %n byte(s))</source>
        <translation>
            <numerusform>（不是文本：%n 字节）</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no article to write.</source>
        <translation>没有可写出的文章。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n 处标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it is lost.</source>
        <translation>其中没有任何内容会丢失。</translation>
    </message>
    <message numerus="yes">
        <source>Places are UTF-16 units: in %n article(s) not characters.</source>
        <translation>
            <numerusform>位置按 UTF-16 单元计：其中 %n 篇文章与字符数不同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) can&apos;t be written:</source>
        <translation>
            <numerusform>%n 篇文章无法写出：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <source>Number of hits</source>
        <translation>命中数</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>First time here? A tour on the samples takes five minutes ({key}, or Help menu).</source>
        <translation>第一次使用？用示例文章走一遍只要五分钟（{key}，或“帮助”菜单）。</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>带我走一遍</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>不用了</translation>
    </message>
    <message>
        <source>That is all it takes. {all} lists every key, {guidelines} says what the labels mean.</source>
        <translation>就这些。{all} 列出全部按键，{guidelines} 说明各标签的含义。</translation>
    </message>
    <message>
        <source>Back to my dataset</source>
        <translation>回到我的数据集</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{key} brings you to a suggestion; the first ones take a moment.</source>
        <translation>按 {key} 到一条建议；最初的建议要稍等片刻。</translation>
    </message>
    <message>
        <source>End the tour ({key})</source>
        <translation>结束导览（{key}）</translation>
    </message>
</context>
<context>
    <name>GuidelinesWindow</name>
    <message>
        <source>Your changes are not saved. Ctrl+S saves them, Esc once more drops them.</source>
        <translation>改动尚未保存。Ctrl+S 保存，再按一次 Esc 放弃。</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>标注说明</translation>
    </message>
    <message>
        <source>Guidelines as Markdown</source>
        <translation>标注说明（Markdown）</translation>
    </message>
    <message>
        <source>Edit (F2)</source>
        <translation>编辑（F2）</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存（Ctrl+S）</translation>
    </message>
    <message>
        <source>The program&apos;s own text</source>
        <translation>程序自带的说明</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>Type what you want to do, in Chinese or English</source>
        <translation>输入想做的事，中文或英文均可</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Whose history</source>
        <translation>看谁的历史</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本篇文章</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Enter: to the place  ·  R: put the article back to how it stood right after this line  ·  G: article, today, everything  ·  Esc: close</source>
        <translation>Enter：到原处  ·  R：把文章恢复到这一行之后的样子  ·  G：本篇、今天、全部  ·  Esc：关闭</translation>
    </message>
    <message>
        <source>Put back to this moment (R)</source>
        <translation>恢复到这一刻 (R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing was decided here yet. Every decision in an article is listed here.</source>
        <translation>这里还没有做过决定。在文章中作出的每个决定都会列在这里。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Add articles</source>
        <translation>添加文章</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>What can&apos;t be added, and why</source>
        <translation>无法添加的内容及原因</translation>
    </message>
    <message>
        <source>How far the files are read</source>
        <translation>文件读取进度</translation>
    </message>
    <message>
        <source>Reading the first article…</source>
        <translation>正在读取第一篇文章…</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… 还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No article can be read.</source>
        <translation>没有可读的文章。</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n 篇新文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s): {kinds}</source>
        <translation>
            <numerusform>%n 个文件：{kinds}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) in the folder stay out.</source>
        <translation>
            <numerusform>文件夹中另有 %n 个文件不会添加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotated files and archives have to be chosen by themselves.</source>
        <translation>带标注的文件和压缩包需单独选择。</translation>
    </message>
    <message numerus="yes">
        <source>%n in the dataset already</source>
        <translation>
            <numerusform>%n 篇原已在库</numerusform>
        </translation>
    </message>
    <message>
        <source>Highlights: {counts}</source>
        <translation>标注：{counts}</translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be added:</source>
        <translation>
            <numerusform>%n 个无法添加：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message>
        <source>by ending and content</source>
        <translation>按扩展名和内容识别</translation>
    </message>
    <message>
        <source>UTF-16 units, as doccano does</source>
        <translation>UTF-16 单元（doccano 的做法）</translation>
    </message>
    <message>
        <source>characters (code points)</source>
        <translation>字符（码点）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Places are counted in</source>
        <translation>位置的计数单位</translation>
    </message>
    <message>
        <source>Column with the text</source>
        <translation>正文所在的列</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Places are &amp;counted in</source>
        <translation>位置的计数单位(&amp;C)</translation>
    </message>
    <message>
        <source>Column with the &amp;text</source>
        <translation>正文所在的列(&amp;T)</translation>
    </message>
    <message>
        <source>The first file is: {format}. {about}</source>
        <translation>第一个文件是：{format}。{about}</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>按列名识别</translation>
    </message>
</context>
<context>
    <name>InsightsTool</name>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Export the insights</source>
        <translation>导出统计</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>已写入 {path}</translation>
    </message>
</context>
<context>
    <name>InsightsWindow</name>
    <message>
        <source>Counting…</source>
        <translation>正在统计……</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>1–6: page  ·  G: next view  ·  arrow keys: to a number  ·  Enter: the highlights behind it  ·  Tab: to the chart  ·  Ctrl+E: export  ·  Esc: close</source>
        <translation>1–6：换页  ·  G：换视图  ·  方向键：移到数字  ·  回车：查看对应的标注  ·  Tab：到图表  ·  Ctrl+E：导出  ·  Esc：关闭</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>建议来源</translation>
    </message>
    <message>
        <source>First suggested</source>
        <translation>原建议</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>审阅人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Accept this link</source>
        <translation>接受此关联</translation>
    </message>
    <message>
        <source>Reject this link</source>
        <translation>否决此关联</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Highlighted text</source>
        <translation>标注文字</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>⟨comment⟩: write a comment</source>
        <translation>按 ⟨comment⟩ 写批注</translation>
    </message>
    <message>
        <source>⟨next_open⟩ goes to the next suggestion.
⟨accept⟩ accepts it, ⟨reject⟩ rejects it.

Select text and press the key of a label to add what is missing.</source>
        <translation>⟨next_open⟩ 到下一条建议。
⟨accept⟩ 接受，⟨reject⟩ 否决。

选中文字后按标签的键，可补上遗漏。</translation>
    </message>
</context>
<context>
    <name>KeyCapture</name>
    <message>
        <source>Press a key</source>
        <translation>请按键</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>New key (Enter)</source>
        <translation>换一个键（Enter）</translation>
    </message>
    <message>
        <source>Further key (+)</source>
        <translation>再加一个键（+）</translation>
    </message>
    <message>
        <source>No key (Del)</source>
        <translation>不用按键（Del）</translation>
    </message>
    <message>
        <source>Default (Backspace)</source>
        <translation>恢复默认（Backspace）</translation>
    </message>
    <message>
        <source>All defaults</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Press the key for “{action}”; Esc leaves it as it is.</source>
        <translation>请按下“{action}”的新按键；Esc 保持不变。</translation>
    </message>
    <message>
        <source>{key} scrolls or selects the text. Press another key.</source>
        <translation>{key} 用于滚动或选择正文，请另按一个键。</translation>
    </message>
    <message>
        <source>{key} means “{action}” already. Take it away there first, or press another key.</source>
        <translation>{key} 已用于“{action}”。请先在那里取消，或另按一个键。</translation>
    </message>
    <message>
        <source>{key} means “{action}” by now. Take it away there first.</source>
        <translation>{key} 现已用于“{action}”。请先在那里取消。</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Labels for the selection</source>
        <translation>所选文字的标签</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Add an attribute</source>
        <translation>添加属性</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Colour {n}</source>
        <translation>颜色 {n}</translation>
    </message>
    <message>
        <source>Name in the data</source>
        <translation>数据中的名称</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Label set</source>
        <translation>标签集</translation>
    </message>
    <message>
        <source>Add (Ins)</source>
        <translation>添加（Ins）</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>删除（Del）</translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Write the choices of {name}, with blanks between.</source>
        <translation>请写出 {name} 的选项，以空格分隔。</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>Highlights by label</source>
        <translation>各标签的标注数</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Accepted highlights are the gold; open ones wait for a decision.</source>
        <translation>已接受的标注就是金标，待定的还在等待决定。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>There are no highlights yet. Add articles, and suggestions come by themselves.</source>
        <translation>还没有标注。添加文章后会自动生成建议。</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Learning was stopped; suggestions go on as before.</source>
        <translation>已停止学习，建议照旧。</translation>
    </message>
    <message>
        <source>Learning failed; suggestions go on as before. See the log file.</source>
        <translation>学习失败，建议照旧。详见日志文件。</translation>
    </message>
    <message>
        <source>Not enough is decided to learn from: {documents} articles done, {needed} needed.</source>
        <translation>可供学习的还不够：已完成 {documents} 篇，至少需要 {needed} 篇。</translation>
    </message>
    <message>
        <source>Learned from {spans} highlights in {documents} articles; used from the next article on. On {held} articles kept back: {figures}</source>
        <translation>已从 {documents} 篇文章的 {spans} 处标注中学习，从下一篇起使用。在留出的 {held} 篇上：{figures}</translation>
    </message>
    <message>
        <source>Learned from {spans} highlights in {documents} articles, but not used, because it is worse. On {held} articles kept back: {figures}</source>
        <translation>已从 {documents} 篇文章的 {spans} 处标注中学习，但效果更差，不予使用。在留出的 {held} 篇上：{figures}</translation>
    </message>
</context>
<context>
    <name>LedgerWindow</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>共 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not exact</source>
        <translation>
            <numerusform>其中 %n 笔非准确数</numerusform>
        </translation>
    </message>
    <message>
        <source>without one</source>
        <translation>没有的</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Filter: words of project, amount, institution or title</source>
        <translation>筛选：项目、金额、机构或标题中的词</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出的内容</translation>
    </message>
    <message>
        <source>Canonical names</source>
        <translation>规范名称</translation>
    </message>
    <message>
        <source>Names that a person confirmed as meaning one thing are taken together.</source>
        <translation>已确认为同一个的名称合在一起。</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部明细</translation>
    </message>
    <message>
        <source>Sums by institution</source>
        <translation>按机构合计</translation>
    </message>
    <message>
        <source>Sums by currency</source>
        <translation>按币种合计</translation>
    </message>
    <message>
        <source>Sums by project</source>
        <translation>按项目合计</translation>
    </message>
    <message>
        <source>Sums by article</source>
        <translation>按文章合计</translation>
    </message>
    <message>
        <source>Enter: to the source, or the rows of a sum  ·  S: sort by this column  ·  O: order of the text  ·  G: sums  ·  N: canonical names  ·  Ctrl+F: filter  ·  Ctrl+E: export  ·  Esc: back</source>
        <translation>Enter：到原文，或合计所含的行  ·  S：按此列排序  ·  O：原文顺序  ·  G：合计  ·  N：规范名称  ·  Ctrl+F：筛选  ·  Ctrl+E：导出  ·  Esc：返回</translation>
    </message>
    <message>
        <source>An amount counts once, also where several projects share it or an article says it twice.</source>
        <translation>同一笔金额只计一次：几个项目共用、或同一篇文章重复写到，都不重复相加。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Only: {what}  (Esc shows all)</source>
        <translation>只看：{what}（Esc 显示全部）</translation>
    </message>
    <message>
        <source>No project is confirmed yet. Accept projects, and link them to their amounts.</source>
        <translation>还没有确认过的项目。请先确认项目，并把项目和金额连起来。</translation>
    </message>
    <message>
        <source>Nothing fits. Esc empties the filter.</source>
        <translation>没有符合的行。按 Esc 清空筛选。</translation>
    </message>
</context>
<context>
    <name>LexiconDialog</name>
    <message>
        <source>Change the entry</source>
        <translation>修改条目</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>新词</translation>
    </message>
    <message>
        <source>Also a common word: needs 公司, 集团 or the like behind it</source>
        <translation>也是普通词：后面要有“公司”“集团”等字样才推荐</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>LexiconWindow</name>
    <message>
        <source>Counting the decisions…</source>
        <translation>正在统计已做的决定…</translation>
    </message>
    <message>
        <source>Nothing fits. Esc empties the filter.</source>
        <translation>没有符合的。按 Esc 清空筛选。</translation>
    </message>
    <message>
        <source>For example: {example}</source>
        <translation>例如：{example}</translation>
    </message>
    <message>
        <source>Nothing to decide on.
Names accepted often are proposed here, and words of the shipped lexicons that are rejected often.
N adds a word by hand, G lists the entries.</source>
        <translation>没有要决定的。
多次确认的名称会在这里提议加入，自带词典中多次被拒绝的词会提议排除。
按 N 手动加词，按 G 看已有条目。</translation>
    </message>
    <message>
        <source>This dataset has no words of its own yet.
N adds one, G lists what is proposed.</source>
        <translation>这个数据集还没有自己的词。
按 N 加一个，按 G 看提议的词。</translation>
    </message>
    <message>
        <source>The dataset&apos;s own lexicon</source>
        <translation>本数据集的词典</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Filter: part of a word or kind</source>
        <translation>筛选：词或类别的一部分</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出什么</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>A: add, is suggested everywhere  ·  X: exclude, an entry: drop  ·  E: kind  ·  N: new word  ·  Enter: its places  ·  G: the other list  ·  Ctrl+F: filter  ·  Esc: back</source>
        <translation>A：加入，各处都会推荐  ·  X：排除，对条目则删去  ·  E：类别  ·  N：新词  ·  Enter：所在之处  ·  G：另一列表  ·  Ctrl+F：筛选  ·  Esc：返回</translation>
    </message>
    <message>
        <source>Add (A)</source>
        <translation>加入 (A)</translation>
    </message>
    <message>
        <source>Exclude or drop (X)</source>
        <translation>排除或删去 (X)</translation>
    </message>
    <message>
        <source>New word (N)</source>
        <translation>新词 (N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LinkChooser</name>
    <message>
        <source>Link by number</source>
        <translation>按编号关联</translation>
    </message>
</context>
<context>
    <name>LinkTypes</name>
    <message>
        <source>Name in the data</source>
        <translation>数据中的名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Kinds of link</source>
        <translation>关联类型</translation>
    </message>
    <message>
        <source>Add a kind of link</source>
        <translation>添加关联类型</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>No further candidate.</source>
        <translation>没有别的可关联的了。</translation>
    </message>
    <message>
        <source>There is nothing in this paragraph to link with.</source>
        <translation>本段没有可以关联的标注。</translation>
    </message>
    <message>
        <source>Linked with {text}.</source>
        <translation>已关联“{text}”。</translation>
    </message>
    <message>
        <source>Linked with {text}. ⟨link⟩: the next one, ⟨choose_link⟩: by number.</source>
        <translation>已关联“{text}”。⟨link⟩：换下一个，⟨choose_link⟩：按编号选。</translation>
    </message>
</context>
<context>
    <name>NamesWindow</name>
    <message>
        <source>Looking for names…</source>
        <translation>正在查找名称……</translation>
    </message>
    <message>
        <source>Nothing fits. Esc empties the filter.</source>
        <translation>没有符合的。按 Esc 清空筛选。</translation>
    </message>
    <message>
        <source>No names to decide on. They are looked for among accepted projects and institutions.</source>
        <translation>没有待定的名称。名称从已确认的项目和机构中查找。</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>这里还没有内容。</translation>
    </message>
    <message>
        <source>Canonical name of the group</source>
        <translation>这一组的规范名称</translation>
    </message>
    <message>
        <source>{name} stands for</source>
        <translation>“{name}”的规范名称是</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Filter: words of a name</source>
        <translation>筛选：名称中的字词</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>所列内容</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一个</translation>
    </message>
    <message>
        <source>All names</source>
        <translation>全部名称</translation>
    </message>
    <message>
        <source>A: the same, on a group all of it  ·  X: not the same  ·  R: rename the group  ·  C: make this its name  ·  M: put under another name  ·  Enter: to the source  ·  G: others  ·  Ctrl+F: filter  ·  Esc: back</source>
        <translation>A：是同一个（在组名上则整组）  ·  X：不是  ·  R：改规范名称  ·  C：以此为规范名称  ·  M：归到别的名称下  ·  Enter：到原文  ·  G：换列表  ·  Ctrl+F：筛选  ·  Esc：返回</translation>
    </message>
    <message>
        <source>The same (A)</source>
        <translation>是同一个 (A)</translation>
    </message>
    <message>
        <source>Not the same (X)</source>
        <translation>不是同一个 (X)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In: {titles}</source>
        <translation>见于：{titles}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing fits. Type other letters.</source>
        <translation>没有符合的项，请换些字词。</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>按小时</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation>完成的文章</translation>
    </message>
    <message>
        <source>Articles begun</source>
        <translation>已开始的文章</translation>
    </message>
    <message>
        <source>Highlights decided</source>
        <translation>已决定的标注</translation>
    </message>
    <message>
        <source>Suggestions open</source>
        <translation>待定的建议</translation>
    </message>
    <message>
        <source>Articles still without suggestions</source>
        <translation>尚无建议的文章</translation>
    </message>
    <message>
        <source>Seconds for a decision (median)</source>
        <translation>每次决定用时（秒，中位数）</translation>
    </message>
    <message>
        <source>Seconds for a highlight (mean)</source>
        <translation>每处标注用时（秒，平均）</translation>
    </message>
    <message>
        <source>Highlights a day</source>
        <translation>每天标注数</translation>
    </message>
    <message>
        <source>Highlights still to decide</source>
        <translation>尚待决定的标注</translation>
    </message>
    <message>
        <source>Work that remains</source>
        <translation>剩余工时</translation>
    </message>
    <message>
        <source>Days at this pace</source>
        <translation>照此速度所需天数</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>There are no articles yet. File → Add articles, or add the samples.</source>
        <translation>还没有文章。请用“文件 → 添加文章”，或添加样例。</translation>
    </message>
    <message>
        <source>{done} of {total} articles</source>
        <translation>{total} 篇中的 {done} 篇</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Nothing is left to decide.</source>
        <translation>没有尚待决定的标注了。</translation>
    </message>
    <message>
        <source>Once some suggestions are decided, this page says how long the rest will take.</source>
        <translation>决定若干建议后，这里会估计其余部分需要多长时间。</translation>
    </message>
    <message>
        <source>At the pace so far the rest takes about {time} of work: {days} days like the last ones. Breaks of more than {pause} seconds are not counted as work.</source>
        <translation>照目前的速度，其余约需 {time}，相当于最近这样的 {days} 天。超过 {pause} 秒的停顿不计入工时。</translation>
    </message>
    <message>
        <source>Highlights decided in all</source>
        <translation>累计已决定的标注</translation>
    </message>
    <message>
        <source>{when}: {count} in all</source>
        <translation>{when}：累计 {count}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Most was decided on {when}: {count}.</source>
        <translation>最多的是 {when}：{count} 处。</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Seconds each</source>
        <translation>每处秒数</translation>
    </message>
    <message>
        <source>Nothing was decided yet. In the article, ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it.</source>
        <translation>还没有任何决定。在正文中按 ⟨accept⟩ 接受建议，按 ⟨reject⟩ 否决。</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QueueFilter</name>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Suggester</source>
        <translation>建议来源</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗标</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Any suggester</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>open or accepted</source>
        <translation>待定或已接受</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Flagged or not</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>已标旗</translation>
    </message>
    <message>
        <source>Not flagged</source>
        <translation>未标旗</translation>
    </message>
    <message>
        <source>Open or accepted highlights</source>
        <translation>待定或已接受的标注</translation>
    </message>
    <message>
        <source>An open suggestion has a score from here</source>
        <translation>有待定建议的分数不低于此值</translation>
    </message>
    <message>
        <source>An open suggestion has a score below this</source>
        <translation>有待定建议的分数低于此值</translation>
    </message>
</context>
<context>
    <name>QueueKeys</name>
    <message>
        <source>Order of the list: {order}</source>
        <translation>列表排序：{order}</translation>
    </message>
    <message>
        <source>The list is ordered by how the articles stand now.</source>
        <translation>列表已按文章现状重新排序。</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Excel</source>
        <translation>Excel 表格</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>导出台账</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Ledger exported: {rows} rows, to {path}</source>
        <translation>台账已导出：{rows} 行，存到 {path}</translation>
    </message>
    <message>
        <source>The article stands as it stood then.</source>
        <translation>文章现在就是那时的样子。</translation>
    </message>
    <message>
        <source>The article is as it was at {moment}. ⟨undo⟩ takes that back.</source>
        <translation>文章已恢复到 {moment} 的样子。按 ⟨undo⟩ 可以撤销。</translation>
    </message>
</context>
<context>
    <name>Relabelling</name>
    <message>
        <source>This label has no attributes. The label set (Edit menu) can give it some.</source>
        <translation>此标签没有属性，可在“编辑”菜单的标签集里添加。</translation>
    </message>
    <message>
        <source>The label set is saved. ⟨undo⟩ takes it back.</source>
        <translation>标签集已保存，⟨undo⟩ 可撤销。</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Review window</source>
        <translation>审阅窗口</translation>
    </message>
</context>
<context>
    <name>ReviewersPage</name>
    <message>
        <source>Reviewers</source>
        <translation>审阅人</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Highlights decided</source>
        <translation>已决定的标注</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Agreement can be measured once several reviewers have decided on the same articles, each in a dataset of their own; in one dataset a highlight has one decision, the latest.</source>
        <translation>要衡量一致性，需要几位审阅人各用自己的数据集审阅同样的文章；在同一个数据集里，每处标注只有一个决定，即最后一次的。</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审阅人</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Nobody has decided anything yet. In the article, ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it.</source>
        <translation>还没有人作出决定。在正文中按 ⟨accept⟩ 接受建议，按 ⟨reject⟩ 否决。</translation>
    </message>
</context>
<context>
    <name>SameTextDialog</name>
    <message>
        <source>Same text</source>
        <translation>相同文字</translation>
    </message>
    <message>
        <source>There is no other place of this text that waits for a decision.</source>
        <translation>没有其他相同文字等待决定。</translation>
    </message>
    <message>
        <source>Space: tick  ·  Ctrl+A: all or none  ·  H: only this article  ·  Enter: accept  ·  X: reject</source>
        <translation>空格：勾选  ·  Ctrl+A：全选或全不选  ·  H：只看本文  ·  回车：接受  ·  X：否决</translation>
    </message>
    <message>
        <source>Places of the same text</source>
        <translation>相同文字的位置</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>离开（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <translation>
            <numerusform>本文 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in other articles</source>
        <translation>
            <numerusform>其他文章 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggested</source>
        <translation>
            <numerusform>其中建议 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without highlight</source>
        <translation>
            <numerusform>未标注 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>only this article is listed</source>
        <translation>只列出本文</translation>
    </message>
    <message>
        <source>still searching…</source>
        <translation>仍在查找……</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n (Enter)</source>
        <translation>
            <numerusform>接受 %n 处（回车）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n (X)</source>
        <translation>
            <numerusform>否决 %n 处（X）</numerusform>
        </translation>
    </message>
    <message>
        <source>more below (End reads them all)</source>
        <translation>下面还有（按 End 全部读出）</translation>
    </message>
</context>
<context>
    <name>ScoreDialog</name>
    <message>
        <source>Accept above a score</source>
        <translation>按分数接受</translation>
    </message>
    <message>
        <source>From this score up</source>
        <translation>接受不低于此分数的建议</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>接受 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{wanted} of {open} open suggestions of this article</source>
        <translation>本文 {open} 处待定建议中的 {wanted} 处</translation>
    </message>
</context>
<context>
    <name>ScoresPage</name>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>A score of 0.9 should mean that nine of ten such suggestions have the right place and label. On average the scores are off by {error}.</source>
        <translation>0.9 分应当意味着十条这样的建议有九条位置和标签都正确。目前分数平均偏差 {error}。</translation>
    </message>
    <message>
        <source>Scores and what became of them</source>
        <translation>分数与实际结果</translation>
    </message>
    <message>
        <source>mean score</source>
        <translation>平均分数</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>正确比例</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>理想情况</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>平均分数</translation>
    </message>
    <message>
        <source>Share right</source>
        <translation>正确比例</translation>
    </message>
    <message>
        <source>Score {score}: {count} decided, {share} right</source>
        <translation>分数 {score}：已决定 {count}，正确 {share}</translation>
    </message>
    <message>
        <source>No suggestion with a score is decided yet. ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it.</source>
        <translation>还没有带分数的建议得到决定。按 ⟨accept⟩ 接受建议，按 ⟨reject⟩ 否决。</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>共 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>已勾选 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>still searching…</source>
        <translation>仍在查找……</translation>
    </message>
    <message>
        <source>Type what to look for.</source>
        <translation>请输入要找的文字。</translation>
    </message>
    <message>
        <source>Search in all articles</source>
        <translation>在全部文章中搜索</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <source>Decided or not</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Enter: go there  ·  Space: tick  ·  Ctrl+A: all or none  ·  1, 2, 3: label all ticked  ·  X: reject</source>
        <translation>回车：转到该处  ·  空格：勾选  ·  Ctrl+A：全选或全不选  ·  1、2、3：给勾选的加标签  ·  X：否决</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>Number of places</source>
        <translation>位置数</translation>
    </message>
    <message>
        <source>Nothing found. Try other words, or every label and state.</source>
        <translation>没有找到。请换别的字词，或选所有标签和状态。</translation>
    </message>
    <message>
        <source>more below (End reads them all)</source>
        <translation>下面还有（按 End 全部读出）</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>更改按键…</translation>
    </message>
    <message>
        <source>the program&apos;s choice</source>
        <translation>程序默认</translation>
    </message>
</context>
<context>
    <name>SpanPanel</name>
    <message>
        <source>Highlights of the article</source>
        <translation>文章的标注</translation>
    </message>
    <message>
        <source>No highlights here yet. Select text and press a number key to add one.</source>
        <translation>这里还没有标注。选中文字后按数字键添加。</translation>
    </message>
</context>
<context>
    <name>SpanWindow</name>
    <message>
        <source>No highlight stands behind this number any more. Esc goes back.</source>
        <translation>这个数字现在没有对应的标注了。按 Esc 返回。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找……</translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n 处标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Behind the number</source>
        <translation>数字对应的标注</translation>
    </message>
    <message>
        <source>Highlights behind the number</source>
        <translation>数字对应的标注</translation>
    </message>
    <message>
        <source>Enter: to the place  ·  Esc: back to the insights</source>
        <translation>回车：到原文  ·  Esc：回到统计</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>This dataset is open in another window too. What is decided there shows here once an article is opened anew.</source>
        <translation>这个数据集也在另一个窗口中打开。那里的决定要重新打开文章后才会在这里显示。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>还没有文章</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>添加文章……</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹……</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>打开示例文章</translation>
    </message>
    <message>
        <source>Recent datasets</source>
        <translation>最近的数据集</translation>
    </message>
    <message>
        <source>Add articles (text, web pages, Word, PDF), or drop them on this window. Suggestions appear in the text by themselves; you accept or reject them by key. Every decision is saved at once.</source>
        <translation>添加文章（文本、网页、Word、PDF），也可直接把文件拖进窗口。建议会自动标在文中，用键盘接受或否决即可；每个决定都会立即保存。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Done {done} of {total}</source>
        <translation>已完成 {done}/{total}</translation>
    </message>
    <message numerus="yes">
        <source>Decisions today: %n</source>
        <translation>
            <numerusform>今日决定 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggesting… %n to go</source>
        <translation>
            <numerusform>正在生成建议，还剩 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Learning… {done} of {total}</source>
        <translation>正在学习…… {done}/{total}</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>正在学习……</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Every decision is on disk before it is shown.</source>
        <translation>每个决定都先写入磁盘，再显示出来。</translation>
    </message>
    <message>
        <source>Pause suggestions</source>
        <translation>暂停建议</translation>
    </message>
    <message>
        <source>Stop learning</source>
        <translation>停止学习</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <source>Same story: {number} of {all}</source>
        <translation>相同报道：第 {number} 篇，共 {all} 篇</translation>
    </message>
    <message>
        <source>There is no other place that a decision of this article could be copied to.</source>
        <translation>没有其他位置可以套用本文的决定。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s) copied in {articles}. ⟨undo⟩ takes all of it back.</source>
        <translation>
            <numerusform>已套用 %n 处标注，涉及 {articles}。⟨undo⟩ 可全部撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>⟨clear_filter⟩ lists all articles again.</source>
        <translation>按 ⟨clear_filter⟩ 重新列出全部文章。</translation>
    </message>
</context>
<context>
    <name>StoryDialog</name>
    <message>
        <source>Same story</source>
        <translation>相同报道</translation>
    </message>
    <message>
        <source>Space: tick  ·  T: tick the whole article  ·  Ctrl+A: all or none  ·  Enter: copy  ·  Esc: leave</source>
        <translation>空格：勾选  ·  T：勾选整篇  ·  Ctrl+A：全选或全不选  ·  回车：套用  ·  Esc：离开</translation>
    </message>
    <message>
        <source>What would be decided</source>
        <translation>将要作出的决定</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>离开（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s) in {articles}</source>
        <translation>
            <numerusform>%n 处标注，{articles}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>接受 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>否决 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>their links too</source>
        <translation>连同它们的关联</translation>
    </message>
    <message>
        <source>still searching…</source>
        <translation>仍在查找…</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n (Enter)</source>
        <translation>
            <numerusform>套用 %n 处（回车）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestersPage</name>
    <message>
        <source>Suggesters</source>
        <translation>建议来源</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>原样接受</translation>
    </message>
    <message>
        <source>value changed</source>
        <translation>改了数值</translation>
    </message>
    <message>
        <source>boundaries changed</source>
        <translation>改了边界</translation>
    </message>
    <message>
        <source>label changed</source>
        <translation>改了标签</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>接受情况</translation>
    </message>
    <message>
        <source>What became of the suggestions decided so far. Precision is the share with the right place and label; a suggestion counts for the suggester and the label that proposed it.</source>
        <translation>到目前为止已决定的建议的结果。准确率是位置和标签都正确的比例；每条建议记在提出它的来源和标签名下。</translation>
    </message>
    <message>
        <source>Decided suggestions</source>
        <translation>已决定的建议</translation>
    </message>
    <message>
        <source>Suggester</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>原样接受</translation>
    </message>
    <message>
        <source>Value changed</source>
        <translation>改了数值</translation>
    </message>
    <message>
        <source>Boundaries changed</source>
        <translation>改了边界</translation>
    </message>
    <message>
        <source>Label changed</source>
        <translation>改了标签</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>有建议</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>手工添加</translation>
    </message>
    <message>
        <source>Missed by all</source>
        <translation>全部漏掉的</translation>
    </message>
    <message>
        <source>Highlights that no suggester proposed were added by hand; the others were suggested in some form.</source>
        <translation>没有任何来源提出的标注由人手工添加，其余的都以某种形式被建议过。</translation>
    </message>
    <message>
        <source>Accepted highlights</source>
        <translation>已接受的标注</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>有建议</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>手工添加</translation>
    </message>
    <message>
        <source>Share suggested</source>
        <translation>有建议的比例</translation>
    </message>
    <message>
        <source>No suggestion is decided yet. In the article, ⟨accept⟩ accepts a suggestion and ⟨reject⟩ rejects it.</source>
        <translation>还没有建议得到决定。在正文中按 ⟨accept⟩ 接受建议，按 ⟨reject⟩ 否决。</translation>
    </message>
    <message>
        <source>Nothing is accepted yet. Select text and press the key of a label to add what was missed.</source>
        <translation>还没有已接受的标注。选中文字按标签的键可以补上漏掉的。</translation>
    </message>
</context>
<context>
    <name>WorkControl</name>
    <message>
        <source>Suggestions are being made again.</source>
        <translation>继续生成建议。</translation>
    </message>
    <message>
        <source>No more suggestions for now. Review → Pause suggestions goes on with them.</source>
        <translation>暂不生成建议。“审阅 → 暂停建议”可继续。</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审阅(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>关联(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Boundaries</source>
        <translation>边界(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>跳转(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>添加文章……</translation>
    </message>
    <message>
        <source>Add a folder of articles…</source>
        <translation>添加整个文件夹……</translation>
    </message>
    <message>
        <source>Add the samples</source>
        <translation>添加示例文章</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出……</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置……</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>标为：{label}</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Accept all open ones here</source>
        <translation>接受本文全部待定建议</translation>
    </message>
    <message>
        <source>Article done, on to the next</source>
        <translation>本文完成，到下一篇</translation>
    </message>
    <message>
        <source>Article not done yet</source>
        <translation>改回未完成</translation>
    </message>
    <message>
        <source>Flag the article</source>
        <translation>给文章插旗标</translation>
    </message>
    <message>
        <source>Start one character left</source>
        <translation>起点左移一字</translation>
    </message>
    <message>
        <source>Start one character right</source>
        <translation>起点右移一字</translation>
    </message>
    <message>
        <source>End one character left</source>
        <translation>终点左移一字</translation>
    </message>
    <message>
        <source>End one character right</source>
        <translation>终点右移一字</translation>
    </message>
    <message>
        <source>Start one word left</source>
        <translation>起点左移一词</translation>
    </message>
    <message>
        <source>Start one word right</source>
        <translation>起点右移一词</translation>
    </message>
    <message>
        <source>End one word left</source>
        <translation>终点左移一词</translation>
    </message>
    <message>
        <source>End one word right</source>
        <translation>终点右移一词</translation>
    </message>
    <message>
        <source>Next open suggestion</source>
        <translation>下一条待定建议</translation>
    </message>
    <message>
        <source>Previous open suggestion</source>
        <translation>上一条待定建议</translation>
    </message>
    <message>
        <source>Next highlight</source>
        <translation>下一处标注</translation>
    </message>
    <message>
        <source>Previous highlight</source>
        <translation>上一处标注</translation>
    </message>
    <message>
        <source>Overlapping highlight</source>
        <translation>切换重叠的标注</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇文章</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>上一篇文章</translation>
    </message>
    <message>
        <source>Let go of selection and highlight</source>
        <translation>取消选择和焦点</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大正文</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小正文</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>默认字号</translation>
    </message>
    <message>
        <source>Show or hide the article list</source>
        <translation>显示或隐藏文章列表</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>显示或隐藏详情</translation>
    </message>
    <message>
        <source>Guidelines…</source>
        <translation>标注说明…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Search in all articles</source>
        <translation>在全部文章中搜索</translation>
    </message>
    <message>
        <source>Same text everywhere…</source>
        <translation>处理所有相同文字……</translation>
    </message>
    <message>
        <source>Accept all open ones above a score…</source>
        <translation>按分数接受本文待定建议……</translation>
    </message>
    <message>
        <source>Link with the nearest, again: with the next</source>
        <translation>与最近的关联，再按换下一个</translation>
    </message>
    <message>
        <source>Take the latest link away</source>
        <translation>取消最近的关联</translation>
    </message>
    <message>
        <source>Accept the suggested links</source>
        <translation>接受建议的关联</translation>
    </message>
    <message>
        <source>Reject the suggested links</source>
        <translation>否决建议的关联</translation>
    </message>
    <message>
        <source>Copy the highlight as JSON</source>
        <translation>以 JSON 复制标注</translation>
    </message>
    <message>
        <source>Snap to the next other proposal</source>
        <translation>对齐到下一个别的建议</translation>
    </message>
    <message>
        <source>Split in two</source>
        <translation>拆成两个标注</translation>
    </message>
    <message>
        <source>Merge with the next of the same label</source>
        <translation>与下一个同类标注合并</translation>
    </message>
    <message>
        <source>Ledger…</source>
        <translation>台账…</translation>
    </message>
    <message>
        <source>Names…</source>
        <translation>名称归并…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
    <message>
        <source>Pause suggestions</source>
        <translation>暂停建议</translation>
    </message>
    <message>
        <source>Stop learning</source>
        <translation>停止学习</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>查找操作…</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>更改按键…</translation>
    </message>
    <message>
        <source>Label set…</source>
        <translation>标签集…</translation>
    </message>
    <message>
        <source>Attribute of the highlight…</source>
        <translation>标注的属性…</translation>
    </message>
    <message>
        <source>Search in titles and texts</source>
        <translation>搜索标题和正文</translation>
    </message>
    <message>
        <source>Filter the article list</source>
        <translation>筛选文章列表</translation>
    </message>
    <message>
        <source>All articles again</source>
        <translation>重新列出全部文章</translation>
    </message>
    <message>
        <source>Next order of the article list</source>
        <translation>切换文章列表的排序</translation>
    </message>
    <message>
        <source>Order the article list anew</source>
        <translation>按现状重新排序文章列表</translation>
    </message>
    <message>
        <source>Insights…</source>
        <translation>统计……</translation>
    </message>
    <message>
        <source>Open or begin a dataset…</source>
        <translation>打开或新建数据集…</translation>
    </message>
    <message>
        <source>Recent datasets…</source>
        <translation>最近的数据集…</translation>
    </message>
    <message>
        <source>Next article of the same story</source>
        <translation>下一篇相同报道</translation>
    </message>
    <message>
        <source>List the articles of this story</source>
        <translation>只列出这一报道的文章</translation>
    </message>
    <message>
        <source>Copy the decisions to the same text elsewhere…</source>
        <translation>把决定套用到别处的相同文字…</translation>
    </message>
    <message>
        <source>Project cards</source>
        <translation>项目卡片</translation>
    </message>
    <message>
        <source>Fix the amount&apos;s value</source>
        <translation>改金额数值</translation>
    </message>
    <message>
        <source>Show or hide the project cards</source>
        <translation>显示或隐藏项目卡片</translation>
    </message>
    <message>
        <source>First five minutes</source>
        <translation>最初五分钟</translation>
    </message>
    <message>
        <source>Caret in the text: arrows move it, Shift selects</source>
        <translation>文本插入符：方向键移动，Shift 选择</translation>
    </message>
    <message>
        <source>Link by number…</source>
        <translation>按编号关联…</translation>
    </message>
    <message>
        <source>Decide the links one by one</source>
        <translation>逐条处理关联</translation>
    </message>
    <message>
        <source>Table of the highlights</source>
        <translation>标注表</translation>
    </message>
    <message>
        <source>Caret to a word in sight, by two letters</source>
        <translation>用两个字母把插入符移到可见的词</translation>
    </message>
    <message>
        <source>Lexicon…</source>
        <translation>词典…</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>With what was learned</source>
        <translation>用学到的</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>只用出厂模型</translation>
    </message>
    <message>
        <source>None</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Blue, amber, green</source>
        <translation>蓝、琥珀、绿</translation>
    </message>
    <message>
        <source>Sky, brown, indigo</source>
        <translation>天蓝、棕、靛</translation>
    </message>
    <message>
        <source>Violet, green, ochre</source>
        <translation>紫、绿、赭</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>柔和</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>These two are linked already.</source>
        <translation>这两处已经关联。</translation>
    </message>
    <message>
        <source>This link is rejected already.</source>
        <translation>这个关联已被否决。</translation>
    </message>
    <message>
        <source>The text does not match its checksum. Export it again.</source>
        <translation>正文与校验值不符，请重新导出。</translation>
    </message>
    <message>
        <source>This is no document in the annotator format. Export it again.</source>
        <translation>不是 annotator 格式的文档，请重新导出。</translation>
    </message>
    <message>
        <source>These two highlights can&apos;t be linked.</source>
        <translation>这两处标注不能关联。</translation>
    </message>
    <message>
        <source>The value does not fit the setting {setting}.</source>
        <translation>这个值不适合设置项 {setting}。</translation>
    </message>
    <message>
        <source>This file holds no text. Choose .txt or .md files.</source>
        <translation>不是文本文件，请选择 .txt 或 .md 文件。</translation>
    </message>
    <message>
        <source>The dataset is damaged. Go back to your latest backup.</source>
        <translation>数据集已损坏，请恢复最近的备份。</translation>
    </message>
    <message>
        <source>This is a folder, not a dataset. Name a .db file.</source>
        <translation>这是文件夹，不是数据集，请指定 .db 文件。</translation>
    </message>
    <message>
        <source>This SQLite file belongs to another program.</source>
        <translation>这个 SQLite 文件属于别的程序。</translation>
    </message>
    <message>
        <source>Another program is writing to this dataset. Nothing was changed; try again in a moment.</source>
        <translation>另一个程序正在写这个数据集。没有改动，请稍后再试。</translation>
    </message>
    <message>
        <source>There is no such dataset.</source>
        <translation>没有这个数据集。</translation>
    </message>
    <message>
        <source>This dataset was written by a newer annotator. Update annotator.</source>
        <translation>数据集来自更新版本的 annotator，请先升级。</translation>
    </message>
    <message>
        <source>The folder does not exist. Create it first.</source>
        <translation>文件夹不存在，请先创建。</translation>
    </message>
    <message>
        <source>This file is no annotator dataset.</source>
        <translation>这个文件不是 annotator 数据集。</translation>
    </message>
    <message>
        <source>The dataset can&apos;t be written. Make the file and its folder writable.</source>
        <translation>数据集无法写入，请给文件及其文件夹写权限。</translation>
    </message>
    <message>
        <source>The dataset can&apos;t be read. Check its permissions.</source>
        <translation>数据集无法读取，请检查权限。</translation>
    </message>
    <message>
        <source>The disk refuses to take it. Free some space, then try again.</source>
        <translation>磁盘写不进去，请腾出空间后再试。</translation>
    </message>
    <message>
        <source>This article is not in the dataset.</source>
        <translation>数据集里没有这篇文章。</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>There is no text to highlight here. Select some characters first.</source>
        <translation>这里没有文字可标，请先选中几个字。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>This file is too big for an article.</source>
        <translation>文件太大，不像一篇文章。</translation>
    </message>
    <message>
        <source>This file can&apos;t be read. Check its permissions.</source>
        <translation>文件无法读取，请检查权限。</translation>
    </message>
    <message>
        <source>There are no articles in this folder. Choose one with .txt or .md files.</source>
        <translation>文件夹里没有文章，请选择含有 .txt 或 .md 文件的文件夹。</translation>
    </message>
    <message>
        <source>Your own keys are not used ({detail}). Correct the file or delete it.</source>
        <translation>自定义快捷键未启用（{detail}），请改正或删除该文件。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的。</translation>
    </message>
    <message>
        <source>This link is no longer there.</source>
        <translation>这个关联已经不在了。</translation>
    </message>
    <message>
        <source>The settings file can&apos;t be read; the defaults are used.</source>
        <translation>设置文件无法读取，已改用默认设置。</translation>
    </message>
    <message>
        <source>The setting can&apos;t be saved. Make the folder writable.</source>
        <translation>设置无法保存，请给文件夹写权限。</translation>
    </message>
    <message>
        <source>A highlight of this file does not quote its text. Export it again.</source>
        <translation>文件中有标注与正文对不上，请重新导出。</translation>
    </message>
    <message>
        <source>A highlight no longer quotes its text. Run annotator check, and go back to a backup.</source>
        <translation>有标注与正文对不上了，请运行 annotator check 并恢复备份。</translation>
    </message>
    <message>
        <source>No suggestions could be made here. Go on by hand; see the log file.</source>
        <translation>未能生成建议，请手工继续；详情见日志。</translation>
    </message>
    <message>
        <source>The same text already carries this label here. Reject one of the two.</source>
        <translation>这段文字已有同样的标签，请否决其中一个。</translation>
    </message>
    <message>
        <source>The characters of this file can&apos;t be read. Save it as UTF-8.</source>
        <translation>文件编码无法识别，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>This sort of file is not known. Choose .txt, .md or .jsonl files.</source>
        <translation>不认识这种文件，请选择 .txt、.md 或 .jsonl 文件。</translation>
    </message>
    <message>
        <source>This dataset has no label {label}.</source>
        <translation>数据集里没有标签 {label}。</translation>
    </message>
    <message>
        <source>This file is there already. Choose another name.</source>
        <translation>文件已存在，请换个名字。</translation>
    </message>
    <message>
        <source>This is the dataset itself. Choose another file name.</source>
        <translation>这是数据集本身，请换个文件名。</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another place or make the folder writable.</source>
        <translation>文件无法写入，请换个位置或给文件夹写权限。</translation>
    </message>
    <message>
        <source>This format can&apos;t be read.</source>
        <translation>不能读取这种格式。</translation>
    </message>
    <message>
        <source>This format can&apos;t be written.</source>
        <translation>不能写出这种格式。</translation>
    </message>
    <message>
        <source>A line of this file is too long. Write one document a line.</source>
        <translation>文件中有一行太长，应每行一个文档。</translation>
    </message>
    <message>
        <source>A line of this file is no JSON in UTF-8.</source>
        <translation>文件中有一行不是 UTF-8 的 JSON。</translation>
    </message>
    <message>
        <source>Nothing could be added.</source>
        <translation>什么也没能添加。</translation>
    </message>
    <message>
        <source>The picture can&apos;t be saved. Choose another file name.</source>
        <translation>图片无法保存，请换个文件名。</translation>
    </message>
    <message>
        <source>The windows can&apos;t be loaded. Run: annotator doctor --fix</source>
        <translation>窗口无法载入，请运行 annotator doctor --fix</translation>
    </message>
    <message>
        <source>There is no such content to export.</source>
        <translation>没有这种可导出的内容。</translation>
    </message>
    <message>
        <source>This is the file to read itself. Choose another file name.</source>
        <translation>这就是要读取的文件本身。请换一个文件名。</translation>
    </message>
    <message>
        <source>This is no dataset of this version of annotator. Open it in the window once, or update annotator.</source>
        <translation>这不是本版本 annotator 的数据集。请先在窗口中打开一次，或更新 annotator。</translation>
    </message>
    <message>
        <source>A highlight has parts with other words between them; it was read as one. Check it.</source>
        <translation>有一处标注分成几段，中间隔着别的字，已按一整段读入。请检查。</translation>
    </message>
    <message>
        <source>This format needs a package that is not installed. Run: pip install &apos;annotator[{extra}]&apos;</source>
        <translation>这种格式需要一个尚未安装的软件包。请运行：pip install &apos;annotator[{extra}]&apos;</translation>
    </message>
    <message>
        <source>The ledger is written as .csv or .xlsx. Name such a file.</source>
        <translation>台账只能存成 .csv 或 .xlsx，请这样命名文件。</translation>
    </message>
    <message>
        <source>The ledger is too long for an .xlsx file. Write a .csv file.</source>
        <translation>台账太长，.xlsx 文件放不下。请写成 .csv 文件。</translation>
    </message>
    <message>
        <source>This is no CSV file. Save it as CSV in UTF-8.</source>
        <translation>这不是 CSV 文件。请另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>This is no DocBin of spaCy. Write it with DocBin.to_disk.</source>
        <translation>这不是 spaCy 的 DocBin。请用 DocBin.to_disk 写出。</translation>
    </message>
    <message>
        <source>The offsets do not fit the text. If they count code points, read the file as doccano-codepoints.</source>
        <translation>位置与正文对不上。如果按码点计数，请按 doccano-codepoints 格式读取。</translation>
    </message>
    <message>
        <source>The suggester {name} made a mistake and was switched off. The review goes on without it.</source>
        <translation>建议来源 {name} 出错，已停用。审阅照常进行。</translation>
    </message>
    <message>
        <source>A task has several annotations; the first was read.</source>
        <translation>一个任务有多份标注，已读入第一份。</translation>
    </message>
    <message>
        <source>The text has a control character, which XML can&apos;t hold. Write it as cas-json.</source>
        <translation>正文含有 XML 无法保存的控制字符。请用 cas-json 格式写出。</translation>
    </message>
    <message>
        <source>The XML declares entities of its own. Take the DOCTYPE out.</source>
        <translation>XML 自行声明了实体。请去掉 DOCTYPE。</translation>
    </message>
    <message>
        <source>This is no label mapping. Write it as INSTITUTION=ORG,PROJECT=PROJ.</source>
        <translation>这不是标签对应表。请写成 INSTITUTION=ORG,PROJECT=PROJ。</translation>
    </message>
    <message>
        <source>This is no split. Write whole percents, such as 80/10/10.</source>
        <translation>这不是划分比例。请写整数百分比，例如 80/10/10。</translation>
    </message>
    <message>
        <source>This file is of another tool. Name its format, such as labelstudio.</source>
        <translation>这是另一种工具的文件。请指明格式，例如 labelstudio。</translation>
    </message>
    <message>
        <source>This PDF has no text, only pictures. Run a text recognition on it first.</source>
        <translation>这个 PDF 只有图片，没有文字。请先做文字识别。</translation>
    </message>
    <message>
        <source>This PDF can&apos;t be read. Save its text alone.</source>
        <translation>无法读取这个 PDF。请单独保存其中的文字。</translation>
    </message>
    <message>
        <source>Your keys can&apos;t be saved. Make the folder writable.</source>
        <translation>按键无法保存。请让文件夹可写。</translation>
    </message>
    <message>
        <source>The attribute {name} is in use: decided highlights have the value {value}. Change these values first.</source>
        <translation>属性 {name} 正在使用：已决定的标注里有取值 {value}。请先改掉这些取值。</translation>
    </message>
    <message>
        <source>A label has two attributes {name}. Give one of them another name.</source>
        <translation>同一标签有两个属性 {name}，请给其中一个换名。</translation>
    </message>
    <message>
        <source>{label} can&apos;t have {name} = {value}. Choose one of the offered values.</source>
        <translation>{label} 不能有 {name} = {value}，请从给出的取值中选。</translation>
    </message>
    <message>
        <source>The choices of {name} are not different. Write each once.</source>
        <translation>{name} 的选项有重复，请各写一次。</translation>
    </message>
    <message>
        <source>{name} has no colour. Choose one.</source>
        <translation>{name} 没有颜色，请选一个。</translation>
    </message>
    <message>
        <source>The key of a label is one of 1 to 9.</source>
        <translation>标签的按键是 1 到 9 之一。</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be a name. Use letters, digits, _ and -, a letter first, 40 at most.</source>
        <translation>“{name}”不能作名称。请用字母（含汉字）、数字、_ 和 -，以字母开头，最多 40 个。</translation>
    </message>
    <message>
        <source>Two labels have the key {name}. Give one of them another.</source>
        <translation>两个标签都用按键 {name}，请给其中一个换键。</translation>
    </message>
    <message>
        <source>The label {name} is in use: {times} decided highlights or names have it. Give them another label first; the titles of a label can be changed at any time.</source>
        <translation>标签 {name} 正在使用：已决定的标注或名称中有 {times} 处。请先给它们换标签；标签的显示名称随时可改。</translation>
    </message>
    <message>
        <source>Two labels have the name {name}. Give one of them another.</source>
        <translation>两个标签都叫 {name}，请给其中一个换名。</translation>
    </message>
    <message>
        <source>The kind of link {name} is in use: {times} decided links are of it. Take these links away first; its titles can be changed at any time.</source>
        <translation>关联类型 {name} 正在使用：已决定的关联有 {times} 条。请先取消这些关联；其显示名称随时可改。</translation>
    </message>
    <message>
        <source>Two kinds of link have the name {name}. Give one of them another.</source>
        <translation>两种关联都叫 {name}，请给其中一个换名。</translation>
    </message>
    <message>
        <source>The kind of link {name} joins a label that is not there. Choose other labels or delete it.</source>
        <translation>关联类型 {name} 所连的标签不存在。请换标签，或删去此类型。</translation>
    </message>
    <message>
        <source>A dataset needs at least one label.</source>
        <translation>数据集至少要有一个标签。</translation>
    </message>
    <message>
        <source>{name} needs a title in both languages.</source>
        <translation>{name} 需要中英文两个显示名称。</translation>
    </message>
    <message>
        <source>Insights are written as .png, .svg or .csv. Name such a file.</source>
        <translation>统计可写为 .png、.svg 或 .csv。请使用这样的文件名。</translation>
    </message>
    <message>
        <source>This is no Parquet file. Save the data set again.</source>
        <translation>这不是 Parquet 文件。请重新保存数据集。</translation>
    </message>
    <message>
        <source>The attributes of a highlight can&apos;t be written. Correct them and export again.</source>
        <translation>有标注的属性无法写出。请更正后重新导出。</translation>
    </message>
    <message>
        <source>This is no table of names. It needs label, name, canonical and state.</source>
        <translation>这不是名称表。它要有 label、name、canonical 和 state 四列。</translation>
    </message>
    <message>
        <source>A name can&apos;t be blank. Type a name.</source>
        <translation>名称不能为空。请输入名称。</translation>
    </message>
    <message>
        <source>You added this highlight yourself. Press ⟨reject⟩ to take it away.</source>
        <translation>这处标注是您自己加的，按 ⟨reject⟩ 可去掉。</translation>
    </message>
    <message>
        <source>This highlight is confirmed already. Go on with ⟨next_open⟩.</source>
        <translation>这处标注已经确认，按 ⟨next_open⟩ 继续。</translation>
    </message>
    <message>
        <source>This highlight is rejected already. Press ⟨accept⟩ to confirm it.</source>
        <translation>这处标注已被否决，按 ⟨accept⟩ 可确认它。</translation>
    </message>
    <message>
        <source>Something else was decided since. Take it back with ⟨undo⟩.</source>
        <translation>此后又有别的决定，请用 ⟨undo⟩ 撤销。</translation>
    </message>
    <message>
        <source>A rejected highlight can&apos;t be moved. Press ⟨accept⟩ to confirm it first.</source>
        <translation>已否决的标注不能移动，请先按 ⟨accept⟩ 确认。</translation>
    </message>
    <message>
        <source>This highlight is no longer there. Go to the next one with ⟨next_open⟩.</source>
        <translation>这处标注已经不在了，按 ⟨next_open⟩ 到下一处。</translation>
    </message>
    <message>
        <source>No column holds the text. Choose the column, or call it: text</source>
        <translation>没有正文列。请选择正文所在的列，或把它命名为 text</translation>
    </message>
    <message>
        <source>Amounts are read, not looked up. Take another label.</source>
        <translation>金额由规则读出，不查词典。请换一个标签。</translation>
    </message>
    <message>
        <source>A line of this file is no entry of a lexicon: word, tab, kind.</source>
        <translation>文件中有一行不是词典条目：词、制表符、类别。</translation>
    </message>
    <message>
        <source>This archive or Office document is damaged, of another kind or not safe to open. Save it anew, or take the files out of it first.</source>
        <translation>这个压缩包或 Office 文档已损坏、类型不符或不能安全打开。请另存一次，或先取出其中的文件。</translation>
    </message>
    <message>
        <source>A word can&apos;t be blank. Type a word.</source>
        <translation>词不能为空，请输入。</translation>
    </message>
    <message>
        <source>This is no word: it has a tab or more than {most} characters. Shorten it.</source>
        <translation>这不是一个词：含制表符或超过 {most} 个字。请缩短。</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>A folder for the brat tool: text files beside annotation files, with relations, attributes, notes.</source>
        <translation>供 brat 使用的文件夹：文本文件与标注文件并列，含关联、属性和备注。</translation>
    </message>
    <message>
        <source>A folder of UIMA CAS files in XML, as INCEpTION reads and writes them, with relations and scores.</source>
        <translation>UIMA CAS（XML）文件的文件夹，INCEpTION 可读写，含关联和分数。</translation>
    </message>
    <message>
        <source>A folder of UIMA CAS files in JSON, as INCEpTION reads and writes them, with relations and scores.</source>
        <translation>UIMA CAS（JSON）文件的文件夹，INCEpTION 可读写，含关联和分数。</translation>
    </message>
    <message>
        <source>A character and its BIO tag on each line, for sequence labelling; highlights can&apos;t overlap.</source>
        <translation>每行一个字及其 BIO 标记，用于序列标注；标注不能重叠。</translation>
    </message>
    <message>
        <source>A character and its BIOES tag on each line, for sequence labelling; highlights can&apos;t overlap.</source>
        <translation>每行一个字及其 BIOES 标记，用于序列标注；标注不能重叠。</translation>
    </message>
    <message>
        <source>A table with a row for each article, highlight and link, for spreadsheets; a table with just a text column is read as articles.</source>
        <translation>每篇文章、每处标注、每个关联各占一行的表格；只有正文列的表格按文章读取。</translation>
    </message>
    <message>
        <source>A line for each article with lists of highlights, as doccano reads and writes them.</source>
        <translation>每篇文章一行，含标注列表，doccano 可读写。</translation>
    </message>
    <message>
        <source>Lines as doccano has them, but with places counted in characters, as scripts often write them.</source>
        <translation>与 doccano 相同的行，但位置按字符计数，脚本常这样写出。</translation>
    </message>
    <message>
        <source>A line for each article with highlights and links, for doccano projects that label relations.</source>
        <translation>每篇文章一行，含标注和关联，供标注关系的 doccano 项目使用。</translation>
    </message>
    <message>
        <source>One article in each Word file: its paragraphs and tables.</source>
        <translation>每个 Word 文件一篇文章：段落和表格。</translation>
    </message>
    <message>
        <source>One article in each web page: title, main text, date and publisher; nothing is fetched.</source>
        <translation>每个网页一篇文章：标题、正文、日期和发布者；不会联网下载。</translation>
    </message>
    <message>
        <source>A folder that load_dataset of Hugging Face opens: characters with BIO tags, highlights, links.</source>
        <translation>Hugging Face 的 load_dataset 可直接打开的文件夹：带 BIO 标记的字、标注和关联。</translation>
    </message>
    <message>
        <source>The folder for load_dataset of Hugging Face with Parquet files: smaller and faster to read.</source>
        <translation>供 Hugging Face 的 load_dataset 使用的 Parquet 文件夹：更小，读取更快。</translation>
    </message>
    <message>
        <source>Articles with the highlights in ⟦brackets⟧ in the text, to be read by people as it stands.</source>
        <translation>标注以⟦括号⟧写在正文中的文章，可直接阅读。</translation>
    </message>
    <message>
        <source>An article, or a list of them, each with a text and perhaps a title.</source>
        <translation>一篇文章或多篇文章的列表，每篇有正文，可有标题。</translation>
    </message>
    <message>
        <source>This program&apos;s own format: a line for each article with everything known about it; nothing is lost.</source>
        <translation>本程序自己的格式：每篇文章一行，包含已知的一切，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Tasks for Label Studio: gold as annotations, suggestions as predictions, with links and attributes.</source>
        <translation>Label Studio 的任务：已确认的作为标注，建议作为预测，含关联和属性。</translation>
    </message>
    <message>
        <source>A conversation for each article, to fine-tune language models: instruction, text, answer in JSON.</source>
        <translation>每篇文章一段对话，用于微调大模型：指令、正文、JSON 形式的回答。</translation>
    </message>
    <message>
        <source>One article in each PDF file: its text column by column, without pictures.</source>
        <translation>每个 PDF 文件一篇文章：逐栏读取文字，不含图片。</translation>
    </message>
    <message>
        <source>Lines for Prodigy: accepted, open and rejected highlights, with links, attributes and scores.</source>
        <translation>供 Prodigy 使用的行：已确认、待定和已否决的标注，含关联、属性和分数。</translation>
    </message>
    <message>
        <source>A DocBin to train spaCy with: all gold highlights, a token a character.</source>
        <translation>用于训练 spaCy 的 DocBin：包含全部已确认的标注，每个字一个词元。</translation>
    </message>
    <message>
        <source>One article in each text file; its first line is the title.</source>
        <translation>每个文本文件一篇文章，第一行是标题。</translation>
    </message>
    <message>
        <source>Annotations as the W3C defines them, with places, quotes and everything else that is known.</source>
        <translation>W3C 定义的标注，含位置、引文和已知的其他一切。</translation>
    </message>
    <message>
        <source>An article in each row of an Excel sheet that has a column with the text.</source>
        <translation>Excel 工作表，有一列是正文，每行一篇文章。</translation>
    </message>
    <message>
        <source>An archive of files of the other formats; each is read by its own.</source>
        <translation>其他格式的文件的压缩包，各按自己的格式读取。</translation>
    </message>
    <message>
        <source>articles left out</source>
        <translation>篇文章未写出</translation>
    </message>
    <message>
        <source>articles whose text changes</source>
        <translation>篇文章的正文会改变</translation>
    </message>
    <message>
        <source>highlights inside another one</source>
        <translation>处位于其他标注之内的标注</translation>
    </message>
    <message>
        <source>highlights that cross another one</source>
        <translation>处与其他标注交叉的标注</translation>
    </message>
    <message>
        <source>highlights that begin or end with a line break</source>
        <translation>处以换行开头或结尾的标注</translation>
    </message>
    <message>
        <source>open suggestions</source>
        <translation>条待定的建议</translation>
    </message>
    <message>
        <source>rejected suggestions</source>
        <translation>条已否决的建议</translation>
    </message>
    <message>
        <source>highlights</source>
        <translation>处标注</translation>
    </message>
    <message>
        <source>highlights that were not there before</source>
        <translation>处原本没有的标注</translation>
    </message>
    <message>
        <source>links</source>
        <translation>个关联</translation>
    </message>
    <message>
        <source>highlights with attributes, such as values</source>
        <translation>处标注的属性（如金额）</translation>
    </message>
    <message>
        <source>highlights with a score</source>
        <translation>处标注的分数</translation>
    </message>
    <message>
        <source>highlights and links with who decided when, and who suggested</source>
        <translation>处标注和关联的审阅人、时间和建议来源</translation>
    </message>
    <message>
        <source>highlights with a comment</source>
        <translation>处标注的备注</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>个标题</translation>
    </message>
    <message>
        <source>articles with a status or flag</source>
        <translation>篇文章的状态或旗标</translation>
    </message>
    <message>
        <source>articles with a file name, encoding or time of import</source>
        <translation>篇文章的文件名、编码或导入时间</translation>
    </message>
    <message>
        <source>articles with a date, publisher or web address</source>
        <translation>篇文章的日期、发布者或网址</translation>
    </message>
    <message>
        <source>identifiers of articles</source>
        <translation>篇文章的标识</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>The framed highlight is a suggestion. If it is right, {0} makes it gold.</source>
        <translation>带框的是一条建议。如果它对，按 {0}，它就成为金标。</translation>
    </message>
    <message>
        <source>Turn one down with {0}. It is not lost: the suggester learns from it.</source>
        <translation>按 {0} 否决一条。它不会丢：程序会从中学习。</translation>
    </message>
    <message>
        <source>Not sure yet? {0} goes on to the next open one, {1} back, without deciding.</source>
        <translation>还拿不准？{0} 到下一条待定的，{1} 回上一条，都不作决定。</translation>
    </message>
    <message>
        <source>A boundary that is off: {0} and {1} move the start, {2} and {3} the end.</source>
        <translation>边界不对时：{0}、{1} 移动开头，{2}、{3} 移动结尾。</translation>
    </message>
    <message>
        <source>Something was missed? Select its text (mouse, or Shift and arrows) and press {0}, {1} or {2}.</source>
        <translation>有遗漏？选中文字（鼠标，或 Shift 加方向键），再按 {0}、{1} 或 {2}。</translation>
    </message>
    <message>
        <source>Any decision can be taken back, tomorrow too: {0} undoes the last one.</source>
        <translation>任何决定都能撤回，明天也行：{0} 撤销最近一个。</translation>
    </message>
    <message>
        <source>At the end {0} writes the gold into a file. Try it; any file name will do.</source>
        <translation>最后用 {0} 把金标写进文件。试一试，文件名随意。</translation>
    </message>
</context>
<context>
    <name>highlights</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>所在句子</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>insights</name>
    <message>
        <source>Before</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>After</source>
        <translation>后文</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Suggester</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额原文</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>原句</translation>
    </message>
    <message>
        <source>Value up to</source>
        <translation>数值上限</translation>
    </message>
    <message>
        <source>Article id</source>
        <translation>文章编号</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>no institution</source>
        <translation>（无机构）</translation>
    </message>
    <message>
        <source>no amount</source>
        <translation>（无金额）</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Amounts added</source>
        <translation>计入笔数</translation>
    </message>
    <message>
        <source>Not exact</source>
        <translation>非准确数</translation>
    </message>
</context>
<context>
    <name>lexicon</name>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>例句</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>to do</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>审阅中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>marked as unsure</source>
        <translation>标为不确定</translation>
    </message>
    <message>
        <source>label changed</source>
        <translation>改标签</translation>
    </message>
    <message>
        <source>boundaries moved</source>
        <translation>移动边界</translation>
    </message>
    <message>
        <source>value changed</source>
        <translation>改数值</translation>
    </message>
    <message>
        <source>comment changed</source>
        <translation>改备注</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>article status changed</source>
        <translation>改文章状态</translation>
    </message>
    <message>
        <source>flag changed</source>
        <translation>改旗标</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>link accepted</source>
        <translation>接受关联</translation>
    </message>
    <message>
        <source>link rejected</source>
        <translation>否决关联</translation>
    </message>
    <message>
        <source>label set changed</source>
        <translation>更改标签集</translation>
    </message>
    <message>
        <source>guidelines changed</source>
        <translation>更改标注说明</translation>
    </message>
    <message>
        <source>decided at once</source>
        <translation>批量决定</translation>
    </message>
    <message>
        <source>article put back</source>
        <translation>恢复文章</translation>
    </message>
    <message>
        <source>names grouped</source>
        <translation>名称归并</translation>
    </message>
    <message>
        <source>article added</source>
        <translation>加入文章</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>不是同一个</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>已加旗标</translation>
    </message>
    <message>
        <source>not flagged</source>
        <translation>未加旗标</translation>
    </message>
    <message>
        <source>{places} places in {articles} articles</source>
        <translation>{articles} 篇文章的 {places} 处</translation>
    </message>
    <message>
        <source>{places} places</source>
        <translation>{places} 处</translation>
    </message>
    <message>
        <source>accepted, boundaries changed</source>
        <translation>已接受（改了边界）</translation>
    </message>
    <message>
        <source>accepted, label changed</source>
        <translation>已接受（改了标签）</translation>
    </message>
    <message>
        <source>accepted, value changed</source>
        <translation>已接受（改了数值）</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>手工添加</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不少于</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>介于两数之间</translation>
    </message>
    <message>
        <source>named project</source>
        <translation>具名项目</translation>
    </message>
    <message>
        <source>counted group</source>
        <translation>计数的一组项目</translation>
    </message>
    <message>
        <source>That was the last article.</source>
        <translation>这是最后一篇文章。</translation>
    </message>
    <message>
        <source>no highlight</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>named so in brackets</source>
        <translation>括号里的简称</translation>
    </message>
    <message>
        <source>the same but for full-width signs</source>
        <translation>仅全角半角不同</translation>
    </message>
    <message>
        <source>well-known short name</source>
        <translation>常用简称</translation>
    </message>
    <message>
        <source>without the company form</source>
        <translation>省去公司形式</translation>
    </message>
    <message>
        <source>without the place</source>
        <translation>省去地名</translation>
    </message>
    <message>
        <source>beginning of the full name</source>
        <translation>全称的开头</translation>
    </message>
    <message>
        <source>abbreviation</source>
        <translation>缩略</translation>
    </message>
    <message>
        <source>without the owner</source>
        <translation>省去业主</translation>
    </message>
    <message>
        <source>without the phase</source>
        <translation>省去期数</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>as imported</source>
        <translation>按导入顺序</translation>
    </message>
    <message>
        <source>least certain first</source>
        <translation>最不确定的在前</translation>
    </message>
    <message>
        <source>largest amount first</source>
        <translation>金额最大的在前</translation>
    </message>
    <message>
        <source>newest names first</source>
        <translation>新名称最多的在前</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>没有数值</translation>
    </message>
    <message>
        <source>the parser reads {amount} ({meaning})</source>
        <translation>程序读作 {amount}（{meaning}）</translation>
    </message>
    <message>
        <source>There is no word at the caret.</source>
        <translation>插入符处没有文字。</translation>
    </message>
    <message>
        <source>Nothing is open here. ⟨finish⟩: article done, on to the next.</source>
        <translation>本文没有待定建议了。按 ⟨finish⟩ 完成本文，到下一篇。</translation>
    </message>
    <message>
        <source>Nothing is open here. ⟨copy_to_story⟩: copy to the same story. ⟨finish⟩: done, on to the next.</source>
        <translation>本文没有待定的标注。⟨copy_to_story⟩：套用到相同报道。⟨finish⟩：本文完成，转下一篇。</translation>
    </message>
    <message>
        <source>lexicon changed</source>
        <translation>词典已改</translation>
    </message>
    <message>
        <source>{words} words</source>
        <translation>{words} 个词</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>add?</source>
        <translation>加入？</translation>
    </message>
    <message>
        <source>exclude?</source>
        <translation>排除？</translation>
    </message>
    <message>
        <source>added</source>
        <translation>已加入</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>listed company</source>
        <translation>上市公司</translation>
    </message>
    <message>
        <source>private company</source>
        <translation>民营企业</translation>
    </message>
    <message>
        <source>state-owned company</source>
        <translation>国有企业</translation>
    </message>
    <message>
        <source>foreign company</source>
        <translation>外资企业</translation>
    </message>
    <message>
        <source>internet company</source>
        <translation>互联网企业</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>securities firm</source>
        <translation>证券公司</translation>
    </message>
    <message>
        <source>fund</source>
        <translation>基金</translation>
    </message>
    <message>
        <source>trust</source>
        <translation>信托公司</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>交易所</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>金融机构</translation>
    </message>
    <message>
        <source>university</source>
        <translation>大学</translation>
    </message>
    <message>
        <source>college</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>school</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>academy</source>
        <translation>研究院</translation>
    </message>
    <message>
        <source>institute</source>
        <translation>科研院所</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>national body</source>
        <translation>国家机关</translation>
    </message>
    <message>
        <source>local body</source>
        <translation>地方机关</translation>
    </message>
    <message>
        <source>government</source>
        <translation>政府部门</translation>
    </message>
    <message>
        <source>party or mass body</source>
        <translation>党群组织</translation>
    </message>
    <message>
        <source>hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>law firm</source>
        <translation>律师事务所</translation>
    </message>
    <message>
        <source>accountants</source>
        <translation>会计师事务所</translation>
    </message>
    <message>
        <source>consultants</source>
        <translation>咨询公司</translation>
    </message>
    <message>
        <source>association</source>
        <translation>协会</translation>
    </message>
    <message>
        <source>international body</source>
        <translation>国际组织</translation>
    </message>
</context>
</TS>
