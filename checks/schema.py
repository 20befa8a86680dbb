"""The JSON Schema of an offer, for editors and forms."""

from typing import Any

from checks.offer import Offer


def offer_schema() -> dict[str, Any]:
    """Return the schema (draft 2020-12).

    `refund` is optional in the model, where a rule says in plain words why it is missed; an editor
    should ask for it from the beginning.
    """
    schema = Offer.model_json_schema(by_alias=True)
    schema["required"].append("refund")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
