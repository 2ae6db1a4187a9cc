"""The demo portal: invented content beside two real reports, loaded as editors would write it.

``docs/demo.md`` describes the content's files; ``loading`` begins.
"""
