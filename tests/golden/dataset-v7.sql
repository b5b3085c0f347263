PRAGMA application_id=1095650900;
PRAGMA user_version=7;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE aliases (
        label TEXT NOT NULL,
        name TEXT NOT NULL,
        canonical TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('confirmed', 'rejected')),
        reviewer TEXT,
        decided_at TEXT,
        PRIMARY KEY (label, name, canonical)
    );
CREATE TABLE decisions (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        document TEXT,
        operation TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        at TEXT NOT NULL,
        seconds REAL,
        of TEXT
    );
INSERT INTO decisions VALUES(1,'00000000000000000000000000000001',NULL,'import','[]','[]','甲','2026-01-02T09:00:00.000+00:00',NULL,NULL);
INSERT INTO decisions VALUES(2,'00000000000000000000000000000002',NULL,'import','[]','[]','甲','2026-01-02T09:00:01.000+00:00',NULL,NULL);
INSERT INTO decisions VALUES(3,'00000000000000000000000000000003','937e6c8cf9b189f9','suggest','[]','[{"added":10,"kind":"summary","removed":0}]','甲','2026-01-02T09:00:02.000+00:00',NULL,NULL);
INSERT INTO decisions VALUES(4,'00000000000000000000000000000004','937e6c8cf9b189f9','accept-relation','[{"document":"937e6c8cf9b189f9","id":"90b27005ed288582","kind":"span","row":{"attributes":{"kind":"named"},"decided_at":null,"decision":null,"end":35,"id":"90b27005ed288582","label":"PROJECT","reason":"动词“投资”","reviewer":null,"score":0.9,"start":24,"state":"suggested","suggester":"rule","suggester_version":"rules-0","text":"智能\n\n装备产业园一期"}},{"document":"937e6c8cf9b189f9","id":"e2b16f7a55646103","kind":"span","row":{"attributes":{"comparator":"approx","currency":"CNY","value":1200000000},"decided_at":null,"decision":null,"end":22,"id":"e2b16f7a55646103","label":"INVESTMENT","reason":"动词“投资”","reviewer":null,"score":0.9,"start":18,"state":"suggested","suggester":"rule","suggester_version":"rules-0","text":"12亿元"}},{"document":"937e6c8cf9b189f9","id":"r1","kind":"relation","row":{"head":"90b27005ed288582","id":"r1","reason":"同一句","score":0.8,"state":"suggested","suggester":"nearest","tail":"e2b16f7a55646103","type":"has_investment"}},{"document":"937e6c8cf9b189f9","id":"937e6c8cf9b189f9","kind":"review","row":{"flagged":false,"status":"todo"}}]','[{"document":"937e6c8cf9b189f9","id":"90b27005ed288582","kind":"span","row":{"attributes":{"kind":"named"},"decided_at":"2026-01-02T09:00:03.000+00:00","decision":"accepted","end":35,"id":"90b27005ed288582","label":"PROJECT","reason":"动词“投资”","reviewer":"甲","score":0.9,"seconds":2.5,"start":24,"state":"gold","suggester":"rule","suggester_version":"rules-0","text":"智能\n\n装备产业园一期"}},{"document":"937e6c8cf9b189f9","id":"e2b16f7a55646103","kind":"span","row":{"attributes":{"comparator":"approx","currency":"CNY","value":1200000000},"decided_at":"2026-01-02T09:00:03.000+00:00","decision":"accepted","end":22,"id":"e2b16f7a55646103","label":"INVESTMENT","reason":"动词“投资”","reviewer":"甲","score":0.9,"seconds":2.5,"start":18,"state":"gold","suggester":"rule","suggester_version":"rules-0","text":"12亿元"}},{"document":"937e6c8cf9b189f9","id":"r1","kind":"relation","row":{"decided_at":"2026-01-02T09:00:03.000+00:00","head":"90b27005ed288582","id":"r1","reason":"同一句","reviewer":"甲","score":0.8,"state":"gold","suggester":"nearest","tail":"e2b16f7a55646103","type":"has_investment"}},{"document":"937e6c8cf9b189f9","id":"937e6c8cf9b189f9","kind":"review","row":{"flagged":false,"status":"in_progress"}}]','甲','2026-01-02T09:00:03.000+00:00',2.5,NULL);
INSERT INTO decisions VALUES(5,'00000000000000000000000000000005','937e6c8cf9b189f9','accept','[{"document":"937e6c8cf9b189f9","id":"abae8d9af42b5363","kind":"span","row":{"attributes":{},"decided_at":null,"decision":null,"end":14,"id":"abae8d9af42b5363","label":"INSTITUTION","reason":"动词“投资”","reviewer":null,"score":0.9,"start":10,"state":"suggested","suggester":"rule","suggester_version":"rules-0","text":"海东集团"}}]','[{"document":"937e6c8cf9b189f9","id":"abae8d9af42b5363","kind":"span","row":{"attributes":{},"decided_at":"2026-01-02T09:00:04.000+00:00","decision":"accepted","end":14,"id":"abae8d9af42b5363","label":"INSTITUTION","reason":"动词“投资”","reviewer":"甲","score":0.9,"seconds":1.25,"start":10,"state":"gold","suggester":"rule","suggester_version":"rules-0","text":"海东集团"}}]','甲','2026-01-02T09:00:04.000+00:00',1.25,NULL);
INSERT INTO decisions VALUES(6,'00000000000000000000000000000006','937e6c8cf9b189f9','reject','[{"document":"937e6c8cf9b189f9","id":"694541a0dd36f071","kind":"span","row":{"attributes":{},"decided_at":null,"decision":null,"end":12,"id":"694541a0dd36f071","label":"INSTITUTION","reason":"动词“投资”","reviewer":null,"score":0.25,"start":10,"state":"suggested","suggester":"rule","suggester_version":"rules-0","text":"海东"}}]','[{"document":"937e6c8cf9b189f9","id":"694541a0dd36f071","kind":"span","row":{"attributes":{},"decided_at":"2026-01-02T09:00:05.000+00:00","decision":"rejected","end":12,"id":"694541a0dd36f071","label":"INSTITUTION","reason":"动词“投资”","reviewer":"甲","score":0.25,"seconds":0.5,"start":10,"state":"rejected","suggester":"rule","suggester_version":"rules-0","text":"海东"}}]','甲','2026-01-02T09:00:05.000+00:00',0.5,NULL);
INSERT INTO decisions VALUES(7,'00000000000000000000000000000007','937e6c8cf9b189f9','unsure','[{"document":"937e6c8cf9b189f9","id":"4937e6b1209e6b86","kind":"span","row":{"attributes":{},"decided_at":null,"decision":null,"end":41,"id":"4937e6b1209e6b86","label":"INSTITUTION","reason":"动词“投资”","reviewer":null,"score":0.5,"start":37,"state":"suggested","suggester":"rule","suggester_version":"rules-0","text":"海东银行"}}]','[{"document":"937e6c8cf9b189f9","id":"4937e6b1209e6b86","kind":"span","row":{"attributes":{},"decided_at":"2026-01-02T09:00:06.000+00:00","decision":"unsure","end":41,"id":"4937e6b1209e6b86","label":"INSTITUTION","reason":"动词“投资”","reviewer":"甲","score":0.5,"start":37,"state":"suggested","suggester":"rule","suggester_version":"rules-0","text":"海东银行"}}]','甲','2026-01-02T09:00:06.000+00:00',NULL,NULL);
INSERT INTO decisions VALUES(8,'00000000000000000000000000000008','937e6c8cf9b189f9','move','[{"document":"937e6c8cf9b189f9","id":"41295d27f8d00ef4","kind":"span","row":{"attributes":{"kind":"group"},"decided_at":null,"decision":null,"end":56,"id":"41295d27f8d00ef4","label":"PROJECT","reason":"动词“投资”","reviewer":null,"score":0.75,"start":52,"state":"suggested","suggester":"rule","suggester_version":"rules-0","text":"6个项目"}}]','[{"document":"937e6c8cf9b189f9","id":"41295d27f8d00ef4","kind":"span","row":{"attributes":{"kind":"group"},"decided_at":null,"decision":null,"end":58,"id":"41295d27f8d00ef4","label":"PROJECT","proposal":{"attributes":{"kind":"group"},"end":56,"label":"PROJECT","start":52},"reason":"动词“投资”","reviewer":null,"score":0.75,"start":52,"state":"suggested","suggester":"rule","suggester_version":"rules-0","text":"6个项目签约"}}]','甲','2026-01-02T09:00:07.000+00:00',NULL,NULL);
INSERT INTO decisions VALUES(9,'00000000000000000000000000000009','937e6c8cf9b189f9','accept','[{"document":"937e6c8cf9b189f9","id":"41295d27f8d00ef4","kind":"span","row":{"attributes":{"kind":"group"},"decided_at":null,"decision":null,"end":58,"id":"41295d27f8d00ef4","label":"PROJECT","proposal":{"attributes":{"kind":"group"},"end":56,"label":"PROJECT","start":52},"reason":"动词“投资”","reviewer":null,"score":0.75,"start":52,"state":"suggested","suggester":"rule","suggester_version":"rules-0","text":"6个项目签约"}}]','[{"document":"937e6c8cf9b189f9","id":"41295d27f8d00ef4","kind":"span","row":{"attributes":{"kind":"group"},"decided_at":"2026-01-02T09:00:08.000+00:00","decision":"accepted-boundary","end":58,"id":"41295d27f8d00ef4","label":"PROJECT","proposal":{"attributes":{"kind":"group"},"end":56,"label":"PROJECT","start":52},"reason":"动词“投资”","reviewer":"甲","score":0.75,"seconds":3.0,"start":52,"state":"gold","suggester":"rule","suggester_version":"rules-0","text":"6个项目签约"}}]','甲','2026-01-02T09:00:08.000+00:00',3.0,NULL);
INSERT INTO decisions VALUES(10,'0000000000000000000000000000000a','937e6c8cf9b189f9','comment','[{"document":"937e6c8cf9b189f9","id":"41295d27f8d00ef4","kind":"span","row":{"attributes":{"kind":"group"},"decided_at":"2026-01-02T09:00:08.000+00:00","decision":"accepted-boundary","end":58,"id":"41295d27f8d00ef4","label":"PROJECT","proposal":{"attributes":{"kind":"group"},"end":56,"label":"PROJECT","start":52},"reason":"动词“投资”","reviewer":"甲","score":0.75,"seconds":3.0,"start":52,"state":"gold","suggester":"rule","suggester_version":"rules-0","text":"6个项目签约"}}]','[{"document":"937e6c8cf9b189f9","id":"41295d27f8d00ef4","kind":"span","row":{"attributes":{"kind":"group"},"comment":"数目待查","decided_at":"2026-01-02T09:00:08.000+00:00","decision":"accepted-boundary","end":58,"id":"41295d27f8d00ef4","label":"PROJECT","proposal":{"attributes":{"kind":"group"},"end":56,"label":"PROJECT","start":52},"reason":"动词“投资”","reviewer":"甲","score":0.75,"seconds":3.0,"start":52,"state":"gold","suggester":"rule","suggester_version":"rules-0","text":"6个项目签约"}}]','甲','2026-01-02T09:00:09.000+00:00',NULL,NULL);
INSERT INTO decisions VALUES(11,'0000000000000000000000000000000b','937e6c8cf9b189f9','add','[{"document":"937e6c8cf9b189f9","id":"c71208b2d5c0453b9620925290b4bfca","kind":"span","row":null}]','[{"document":"937e6c8cf9b189f9","id":"c71208b2d5c0453b9620925290b4bfca","kind":"span","row":{"attributes":{},"decided_at":"2026-01-02T09:00:10.000+00:00","decision":"added","end":5,"id":"c71208b2d5c0453b9620925290b4bfca","label":"INSTITUTION","reason":null,"reviewer":"甲","score":null,"seconds":4.0,"start":2,"state":"gold","suggester":null,"suggester_version":null,"text":"𠮷安厂"}}]','甲','2026-01-02T09:00:10.000+00:00',4.0,NULL);
INSERT INTO decisions VALUES(12,'0000000000000000000000000000000c','937e6c8cf9b189f9','reject-relation','[{"document":"937e6c8cf9b189f9","id":"r2","kind":"relation","row":{"head":"90b27005ed288582","id":"r2","reason":"同一句","score":0.7,"state":"suggested","suggester":"nearest","tail":"abae8d9af42b5363","type":"invested_by"}}]','[{"document":"937e6c8cf9b189f9","id":"r2","kind":"relation","row":{"decided_at":"2026-01-02T09:00:11.000+00:00","head":"90b27005ed288582","id":"r2","reason":"同一句","reviewer":"甲","score":0.7,"state":"rejected","suggester":"nearest","tail":"abae8d9af42b5363","type":"invested_by"}}]','甲','2026-01-02T09:00:11.000+00:00',NULL,NULL);
INSERT INTO decisions VALUES(13,'0000000000000000000000000000000d','937e6c8cf9b189f9','accept','[{"document":"937e6c8cf9b189f9","id":"a1a75bfbffbfd316","kind":"span","row":{"attributes":{"comparator":"range","currency":"CNY","value":[300000000,500000000]},"decided_at":null,"decision":null,"end":48,"id":"a1a75bfbffbfd316","label":"INVESTMENT","reason":"动词“投资”","reviewer":null,"score":0.9,"start":43,"state":"suggested","suggester":"rule","suggester_version":"rules-0","text":"3~5亿元"}}]','[{"document":"937e6c8cf9b189f9","id":"a1a75bfbffbfd316","kind":"span","row":{"attributes":{"comparator":"range","currency":"CNY","value":[300000000,500000000]},"decided_at":"2026-01-02T09:00:12.000+00:00","decision":"accepted","end":48,"id":"a1a75bfbffbfd316","label":"INVESTMENT","reason":"动词“投资”","reviewer":"甲","score":0.9,"start":43,"state":"gold","suggester":"rule","suggester_version":"rules-0","text":"3~5亿元"}}]','甲','2026-01-02T09:00:12.000+00:00',NULL,NULL);
INSERT INTO decisions VALUES(14,'0000000000000000000000000000000e','937e6c8cf9b189f9','undo','[{"document":"937e6c8cf9b189f9","id":"a1a75bfbffbfd316","kind":"span","row":{"attributes":{"comparator":"range","currency":"CNY","value":[300000000,500000000]},"decided_at":"2026-01-02T09:00:12.000+00:00","decision":"accepted","end":48,"id":"a1a75bfbffbfd316","label":"INVESTMENT","reason":"动词“投资”","reviewer":"甲","score":0.9,"start":43,"state":"gold","suggester":"rule","suggester_version":"rules-0","text":"3~5亿元"}}]','[{"document":"937e6c8cf9b189f9","id":"a1a75bfbffbfd316","kind":"span","row":{"attributes":{"comparator":"range","currency":"CNY","value":[300000000,500000000]},"decided_at":null,"decision":null,"end":48,"id":"a1a75bfbffbfd316","label":"INVESTMENT","reason":"动词“投资”","reviewer":null,"score":0.9,"start":43,"state":"suggested","suggester":"rule","suggester_version":"rules-0","text":"3~5亿元"}}]','甲','2026-01-02T09:00:13.000+00:00',NULL,'0000000000000000000000000000000d');
INSERT INTO decisions VALUES(15,'0000000000000000000000000000000f','937e6c8cf9b189f9','set-status','[{"document":"937e6c8cf9b189f9","id":"937e6c8cf9b189f9","kind":"review","row":{"flagged":false,"status":"in_progress"}}]','[{"document":"937e6c8cf9b189f9","id":"937e6c8cf9b189f9","kind":"review","row":{"flagged":false,"status":"done"}}]','甲','2026-01-02T09:00:14.000+00:00',NULL,NULL);
INSERT INTO decisions VALUES(16,'00000000000000000000000000000010','4c5ea3293123b67b','set-flag','[{"document":"4c5ea3293123b67b","id":"4c5ea3293123b67b","kind":"review","row":{"flagged":false,"status":"todo"}}]','[{"document":"4c5ea3293123b67b","id":"4c5ea3293123b67b","kind":"review","row":{"flagged":true,"status":"todo"}}]','甲','2026-01-02T09:00:15.000+00:00',NULL,NULL);
CREATE TABLE documents (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        sha256 TEXT NOT NULL UNIQUE,
        length INTEGER NOT NULL,
        status TEXT NOT NULL DEFAULT 'todo' CHECK (status IN ('todo', 'in_progress', 'done')),
        flagged INTEGER NOT NULL DEFAULT 0,
        suggested_with TEXT,
        source_name TEXT NOT NULL DEFAULT '',
        source_sha256 TEXT NOT NULL DEFAULT '',
        source_encoding TEXT NOT NULL DEFAULT 'utf-8',
        imported_at TEXT NOT NULL DEFAULT ''
    , date TEXT NOT NULL DEFAULT '', publisher TEXT NOT NULL DEFAULT '', url TEXT NOT NULL DEFAULT '');
INSERT INTO documents VALUES(1,'937e6c8cf9b189f9','𠮷安厂开工😀',replace('# 𠮷安厂开工😀\n\n海东集团 投资约12亿元建设智能\n\n装备产业园一期， 海东银行贷款3~5亿元。　另有6个项目签约。','\n',char(10)),'937e6c8cf9b189f97650804c5fb2924b99c22fcdce42289b66758657d050a4a4',59,'done',0,'rules-0','开工.md','abababababababababababababababababababababababababababababababab','gb18030','2026-01-01T08:00:00.000+00:00','','','');
INSERT INTO documents VALUES(2,'4c5ea3293123b67b','第二篇，还没有看。','第二篇，还没有看。','4c5ea3293123b67b9438b83482051283676c7511baafaf9cce5009323c027b4a',9,'todo',1,NULL,'二.txt','cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd','utf-8','2026-01-01T08:00:01.000+00:00','','','');
CREATE TABLE labels (
        name TEXT PRIMARY KEY,
        position INTEGER NOT NULL,
        title_zh TEXT NOT NULL,
        title_en TEXT NOT NULL,
        key TEXT NOT NULL,
        colour INTEGER NOT NULL,
        attributes TEXT NOT NULL DEFAULT '{}'
    );
INSERT INTO labels VALUES('PROJECT',0,'项目','Project','1',0,'{"kind":["named","group"]}');
INSERT INTO labels VALUES('INVESTMENT',1,'投资金额','Investment','2',1,'{"comparator":["eq","approx","gt","ge","lt","le","range"],"currency":"text","value":"number"}');
INSERT INTO labels VALUES('INSTITUTION',2,'机构','Institution','3',2,'{}');
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO meta VALUES('last_training','{"reason": "kept", "version": "learned-1-60303ae2", "number": 1, "decided": 40, "base": "00000000", "at": "2026-01-03T00:00:00.000+00:00"}');
CREATE TABLE models (
    name TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    base TEXT NOT NULL,
    data BLOB NOT NULL,
    trained_at TEXT NOT NULL,
    documents INTEGER NOT NULL,
    spans INTEGER NOT NULL,
    figures TEXT NOT NULL DEFAULT '{}'
);
INSERT INTO models VALUES('INSTITUTION','learned-1-60303ae2','INSTITUTION','00000000',X'0001ff','2026-01-03T00:00:00.000+00:00',4,40,'{"f1": 0.8, "f1_before": 0.75}');
CREATE TABLE relation_types (
    name TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    head TEXT NOT NULL,
    tail TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL
);
INSERT INTO relation_types VALUES('has_investment',0,'PROJECT','INVESTMENT','投资额','investment');
INSERT INTO relation_types VALUES('invested_by',1,'PROJECT','INSTITUTION','投资方','investor');
CREATE TABLE relations (
        document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        type TEXT NOT NULL,
        head TEXT NOT NULL,
        tail TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('gold', 'suggested', 'rejected')),
        score REAL,
        suggester TEXT,
        reason TEXT,
        reviewer TEXT,
        decided_at TEXT,
        PRIMARY KEY (document, id)
    );
INSERT INTO relations VALUES('937e6c8cf9b189f9','r3','has_investment','41295d27f8d00ef4','a1a75bfbffbfd316','suggested',0.4000000000000000222,'nearest','同一段',NULL,NULL);
INSERT INTO relations VALUES('937e6c8cf9b189f9','r1','has_investment','90b27005ed288582','e2b16f7a55646103','gold',0.8000000000000000444,'nearest','同一句','甲','2026-01-02T09:00:03.000+00:00');
INSERT INTO relations VALUES('937e6c8cf9b189f9','r2','invested_by','90b27005ed288582','abae8d9af42b5363','rejected',0.69999999999999995559,'nearest','同一句','甲','2026-01-02T09:00:11.000+00:00');
CREATE TABLE spans (
    document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),
    text TEXT NOT NULL,
    attributes TEXT NOT NULL DEFAULT '{}',
    state TEXT NOT NULL CHECK (state IN ('gold', 'rejected')),
    decision TEXT,
    score REAL,
    suggester TEXT,
    suggester_version TEXT,
    reason TEXT,
    reviewer TEXT,
    decided_at TEXT,
    seconds REAL,
    comment TEXT NOT NULL DEFAULT '',
    proposal TEXT,
    PRIMARY KEY (document, id)
);
INSERT INTO spans VALUES('937e6c8cf9b189f9','90b27005ed288582','PROJECT',24,35,replace('智能\n\n装备产业园一期','\n',char(10)),'{"kind":"named"}','gold','accepted',0.9000000000000000222,'rule','rules-0','动词“投资”','甲','2026-01-02T09:00:03.000+00:00',2.5,'',NULL);
INSERT INTO spans VALUES('937e6c8cf9b189f9','e2b16f7a55646103','INVESTMENT',18,22,'12亿元','{"comparator":"approx","currency":"CNY","value":1200000000}','gold','accepted',0.9000000000000000222,'rule','rules-0','动词“投资”','甲','2026-01-02T09:00:03.000+00:00',2.5,'',NULL);
INSERT INTO spans VALUES('937e6c8cf9b189f9','abae8d9af42b5363','INSTITUTION',10,14,'海东集团','{}','gold','accepted',0.9000000000000000222,'rule','rules-0','动词“投资”','甲','2026-01-02T09:00:04.000+00:00',1.25,'',NULL);
INSERT INTO spans VALUES('937e6c8cf9b189f9','694541a0dd36f071','INSTITUTION',10,12,'海东','{}','rejected','rejected',0.25,'rule','rules-0','动词“投资”','甲','2026-01-02T09:00:05.000+00:00',0.5,'',NULL);
INSERT INTO spans VALUES('937e6c8cf9b189f9','41295d27f8d00ef4','PROJECT',52,58,'6个项目签约','{"kind":"group"}','gold','accepted-boundary',0.75,'rule','rules-0','动词“投资”','甲','2026-01-02T09:00:08.000+00:00',3.0,'数目待查','{"attributes":{"kind":"group"},"end":56,"label":"PROJECT","start":52}');
INSERT INTO spans VALUES('937e6c8cf9b189f9','c71208b2d5c0453b9620925290b4bfca','INSTITUTION',2,5,'𠮷安厂','{}','gold','added',NULL,NULL,NULL,NULL,'甲','2026-01-02T09:00:10.000+00:00',4.0,'',NULL);
CREATE TABLE suggestions (
    document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),
    text TEXT NOT NULL,
    attributes TEXT NOT NULL DEFAULT '{}',
    state TEXT NOT NULL CHECK (state IN ('suggested')),
    decision TEXT,
    score REAL,
    suggester TEXT,
    suggester_version TEXT,
    reason TEXT,
    reviewer TEXT,
    decided_at TEXT,
    seconds REAL,
    comment TEXT NOT NULL DEFAULT '',
    proposal TEXT,
    PRIMARY KEY (document, id)
);
INSERT INTO suggestions VALUES('937e6c8cf9b189f9','4937e6b1209e6b86','INSTITUTION',37,41,'海东银行','{}','suggested','unsure',0.5,'rule','rules-0','动词“投资”','甲','2026-01-02T09:00:06.000+00:00',NULL,'',NULL);
INSERT INTO suggestions VALUES('937e6c8cf9b189f9','a1a75bfbffbfd316','INVESTMENT',43,48,'3~5亿元','{"comparator":"range","currency":"CNY","value":[300000000,500000000]}','suggested',NULL,0.9000000000000000222,'rule','rules-0','动词“投资”',NULL,NULL,NULL,'',NULL);
CREATE TABLE queue (
        number INTEGER PRIMARY KEY REFERENCES documents(number) ON DELETE CASCADE,
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        length INTEGER NOT NULL,
        status TEXT NOT NULL,
        flagged INTEGER NOT NULL,
        suggested_with TEXT,
        open INTEGER NOT NULL DEFAULT 0,
        gold INTEGER NOT NULL DEFAULT 0,
        rejected INTEGER NOT NULL DEFAULT 0,
        story INTEGER NOT NULL,
        alike INTEGER NOT NULL DEFAULT 1,
        uncertainty REAL NOT NULL DEFAULT 0,
        money REAL NOT NULL DEFAULT 0,
        strings INTEGER NOT NULL DEFAULT 0,
        novel INTEGER NOT NULL DEFAULT 0,
        novelty REAL NOT NULL DEFAULT 0,
        scores INTEGER NOT NULL DEFAULT 0,
        open_labels TEXT NOT NULL DEFAULT '',
        gold_labels TEXT NOT NULL DEFAULT '',
        open_suggesters TEXT NOT NULL DEFAULT '',
        gold_suggesters TEXT NOT NULL DEFAULT '',
        stale INTEGER NOT NULL DEFAULT 1
    );
INSERT INTO queue VALUES(1,'937e6c8cf9b189f9','𠮷安厂开工😀',59,'done',0,'rules-0',1,5,1,1,1,0.19999999999999995559,1200000000.0,1,1,1.0,262144,'|INVESTMENT|','|INSTITUTION|INVESTMENT|PROJECT|','|rule|','|rule|',0);
INSERT INTO queue VALUES(2,'4c5ea3293123b67b','第二篇，还没有看。',9,'todo',1,NULL,0,0,0,2,1,0.0,0.0,0,0,0.0,0,'','','','',0);
CREATE TABLE queue_strings (
        label TEXT NOT NULL,
        text TEXT NOT NULL,
        decided INTEGER NOT NULL,
        PRIMARY KEY (label, text)
    ) WITHOUT ROWID;
CREATE TABLE sketches (
        number INTEGER PRIMARY KEY REFERENCES documents(number) ON DELETE CASCADE,
        sketch BLOB NOT NULL
    );
INSERT INTO sketches VALUES(1,X'c8c2a90e07d22e17195c671fb8c37921d090482c3069003277cfa1320e66743317278236de23fd3ee3091d469622914d5af9c45b789bc86771482769fae65d76647ad17b0ad7b57c9e7ca381da676085cdcd43869c236b88eac4c489b94ddb901ca827920aa3569a6b8fcf9f07d52ca5b3cb98ab1ac601b209d99ab41c0040b5a44f8ab6642dc5b644787ec3e25434c9755ee9c91d88ffd1e4b59fe59f0fb2e8a22902eb10bdc7ec96f08bf1784ab5f6738736fb11c3c6fe');
INSERT INTO sketches VALUES(2,X'abc4384767b0b17fdd7734ba1285cddf');
CREATE TABLE sketch_cues (
        hash INTEGER NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (hash, number)
    ) WITHOUT ROWID;
INSERT INTO sketch_cues VALUES(246006472,1);
INSERT INTO sketch_cues VALUES(388944391,1);
INSERT INTO sketch_cues VALUES(526867481,1);
INSERT INTO sketch_cues VALUES(561628088,1);
INSERT INTO sketch_cues VALUES(742953168,1);
INSERT INTO sketch_cues VALUES(838887728,1);
INSERT INTO sketch_cues VALUES(849465207,1);
INSERT INTO sketch_cues VALUES(863266318,1);
INSERT INTO sketch_cues VALUES(1194902699,2);
INSERT INTO sketch_cues VALUES(2142351463,2);
INSERT INTO sketch_cues VALUES(3124000733,2);
INSERT INTO sketch_cues VALUES(3754788114,2);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','sign_index','sign_index',0,'CREATE VIRTUAL TABLE sign_index USING fts5(signs, content='''', columnsize=0, tokenize=''ascii'')');
CREATE TABLE IF NOT EXISTS 'sign_index_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO sign_index_data VALUES(1,X'024b');
INSERT INTO sign_index_data VALUES(10,X'000000000102020002010101020101');
INSERT INTO sign_index_data VALUES(137438953473,X'00000169063031663630300104070901053230626237010402090201330102080104333030320104310b02013101021602013201021702013301022c02013501022e02013601023401043465303001022303023161010221040163010410190302326101023503026137010220030262660104181901043531343301041919020333383201040409030265360102320203366532010212040164010222020339303701021f020362383901040309020364653501040609020365666101021a020366303001040509010436323935010213020336376101021c020337303901023303023166010224020362336501022b020364373701040f19010437366565010237020362376501023802016501022d030261360104152601043830666401021d02033834630102290302633501021e020362626501021b020364333701022a0302343401021401043934663601022802033663360102110203383739010236010466663063010225040b0b060a06060606060907070707080a09070806080909080909080807080909080608090807080807090808');
INSERT INTO sign_index_data VALUES(274877906945,X'0000005a05303330303202040a0b0104346538630204030b0104363730390204080b02036361310204070b0104373730620204090b02036232630204020b030263370204040b0104386664380204060b0104666630630204050b040a0a0a090a09080a');
CREATE TABLE IF NOT EXISTS 'sign_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO sign_index_idx VALUES(1,X'',2);
INSERT INTO sign_index_idx VALUES(2,X'',2);
CREATE TABLE IF NOT EXISTS 'sign_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO sign_index_config VALUES('version',4);
CREATE TABLE lexicon (
    label TEXT NOT NULL,
    word TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('added', 'excluded')),
    ambiguous INTEGER NOT NULL DEFAULT 0,
    reviewer TEXT,
    decided_at TEXT,
    PRIMARY KEY (label, word)
);
INSERT INTO lexicon VALUES('INSTITUTION','海东集团','company','added',0,'甲','2026-01-02T09:00:30.000+00:00');
INSERT INTO lexicon VALUES('INSTITUTION','海东','company','excluded',1,'甲','2026-01-02T09:00:31.000+00:00');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('decisions',16);
CREATE INDEX spans_by_text ON spans(label, text);
CREATE INDEX spans_by_place ON spans(document, start);
CREATE INDEX suggestions_by_place ON suggestions(document, start);
CREATE INDEX decisions_by_time ON decisions(at);
CREATE INDEX decisions_by_document ON decisions(document);
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
       BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END;
CREATE TRIGGER decisions_last BEFORE DELETE ON decisions
       BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END;
CREATE TRIGGER text_stays BEFORE UPDATE OF text, sha256 ON documents
       BEGIN SELECT RAISE(ABORT, 'a document''s text never changes'); END;
CREATE VIEW gold AS
       SELECT document, label, text, start, "end", json_extract(attributes, '$.value') AS value
       FROM spans WHERE state = 'gold' ORDER BY document, start, "end" DESC;
CREATE VIEW ledger AS
       WITH near AS (
           SELECT p.*, d.text AS body,
                  substr(d.text, max(1, p.start - 299), min(p.start, 300)) AS lead,
                  substr(d.text, p."end" + 1, 300) || '。' AS rest
           FROM spans p JOIN documents d ON d.id = p.document
           WHERE p.label = 'PROJECT' AND p.state = 'gold')
       SELECT near.document AS document, near.text AS project, a.text AS amount,
              json_extract(a.attributes, '$.value') AS value, i.text AS institution,
              trim(replace(
                  substr(lead, length(rtrim(lead, replace(replace(replace(lead, '。', ''), '！', ''), '？', ''))) + 1)
                  || near.text || substr(rest, 1, instr(rest, '。')), char(10), '')) AS sentence,
              near.start AS start
       FROM near
       LEFT JOIN relations ra ON ra.document = near.document AND ra.head = near.id
            AND ra.type = 'has_investment' AND ra.state = 'gold'
       LEFT JOIN spans a ON a.document = near.document AND a.id = ra.tail AND a.state = 'gold'
       LEFT JOIN relations ri ON ri.document = near.document AND ri.head = near.id
            AND ri.type = 'invested_by' AND ri.state = 'gold'
       LEFT JOIN spans i ON i.document = near.document AND i.id = ri.tail AND i.state = 'gold'
       ORDER BY near.document, near.start;
CREATE INDEX aliases_by_canonical ON aliases(label, canonical);
CREATE INDEX aliases_confirmed ON aliases(label, name) WHERE state = 'confirmed';
CREATE INDEX queue_by_uncertainty ON queue(uncertainty DESC, number);
CREATE INDEX queue_by_money ON queue(money DESC, number);
CREATE INDEX queue_by_novelty ON queue(novelty DESC, number);
CREATE INDEX queue_by_story ON queue(story, number);
CREATE INDEX queue_stale ON queue(number) WHERE stale;
CREATE INDEX queue_flagged ON queue(number) WHERE flagged;
CREATE INDEX suggestions_by_text ON suggestions(label, text);
CREATE TRIGGER queue_follows AFTER UPDATE OF status, flagged, suggested_with ON documents BEGIN
           UPDATE queue SET status = new.status, flagged = new.flagged, suggested_with = new.suggested_with
           WHERE number = new.number; END;
PRAGMA writable_schema=OFF;
COMMIT;
