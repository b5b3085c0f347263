"""The head of the article says what is known of it."""


def test_the_head_says_when_and_where_an_article_was_published(window, session, document):
    pane = window.pane if hasattr(window, "pane") else None
    del pane
