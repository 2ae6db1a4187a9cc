"""Every model of the directory. Each is defined in the file of its subject."""

from experts.pages import ExpertIndexPage, ExpertPage, ExpertPageChangeNote
from experts.records.offers import GroupOffer, GroupOfferItem
from experts.records.profile import Consent, ExpertOffer, ExpertProfile
