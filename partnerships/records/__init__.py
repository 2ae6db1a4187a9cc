"""The register's records: agreements, by the terms of the Vienna Convention and the UN Treaty
Series, with their participants, ledger, texts and related instruments."""
