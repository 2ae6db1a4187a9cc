"""Every model of the register. Each is defined in the file of its subject."""

from partnerships.pages import AgreementIndexPage, AgreementPage, AgreementPageChangeNote
from partnerships.records.agreement import Agreement, AgreementName, AgreementPeriod
from partnerships.records.instruments import (
    AgreementCooperation,
    AgreementText,
    AgreementTopic,
    Registration,
    RelatedInstrument,
    TreatyAction,
)
from partnerships.records.participants import Participant, Signatory
