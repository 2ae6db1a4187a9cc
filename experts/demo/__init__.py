"""Demo content of this app: files, and what they make (docs/demo.md)."""

from pathlib import Path

from portal.setup.demo.contents import DemoContent, PageKind, RecordKind

DEMO = DemoContent(
    folder=Path(__file__).parent,
    records=(
        RecordKind("expert", "portal_experts.ExpertProfile"),
        RecordKind("group_offer", "portal_experts.GroupOffer"),
    ),
    pages=(
        PageKind(
            "expert_page",
            "portal_experts.ExpertPage",
            parent="portal_experts.ExpertIndexPage",
            record="expert",
            field="profile",
            order=40,
        ),
    ),
)
