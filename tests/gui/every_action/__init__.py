"""For every action of the catalogue a check that presses its keys and looks at dataset and view.

A new action needs one function in one of the files here::

    @check("my_action")
    def _my_action(desk, go):
        ...prepare...
        go()  # presses the key (or picks the menu where the action has none)
        ...assert what the dataset file and the window hold now...
"""
